import type { Overview, OverviewFigure } from '../../api/generated/showroom.schemas.ts';
import type { Read } from '../../api/read.ts';
import { month } from '../../format/times.ts';
import { Skeleton } from '../../kit/states.tsx';
import { Tile } from '../../kit/tile.tsx';
import { writeIn } from '../../kit/units.ts';
import { FigureHistory, FigureMore } from './figure-history.tsx';
import styles from './overview.module.css';
import { directionOf, targetText } from './tile-words.ts';

const SHOWN = 8;

export function FiguresSkeleton() {
  return (
    <div className={styles.tiles}>
      {Array.from({ length: SHOWN }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all are alike
        <Skeleton key={index} height="9.25rem" />
      ))}
    </div>
  );
}

interface Props {
  readonly figures: readonly OverviewFigure[];
  readonly read: Read<Overview>;
}

/** The leading figures: value, change, line and target of one and the same window, which each names. */
export function Figures({ figures, read }: Props) {
  return (
    <div className={styles.tiles}>
      {figures.map((figure) => (
        <FigureTile key={figure.id} figure={figure} read={read} />
      ))}
    </div>
  );
}

function FigureTile({ figure, read }: { readonly figure: OverviewFigure; readonly read: Read<Overview> }) {
  const { id, label, unit, definition, value, window, change, status, target, spark, reason } = figure;
  const write = writeIn({ unit });
  return (
    <Tile
      of={{
        label,
        display: write(value),
        unit,
        window: window.label,
        definition: target ? `${definition} Target ${targetText(target, unit)}: ${target.rationale}.` : definition,
        tick: read.tick,
        asked: read.asked,
        history: () => <FigureHistory id={id} label={label} unit={unit} />,
        rows: () => <FigureMore id={id} />,
      }}
      status={status}
      change={reason === null ? { direction: directionOf(figure), text: change } : undefined}
      target={target === null ? undefined : `Target ${targetText(target, unit)}`}
      spark={spark.map(({ period, value: of, partial }) => ({ label: month(`${period}-01`), value: of, partial }))}
      note={reason === null ? undefined : <p className={styles.note}>{reason}</p>}
    />
  );
}
