import { valueAxis } from '../../../kernel/presentation/axis.ts';
import type { Framed, ShownCell } from '../../../kernel/presentation/vocabulary.ts';
import { NO_VALUE } from '../../../kernel/presentation/write.ts';
import type { Card, Dashboard, Described, Funnel, Section, Table, TableRow, Trend } from '../answer/payload.ts';
import type { DashboardRequest } from '../answer/request.ts';
import { findMetric } from '../catalogue/catalogue.ts';
import { figureText, nameOf } from '../words.ts';
import { comparisonOf, sparkOf, windowOf } from './card.ts';
import { formatOf, labelsOf } from './labels.ts';
import type {
  ShownCard,
  ShownDashboard,
  ShownFunnel,
  ShownRow,
  ShownSection,
  ShownTable,
  ShownTrend,
} from './payload.ts';

/** The dashboard with all that a screen needs beside its figures, which stay as they are. */
export function presentDashboard(data: Dashboard, request: DashboardRequest): ShownDashboard {
  const { executive, growth, monetization, learning, ops } = data;
  const shown = (section: Section): ShownSection => presentSection(section, request);
  return {
    executive: shown(executive),
    growth: shown(growth),
    monetization: shown(monetization),
    learning: shown(learning),
    ops: shown(ops),
  };
}

/** Cards lead, then what runs over time, funnels and tables; of a kind, the first ones matter most. */
function presentSection(section: Section, request: DashboardRequest): ShownSection {
  const { cards, trends, tables, funnels } = section;
  const counts = { trends: cards.length, funnels: cards.length + trends.length };
  const tablesAt = counts.funnels + funnels.length;
  return {
    ...section,
    cards: cards.map((card, n) => presentCard(card, trends, request, n)),
    trends: trends.map((trend, n) => presentTrend(trend, counts.trends + n)),
    funnels: funnels.map((funnel, n) => presentFunnel(funnel, counts.funnels + n)),
    tables: tables.map((table, n) => presentTable(table, tablesAt + n)),
  };
}

/** Cards beyond the first row give way on a narrow screen before it does. */
const FIRST_ROW = 4;

function frame(index: number, min_cols: number, priority: number, message: string, alt: string): Framed {
  return { scope: 'company', message, alt, min_cols, priority, order: index + 1 };
}

function presentCard(card: Card, trends: readonly Trend[], request: DashboardRequest, index: number): ShownCard {
  const { label, unit, value, reason } = card;
  const { decimals, currency } = formatOf(unit);
  const display = figureText(unit, value);
  const compared = comparisonOf(card, request);
  const spark = sparkOf(
    card,
    trends.find(({ id }) => id === card.id),
  );
  const change = compared ? `, ${compared.change_display} on ${compared.label}` : '';
  const message = value === null ? `${label} can’t be measured` : `${label} at ${display}${change}`;
  return {
    ...card,
    decimals,
    currency,
    display,
    status: 'none',
    window: windowOf(request, request),
    ...(compared ? { compared_with: compared } : {}),
    ...(spark ? { spark } : {}),
    ...frame(index, 3, index < FIRST_ROW ? 1 : 2, message, value === null ? `${reason ?? NO_VALUE}` : `${display}.`),
  };
}

function presentTrend(trend: Trend, index: number): ShownTrend {
  const { unit, label, points } = trend;
  const format = formatOf(unit);
  const label_details = labelsOf(trend);
  const displays = points.map(({ value }) => figureText(unit, value));
  const known = points.flatMap(({ value }, at) => (value === null ? [] : [at]));
  const at = (place: number | undefined): string =>
    place === undefined ? NO_VALUE : `${displays[place]} (${label_details[place]?.label})`;
  const said = `${label}: ${at(known[0])} to ${at(known.at(-1))}`;
  const counted = unit === 'count' || unit === 'usd';
  return {
    ...trend,
    decimals: format.decimals,
    currency: format.currency,
    role: 'actual',
    displays,
    label_details,
    axis: valueAxis(
      format,
      points.map(({ value }) => value),
      { fromZero: counted },
    ),
    ...frame(index, 6, 2, known.length === 0 ? `${label} can’t be measured` : said, `${said}.`),
  };
}

function presentFunnel(funnel: Funnel, index: number): ShownFunnel {
  const steps = funnel.steps.map((step) => ({
    ...step,
    display: figureText('count', step.users),
    of_first_display: figureText('percent', step.of_first.value),
    of_previous_display: figureText('percent', step.of_previous.value),
    median_display: figureText('hours', step.median_hours.value),
  }));
  const [first, last] = [steps[0], steps.at(-1)];
  const message =
    first && last
      ? `${last.display} of ${first.display} reached “${last.label}”, ${last.of_first_display}`
      : funnel.label;
  const alt = `${steps.map(({ label, display }) => `${label} ${display}`).join(', ')}.`;
  return { ...funnel, steps, ...frame(index, 4, 2, message, alt) };
}

function presentTable(table: Table, index: number): ShownTable {
  const columns = table.columns.map((column) => {
    if (!('unit' in column)) return { ...column, align: 'left' as const, width: 2, decimals: 0, currency: null };
    const { decimals, currency } = formatOf(column.unit);
    return { ...column, align: 'right' as const, width: 1, decimals, currency };
  });
  const rows = table.rows.map((row): ShownRow => {
    const cells = columns.map((column): readonly [string, ShownCell] => {
      const display = 'unit' in column ? valueText(row, column) : keyText(row, column.id);
      return [column.id, { display, status: 'none' }];
    });
    return { ...row, cells: Object.fromEntries(cells) };
  });
  const names = columns.map(({ label }) => label.toLowerCase()).join(', ');
  const message = rows.length === 0 ? `${table.label}: nothing happened` : `${table.label}: ${rows.length} rows`;
  return { ...table, columns, rows, ...frame(index, 6, 3, message, `${rows.length} rows with ${names}.`) };
}

function valueText({ values }: TableRow, { id, unit }: Described): string {
  return figureText(unit, values[id]?.value ?? null);
}

/** A movement by its metric's name, a period by its beginning, a dimension's value in words. */
function keyText({ key }: TableRow, column: string): string {
  const value = key[column] ?? null;
  if (value === null) return nameOf(null);
  if (column === 'movement') return findMetric(value).label;
  if (column !== 'period') return nameOf(value);
  return (
    labelsOf({
      granularity: 'day',
      points: [{ label: value, start: value, end: value, value: 0, reason: null, partial: false }],
    })[0]?.label ?? value
  );
}
