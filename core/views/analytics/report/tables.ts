import { tableOf } from '../../../print/blocks.ts';
import type { Block, Cell } from '../../../print/document.ts';
import { NOT_MEASURABLE } from '../../../print/format.ts';
import type { Described, Table, TableColumn, TableRow } from '../answer/payload.ts';
import { figureText, nameOf } from '../words.ts';
import { type ReportInput, sourceOf } from './input.ts';

const isMetric = (column: TableColumn): column is Described => 'unit' in column;

interface Printed {
  readonly title: string;
  /** What a row is, where there are more than the table shows: `courses`. */
  readonly noun: string;
  readonly empty: string;
  /** Another order, or a part of the rows. */
  readonly rows?: readonly TableRow[];
}

/** A table of the dashboard: what names the row at the left, then its metrics. */
export function metricTable(
  input: ReportInput,
  table: Table,
  { title, noun, empty, rows = table.rows }: Printed,
): Block {
  const columns = table.columns.map((column) =>
    isMetric(column)
      ? {
          label: column.label,
          weight: 1,
          align: 'right' as const,
          cell: ({ values }: TableRow): Cell => valueCell(column, values[column.id]?.value ?? null),
        }
      : {
          label: column.label,
          weight: 1.6,
          cell: (row: TableRow): Cell => ({ text: keyText(row, column.id), strong: true }),
        },
  );
  return tableOf({ title, source: sourceOf(input, table.label), empty, noun, columns, rows });
}

function valueCell({ unit }: Described, value: number | null): Cell {
  return value === null ? { text: NOT_MEASURABLE, tone: 'muted' } : { text: figureText(unit, value) };
}

/** What names a row in a column. A lesson is named within its course, which stands beside it. */
function keyText({ key }: TableRow, column: string): string {
  const value = key[column] ?? null;
  const course = `${key.course_id}/`;
  return column === 'lesson_id' && value?.startsWith(course) ? `Lesson ${value.slice(course.length)}` : nameOf(value);
}
