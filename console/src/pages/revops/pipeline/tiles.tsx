import type { DashboardKpisRow, RevOpsDrawingTilesItem } from '../../../api/generated/showroom.schemas.ts';
import { money, NONE, percent, signed } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { Pill } from '../../../kit/status.tsx';
import { Tile } from '../../../kit/tile.tsx';
import { type Figures, widgetOf } from '../answers.ts';
import { changeOf, explainedTile, pointsOf } from '../drawn-tile.tsx';
import { movedByOf } from '../moved-by.ts';
import { Tell } from '../told.tsx';
import type { PartProps } from './parts.ts';
import styles from './pipeline.module.css';

const compact = (value: number | null) => money(value, { compact: true });

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
      {words} <Figure of={figures.explain(row, field, label, { compact: true })} /> {figures.missing(row, field)}
    </p>
  );
}

type Field = 'ai_forecast' | 'commit_amount' | 'closed_won_amount' | 'gap_to_target' | 'coverage_ratio';

const FIELDS: readonly Field[] = [
  'ai_forecast',
  'commit_amount',
  'closed_won_amount',
  'gap_to_target',
  'coverage_ratio',
];

/** `6.0×` */
const times = (ratio: number | null): string => (ratio === null ? NONE : `${ratio.toFixed(1)}×`);

/** Above or below the target, with its sign. */
const gap = (value: number | null): string => (value === null ? NONE : signed(compact(value), value));

const WRITE: Readonly<Partial<Record<Field, (value: number | null) => string>>> = {
  coverage_ratio: times,
  gap_to_target: gap,
};

interface TileProps {
  readonly figures: Figures<'dashboard_kpis'>;
  readonly row: DashboardKpisRow;
  readonly tile: RevOpsDrawingTilesItem;
  readonly field: Field;
}

/** What stands below each figure: what it is to be read with. */
function Below({ figures, row, field }: Omit<TileProps, 'tile'>) {
  switch (field) {
    case 'ai_forecast':
      return (
        <Note
          words="Confidence"
          {...{ figures, row }}
          field="ai_forecast_confidence"
          label="Confidence of the forecast"
        />
      );
    case 'commit_amount':
      return (
        <Note words="Confidence" {...{ figures, row }} field="commit_confidence" label="Confidence of the commit" />
      );
    case 'closed_won_amount':
      return <Note words="Target" {...{ figures, row }} field="quarter_target" label="Target of the quarter" />;
    case 'gap_to_target':
      return (
        <div className={styles.pair}>
          <Note words="Of the target" {...{ figures, row }} field="gap_pct" label="Size of the gap" />
          {row.risk_level !== null && (
            <Figure of={figures.explain(row, 'risk_level', 'Risk of the target')}>
              <Pill status={figures.status(row, 'risk_level')}>{`${row.risk_level} risk`}</Pill>
            </Figure>
          )}
        </div>
      );
    case 'coverage_ratio':
      return row.coverage_ratio === null ? null : (
        <p className={styles.note}>Open pipeline per dollar that is left to win</p>
      );
  }
}

/** The target; of what is won, how much of it that is. */
function targetOf({ target, value }: RevOpsDrawingTilesItem, field: Field): string | undefined {
  if (target === undefined) return undefined;
  if (field === 'closed_won_amount' && value !== null && target > 0)
    return `${percent((value / target) * 100, 0)} of the target`;
  return `Target ${compact(target)}`;
}

function KpiTile({ figures, source, row, tile, field }: TileProps & Pick<PartProps, 'source'>) {
  const figure = figures.explain(row, field, tile.name, { compact: true, window: tile.window.label });
  const write = WRITE[field] ?? compact;
  const display = write(row[field]);
  return (
    <Tile
      of={explainedTile({ ...figure, display }, tile, write, () => movedByOf('dashboard_kpis', source))}
      // The size of the gap is judged by the risk, whose pill stands below it.
      status={field === 'gap_to_target' ? 'none' : tile.status}
      statusLabel={tile.status_label ?? undefined}
      change={changeOf(tile, 'in a week')}
      target={targetOf(tile, field)}
      spark={pointsOf(tile)}
      note={
        <div className={styles.below}>
          {row[field] === null && <p className={styles.note}>{figures.missing(row, field)}</p>}
          <Below {...{ figures, row, field }} />
        </div>
      }
    />
  );
}

/** The quarter in five figures: what it will bring, what is promised, won, missing, and what covers it. */
export function Tiles({ dashboard, source }: PartProps) {
  const told = widgetOf(dashboard, 'kpis', 'dashboard_kpis');
  return (
    <Tell told={told} source={source}>
      {(figures) => {
        const [row] = figures.rows;
        if (row === undefined) return null;
        return (
          <div className={styles.around}>
            <div className={styles.tiles}>
              {FIELDS.map((field) => {
                const tile = told.drawing?.tiles.find((each) => each.field === field);
                return tile && <KpiTile key={field} {...{ figures, source, row, tile, field }} />;
              })}
            </div>
          </div>
        );
      }}
    </Tell>
  );
}
