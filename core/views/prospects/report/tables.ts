import { parseDate } from '../../../kernel/time.ts';
import type { Cell, Table } from '../../../print/document.ts';
import { formatDate, formatFigure, formatMonth } from '../../../print/format.ts';
import type { TableData } from '../widgets/data.ts';
import type { Drawing } from './drawing.ts';

type Column = TableData['columns'][number];

/** A table widget as a report sets it. */
export function tableOf({ widget, data, title, source }: Drawing<'table'>): Table {
  // What a row shows beside its value, it shows instead of it.
  const shown = data.columns.some(({ key }) => key === 'display')
    ? data.columns.filter(({ key }) => key !== 'value')
    : data.columns;
  const { totals } = data;
  return {
    title: `${title}. ${widget.description}`,
    source,
    columns: shown.map((column) => ({
      label: column.label,
      align: isNumber(column) ? 'right' : 'left',
      weight: isNumber(column) ? 1 : 2,
    })),
    rows: data.rows.map((row, index) =>
      shown.map((column) => cellOf(column, row[column.key] ?? null, data.cells?.[index]?.[column.key]?.display)),
    ),
    ...(totals
      ? {
          total: shown.map((column, index): Cell => {
            const total = totals[column.key];
            if (total === undefined) return { text: index === 0 ? (data.totals_label ?? 'Total') : '' };
            return cellOf(column, total, data.totals_display?.[column.key]);
          }),
        }
      : {}),
    empty: data.reason ?? 'There are no rows.',
  };
}

function isNumber({ format, key }: Column): boolean {
  return key === 'display' || (format !== 'text' && format !== 'date');
}

/** As the data write it; data that were made before they did are written here. */
function cellOf({ format }: Column, value: string | number | null, display: string | undefined): Cell {
  if (display !== undefined) return { text: display };
  if (typeof value === 'string') {
    if (format === 'date') return { text: formatDate(parseDate(value)) };
    return { text: /^\d{4}-\d{2}$/.test(value) ? formatMonth(value) : value };
  }
  switch (format) {
    case 'currency':
      return { text: formatFigure('usd', value) };
    case 'percentage':
      return { text: formatFigure('percent', value) };
    case 'days':
      return { text: formatFigure('days', value) };
    default:
      return { text: formatFigure(value === null || Number.isInteger(value) ? 'count' : 'score', value) };
  }
}
