import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './data-table.module.css';
import { isPlain } from './keys.ts';
import { StatusMark, statusWord } from './status.tsx';
import { type Column, cellText } from './table-columns.ts';

/** How long a changed cell is marked. */
const MARKED_MS = 1200;
const UNCHANGED: ReadonlySet<number> = new Set();

/** Which cells of a row have just become others: for as long as that is shown. */
function useChangedCells(texts: readonly string[]): ReadonlySet<number> {
  const before = useRef(texts);
  const latest = useRef(texts);
  latest.current = texts;
  const [changed, setChanged] = useState(UNCHANGED);
  const all = texts.join('\u0000');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts are the same as long as all of them together are
  useEffect(() => {
    const was = before.current;
    before.current = latest.current;
    const different = latest.current.flatMap((text, index) => (text === was[index] ? [] : [index]));
    if (different.length === 0) return;
    setChanged(new Set(different));
    const timer = setTimeout(() => setChanged(UNCHANGED), MARKED_MS);
    return () => clearTimeout(timer);
  }, [all]);
  return changed;
}

/** Where a key leads from a row. */
export type Step = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
};

interface Props<R> {
  readonly row: R;
  /** From 0, in the order shown. */
  readonly index: number;
  readonly columns: readonly Column<R>[];
  readonly isOpen: boolean;
  /** Whether the Tab key comes to this row: one of them takes it, the arrows lead on. */
  readonly isStop: boolean;
  readonly onOpen: ((row: R, index: number) => void) | undefined;
  onStep(from: number, step: Step): void;
  /** Hears of the row's element, where rows are not all of one height. */
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
}

function CellContent<R>({ column, row, text }: { readonly column: Column<R>; readonly row: R; readonly text: string }) {
  if (column.cell) return column.cell(row);
  const tone = column.tone?.(row) ?? 'none';
  if (tone === 'none') return text;
  return (
    <span className={styles.toned}>
      <StatusMark status={tone} size={12} />
      <span className="visually-hidden">{statusWord(tone)}: </span>
      {text}
    </span>
  );
}

function classOf<R>({ align, wraps = false }: Column<R>): string | undefined {
  return [align === 'end' && styles.end, wraps && styles.wraps].filter(Boolean).join(' ') || undefined;
}

function BareRow<R>({ row, index, columns, isOpen, isStop, onOpen, onStep, measure }: Props<R>): ReactNode {
  const texts = columns.map((column) => cellText(column, row));
  const changed = useChangedCells(texts);
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || !isPlain(event)) return;
    event.preventDefault();
    onStep(index, step);
  };
  const onClick = ({ target }: MouseEvent) => {
    const isControl = target instanceof Element && target.closest('a, button, input') !== null;
    if (!isControl && document.getSelection()?.isCollapsed !== false) onOpen?.(row, index);
  };
  return (
    <tr
      ref={measure}
      data-index={index}
      className={styles.row}
      aria-rowindex={index + 2}
      data-open={isOpen || undefined}
      data-opens={onOpen !== undefined || undefined}
      onClick={onOpen && onClick}
    >
      {columns.map((column, at) => {
        const content = <CellContent column={column} row={row} text={texts[at] ?? ''} />;
        const attributes = {
          className: classOf(column),
          'data-changed': changed.has(at) || undefined,
        };
        if (at > 0)
          return (
            <td key={column.id} {...attributes}>
              {content}
            </td>
          );
        return (
          <th key={column.id} scope="row" {...attributes}>
            {onOpen === undefined ? (
              content
            ) : (
              <button
                type="button"
                className={styles.open}
                data-row={index}
                tabIndex={isStop ? 0 : -1}
                aria-haspopup="dialog"
                aria-expanded={isOpen}
                onClick={() => onOpen(row, index)}
                onKeyDown={onKey}
              >
                {content}
              </button>
            )}
          </th>
        );
      })}
    </tr>
  );
}

/** One row of a table, drawn anew when its own data change and at no other time. */
export const DataTableRow = memo(BareRow) as typeof BareRow;
