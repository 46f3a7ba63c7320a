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
    rows: data.rows.map((row) => shown.map((column) => cellOf(column, row[column.key] ?? null))),
    ...(totals
      ? {
          total: shown.map((column, index): Cell => {
            const total = totals[column.key];
            return total === undefined ? { text: index === 0 ? 'Total' : '' } : cellOf(column, total);
          }),
        }
      : {}),
    empty: data.reason ?? 'There are no rows.',
  };
}

function isNumber({ format, key }: Column): boolean {
  return key === 'display' || (format !== 'text' && format !== 'date');
}

function cellOf({ format }: Column, value: string | number | null): Cell {
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
