import { getMeasure } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { TimeChart } from '../../charts/time-chart.tsx';
import { Figure } from '../../kit/figure.tsx';
import { timePoints } from '../../kit/periods.ts';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { writeIn, writeShortIn } from '../../kit/units.ts';
import styles from './operations.module.css';

const WEEKS = 26;

/** Tickets that wait, at the end of each week of half a year. */
export function BacklogCard() {
  const read = useRead(() => getMeasure('open-tickets', { grain: 'week' }));
  return (
    <section className={styles.card}>
      <Loaded read={read} skeleton={<Skeleton height="300px" />}>
        {({ measure, points }) => {
          const drawn = timePoints(points.slice(-WEEKS), 'week');
          const write = writeIn(measure);
          const first = drawn[0];
          const before = first?.value ?? null;
          const now = measure.value;
          const message =
            before === null || now === null || before === now
              ? 'The backlog is where it was half a year ago'
              : `The backlog ${now > before ? 'rose' : 'fell'} from ${write(before)} to ${write(now)} tickets in half a year`;
          return (
            <TimeChart
              title={message}
              subtitle={`Open tickets at the end of each week, ${first?.label} to ${drawn.at(-1)?.label}`}
              alt={`Open tickets: ${write(first?.value ?? null)} on ${first?.label}, ${write(measure.value)} now.`}
              series={[{ id: measure.id, label: measure.label, points: drawn }]}
              movedBy={{ measures: [measure.id] }}
              write={write}
              writeAxis={writeShortIn(measure)}
              shape="steps"
              height={190}
            />
          );
        }}
      </Loaded>
      {read.data !== undefined && (
        <p className={styles.soft}>
          Now{' '}
          <Figure
            of={{
              label: read.data.measure.label,
              display: writeIn(read.data.measure)(read.data.measure.value),
              unit: 'tickets',
              window: 'now',
              definition: read.data.measure.description,
              tick: read.tick,
              asked: read.asked,
            }}
          />
        </p>
      )}
    </section>
  );
}
