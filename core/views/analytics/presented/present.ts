import { valueAxis } from '../../../kernel/presentation/axis.ts';
import type { Framed, ShownCell } from '../../../kernel/presentation/vocabulary.ts';
import { NO_VALUE, valueFormat, writeValue } from '../../../kernel/presentation/write.ts';
import { lowerFirst, upperFirst } from '../../../kernel/text.ts';
import type { Card, Dashboard, Described, Funnel, Section, Table, TableRow, Trend } from '../answer/payload.ts';
import type { DashboardRequest } from '../answer/request.ts';
import { findMetric } from '../catalogue/catalogue.ts';
import { counted, figureText, nameOf } from '../words.ts';
import { comparisonOf, sparkOf, windowOf } from './card.ts';
import { allTogether, bridgeMessage, cohortsMessage, isByMonth } from './cohorts.ts';
import { formatOf, labelsOf } from './labels.ts';
import { cardMessage, funnelMessage, sectionMessage, trendAlt, trendMessage } from './messages.ts';
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
  const cards = Object.values(data).flatMap((section: Section) => section.cards);
  const shown = (section: Section): ShownSection => presentSection(section, cards, request);
  return {
    executive: shown(executive),
    growth: shown(growth),
    monetization: shown(monetization),
    learning: shown(learning),
    ops: shown(ops),
  };
}

/** Cards lead, then what runs over time, funnels and tables; of a kind, the first ones matter most. */
function presentSection(section: Section, all: readonly Card[], request: DashboardRequest): ShownSection {
  const { cards, trends, tables, funnels } = section;
  const counts = { trends: cards.length, funnels: cards.length + trends.length };
  const tablesAt = counts.funnels + funnels.length;
  return {
    ...section,
    message: sectionMessage(section),
    cards: cards.map((card, n) => presentCard(card, trends, request, n)),
    trends: trends.map((trend, n) => ({
      ...trend,
      ...drawTrend(trend, counts.trends + n),
      // Beside the same figure of the range before, where any section has it.
      ...messageOf(all.find(({ id }) => id === trend.id)),
    })),
    funnels: funnels.map((funnel, n) => presentFunnel(funnel, counts.funnels + n)),
    tables: tables.map((table, n) => presentTable(table, tablesAt + n)),
  };
}

const messageOf = (card: Card | undefined) => card && { message: cardMessage(card) };

/** Cards beyond the first row give way on a narrow screen before it does. */
const FIRST_ROW = 4;

function frame(index: number, min_cols: number, priority: number, message: string, alt: string): Framed {
  return { scope: 'company', message, alt, min_cols, priority, order: index + 1 };
}

function presentCard(card: Card, trends: readonly Trend[], request: DashboardRequest, index: number): ShownCard {
  const { unit, value, reason } = card;
  const { decimals, currency } = formatOf(unit);
  const display = figureText(unit, value);
  const compared = comparisonOf(card, request);
  const spark = sparkOf(
    card,
    trends.find(({ id }) => id === card.id),
  );
  const message = cardMessage(card);
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

/** The points of a metric over time on a screen: their texts, labels and axis. */
export function drawTrend(trend: Trend, index: number): Omit<ShownTrend, keyof Trend> {
  const { unit, points } = trend;
  const format = formatOf(unit);
  // What stands at a time is a line, which may leave out 0; what is counted or added up begins there.
  const [first] = Object.values(findMetric(trend.id).inputs);
  const isCounted = (unit === 'count' || unit === 'usd') && first?.fold !== 'level';
  return {
    decimals: format.decimals,
    currency: format.currency,
    role: 'actual',
    displays: points.map(({ value }) => figureText(unit, value)),
    label_details: labelsOf(trend),
    axis: valueAxis(
      format,
      points.map(({ value }) => value),
      { fromZero: isCounted },
    ),
    ...frame(index, 6, 2, trendMessage(trend, isCounted), trendAlt(trend)),
  };
}

function presentFunnel(funnel: Funnel, index: number): ShownFunnel {
  const steps = funnel.steps.map((step) => ({
    ...step,
    display: figureText('count', step.users),
    of_first_display: figureText('percent', step.of_first.value),
    of_previous_display: figureText('percent', step.of_previous.value),
    median_display: figureText('hours', step.median_hours.value),
    p90_display: figureText('hours', step.p90_hours.value),
  }));
  const message = funnelMessage(funnel);
  const alt = `${steps.map(({ label, display }) => `${label} ${display}`).join(', ')}.`;
  return { ...funnel, steps, ...frame(index, 4, 2, message, alt) };
}

function presentTable(table: Table, index: number): ShownTable {
  const values = allTogether(table);
  const period = isByMonth(table) ? 'month' : 'day';
  const columns = table.columns.map((column) => {
    if (!('unit' in column)) return { ...column, align: 'left' as const, width: 2, decimals: 0, currency: null };
    const { decimals, currency } = formatOf(column.unit);
    // Shares of the few people of a cohort have no decimals to tell.
    const told = values && column.unit === 'percent' ? 0 : decimals;
    return { ...column, align: 'right' as const, width: 1, decimals: told, currency };
  });
  const cellsOf = (row: TableRow): ShownRow['cells'] => {
    const cells = columns.map((column): readonly [string, ShownCell] => {
      const display = 'unit' in column ? valueText(row, column, column.decimals) : keyText(row, column.id, period);
      return [column.id, { display, status: 'none' }];
    });
    return Object.fromEntries(cells);
  };
  const rows = table.rows.map((row): ShownRow => ({ ...row, cells: cellsOf(row) }));
  const together = values && { values, cells: cellsOf({ key: {}, values, partial: false }) };
  const names = columns.map(({ label }) => label.toLowerCase()).join(', ');
  const message = tableMessage(table, values);
  return {
    ...table,
    columns,
    rows,
    together,
    ...frame(index, 6, 3, message, `${upperFirst(counted(rows.length, 'row'))} with ${names}.`),
  };
}

function tableMessage(table: Table, together: ReturnType<typeof allTogether>): string {
  const { label, rows } = table;
  if (together) return cohortsMessage(table, together);
  if (rows.length === 0) return `${label}: nothing happened`;
  return bridgeMessage(table) ?? leadingMessage(table) ?? `${label}: ${counted(rows.length, 'row')}`;
}

/** Which row has most of the first figure, where that counts something and one row alone has most: `Most new users: Partner (4)`. */
function leadingMessage({ columns, rows }: Table): string | null {
  const figure = columns.find((column) => 'unit' in column);
  if (figure?.unit !== 'count' || rows.length < 2) return null;
  const sizeOf = (row: TableRow): number => row.values[figure.id]?.value ?? 0;
  const [first, second] = rows.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (!first || !second || sizeOf(first) === sizeOf(second)) return null;
  const names = columns.flatMap((column) => ('unit' in column ? [] : [keyText(first, column.id, 'day')]));
  return `Most ${lowerFirst(figure.label)}: ${names.join(', ')} (${figureText(figure.unit, sizeOf(first))})`;
}

function valueText({ values }: Pick<TableRow, 'values'>, { id, unit }: Described, decimals: number): string {
  const value = values[id]?.value ?? null;
  const isWhole = unit === 'percent' && decimals === 0 && value !== null;
  return isWhole ? writeValue(valueFormat('percentage', { decimals }), value) : figureText(unit, value);
}

/** A movement by its metric's name, a period by its beginning, a dimension's value in words. */
function keyText({ key }: TableRow, column: string, granularity: 'day' | 'month'): string {
  const value = key[column] ?? null;
  if (value === null) return nameOf(null);
  if (column === 'movement') return findMetric(value).label;
  if (column !== 'period') return nameOf(value);
  return (
    labelsOf({
      granularity,
      points: [{ label: value, start: value, end: value, value: 0, reason: null, partial: false }],
    })[0]?.label ?? value
  );
}
