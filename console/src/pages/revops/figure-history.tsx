import type { ReactNode } from 'react';
import type { RevOpsColumn, RevOpsHistory } from '../../api/generated/showroom.schemas.ts';
import { getFigureHistory } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import type { MovedBy } from '../../charts/causes/placing.ts';
import { TimeChart } from '../../charts/time-chart.tsx';
import { upperFirst } from '../../format/text.ts';
import { day } from '../../format/times.ts';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import styles from './basis.module.css';
import { type Place, queryOf, type View } from './filters.ts';
import { movedByOf } from './moved-by.ts';
import { movement, spanText, stretchesOf } from './words.ts';
import { writeValue } from './write.ts';

const DAY = 86_400_000;

type Written = Pick<RevOpsColumn, 'format'>;

/** How a figure went, for the drawer that explains it. */
export const historyOf = (place: Place, view: View, column: Written) => (): ReactNode => (
  <FigureHistory key={Object.values(place).join('/')} {...{ place, view, column }} />
);

interface Props {
  readonly place: Place;
  readonly view: View;
  readonly column: Written;
}

function FigureHistory({ place: { dataset, row, field }, view, column }: Props) {
  const read = useRead(() => getFigureHistory(dataset, row, field, queryOf(view.filters)));
  return (
    <Loaded read={read} skeleton={<Skeleton height="220px" />}>
      {(history) => <Drawn history={history} column={column} movedBy={movedByOf(dataset, view)} />}
    </Loaded>
  );
}

function Drawn({
  history: { points, weeks, lacking },
  column,
  movedBy,
}: {
  readonly history: RevOpsHistory;
  readonly column: Written;
  readonly movedBy: MovedBy | undefined;
}) {
  const write = (value: unknown) => writeValue(column, value);
  // The midnight that ended a week is that of the day after it.
  const named = points.map((point) => ({ ...point, label: point.partial ? 'now' : day(Date.parse(point.at) - DAY) }));
  const known = named.filter(({ value }) => value !== null);
  const numbers = known.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (known.length < 2) return <p>{whyNone(weeks, lacking, known.length)}</p>;
  if (first === undefined || last === undefined || numbers.length < known.length) {
    const stretches = stretchesOf(known.map(({ label, value }) => ({ label, text: write(value) })));
    return (
      <dl className={styles.terms}>
        {stretches.map((stretch) => (
          <div key={stretch.from}>
            <dt>{spanText(stretch)}</dt>
            <dd>{stretch.text}</dd>
          </div>
        ))}
      </dl>
    );
  }
  const moved = movement(first, last, write);
  return (
    <>
      <TimeChart
        level={3}
        title={`${upperFirst(moved)} in ${known.length - 1} ${known.length === 2 ? 'week' : 'weeks'}`}
        subtitle="At the end of each week, by what was known then"
        alt={`From ${write(first)} to ${write(last)}.`}
        series={[
          {
            id: 'figure',
            label: 'Figure',
            points: named.map(({ at, label, value, partial, reason }) => ({
              at,
              label,
              value: typeof value === 'number' ? value : null,
              partial,
              reason: reason ?? undefined,
            })),
          },
        ]}
        movedBy={movedBy}
        write={write}
        writeAxis={write}
        height={180}
      />
      {lacking !== null && <p className={styles.note}>{lacking}</p>}
    </>
  );
}

/** Why there is no line, in words. */
function whyNone(weeks: number, lacking: string | null, known: number): string {
  if (weeks === 0) return 'No week had ended before it: there is no line yet.';
  if (lacking !== null) return `${lacking} One more is needed for a line.`;
  return known === 0
    ? 'It could not be measured in any of the weeks before.'
    : 'It could be measured only once so far.';
}
