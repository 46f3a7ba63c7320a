import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { moveByCell } from './cell-keys.ts';
import { DataTableRow, type Step } from './data-table-row.tsx';
import { ROW_HEIGHT, useDensity } from './density.ts';
import type { Column } from './table-columns.ts';

/** Tables up to here are drawn whole: the browser finds, prints and reads out all of their rows. */
const WHOLE = 60;
/** Rows beyond each edge, so that a turn of the wheel shows no blank. */
const BEYOND = 8;
/** How near to its end a table asks for more. */
const NEAR_END = 100;
/** The pixels that a column of the head and the totals cover, at most. */
const COVERED = 96;

interface Props<R> {
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly openId: string | undefined;
  rowId(row: R): string;
  readonly onOpen: ((row: R) => void) | undefined;
  readonly onEnd: (() => void) | undefined;
}

const Spacer = ({ height }: { readonly height: number }) => height > 0 && <tr style={{ height }} />;

/** The rows of a table that are in sight, with room above and below for those that are not. */
export function DataTableBody<R>({ rows, columns, scroller, openId, rowId, onOpen, onEnd }: Props<R>) {
  'use no memo'; // the virtualizer changes without React being told
  const height = ROW_HEIGHT[useDensity()];
  const body = useRef<HTMLTableSectionElement>(null);
  const [stop, setStop] = useState(0);
  const wantsFocus = useRef(false);
  const count = rows.length;
  const active = Math.min(stop, Math.max(0, count - 1));

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: BEYOND,
    scrollPaddingEnd: COVERED,
    useFlushSync: false,
    rangeExtractor: useCallback(
      (range: Range) => {
        if (range.count <= WHOLE) return Array.from({ length: range.count }, (_, index) => index);
        const shown = defaultRangeExtractor(range);
        // Where the focus is, the row stays, though it is scrolled out of sight.
        if (active < (shown[0] ?? 0)) return [active, ...shown];
        return active > (shown.at(-1) ?? 0) ? [...shown, active] : shown;
      },
      [active],
    ),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are measured anew when rows have another height
  useEffect(() => virtualizer.measure(), [height]);

  const items = virtualizer.getVirtualItems();
  useEffect(() => {
    if (onEnd && virtualizer.range && virtualizer.range.endIndex >= count - NEAR_END) onEnd();
  });

  const onStep = useCallback(
    (from: number, step: Step) => {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 2);
      const to = {
        up: from - 1,
        down: from + 1,
        'page-up': from - page,
        'page-down': from + page,
        first: 0,
        last: count - 1,
      }[step];
      const next = Math.max(0, Math.min(count - 1, to));
      wantsFocus.current = true;
      setStop(next);
      virtualizer.scrollToIndex(next);
    },
    [virtualizer, scroller, height, count],
  );
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    body.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus({ preventScroll: true });
  }, [active]);

  const opened = useCallback(
    (row: R, index: number) => {
      setStop(index);
      onOpen?.(row);
    },
    [onOpen],
  );

  // Rows with texts of several lines are as high as these: what is drawn is measured.
  const measure = columns.some(({ wraps }) => wraps) ? virtualizer.measureElement : undefined;
  let reached = 0;
  const drawn = items.flatMap(({ index, start, end, key }) => {
    const row = rows[index];
    if (row === undefined) return [];
    const gap = start - reached;
    reached = end;
    return [
      <Spacer key={`before ${String(key)}`} height={gap} />,
      <DataTableRow
        key={rowId(row)}
        row={row}
        index={index}
        columns={columns}
        isOpen={openId !== undefined && rowId(row) === openId}
        isStop={index === active}
        onOpen={onOpen && opened}
        onStep={onStep}
        measure={measure}
      />,
    ];
  });
  return (
    <tbody ref={body} onKeyDown={moveByCell}>
      {drawn}
      <Spacer height={virtualizer.getTotalSize() - reached} />
    </tbody>
  );
}
