import type { AxisLabel } from '../../../kernel/presentation/vocabulary.ts';
import type { Widget } from '../widget.ts';
import type { HeatmapData } from '../widgets/data.ts';
import { because, written } from './words.ts';

type Shown = HeatmapData & { readonly column_details: readonly AxisLabel[] };

/** `Tickets opened, highest at 14: Monday, week of 16 Nov 2026`. */
export function heatmapMessage(widget: Widget, { rows, column_details: columns, values, reason }: Shown): string {
  const cells = values.flatMap((row, at) =>
    row.flatMap((value, place) =>
      value === null ? [] : [{ value, row: rows[at], column: columnName(columns[place]) }],
    ),
  );
  const [most] = cells.toSorted((a, b) => b.value - a.value);
  if (!most || reason !== undefined) return `There is nothing to draw${because(reason)}`;
  const [requirement] = widget.data_requirements;
  return `${requirement?.as ?? widget.title}, highest at ${written(widget, most.value)}: ${most.row}, ${most.column}`;
}

/** A week is told by its Monday. */
function columnName(column: AxisLabel | undefined): string {
  if (!column) return '';
  return /W\d\d$/.test(column.key) ? `week of ${column.label}` : column.label;
}

export function heatmapAlt(widget: Widget, { rows, columns, min, max }: HeatmapData): string {
  const range = `From ${written(widget, min)} to ${written(widget, max)}`;
  return `${range}, ${rows.length} rows by ${columns.length} columns.`;
}
