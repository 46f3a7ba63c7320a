import type { OverviewFigure } from '../../api/generated/showroom.schemas.ts';
import { getMeasure } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { TimeChart } from '../../charts/time-chart.tsx';
import { timePoints } from '../../kit/periods.ts';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { writeIn, writeShortIn } from '../../kit/units.ts';
import { marginTitle } from './margin-words.ts';
import styles from './overview.module.css';

/** Months that are drawn, the running one last. */
const MONTHS = 13;

/** The gross margin by month, with its target where one stands. */
export function Margin({ figure }: { readonly figure: OverviewFigure }) {
  const read = useRead(() => getMeasure('margin', { grain: 'month' }));
  return (
    <section className={styles.panel}>
      <Loaded read={read} skeleton={<Skeleton height="320px" />}>
        {({ measure, points }) => {
          const drawn = timePoints(points, 'month').slice(-MONTHS);
          const low = figure.target?.low ?? null;
          const write = writeIn(measure);
          const title = marginTitle(figure, write);
          return (
            <TimeChart
              title={title}
              subtitle={`${measure.label}, percent of revenue, by month, ${drawn[0]?.label} to ${drawn.at(-1)?.label}`}
              alt={`${title}. From ${drawn[0]?.label} to ${drawn.at(-1)?.label}.`}
              source={`GET /api/measures/margin, tick ${read.tick}`}
              series={[
                { id: 'margin', label: 'Margin', points: drawn },
                ...(low === null
                  ? []
                  : [
                      {
                        id: 'target',
                        label: 'Target',
                        role: 'target' as const,
                        points: drawn.map(({ at, label }) => ({ at, label, value: low })),
                      },
                    ]),
              ]}
              movedBy={{ measures: ['margin'] }}
              write={write}
              writeAxis={writeShortIn(measure)}
            />
          );
        }}
      </Loaded>
    </section>
  );
}
