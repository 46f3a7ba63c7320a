import type { ReactNode } from 'react';
import { Figure } from '../../kit/figure.tsx';
import { StatusMark, statusWord } from '../../kit/status.tsx';
import type { CellValue, Column } from '../../kit/table-columns.ts';
import type { DatasetId, FieldOf, Figures, RowOf } from './answers.ts';
import styles from './figure-columns.module.css';

interface Options<R> {
  readonly width?: number;
  /** `$1.48M` instead of `$1,478,776`. */
  readonly compact?: boolean;
  /** Whether its status stands beside the figure. */
  readonly isJudged?: boolean;
  /** The time that the figure is of, where it is not of now. */
  window?(row: R): string;
  /** Below the figure, in small letters. */
  below?(row: R): ReactNode;
}

const USUAL_WIDTH = 108;

function sortable(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.length : null;
}

/**
 * Columns of the figures of a dataset: each is sorted by its value and can be explained.
 * @param nameOf what a row is called: the drawer says of whom a figure is
 */
export function figureColumns<D extends DatasetId>(figures: Figures<D>, nameOf: (row: RowOf<D>) => string) {
  return (field: FieldOf<D>, header: string, options: Options<RowOf<D>> = {}): Column<RowOf<D>> => {
    const { width = USUAL_WIDTH, compact = false, isJudged = false, window, below } = options;
    return {
      id: field,
      header,
      align: 'end',
      width,
      ...(below && { wraps: true }),
      value: (row) => sortable(row[field]),
      write: (row) => figures.write(row, field, compact),
      cell: (row) => {
        const told = window === undefined ? {} : { window: window(row) };
        const figure = <Figure of={figures.explain(row, field, `${header}, ${nameOf(row)}`, { compact, ...told })} />;
        const status = isJudged ? figures.status(row, field) : 'none';
        return (
          <>
            {status === 'none' ? (
              figure
            ) : (
              <span className={styles.judged}>
                <StatusMark status={status} size={14} />
                <span className="visually-hidden">{statusWord(status)}</span>
                {figure}
              </span>
            )}
            {below && <span className={styles.below}>{below(row)}</span>}
          </>
        );
      },
    };
  };
}

interface TextOptions<R> {
  readonly width: number;
  /** Drawn instead of the text, which it must say. */
  cell?(row: R): ReactNode;
  readonly sortable?: boolean;
}

/** A column of words; over several lines where they take them. */
export function textColumn<R>(
  id: string,
  header: string,
  text: (row: R) => string,
  { width, ...options }: TextOptions<R>,
): Column<R> {
  return { id, header, width, wraps: true, value: text, ...options };
}

/** Words below others, in small letters. */
export const Below = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.below}>{children}</span>
);
