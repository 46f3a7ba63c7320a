import type { CSSProperties, ReactNode } from 'react';
import styles from './dashboard-grid.module.css';
import type { Place } from './places.ts';

/** Something that stands on the grid. */
export interface GridItem {
  readonly id: string;
  readonly place: Place;
  /** Columns of 12 that it needs: on a narrower screen it has as much of the width as that. */
  readonly minCols: number;
  /** Its place where all stand in one column. */
  readonly order: number;
  readonly content: ReactNode;
}

interface Props {
  /** In the order in which they are read. */
  readonly items: readonly GridItem[];
  /** Pixels of a row; taller where its content needs it. */
  readonly row: number;
  readonly over?: string | null;
  readonly taken?: string | null;
}

/** Places as CSS has them, under names of their own: where there is less room others count. */
function placeStyle({ row, col, rowSpan, colSpan }: Place, order: number): CSSProperties {
  return {
    order,
    '--place-rows': `${row} / span ${rowSpan}`,
    '--place-cols': `${col} / span ${colSpan}`,
  } as CSSProperties;
}

/** A dashboard's own grid of 12 columns; on a narrower screen its widgets stand in their order, two, or one, in a row. */
export function DashboardGrid({ items, row, over = null, taken = null }: Props) {
  return (
    <div className={styles.frame}>
      <div className={styles.grid} style={{ '--grid-row': `${row}px` } as CSSProperties}>
        {items.map(({ id, place, minCols, order, content }) => (
          <div
            key={id}
            className={styles.item}
            style={placeStyle(place, order)}
            data-widget={id}
            data-width={minCols <= 3 ? 'tile' : minCols <= 4 ? 'half' : 'full'}
            data-over={over === id || undefined}
            data-taken={taken === id || undefined}
          >
            {content}
          </div>
        ))}
      </div>
    </div>
  );
}
