import type { Column } from '../../../kit/table-columns.ts';
import type { DrawnData } from './drawn.ts';

type Data = DrawnData['table'];

/** One row of a table with what its cells show. */
export interface Row {
  readonly id: string;
  readonly values: Data['rows'][number];
  readonly cells: Data['cells'][number];
  /** The row of the company's lists that it shows. */
  readonly link?: Data['row_details'][number]['link'] | undefined;
}

/** Pixels of a column of width 1, of a letter, and of what stands around the text: nothing of it is cut. */
const UNIT = 56;
const LETTER = 7.7;
const HEAD_LETTER = 8;
const PADDING = 40;

function widthOf(header: string, texts: readonly string[], width: number): number {
  const longest = Math.max(0, ...texts.map(({ length }) => length));
  return Math.max(width * UNIT, longest * LETTER + PADDING, header.length * HEAD_LETTER + PADDING);
}

/** The columns that are drawn; cells are written and judged as the data say. */
export function columnsOf({ columns, cells: shown }: Pick<Data, 'columns' | 'cells'>): Column<Row>[] {
  return columns
    .filter(({ hidden }) => hidden !== true)
    .map(({ key, label, align, width = 1 }) => {
      // `Open tickets, all clients`: whose they are stands below what they are.
      const [header = label, whose] = label.split(', ');
      const texts = shown.map((cells) => cells[key]?.display ?? '');
      return {
        id: key,
        header,
        ...(whose !== undefined && { unit: whose }),
        align: align === 'right' ? ('end' as const) : ('start' as const),
        width: widthOf(header, texts, width),
        value: ({ values }: Row) => values[key] ?? null,
        write: ({ cells }: Row) => cells[key]?.display ?? '',
        tone: ({ cells }: Row) => cells[key]?.status ?? 'none',
      };
    });
}
