import type { BarChart, HeatmapChart, ScatterChart, StackedChart } from '../../../../print/charts/chart.ts';
import { formatFigure, formatMonth } from '../../../../print/format.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst, smallestFirst, sumOf } from '../../sums.ts';
import { count, hours, listed, percent, sourceOf } from '../parts/text.ts';
import { thresholds } from '../parts/thresholds.ts';
import { loadOf, teams } from './load.ts';

/** Utilisation of departments with technicians, month by month. */
export function utilizationMap(snapshot: CompanySnapshot): HeatmapChart | null {
  const months = snapshot.wholeMonths('utilization', 12);
  const rows = teams(snapshot).map(({ department }) => {
    const points = snapshot.wholeMonths('utilization', 12, department.id);
    const byMonth = new Map(points.map(({ period, value }) => [period, value]));
    return { label: department.name, values: months.map(({ period }) => byMonth.get(period) ?? null) };
  });
  const company = { label: 'Company', values: months.map(({ value }) => value) };
  if (rows.length === 0 || company.values.every((value) => value === null)) return null;
  const spoken = rows.map(({ label, values }) => `${label} ${percent(values.at(-1) ?? null)}`);
  return {
    kind: 'heatmap',
    title: 'Which team is stretched, and which has room',
    subtitle: `Percent of hours on shift that are billable; target ${thresholds.utilization.target}%`,
    source: sourceOf(snapshot, 'measure utilization, of departments, by month'),
    alt:
      `Heat map of ${rows.length} departments over ${months.length} months. ` +
      `In ${formatMonth(months.at(-1)?.period ?? '')}: ${spoken.join(', ')}; the company ${percent(company.values.at(-1) ?? null)}.`,
    height: 40 + 18 * (rows.length + 1),
    unit: 'percent',
    columns: months.map(({ period }) => formatMonth(period, true)),
    rows: [...rows, company],
    target: thresholds.utilization.target,
  };
}

const toneOf = (load: number) =>
  load > thresholds.utilization.high ? 'bad' : load < thresholds.utilization.low ? 'warn' : 'plain';

/** The busiest technicians of the last four weeks, or the teams where there are too many. */
export function loadBars(snapshot: CompanySnapshot): BarChart | null {
  const { technicians } = snapshot.rows;
  const many = technicians.length > 20;
  const bars = many
    ? teams(snapshot).map(({ department, members }) => ({
        label: department.name,
        load: loadOf(members),
        note: count(members.length),
      }))
    : technicians.map((row) => ({ label: row.name, load: loadOf([row]), note: `${row.openTickets} open` }));
  const known = largestFirst(
    bars.flatMap(({ label, load, note }) => (load === null ? [] : [{ label, load, note }])),
    ({ load }) => load,
  );
  if (known.length === 0) return null;
  const what = many ? 'teams' : 'technicians';
  return {
    kind: 'bars',
    title: `Who carries the load: ${what} of the last four weeks`,
    subtitle: `Billable hours in percent of hours on shift, 28 days; note: ${many ? 'technicians' : 'open tickets'}`,
    source: sourceOf(snapshot, 'technicians: billableMinutes, availableMinutes'),
    alt:
      `Bars of ${known.length} ${what}. Busiest: ${listed(known.slice(0, 3).map(({ label, load }) => `${label} ${percent(load)}`))}. ` +
      `Least busy: ${listed(known.slice(-2).map(({ label, load }) => `${label} ${percent(load)}`))}.`,
    height: Math.max(48, 26 + 12 * known.length),
    unit: 'percent',
    targetLabel: `Target ${thresholds.utilization.target}%`,
    bars: known.map(({ label, load, note }) => ({
      label,
      value: load,
      target: thresholds.utilization.target,
      tone: toneOf(load),
      note,
    })),
  };
}

/** Load against what clients say of the work. */
export function loadAndSatisfaction(snapshot: CompanySnapshot): ScatterChart | null {
  const known = snapshot.rows.technicians.filter((row) => loadOf([row]) !== null);
  if (known.length < 2) return null;
  const named = new Set([
    ...smallestFirst(known, ({ customerSatisfaction }) => customerSatisfaction).slice(0, 2),
    ...largestFirst(known, (row) => loadOf([row]) ?? 0).slice(0, 2),
    ...largestFirst(known, ({ customerSatisfaction }) => customerSatisfaction).slice(0, 1),
  ]);
  const [unhappy] = smallestFirst(known, ({ customerSatisfaction }) => customerSatisfaction);
  return {
    kind: 'scatter',
    title: 'Does load cost satisfaction?',
    subtitle: 'One circle for each technician; its area is open tickets',
    source: sourceOf(snapshot, 'technicians: utilisation of 28 days, customerSatisfaction, openTickets'),
    alt:
      `Scatter of utilisation against satisfaction, ${known.length} technicians. Lowest satisfaction: ` +
      `${unhappy ? `${unhappy.name} ${formatFigure('score', unhappy.customerSatisfaction)} at ${percent(loadOf([unhappy]))} load` : ''}.`,
    height: 170,
    x: {
      label: 'Utilisation',
      unit: 'percent',
      threshold: { value: thresholds.utilization.high, label: `${thresholds.utilization.high}%: overloaded` },
    },
    y: { label: 'Satisfaction, 1 to 5', unit: 'score' },
    sizeLabel: 'Open tickets',
    points: known.map((row) => ({
      label: row.name,
      x: loadOf([row]) ?? 0,
      y: row.customerSatisfaction,
      size: row.openTickets,
      tone: toneOf(loadOf([row]) ?? 0),
      named: named.has(row),
    })),
  };
}

/** Hours on shift, and how many of them are billed. */
export function hoursByMonth(snapshot: CompanySnapshot): StackedChart | null {
  const billable = snapshot.wholeMonths('billable-hours', 12);
  const available = snapshot.wholeMonths('available-hours', 12);
  if (available.every(({ value }) => !value)) return null;
  const last = billable.at(-1);
  const minutes = (value: number | null | undefined): number => Math.round((value ?? 0) * 60);
  const idle = available.map(({ value }, index) => Math.max(0, minutes(value) - minutes(billable[index]?.value)) / 60);
  return {
    kind: 'stacked',
    title: 'How many hours there are, and how many are billed',
    subtitle: 'Hours on shift by month',
    source: sourceOf(snapshot, 'measures billable-hours, available-hours, by month'),
    alt:
      `Columns of ${billable.length} months. In ${formatMonth(last?.period ?? '')} ${hours(minutes(last?.value))} of ` +
      `${hours(minutes(available.at(-1)?.value))} on shift were billable; over all months ` +
      `${hours(sumOf(billable, ({ value }) => minutes(value)))}.`,
    height: 150,
    unit: 'hours',
    columns: billable.map(({ period }) => formatMonth(period, true)),
    series: [
      { label: 'Billable', values: billable.map(({ value }) => value ?? 0) },
      { label: 'Not billed', values: idle },
    ],
  };
}
