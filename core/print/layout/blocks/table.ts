import type { Table } from '../../document.ts';
import type { Color, Mark, MarkGroup } from '../marks.ts';
import { addNode, type Node } from '../node.ts';
import { setLines } from '../set.ts';
import { type Strip, strip } from '../strip.ts';
import { ink, type } from '../theme.ts';
import { wrapWithin } from '../wrap.ts';
import { type Frame, gaps } from './block.ts';
import { columnWidths } from './columns.ts';
import { lineStrips } from './lines.ts';
import { rowGroups, type SetRow, setHeader, setRow, type TableGrid } from './table-row.ts';

function gridOf(table: Table, frame: Frame): TableGrid {
  const widths = columnWidths(table, frame.area.width, frame.metrics);
  let x = frame.area.x;
  const lefts = widths.map((width) => {
    const left = x;
    x += width;
    return left;
  });
  return { columns: table.columns, widths, lefts };
}

function rule(y: number, frame: Frame, stroke: Color, lineWidth: number): Mark {
  const { x, width } = frame.area;
  return { kind: 'line', from: [x, y], to: [x + width, y], stroke, lineWidth };
}

/** A line of text of the table's, above or below it. */
function words(text: string, node: Node, look: 'title' | 'source', frame: Frame): Strip[] {
  const { style, color, gap, keepNext } = {
    title: { style: 'strong' as const, color: ink.strong, gap: gaps.block + 4, keepNext: true },
    source: { style: 'note' as const, color: ink.soft, gap: 6, keepNext: false },
  }[look];
  const lines = wrapWithin(text, style, frame.area.width, 4, frame.metrics);
  if (text === '') return [];
  return [
    strip({
      height: lines.length * type[style].leading,
      gap,
      keepNext,
      landmark: look === 'title' ? { kind: 'table', title: text } : null,
      place: (top) => [{ node, marks: setLines(lines, { style, color }, { ...frame.area, y: top }, frame.metrics) }],
    }),
  ];
}

function headerStrip(header: SetRow, grid: TableGrid, repeated: boolean, frame: Frame): Strip {
  return strip({
    height: header.height,
    gap: gaps.tight,
    keepNext: true,
    place: (top) => [
      { node: 'artifact', marks: [rule(top + header.height, frame, ink.strong, 0.8)] },
      ...rowGroups(header, top, repeated, grid, frame),
    ],
  });
}

interface RowPlace {
  readonly total: boolean;
  readonly keepNext: boolean;
  readonly head: Strip;
}

function rowStrip(row: SetRow, { total, keepNext, head }: RowPlace, grid: TableGrid, frame: Frame): Strip {
  const ground = (top: number): MarkGroup => ({
    node: 'artifact',
    marks: total
      ? [rule(top, frame, ink.strong, 0.8), rule(top + row.height, frame, ink.strong, 0.8)]
      : [rule(top + row.height, frame, ink.line, 0.5)],
  });
  return strip({
    height: row.height,
    gap: 0,
    keepNext,
    head,
    place: (top) => [ground(top), ...rowGroups(row, top, false, grid, frame)],
  });
}

/** Rows under a header that comes again on each page; at least two of them on either side of a break. */
function rowStrips(table: Table, node: Node, frame: Frame): Strip[] {
  const grid = gridOf(table, frame);
  const header = setHeader(addNode(node, 'THead'), grid, frame);
  const head = headerStrip(header, grid, true, frame);
  const body = addNode(node, 'TBody');
  const all = table.rows.map((cells) => ({ cells, total: false }));
  if (table.total) all.push({ cells: table.total, total: true });
  const last = all.length - 1;
  const strips = all.map(({ cells, total }, index) => {
    const row = setRow(cells, body, total, grid, frame);
    // The source, if there is one, stays with the last row; a total with two rows before it.
    const keepNext = index === last ? table.source !== '' : index === 0 || index >= last - (table.total ? 2 : 1);
    return rowStrip(row, { total, keepNext, head }, grid, frame);
  });
  return [headerStrip(header, grid, false, frame), ...strips];
}

/** A table with its title, its rows over as many pages as they need, and its source. */
export function table(table: Table, frame: Frame): Strip[] {
  const node = addNode(frame.section, 'Table');
  const title = words(table.title, addNode(node, 'Caption'), 'title', frame);
  const source = () => words(table.source, addNode(frame.section, 'P'), 'source', frame);
  if (table.rows.length > 0 && table.columns.length > 0) {
    return [...title, ...rowStrips(table, node, frame), ...source()];
  }
  const cell = addNode(addNode(addNode(node, 'TBody'), 'TR'), 'TD');
  const options = {
    style: 'body',
    color: ink.soft,
    indent: 0,
    gap: gaps.tight,
    keepNext: table.source !== '',
  } as const;
  const lines = wrapWithin(table.empty, 'body', frame.area.width, 6, frame.metrics);
  return [...title, ...lineStrips(lines, cell, { ...options, width: frame.area.width }, frame), ...source()];
}
