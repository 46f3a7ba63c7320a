import { toDollars } from '../../../../kernel/money.ts';
import type { ScatterChart, SharesChart } from '../../../../print/charts/chart.ts';
import { formatFigure } from '../../../../print/format.ts';
import type { ClientRow } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { grouped, largestFirst, smallestFirst, sumOf } from '../../sums.ts';
import { highRisk, marginOf, mrrOf, satisfactionOf } from '../parts/clients.ts';
import { sharesChart } from '../parts/share-bars.ts';
import { listed, percent, sourceOf } from '../parts/text.ts';
import { thresholds } from '../parts/thresholds.ts';

type Point = ScatterChart['points'][number];

/** Points that a reader can tell apart; above, a point stands for an industry. */
const POINTS = 80;

const toneOf = (margin: number, satisfaction: number): Point['tone'] =>
  margin < thresholds.margin.thin ? 'bad' : satisfaction < thresholds.satisfaction.low ? 'warn' : 'plain';

function pointsOfClients(snapshot: CompanySnapshot, clients: readonly ClientRow[]): Point[] {
  const outliers = new Set([
    ...smallestFirst(clients, (row) => marginOf([row]) ?? 0).slice(0, 3),
    ...smallestFirst(clients, (row) => satisfactionOf(snapshot, row)).slice(0, 2),
    ...largestFirst(clients, (row) => marginOf([row]) ?? 0).slice(0, 2),
    ...largestFirst(clients.filter(highRisk), ({ monthlyRecurring }) => monthlyRecurring).slice(0, 3),
    ...largestFirst(clients, ({ monthlyRecurring }) => monthlyRecurring).slice(0, 1),
  ]);
  return clients.map((row) => {
    const [x, y] = [marginOf([row]) ?? 0, satisfactionOf(snapshot, row)];
    const size = toDollars(row.monthlyRecurring);
    return { label: row.name, x, y, size, tone: highRisk(row) ? 'bad' : toneOf(x, y), named: outliers.has(row) };
  });
}

function pointsOfIndustries(snapshot: CompanySnapshot, clients: readonly ClientRow[]): Point[] {
  return grouped(
    clients,
    ({ industry }) => industry,
    ({ monthlyRecurring }) => monthlyRecurring,
  ).map(({ label, rows }) => {
    const [x, y] = [marginOf(rows) ?? 0, sumOf(rows, (row) => satisfactionOf(snapshot, row)) / rows.length];
    return { label, x, y, size: toDollars(mrrOf(rows)), tone: toneOf(x, y), named: true };
  });
}

/** Margin against satisfaction; null without clients. */
export function marginAndSatisfaction(snapshot: CompanySnapshot): ScatterChart | null {
  const { clients } = snapshot.rows;
  if (clients.length < 2) return null;
  const byIndustry = clients.length > POINTS;
  const points = byIndustry ? pointsOfIndustries(snapshot, clients) : pointsOfClients(snapshot, clients);
  const what = byIndustry ? 'industry' : 'client';
  const worst = smallestFirst(points, ({ x }) => x).slice(0, 2);
  const unhappy = smallestFirst(points, ({ y }) => y).slice(0, 2);
  return {
    kind: 'scatter',
    title: 'Who is thin, who is unhappy, and who is both',
    subtitle: `One circle for each ${what}; its area is monthly recurring revenue; marked: high risk or thin margin`,
    source: sourceOf(snapshot, 'clients: annualRevenue, annualCosts, monthlyRecurring; recent ticket surveys'),
    alt:
      `Scatter of margin against satisfaction, ${points.length} points. Thinnest margins: ` +
      `${listed(worst.map(({ label, x }) => `${label} ${percent(x)}`))}. Lowest satisfaction: ` +
      `${listed(unhappy.map(({ label, y }) => `${label} ${formatFigure('score', y)}`))}.`,
    height: 200,
    x: {
      label: 'Margin at run rate',
      unit: 'percent',
      threshold: { value: thresholds.margin.thin, label: `${thresholds.margin.thin}%: thin` },
    },
    y: {
      label: 'Satisfaction, 1 to 5',
      unit: 'score',
      threshold: { value: thresholds.satisfaction.low, label: `${thresholds.satisfaction.low}: at risk` },
    },
    sizeLabel: 'Monthly recurring revenue',
    points,
  };
}

/** What each plan brings in, and what it costs. */
export function planShares(snapshot: CompanySnapshot): SharesChart | null {
  return sharesChart(snapshot, {
    title: 'What each plan brings, and what it costs',
    subtitle: 'Percent of the year’s run rate, by plan',
    from: 'clients: contractType, annualRevenue, annualCosts',
    rows: snapshot.rows.clients,
    part: ({ contractType }) => contractType,
    bars: [
      { label: 'Revenue', pick: ({ annualRevenue }) => annualRevenue },
      { label: 'Cost', pick: ({ annualCosts }) => annualCosts },
      { label: 'Clients', pick: () => 1 },
    ],
  });
}
