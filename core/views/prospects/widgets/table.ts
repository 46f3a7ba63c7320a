import type { Bound, BoundFigure, BoundRows } from '../binding/bound.ts';
import { presentTable } from '../presented/table.ts';
import type { Widget } from '../widget.ts';
import type { TableData } from './data.ts';
import { display, formatOf } from './format.ts';
import { figuresOf, type Generated, provenanceOf, reasonOf, rowsIn, widgetKind } from './kind.ts';
import { sumServed } from './sums.ts';

type Column = TableData['columns'][number];
type Row = TableData['rows'][number];

/** Rows, periods or figures, one below the other. */
export const table = widgetKind<'table'>({
  type: 'table',
  generate(widget, bound) {
    const rows = rowsIn(bound);
    if (rows) return ofRows(bound, rows);
    const figures = figuresOf(bound);
    const periods = figures.every(({ window }) => window !== 'now' && window.count > 1);
    return periods ? ofPeriods(bound, figures) : ofFigures(widget, bound, figures);
  },
  present: presentTable,
});

function ofRows({ timestamp }: Bound, { columns, rows, ...requirement }: BoundRows): Generated<'table'> {
  const adding = columns.filter(({ adds }) => adds === true).map(({ key }) => key);
  const shown = rows.map((row): Row => Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null])));
  return {
    data: {
      columns: columns.map(({ key, label, format }): Column => ({ key, label, format })),
      rows: shown,
      ...totalsOf(shown, adding),
      timestamp,
      ...(rows.length === 0 ? { reason: 'There are no rows.' } : {}),
    },
    provenance: provenanceOf('/rows', { ...requirement, columns, rows }),
  };
}

function ofPeriods({ timestamp }: Bound, figures: readonly BoundFigure[]): Generated<'table'> {
  const series = figures.map((figure) => ({ figure, points: figure.points }));
  const periods = series[0]?.points ?? [];
  const rows = periods.map(({ period }, index): Row => {
    const cells = series.map(({ figure, points }) => [figure.as, points[index]?.value ?? null] as const);
    return { period, ...Object.fromEntries(cells) };
  });
  const columns = figures.map(({ as, unit }): Column => ({ key: as, label: as, format: formatOf(unit) }));
  const adding = figures.filter(({ adds }) => adds).map(({ as }) => as);
  return {
    data: {
      columns: [{ key: 'period', label: 'Period', format: 'text' }, ...columns],
      rows,
      ...totalsOf(rows, adding),
      timestamp,
    },
    provenance: figures.flatMap((figure) => provenanceOf(`/rows/-/${pointer(figure.as)}`, figure)),
  };
}

function ofFigures({ config }: Widget, { timestamp }: Bound, figures: readonly BoundFigure[]): Generated<'table'> {
  const empty = figures.every(({ figure }) => figure.value === null);
  return {
    data: {
      columns: [
        { key: 'figure', label: 'Figure', format: 'text' },
        { key: 'value', label: 'Value', format: config.format },
        { key: 'display', label: 'Shown', format: 'text' },
      ],
      rows: figures.map(({ as, figure: { value } }) => ({ figure: as, value, display: display(config, value) })),
      timestamp,
      ...(empty ? { reason: reasonOf(figures, 'There are no figures.') } : {}),
    },
    provenance: figures.flatMap((figure, index) => provenanceOf(`/rows/${index}/value`, figure)),
  };
}

/** Sums of the columns that add up, as far as they have values. */
function totalsOf(rows: readonly Row[], keys: readonly string[]): Pick<TableData, 'totals'> {
  const totals = keys.flatMap((key) => {
    const values = rows.flatMap((row) => (typeof row[key] === 'number' ? row[key] : []));
    return values.length === 0 ? [] : [[key, sumServed(values)] as const];
  });
  return totals.length === 0 ? {} : { totals: Object.fromEntries(totals) };
}

/** A key as a JSON pointer has it. */
function pointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
