import { count, money, NONE, percent } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { Fold } from '../../../kit/fold.tsx';
import { Pill } from '../../../kit/status.tsx';
import { Tile } from '../../../kit/tile.tsx';
import { type FieldOf, type RowOf, widgetOf } from '../answers.ts';
import { changeOf, explainedTile, pointsOf } from '../drawn-tile.tsx';
import { movedByOf } from '../moved-by.ts';
import { Tell } from '../told.tsx';
import styles from './coaching.module.css';
import { Median } from './median.tsx';
import type { PartProps } from './parts.ts';

type Field = FieldOf<'rep_performance_view'>;
type Row = RowOf<'rep_performance_view'>;

interface Measured {
  readonly field: 'ytd_attainment' | 'win_rate' | 'avg_sales_cycle_days' | 'avg_deal_size';
  readonly label: string;
  readonly window: string;
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
    mean: null,
    write: share,
  },
  {
    field: 'win_rate',
    label: 'Win rate',
    window: 'four quarters',
    mean: 'team_avg_win_rate',
    write: share,
  },
  {
    field: 'avg_sales_cycle_days',
    label: 'Sales cycle',
    window: 'four quarters',
    mean: 'team_avg_cycle',
    write: daysOf,
  },
  {
    field: 'avg_deal_size',
    label: 'Deal size',
    window: 'four quarters',
    mean: 'team_avg_deal_size',
    write: (value) => money(value, { compact: true }),
  },
];

/** How a person stands, in four figures, each beside the median. None is judged: what to make of it is talked about. */
export function Performance({ dashboard, source }: PartProps) {
  const told = widgetOf(dashboard, 'performance', 'rep_performance_view');
  return (
    <Tell told={told} source={source}>
      {(figures) => {
        const [row] = figures.rows;
        if (row === undefined) return null;
        const explain = (field: Field, label: string) => figures.explain(row, field, label);
        return (
          <>
            <div className={styles.around}>
              <div className={styles.tiles}>
                {MEASURED.map(({ field, label, window, mean, write }) => {
                  const tile = told.drawing?.tiles.find((each) => each.field === field);
                  if (tile === undefined) return null;
                  const value = row[field];
                  return (
                    <Tile
                      key={field}
                      of={explainedTile(
                        { ...explain(field, label), window, display: value === null ? NONE : write(value) },
                        tile,
                        (each) => (each === null ? NONE : write(each)),
                        (stretches) => movedByOf('rep_performance_view', source, stretches),
                      )}
                      change={changeOf(tile, 'in a quarter')}
                      spark={pointsOf(tile)}
                      note={
                        <>
                          {value === null && <p className={styles.note}>{figures.missing(row, field)}</p>}
                          <Median {...{ tile, window, source, write }} name={label} />
                          {mean === null ? (
                            <p className={styles.note}>Of the quota as far as it is due</p>
                          ) : (
                            <p className={styles.note}>
                              Team mean{' '}
                              <Figure
                                of={{
                                  ...explain(mean, `Team mean, ${label.toLowerCase()}`),
                                  window,
                                  display: meanOf(row, mean, write),
                                }}
                              />
                            </p>
                          )}
                        </>
                      }
                    />
                  );
                })}
              </div>
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
              <Fold id="place" title="Place among all reps, for those who want to know" className={styles.place}>
                <p className={styles.note}>
                  <Figure of={explain('rank_display', 'Place by attainment, year to date')} /> by attainment, year to
                  date. Territories differ: a place says little about the work.
                </p>
              </Fold>
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
