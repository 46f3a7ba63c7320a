import type { Overview, RevenueBridge } from '../../api/generated/showroom.schemas.ts';
import { Waterfall } from '../../charts/waterfall.tsx';
import { money, signed } from '../../format/numbers.ts';
import { day } from '../../format/times.ts';
import { Empty } from '../../kit/states.tsx';
import { bridgeParts, bridgeTitle } from './bridge-words.ts';
import styles from './overview.module.css';

interface Props {
  readonly overview: Overview;
  readonly tick: string | undefined;
}

/** Monthly recurring revenue over the running twelve months: what came, what grew, what shrank, what left. */
export function Bridge({ overview: { bridge, bridgeReason }, tick }: Props) {
  return (
    <section className={styles.panel}>
      {bridge === null ? (
        <Empty title="No bridge of recurring revenue">{bridgeReason}</Empty>
      ) : (
        <Drawn bridge={bridge} tick={tick} />
      )}
    </section>
  );
}

function Drawn({ bridge, tick }: { readonly bridge: RevenueBridge; readonly tick: string | undefined }) {
  const parts = bridgeParts(bridge);
  const write = (value: number): string => money(value);
  return (
    <Waterfall
      title={bridgeTitle(bridge, write)}
      subtitle={`Monthly recurring revenue, USD, from the end of ${day(bridge.from)} to ${day(bridge.to)}`}
      alt={`From ${write(bridge.start)} to ${write(bridge.end)}: ${parts
        .filter(({ kind }) => kind === 'step')
        .map(({ label, value, note }) => `${label} ${signed(write(value), value)} (${note})`)
        .join(', ')}.`}
      source={tick === undefined ? undefined : `GET /api/overview, tick ${tick}`}
      parts={parts}
      write={write}
      writeStep={(value) => signed(write(value), value)}
    />
  );
}
