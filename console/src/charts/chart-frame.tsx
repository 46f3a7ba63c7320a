import { type ReactNode, useId, useRef, useState } from 'react';
import { Scrollable } from '../kit/scrollable.tsx';
import type { DrawnAs } from './chart-action.ts';
import { ChartActions } from './chart-actions.tsx';
import styles from './chart-frame.module.css';
import { saveCsv } from './save.ts';
import type { ChartTable } from './series.ts';

/** What every chart is called, and what is said of it. */
export interface ChartHead {
  /** What the chart says: `Margin fell 9 points in four months`. */
  readonly title: string;
  /** What is drawn, its unit and period. */
  readonly subtitle?: string | undefined;
  /** Where the figures are from, and of which tick. */
  readonly source?: string | undefined;
  /** The chart in words, for who cannot see it. */
  readonly alt: string;
  /** The heading's level where the chart stands in a card of its own. */
  readonly level?: 2 | 3;
  /** True where what it says stands above it as a figure already: the heading is then for those only who don't see that. */
  readonly isSaid?: boolean;
}

interface Props extends ChartHead {
  readonly table: ChartTable;
  /** `svg` and `cells` can be saved as a picture, `html` cannot; `cells` and `table` are tables already. */
  readonly drawnAs?: DrawnAs;
  /** Whether the causes of what moved it are marked; undefined where there are none to mark. */
  readonly isMarked?: boolean | undefined;
  readonly children: ReactNode;
}

/** How pictures are made is read when the first one is. */
async function savePicture(element: HTMLElement, title: string): Promise<void> {
  const { savePng } = await import('./save-png.ts');
  await savePng(element, title);
}

/** A chart with its message, and the same figures one key away as a table; both can be saved. */
export function ChartFrame(props: Props) {
  const { title, subtitle, source, alt, table, level = 2, drawnAs = 'svg', isMarked, isSaid = false, children } = props;
  const [asTable, setAsTable] = useState(false);
  const plot = useRef<HTMLDivElement>(null);
  const altId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure className={styles.figure} aria-describedby={altId}>
      <figcaption className={styles.caption}>
        <div>
          <Heading className={isSaid ? 'visually-hidden' : undefined}>{title}</Heading>
          {subtitle !== undefined && <p className={styles.note}>{subtitle}</p>}
        </div>
        <ChartActions
          drawnAs={drawnAs}
          isMarked={isMarked}
          isTable={asTable}
          onTable={() => setAsTable(!asTable)}
          onPng={() => plot.current && void savePicture(plot.current, title)}
          onCsv={() => saveCsv(table, title)}
        />
      </figcaption>
      <p id={altId} className="visually-hidden">
        {alt}
      </p>
      {asTable ? (
        <Scrollable className={styles.scroll} label={`${title}, as a table`}>
          <table className={`${styles.table} ${table.isTold ? styles.told : ''}`}>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([first, ...cells]) => (
                <tr key={first}>
                  <th scope="row">{first}</th>
                  {cells.map((cell, index) => (
                    <td key={table.columns[index + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrollable>
      ) : (
        <div ref={plot}>{children}</div>
      )}
      {source !== undefined && <p className={styles.note}>{source}</p>}
    </figure>
  );
}
