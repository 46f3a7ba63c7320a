import type { ForecastAccuracyRow } from '../../../api/generated/showroom.schemas.ts';
import { TimeChart } from '../../../charts/time-chart.tsx';
import { percent } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { KeptTable } from '../../../kit/kept-table.tsx';
import { Empty } from '../../../kit/states.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { oneOf, useUrlState } from '../../../kit/url-state.ts';
import { type Figures, widgetOf } from '../answers.ts';
import { textColumn } from '../figure-columns.tsx';
import { latestFirst } from '../filters.ts';
import { movedByDeals, weekStretches } from '../moved-by.ts';
import { Part } from '../told.tsx';
import { type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

const whole = (value: number) => percent(value, 0);

/** Quarters that are over, and put to the test. */
const QUARTERS = 4;

const CALLERS = [
  ['ai', 'AI forecast'],
  ['commit', 'Commit'],
  ['reps', 'Reps’ calls'],
  ['managers', 'Managers’ calls'],
] as const;

/** What was said of one quarter in one week, and what came. */
interface Said {
  readonly quarter: string;
  readonly rows: readonly ForecastAccuracyRow[];
}

function columnsOf(figures: Figures<'forecast_accuracy'>, week: string): readonly Column<Said>[] {
  return [
    textColumn('quarter', `Week ${week} of`, ({ quarter }) => quarter, { width: 112 }),
    ...CALLERS.map(([caller, header]): Column<Said> => {
      const rowOf = ({ rows }: Said) => rows.find((row) => row.caller === caller);
      return {
        id: caller,
        header,
        align: 'end',
        width: 112,
        value: (said) => rowOf(said)?.bias ?? null,
        write: (said) => {
          const row = rowOf(said);
          return row === undefined ? '—' : figures.write(row, 'bias');
        },
        cell: (said) => {
          const row = rowOf(said);
          const label = `${header}, week ${week} of ${said.quarter}`;
          return row === undefined ? (
            '—'
          ) : (
            <Figure of={figures.explain(row, 'bias', label, { window: said.quarter })} />
          );
        },
      };
    }),
    {
      id: 'actual',
      header: 'What came',
      align: 'end',
      width: 124,
      value: ({ rows: [row] }) => row?.actual ?? null,
      write: ({ rows: [row] }) => (row === undefined ? '—' : figures.write(row, 'actual')),
      cell: ({ quarter, rows: [row] }) =>
        row === undefined ? (
          '—'
        ) : (
          <Figure of={figures.explain(row, 'actual', `What ${quarter} brought`, { window: quarter })} />
        ),
    },
  ];
}

interface WeekProps {
  readonly figures: Figures<'forecast_accuracy'>;
  readonly week: string;
}

/** How far off each forecast of one week was, quarter by quarter. */
function OneWeek({ figures, week }: WeekProps) {
  const own = figures.rows.filter(({ week_number }) => String(week_number) === week);
  const rows = latestFirst(own.map(({ quarter }) => quarter)).map((quarter) => ({
    quarter,
    rows: own.filter((row) => row.quarter === quarter),
  }));
  return (
    <KeptTable
      name="calls"
      label={`Errors at the end of week ${week}`}
      rows={rows}
      rowId={({ quarter }) => quarter}
      columns={columnsOf(figures, week)}
      empty={<Empty title="Nothing was forecast in this week of a quarter that is over" />}
    />
  );
}

/** What the axis calls a week of whatever quarter. */
const periodOf = (week: string | number): string => String(week).padStart(2, '0');

const WEEKS = Array.from({ length: 12 }, (_, index) => String(index + 1));
const fields = { accuracyWeek: oneOf(['', ...WEEKS], '') };

/** How far off the calls of past quarters were, and to which side. */
export function Accuracy({ dashboard, source }: PartProps) {
  const [{ accuracyWeek }, change] = useUrlState(fields);
  const told = widgetOf(dashboard, 'forecast-accuracy', 'forecast_accuracy');
  const drawing = told.drawing;
  // The week that the quarter is in: how far its forecast can be trusted is asked first.
  const weeks = widgetOf(dashboard, 'forecast-trend', 'forecast_history').answer?.rows ?? [];
  const now = weeks.findLast(({ quarter }) => quarter === dashboard.filters.quarter)?.week_number;
  const known = drawing?.x.map(({ key }) => key) ?? [];
  const week = [accuracyWeek, String(now)].find((each) => known.includes(each)) ?? known.at(-1);
  // An error shrinks with what is decided meanwhile: deals of the quarters that are put to the test.
  const past = latestFirst(told.answer?.rows.map(({ quarter }) => quarter) ?? []).slice(0, QUARTERS);
  const stretches = weekStretches(weeks, ({ quarter, week_number }) =>
    past.includes(quarter) && known.includes(String(week_number)) ? periodOf(week_number) : null,
  );
  return (
    <Part
      told={told}
      source={source}
      name="Forecast accuracy"
      asks="How far off were the calls of past quarters, and to which side?"
    >
      {(figures) =>
        week === undefined || drawing === null ? (
          <Empty title="No quarter has ended here that a forecast was made of">
            When this one ends, what was said of it is put beside what came.
          </Empty>
        ) : (
          <>
            <TimeChart
              level={3}
              title={drawing.message}
              subtitle="Size of the errors in percent of what came, by week of the quarter, over the last four quarters that are over; a click on a week shows it below"
              source={sourceLine(source, 'forecast_accuracy')}
              alt={drawing.alt}
              series={drawing.series.map(({ name, data }) => ({
                id: name,
                label: name,
                points: drawing.x.map(({ key, label }, index) => {
                  const size = data[index] ?? null;
                  return { at: periodOf(key), label, value: size === null ? null : size * 100 };
                }),
              }))}
              movedBy={movedByDeals(source, { kinds: ['deal-won', 'deal-lost'], stretches })}
              write={(value) => percent(value, 0)}
              writeAxis={whole}
              onPick={(at) => change({ accuracyWeek: fields.accuracyWeek.read(String(Number(at))) ?? '' })}
            />
            <div className={styles.more}>
              <OneWeek figures={figures} week={week} />
            </div>
          </>
        )
      }
    </Part>
  );
}
