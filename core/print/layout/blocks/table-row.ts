import type { Cell, Column } from '../../document.ts';
import { cellIcons } from '../icons.ts';
import type { Box, Color, Mark, MarkGroup } from '../marks.ts';
import { addNode, type Node } from '../node.ts';
import { setLines, widthOf } from '../set.ts';
import { ink, type Style, type } from '../theme.ts';
import { wrapWithin } from '../wrap.ts';
import type { Frame } from './block.ts';
import { CELL_ICON, CELL_ICON_ROOM, CELL_PADDING } from './columns.ts';

/** A cell with more lines than these is cut: a row has to fit a page together with another. */
const MOST_LINES = 18;
const ABOVE = 3.5;
const BELOW = 3.5;

export interface TableGrid {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  /** Left edge of each column. */
  readonly lefts: readonly number[];
}

/** Room for the text of a column: the outermost stand flush with the page's content. */
function roomOf(table: TableGrid, index: number): { readonly x: number; readonly width: number } {
  const left = index === 0 ? 0 : CELL_PADDING;
  const right = index === table.columns.length - 1 ? 0 : CELL_PADDING;
  return { x: (table.lefts[index] ?? 0) + left, width: (table.widths[index] ?? 0) - left - right };
}

type CellIcon = Exclude<(typeof cellIcons)[keyof typeof cellIcons], null>;

interface SetCell {
  readonly lines: readonly string[];
  readonly style: Style;
  readonly color: Color;
  readonly icon: CellIcon | null;
  readonly node: Node | null;
}

/** A row whose cells are broken into lines. */
export interface SetRow {
  readonly cells: readonly SetCell[];
  readonly height: number;
}

const EMPTY: Cell = { text: '' };

function heightOf(cells: readonly SetCell[]): number {
  return Math.max(...cells.map(({ lines, style }) => lines.length * type[style].leading)) + ABOVE + BELOW;
}

/** A row of the table's body, or its total. The first cell of a row with several heads it. */
export function setRow(cells: readonly Cell[], parent: Node, total: boolean, table: TableGrid, frame: Frame): SetRow {
  const row = addNode(parent, 'TR');
  const set = table.columns.map((_, index): SetCell => {
    const cell = cells[index] ?? EMPTY;
    const style = total || cell.strong ? 'tableStrong' : 'table';
    const icon = cell.tone && cell.text !== '' ? cellIcons[cell.tone] : null;
    const width = roomOf(table, index).width - (icon ? CELL_ICON_ROOM : 0);
    const color = cell.tone === 'muted' ? ink.soft : (icon?.text ?? (total ? ink.strong : ink.text));
    const heads = index === 0 && table.columns.length > 1;
    return {
      lines: wrapWithin(cell.text, style, width, MOST_LINES, frame.metrics),
      style,
      color,
      icon,
      node: heads ? addNode(row, 'TH', { scope: 'Row' }) : addNode(row, 'TD'),
    };
  });
  return { cells: set, height: heightOf(set) };
}

/** The table's header; where it is repeated it has no node, being decoration there. */
export function setHeader(parent: Node, table: TableGrid, frame: Frame): SetRow {
  const row = addNode(parent, 'TR');
  const set = table.columns.map(({ label }, index): SetCell => {
    const { width } = roomOf(table, index);
    return {
      lines: wrapWithin(label, 'tableHead', width, 4, frame.metrics),
      style: 'tableHead',
      color: ink.soft,
      icon: null,
      node: addNode(row, 'TH', { scope: 'Column' }),
    };
  });
  return { cells: set, height: heightOf(set) };
}

function iconMarks(cell: SetCell, box: Box, align: Column['align'], frame: Frame): readonly Mark[] {
  if (!cell.icon) return [];
  const y = box.y + (type[cell.style].leading - CELL_ICON) / 2;
  const text = widthOf(cell.lines[0] ?? '', cell.style, frame.metrics);
  const x = align === 'right' ? box.x + box.width - text - CELL_ICON_ROOM : box.x;
  return cell.icon.icon(x, y, CELL_ICON, cell.icon.color);
}

/** Where a row's cells stand, top aligned, or at the foot of a header. */
export function rowGroups(row: SetRow, top: number, repeated: boolean, table: TableGrid, frame: Frame): MarkGroup[] {
  return row.cells.map((cell, index) => {
    const { align } = table.columns[index] ?? { align: 'left' };
    const head = cell.style === 'tableHead';
    const height = cell.lines.length * type[cell.style].leading;
    const box = {
      ...roomOf(table, index),
      y: head ? top + row.height - BELOW - height : top + ABOVE,
      height,
    };
    const indent = cell.icon ? CELL_ICON_ROOM : 0;
    const text = { ...box, x: box.x + indent, width: box.width - indent };
    return {
      node: repeated || !cell.node ? 'artifact' : cell.node,
      marks: [
        ...iconMarks(cell, box, align, frame),
        ...setLines(cell.lines, { style: cell.style, color: cell.color, align }, text, frame.metrics),
      ],
    };
  });
}
