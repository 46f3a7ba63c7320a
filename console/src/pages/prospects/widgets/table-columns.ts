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

/** Pixels of a digit or a capital and of another letter, around a text, of the mark before it, and of the arrow after a head. */
const WIDE = 9.2;
const LETTER = 7.2;
const PADDING = 26;
const MARK = 22;
const ARROW = 14;

const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\p{Lu}\p{N}$%mw@]/u.test(letter) ? WIDE : LETTER), 0);

/** As wide as the longest of its words: nothing of it is cut, and what is left over is shared out. */
function widthOf(heads: readonly string[], texts: readonly string[], isMarked: boolean): number {
  const longest = Math.max(0, ...texts.map(textWidth)) + (isMarked ? MARK : 0);
  return Math.ceil(PADDING + Math.max(longest, ...heads.map((head) => textWidth(head) + ARROW)));
}

/** The columns that are drawn; cells are written and judged as the data say. */
export function columnsOf({ columns, cells: shown }: Pick<Data, 'columns' | 'cells'>): Column<Row>[] {
  return columns
    .filter(({ hidden }) => hidden !== true)
    .map(({ key, label, align }) => {
      // `Open tickets, all clients`: whose they are stands below what they are.
      const [header = label, whose] = label.split(', ');
      const texts = shown.map((cells) => cells[key]?.display ?? '');
      return {
        id: key,
        header,
        ...(whose !== undefined && { unit: whose }),
        align: align === 'right' ? ('end' as const) : ('start' as const),
        width: widthOf(
          [header, whose ?? ''],
          texts,
          shown.some((cells) => (cells[key]?.status ?? 'none') !== 'none'),
        ),
        value: ({ values }: Row) => values[key] ?? null,
        write: ({ cells }: Row) => cells[key]?.display ?? '',
        tone: ({ cells }: Row) => cells[key]?.status ?? 'none',
      };
    });
}
