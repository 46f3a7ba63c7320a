import type { GetMeasureGrain, Measure } from '../../api/generated/showroom.schemas.ts';
import { getMeasure } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { TimeChart } from '../../charts/time-chart.tsx';
import { Figure } from '../../kit/figure.tsx';
import { timePoints } from '../../kit/periods.ts';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { writeIn, writeShortIn } from '../../kit/units.ts';

interface Props {
  readonly measure: Measure;
  readonly grain: GetMeasureGrain;
  /** The client, department, rep … that it is of; empty for the whole company. */
  readonly of: string;
}

/** A measure over time, drawn, with what it is now. */
export function MeasureHistory({ measure, grain, of }: Props) {
  const read = useRead(() => getMeasure(measure.id, { grain, ...(of !== '' && { key: of }) }));
  const write = writeIn(measure);
  return (
    <Loaded read={read} skeleton={<Skeleton height="280px" />}>
      {({ points, measure: now }) => {
        const figure = {
          label: measure.label,
          display: write(now.value),
          unit: measure.unit,
          window: 'now',
          definition: measure.description,
          tick: read.tick,
          asked: read.asked,
        };
        const drawn = timePoints(points, grain);
        return (
          <>
            <p>
              Now <Figure of={figure} />
            </p>
            <TimeChart
              level={3}
              title={measure.label}
              subtitle={`${measure.unit}, by ${grain}, ${drawn[0]?.label} to ${drawn.at(-1)?.label}`}
              alt={`${measure.label} from ${drawn[0]?.label} to ${drawn.at(-1)?.label}.`}
              source={read.tick === undefined ? undefined : `Tick ${read.tick}`}
              series={[{ id: measure.id, label: measure.label, points: drawn }]}
              write={write}
              writeAxis={writeShortIn(measure)}
              shape={measure.kind === 'flow' ? 'bars' : 'line'}
            />
          </>
        );
      }}
    </Loaded>
  );
}
