import type { Chart, ChartKind } from '../../../../../../core/print/charts/chart.ts';
import { formatFigure } from '../../../../../../core/print/format.ts';
import { findReport } from '../../../../../../core/views/operations/index.ts';
import type { CompanySnapshot } from '../../../../../../core/views/operations/snapshot.ts';
import { sampleSnapshot } from '../../../../../tools/report-sample.ts';

const views = [
  ['seed 42', sampleSnapshot(42)],
  ['many clients', sampleSnapshot(42, { clients: 120, licenses: 40, leads: 40 })],
] as const;

const usd = (cents: number): string => formatFigure('usd', cents / 100);
const sum = <R>(rows: readonly R[], pick: (row: R) => number): number => {
  let total = 0;
  for (const row of rows) total += pick(row);
  return total;
};

function blocksOf(snapshot: CompanySnapshot, page: string) {
  return findReport(page)
    .sections(snapshot)
    .flatMap(({ blocks }) => blocks);
}

/** The texts of a table's total, by its columns. */
function totalOf(snapshot: CompanySnapshot, page: string, title: RegExp): Record<string, string> {
  const tables = blocksOf(snapshot, page).flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  const table = tables.find((candidate) => title.test(candidate.title));
  if (!table?.total) throw new Error(`no total under ${title}`);
  return Object.fromEntries(table.columns.map(({ label }, index) => [label, table.total?.[index]?.text ?? '']));
}

function chartOf<K extends ChartKind>(snapshot: CompanySnapshot, page: string, kind: K): Extract<Chart, { kind: K }> {
  const charts = blocksOf(snapshot, page).flatMap((block) =>
    block.kind === 'chart' ? [block.chart] : block.kind === 'charts' ? [block.left, block.right] : [],
  );
  const found = charts.find((chart): chart is Extract<Chart, { kind: K }> => chart.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

describe.each(views)('figures of the rows of %s', (_name, snapshot) => {
  const { clients, licenses, leads, departments, technicians, vendors } = snapshot.rows;

  test('clients add up, shown or not', () => {
    expect(totalOf(snapshot, 'client-profitability', /^All clients/)).toMatchObject({
      Client: `All ${clients.length} clients`,
      Revenue: usd(sum(clients, ({ annualRevenue }) => annualRevenue)),
      Cost: usd(sum(clients, ({ annualCosts }) => annualCosts)),
      Profit: usd(sum(clients, ({ annualRevenue, annualCosts }) => annualRevenue - annualCosts)),
    });
  });

  test('licences: idle seats, their cost, and what is left in reserve', () => {
    const wasted = licenses.filter(({ availableLicenses, costPerLicense }) => availableLicenses * costPerLicense > 0);
    const back = (row: (typeof licenses)[number]) =>
      Math.max(0, row.availableLicenses - Math.ceil(row.totalLicenses / 10));
    expect(totalOf(snapshot, 'license-optimization', /given back/)).toMatchObject({
      Idle: formatFigure(
        'count',
        sum(wasted, ({ availableLicenses }) => availableLicenses),
      ),
      'Idle, a month': usd(sum(wasted, ({ availableLicenses, costPerLicense }) => availableLicenses * costPerLicense)),
      'Saving, a year': usd(sum(wasted, (row) => 12 * back(row) * row.costPerLicense)),
    });
    expect(sum(wasted, ({ availableLicenses, costPerLicense }) => availableLicenses * costPerLicense) / 100).toBe(
      snapshot.now('license-waste').value,
    );
  });

  test('the funnel is the pipeline', () => {
    const funnel = chartOf(snapshot, 'sales-pipeline', 'funnel');
    expect(sum(funnel.stages, ({ count }) => count)).toBe(leads.length);
    expect(Math.round(sum(funnel.stages, ({ value }) => value * 100))).toBe(sum(leads, ({ value }) => value));
    const total = totalOf(snapshot, 'sales-pipeline', /by stage/);
    expect(total.Value).toBe(formatFigure('usd', snapshot.now('pipeline').value));
    expect(total.Weighted).toBe(formatFigure('usd', snapshot.now('weighted-pipeline').value));
    expect(totalOf(snapshot, 'sales-pipeline', /comes from/).Value).toBe(total.Value);
  });

  test('departments: forecast against budget, spending by category', () => {
    const bars = chartOf(snapshot, 'budget-analysis', 'bars').bars;
    expect(bars.map(({ value, target }) => [value, target]).sort()).toEqual(
      departments.map(({ forecast, budget }) => [forecast / 100, budget / 100]).sort(),
    );
    const stacked = chartOf(snapshot, 'budget-analysis', 'stacked');
    expect(
      stacked.columns.map((_, index) => Math.round(sum(stacked.series, ({ values }) => 100 * (values[index] ?? 0)))),
    ).toEqual(stacked.columns.map((name) => departments.find((row) => row.name === name)?.spent));
    expect(totalOf(snapshot, 'budget-analysis', /^Budgets/).Variance).toBe(
      formatFigure('usd', snapshot.now('budget-variance').value),
    );
  });

  test('vendors: all of the spend is in the Pareto chart and in the scorecard', () => {
    const bars = chartOf(snapshot, 'vendor-management', 'pareto').bars;
    const spend = sum(vendors, ({ annualSpend }) => annualSpend);
    expect(Math.round(sum(bars, ({ value }) => value * 100))).toBe(spend);
    expect(bars.map(({ value }) => value)).toEqual(bars.map(({ value }) => value).sort((a, b) => b - a));
    expect(totalOf(snapshot, 'vendor-management', /scorecard/)['A year']).toBe(usd(spend));
  });

  test('technicians: load is billed time in percent of time on shift', () => {
    const load =
      (100 * sum(technicians, ({ billableMinutes }) => billableMinutes)) /
      sum(technicians, ({ availableMinutes }) => availableMinutes);
    const all = totalOf(snapshot, 'resource-allocation', /^All technicians/);
    expect(all.Load).toBe(formatFigure('percent', load));
    expect(totalOf(snapshot, 'resource-allocation', /^Capacity/).Load).toBe(all.Load);
    expect(all.Open).toBe(
      formatFigure(
        'count',
        sum(technicians, ({ openTickets }) => openTickets),
      ),
    );
  });

  test('a scatter of many clients is one of industries, and no client is lost', () => {
    const { points } = chartOf(snapshot, 'client-profitability', 'scatter');
    expect(points.length).toBe(
      clients.length > 80 ? new Set(clients.map(({ industry }) => industry)).size : clients.length,
    );
    expect(Math.round(sum(points, ({ size }) => 100 * (size ?? 0)))).toBe(
      sum(clients, ({ monthlyRecurring }) => monthlyRecurring),
    );
  });
});
