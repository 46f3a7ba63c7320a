import type { DashboardKpisRow } from '../../../api/generated/showroom.schemas.ts';
import { money, NONE, signed } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { Pill } from '../../../kit/status.tsx';
import { Tile } from '../../../kit/tile.tsx';
import { type Figures, widgetOf } from '../answers.ts';
import { Tell } from '../told.tsx';
import type { PartProps } from './parts.ts';
import styles from './pipeline.module.css';

const compact = (value: number | null) => money(value, { compact: true });

/** The change of a week, where one was kept. */
function weekly(change: number | null) {
  if (change === null) return undefined;
  const direction = change > 0 ? 'up' : change < 0 ? 'down' : 'level';
  return { direction, text: `${signed(compact(change), change)} in a week` } as const;
}

interface NoteProps {
  readonly words: string;
  readonly figures: Figures<'dashboard_kpis'>;
  readonly row: DashboardKpisRow;
  readonly field: 'ai_forecast_confidence' | 'commit_confidence' | 'gap_pct' | 'quarter_target';
  readonly label: string;
}

/** A further figure below that of a tile. */
function Note({ words, figures, row, field, label }: NoteProps) {
  return (
    <p className={styles.note}>
      {words} <Figure of={figures.explain(row, field, label, { compact: true })} />
    </p>
  );
}

type Course = 'cumulative_forecast' | 'cumulative_commit' | 'cumulative_closed';

/** The quarter in five figures: what it will bring, what is promised, won, missing, and what covers it. */
export function Tiles({ dashboard, source }: PartProps) {
  const weeks = widgetOf(dashboard, 'forecast-trend', 'forecast_history').answer?.rows ?? [];
  return (
    <Tell told={widgetOf(dashboard, 'kpis', 'dashboard_kpis')} source={source}>
      {(figures) => {
        const row = figures.rows.find(({ team_filter }) => team_filter === dashboard.filters.team) ?? figures.rows[0];
        if (row === undefined) return null;
        const own = weeks.filter(({ quarter }) => quarter === row.quarter);
        const course = (field: Course, now: number | null) => {
          const points = [
            ...own.map((week) => ({ label: `week ${week.week_number}`, value: week[field] })),
            ...(own.at(-1)?.snapshot_date === row.snapshot_date ? [] : [{ label: 'now', value: now, partial: true }]),
          ];
          return points.filter(({ value }) => value !== null).length > 1 ? points : undefined;
        };
        const explain = (field: keyof DashboardKpisRow & string, label: string) =>
          figures.explain(row, field, label, { compact: true });
        const target = row.quarter_target === null ? undefined : `Target ${compact(row.quarter_target)}`;
        return (
          <div className={styles.tiles}>
            <Tile
              of={explain('ai_forecast', 'AI forecast')}
              change={weekly(row.forecast_change_1w)}
              target={target}
              spark={course('cumulative_forecast', row.ai_forecast)}
              note={
                <Note
                  words="Confidence"
                  {...{ figures, row }}
                  field="ai_forecast_confidence"
                  label="Confidence of the AI forecast"
                />
              }
            />
            <Tile
              of={explain('commit_amount', 'Commit')}
              change={weekly(row.commit_change_1w)}
              target={target}
              spark={course('cumulative_commit', row.commit_amount)}
              note={
                <Note
                  words="Confidence"
                  {...{ figures, row }}
                  field="commit_confidence"
                  label="Confidence of the commit"
                />
              }
            />
            <Tile
              of={explain('closed_won_amount', 'Closed won')}
              spark={course('cumulative_closed', row.closed_won_amount)}
              note={
                <Note
                  words="Quota of the quarter"
                  {...{ figures, row }}
                  field="quarter_target"
                  label="Quota of the quarter"
                />
              }
            />
            <Tile
              of={explain('gap_to_target', 'Gap to target')}
              note={
                <>
                  <Note words="Of the target" {...{ figures, row }} field="gap_pct" label="Size of the gap" />
                  {row.risk_level !== null && (
                    <Figure of={figures.explain(row, 'risk_level', 'Risk of the target')}>
                      <Pill status={figures.status(row, 'risk_level')}>{`${row.risk_level} risk`}</Pill>
                    </Figure>
                  )}
                </>
              }
            />
            <Tile
              of={{ ...explain('coverage_ratio', 'Coverage'), display: times(row.coverage_ratio) }}
              status={figures.status(row, 'coverage_ratio')}
              note={<p className={styles.note}>{coverNote(row)}</p>}
            />
          </div>
        );
      }}
    </Tell>
  );
}

/** `6.0×` */
const times = (ratio: number | null): string => (ratio === null ? NONE : `${ratio.toFixed(1)}×`);

/** What coverage is; where it can't be measured, why. */
function coverNote({ coverage_ratio, quarter_target }: DashboardKpisRow): string {
  if (coverage_ratio !== null) return 'Open pipeline per dollar that is left to win';
  return quarter_target === null ? 'There is no quota to cover' : 'Nothing is left to win';
}
