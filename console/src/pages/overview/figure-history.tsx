import { Link } from '@tanstack/react-router';
import { getMeasure } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { TimeChart } from '../../charts/time-chart.tsx';
import { lineTitle, UNIT_WORDS } from '../../kit/measure-words.ts';
import { timePoints } from '../../kit/periods.ts';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { writeIn, writeShortIn } from '../../kit/units.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

/** A figure by month, from the company's first one. */
export function FigureHistory({ id, label, unit }: Props) {
  const read = useRead(() => getMeasure(id, { grain: 'month' }));
  return (
    <Loaded read={read} skeleton={<Skeleton height="280px" />}>
      {({ measure, points }) => {
        const drawn = timePoints(points, 'month');
        return (
          <TimeChart
            level={3}
            title={lineTitle({ label, unit: measure.unit }, drawn, writeIn({ unit }))}
            subtitle={`${label} in ${UNIT_WORDS[measure.unit]}, by month`}
            alt={`${label} from ${drawn[0]?.label} to ${drawn.at(-1)?.label}.`}
            series={[{ id, label, points: drawn }]}
            movedBy={{ measures: [id] }}
            write={writeIn({ unit })}
            writeAxis={writeShortIn({ unit })}
            shape={measure.kind === 'flow' ? 'bars' : 'line'}
          />
        );
      }}
    </Loaded>
  );
}

/** Where there is more of a figure: by other grains, and of single clients and departments. */
export function FigureMore({ id }: { readonly id: string }) {
  return (
    <Link to="/measures" search={((before: object) => ({ ...before, id })) as never}>
      By day, week and quarter, and of each part
    </Link>
  );
}
