import { count, money, NONE, percent, signed } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { Pill } from '../../../kit/status.tsx';
import { Tile } from '../../../kit/tile.tsx';
import { type FieldOf, type RowOf, widgetOf } from '../answers.ts';
import { Tell } from '../told.tsx';
import styles from './coaching.module.css';
import { medianName, type PartProps } from './parts.ts';
import { medianOf } from './peers.ts';

type Field = FieldOf<'rep_performance_view'>;
type Row = RowOf<'rep_performance_view'>;

interface Measured {
  readonly field: 'ytd_attainment' | 'win_rate' | 'avg_sales_cycle_days' | 'avg_deal_size';
  readonly label: string;
  readonly window: string;
  /** The change on the quarter before, where it is measured. */
  readonly change: 'attainment_change_qoq' | 'win_rate_change_qoq' | null;
  /** The team's mean. */
  readonly mean: Extract<Field, `team_avg_${string}`> | null;
  write(value: number): string;
}

const share = (value: number) => percent(Math.round(value * 100), 0);
const daysOf = (value: number) => `${count(value)} days`;

const MEASURED: readonly Measured[] = [
  {
    field: 'ytd_attainment',
    label: 'Quota attainment',
    window: 'year to date',
    change: 'attainment_change_qoq',
    mean: null,
    write: share,
  },
  {
    field: 'win_rate',
    label: 'Win rate',
    window: 'four quarters',
    change: 'win_rate_change_qoq',
    mean: 'team_avg_win_rate',
    write: share,
  },
  {
    field: 'avg_sales_cycle_days',
    label: 'Sales cycle',
    window: 'four quarters',
    change: null,
    mean: 'team_avg_cycle',
    write: daysOf,
  },
  {
    field: 'avg_deal_size',
    label: 'Deal size',
    window: 'four quarters',
    change: null,
    mean: 'team_avg_deal_size',
    write: (value) => money(value, { compact: true }),
  },
];

/** Of the change of a share: `+9 points in a quarter`. */
function changeOf(value: number | null) {
  if (value === null) return undefined;
  const points = Math.round(value * 100);
  const direction = points > 0 ? 'up' : points < 0 ? 'down' : 'level';
  return { direction, text: `${signed(count(points), points)} points in a quarter` } as const;
}

/** How a person stands, in four figures, each beside the median. None is judged: what to make of it is talked about. */
export function Performance({ dashboard, source, peers, roster }: PartProps) {
  return (
    <Tell told={widgetOf(dashboard, 'performance', 'rep_performance_view')} source={source}>
      {(figures) => {
        const [row] = figures.rows;
        if (row === undefined) return null;
        const explain = (field: Field, label: string) => figures.explain(row, field, label);
        return (
          <>
            <div className={styles.tiles}>
              {MEASURED.map(({ field, label, window, change, mean, write }) => {
                const value = row[field];
                const middle = medianOf(peers, roster, (each) => each[field]);
                return (
                  <Tile
                    key={field}
                    of={{ ...explain(field, label), window, display: value === null ? NONE : write(value) }}
                    change={change === null ? undefined : changeOf(row[change])}
                    target={peers === null || middle === null ? undefined : `${medianName(peers)} ${write(middle)}`}
                    note={
                      mean !== null && (
                        <p className={styles.note}>
                          Team mean{' '}
                          <Figure
                            of={{
                              ...explain(mean, `Team mean, ${label.toLowerCase()}`),
                              display: meanOf(row, mean, write),
                            }}
                          />
                        </p>
                      )
                    }
                  />
                );
              })}
            </div>
            <p className={styles.beside}>
              {row.performance_tier !== null && (
                <span>
                  Over four quarters:{' '}
                  <Figure of={explain('performance_tier', 'Over four quarters')}>
                    <Pill status="none">{row.performance_tier}</Pill>
                  </Figure>
                </span>
              )}
              {row.win_rate_vs_team !== null && (
                <span>
                  Win rate beside the team’s mean:{' '}
                  <Figure of={explain('win_rate_vs_team', 'Win rate beside the team’s mean')} />
                </span>
              )}
              {row.cycle_vs_team !== null && (
                <span>
                  Cycle beside the team’s mean: <Figure of={explain('cycle_vs_team', 'Cycle beside the team’s mean')} />
                </span>
              )}
            </p>
            {row.rank_display !== null && (
              <details className={styles.place}>
                <summary>Place among all reps, for those who want to know</summary>
                <p className={styles.note}>
                  <Figure of={explain('rank_display', 'Place by attainment, year to date')} /> by attainment, year to
                  date. Territories differ: a place says little about the work.
                </p>
              </details>
            )}
          </>
        );
      }}
    </Tell>
  );
}

function meanOf(row: Row, field: Extract<Field, `team_avg_${string}`>, write: (value: number) => string): string {
  const value = row[field];
  return value === null ? NONE : write(value);
}
