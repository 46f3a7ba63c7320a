import type { ResultsFactor } from '../../api/generated/showroom.schemas.ts';
import { Bullets } from '../../charts/bullet.tsx';
import { useExplain } from '../../kit/explain/explain.tsx';
import { Card } from '../../kit/layout.tsx';
import { Empty } from '../../kit/states.tsx';
import { explainedFactor } from './explained/factor.tsx';
import type { Scene } from './scene.ts';

interface Props {
  readonly scene: Scene;
  readonly factors: readonly ResultsFactor[];
}

/** The factors of a segment on their scale, with the range that their confidence leaves. */
export function Factors({ scene, factors }: Props) {
  const explain = useExplain();
  const drawing = scene.data.drawings.factors;
  const computed = factors.filter((factor) => factor.status === 'computed');
  return (
    <Card title="Factors" subtitle="From 0 to 100 points; 50 is what is usual" span={6}>
      {computed.length > 0 && drawing !== null && (
        <Bullets
          level={3}
          title={drawing.message}
          subtitle="Points, with the band that they stand in and the range that the confidence leaves"
          alt={drawing.alt}
          onPick={(id) => {
            const factor = factors.find((each) => each.id === id);
            if (factor !== undefined) explain(explainedFactor(scene, factor));
          }}
          names={{ value: 'Points of 100', range: 'Nine times in ten' }}
          bullets={computed.map(({ id, name, value, shown }) => ({
            id,
            label: `${id} ${name}`,
            value,
            display: shown.display,
            range: shown.range,
            max: shown.domain.max,
            word: shown.status_label ?? undefined,
            bands: shown.bands.map(({ to, label }) => ({ until: to, label })),
          }))}
        />
      )}
      {computed.length === 0 && (
        <Empty title="No factor has a value">What each of them lacks stands below, with the reason.</Empty>
      )}
    </Card>
  );
}
