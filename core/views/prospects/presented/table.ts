import { statusOf } from '../../../kernel/presentation/judge.ts';
import { formatDate, periodLabel } from '../../../kernel/presentation/periods.ts';
import type {
  FigureScope,
  ShownCell,
  ShownColumn,
  Status,
  ValueFormat,
} from '../../../kernel/presentation/vocabulary.ts';
import { NO_VALUE, valueFormat, writeValue } from '../../../kernel/presentation/write.ts';
import { parseDate } from '../../../kernel/time.ts';
import type { Bound, BoundFigure, BoundRows } from '../binding/bound.ts';
import type { ColumnSpec, RowValue } from '../binding/rows.ts';
import { tableAlt, tableMessage } from '../said/table.ts';
import { scaleOf } from '../templates/scales.ts';
import type { RowsKind, Widget } from '../widget.ts';
import type { TableData } from '../widgets/data.ts';
import { formatOfWidget } from '../widgets/format.ts';
import { figuresOf, rowsIn } from '../widgets/kind.ts';
import type { TablePresentation, TableRowDetail } from '../widgets/presented.ts';
import { frameOf, type Place } from './frame.ts';
import { betterOf, tonedBands, yardstickOf } from './yardstick.ts';

type Column = TableData['columns'][number];
type DrawnColumn = Column & ShownColumn;

/** How wide a column of each kind of values wants to be beside the others. */
const WIDTHS = { text: 2, figures: 1 } as const;

const entities = {
  client: 'clients',
  licenses: 'licenses',
  technicians: 'technicians',
  opportunities: 'leads',
} as const satisfies Record<RowsKind, string>;

export function presentTable(
  widget: Widget,
  bound: Bound,
  data: TableData,
  place: Place,
): TablePresentation & Pick<TableData, 'columns'> {
  const rows = rowsIn(bound);
  const figures = figuresOf(bound);
  const columns = data.columns.map((column) => shownColumn(column, data, widget, rows, figures));
  const periods = figures[0]?.points ?? [];
  const cells = data.rows.map((row, index) => {
    const named = figures[index];
    const entries = columns.map((column): [string, ShownCell] => {
      const value = row[column.key] ?? null;
      const point = column.key === 'period' ? periods[index] : undefined;
      const text = point ? periodLabel({ name: point.period, start: point.start }) : written(column, value);
      const status = rows
        ? cellStatus(rows.columns, column, value)
        : column.key === 'value' && named
          ? statusOf(typeof value === 'number' ? value : null, yardstickOf({ ...widget, target: null }, named))
          : 'none';
      return [column.key, { display: text, status }];
    });
    return Object.fromEntries(entries);
  });
  const totals = Object.entries(data.totals ?? {});
  const shown = { ...data, columns, cells };
  return {
    columns,
    cells,
    row_details: data.rows.map((_, index) => rowDetail(index, rows, figures, periods[index]?.partial === true)),
    ...(totals.length === 0
      ? {}
      : {
          totals_label: totalsLabel(totals.map(([key]) => columns.find((column) => column.key === key)?.scope)),
          totals_display: Object.fromEntries(
            totals.map(([key, value]) => [
              key,
              written(
                columns.find((column) => column.key === key),
                value,
              ),
            ]),
          ),
        }),
    ...frameOf(widget, bound, place, { message: tableMessage(shown, rows), alt: tableAlt(shown) }),
  };
}

/** Sums of company figures under a client's name say so. */
function totalsLabel(scopes: readonly (FigureScope | undefined)[]): string {
  return scopes.every((scope) => scope === 'company') ? 'Total, all clients' : 'Total';
}

function shownColumn(
  column: Column,
  data: TableData,
  widget: Widget,
  rows: BoundRows | undefined,
  figures: readonly BoundFigure[],
): DrawnColumn {
  const figure = figures.find(({ as }) => as === column.key);
  const spec = rows?.columns.find(({ key }) => key === column.key);
  const { unit, decimals, currency } = formatOfColumn(column, data, widget);
  const isText = column.format === 'text' || column.format === 'date';
  const repeats = column.key === 'display' && data.columns.some(({ key }) => key === 'value');
  return {
    ...column,
    unit,
    decimals,
    currency,
    align: isText ? 'left' : 'right',
    width: isText ? WIDTHS.text : WIDTHS.figures,
    better: figure ? betterOf(figure) : null,
    scope: figure?.scope ?? spec?.scope ?? 'client',
    ...(repeats ? { hidden: true as const } : {}),
  };
}

/** One precision per column: that of the widget where the column is its figures', else as much as its values need. */
function formatOfColumn({ key, format }: Column, { rows, totals }: TableData, { config }: Widget): ValueFormat {
  if (format === 'text' || format === 'date') return valueFormat(format);
  if (key === 'value') return formatOfWidget(config);
  const values = [...rows.map((row) => row[key]), totals?.[key]].filter((value) => typeof value === 'number');
  const isWhole = values.every((value) => Number.isInteger(value));
  const isLarge = values.every((value) => value === 0 || Math.abs(value) >= 100);
  if (format === 'percentage' || isWhole) return valueFormat(format);
  return valueFormat(format, { decimals: format === 'currency' && isLarge ? 0 : 2 });
}

/** A cell as people read it. */
function written(column: DrawnColumn | undefined, value: RowValue): string {
  if (!column || value === null) return NO_VALUE;
  if (typeof value === 'string') return column.format === 'date' ? formatDate(parseDate(value)) : value || NO_VALUE;
  return writeValue(column, value);
}

/** By the scale of the column's measure, or by what its word means. */
function cellStatus(columns: readonly ColumnSpec[], { key }: Column, value: RowValue): Status {
  const spec = columns.find((column) => column.key === key);
  if (typeof value === 'string') return spec?.tones?.[value] ?? 'none';
  const scale = spec?.scale === undefined ? null : scaleOf(spec.scale);
  if (!scale) return 'none';
  return statusOf(value, { better: null, target: null, bands: tonedBands(scale.bands, scale) });
}

function rowDetail(
  index: number,
  rows: BoundRows | undefined,
  figures: readonly BoundFigure[],
  partial: boolean,
): TableRowDetail {
  const id = rows?.rows[index]?.id;
  if (rows) {
    return { scope: 'client', ...(typeof id === 'string' ? { link: { entity: entities[rows.id], id } } : {}) };
  }
  const scopes = new Set(figures.map(({ scope }) => scope));
  const [only] = scopes;
  const scope: FigureScope = figures.some(({ points }) => points.length > 1)
    ? ((scopes.size === 1 ? only : undefined) ?? 'client')
    : (figures[index]?.scope ?? 'client');
  return { scope, ...(partial ? { partial: true as const } : {}) };
}
