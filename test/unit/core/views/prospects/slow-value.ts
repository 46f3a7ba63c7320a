import { DAY, isoMonth } from '../../../../../core/kernel/time.ts';
import type { MeasureHistory, MeasureId } from '../../../../../core/measures/index.ts';
import { type BenchmarkId, benchmarks } from '../../../../../core/views/prospects/value/index.ts';

/** What managed service is worth to a client, counted day by day from the daily figures: in dollars and percent. */
export interface SlowValue {
  readonly months: number;
  readonly paid: number;
  readonly inHouse: number;
  readonly downtime: number;
  readonly licenses: number;
  readonly benefit: number;
  readonly net: number;
  readonly roi: number;
  readonly payback: number;
}

/** The value of a measure of a client on a day, or null where it was not there. */
export function onDay(history: MeasureHistory, client: string, measure: MeasureId, day: number): number | null {
  const month = history.get(isoMonth(day));
  const place = month?.days.indexOf(new Date(day).getUTCDate()) ?? -1;
  const own = month?.scopes.client?.[client];
  if (!own || place < own.from) return null;
  return own.values[measure]?.[place - own.from] ?? null;
}

/** Sums over the up to 24 whole months before the running one; null for a client that was not there for any. */
export function slowValue(history: MeasureHistory, client: string, industry: string, now: number): SlowValue | null {
  const benchmark = (id: BenchmarkId): number => {
    const found = benchmarks.find((entry) => entry.id === id);
    if (!found) throw new Error(`no benchmark ${id}`);
    return found.byIndustry?.[industry] ?? found.value;
  };
  const end = Date.UTC(new Date(now).getUTCFullYear(), new Date(now).getUTCMonth());
  const perDay =
    (benchmark('it-staff-cost') / benchmark('employees-per-it-person') + 12 * benchmark('it-tooling')) / 365;
  const perMinute = benchmark('employee-hour') / 60;
  const cent = (amount: number): number => Math.round(amount * 100);
  let [months, paid, inHouse, downtime, licenses, heads, days] = [0, 0, 0, 0, 0, 0, 0];
  for (let back = 1; back <= 24; back += 1) {
    const start = Date.UTC(new Date(end).getUTCFullYear(), new Date(end).getUTCMonth() - back);
    const next = Date.UTC(new Date(start).getUTCFullYear(), new Date(start).getUTCMonth() + 1);
    let [monthPaid, employees, closed, open, expense, there] = [0, 0, 0, 0, 0, 0];
    for (let day = start; day < next; day += DAY) {
      const revenue = onDay(history, client, 'revenue', day);
      if (revenue === null) continue;
      there += 1;
      monthPaid += revenue;
      employees += onDay(history, client, 'employees', day) ?? 0;
      closed += onDay(history, client, 'tickets-closed', day) ?? 0;
      open += onDay(history, client, 'open-tickets', day) ?? 0;
      expense += onDay(history, client, 'license-expense', day) ?? 0;
    }
    if (there === 0) break;
    months += 1;
    days += there;
    heads += employees;
    paid += monthPaid;
    inHouse += cent(employees * perDay);
    const minutes = closed * benchmark('downtime-per-ticket') - open * benchmark('open-ticket-impairment');
    downtime += cent(minutes * perMinute);
    licenses += Math.round(expense * (1 + benchmark('retail-premium') / 100));
  }
  if (months === 0) return null;
  const benefit = inHouse + downtime + licenses;
  const net = benefit - paid;
  const meanMonths = days / (365 / 12);
  const switching = (heads / days) * benchmark('switching-hours') * benchmark('employee-hour') * 100;
  return {
    months,
    paid: paid / 100,
    inHouse: inHouse / 100,
    downtime: downtime / 100,
    licenses: licenses / 100,
    benefit: benefit / 100,
    net: net / 100,
    roi: (100 * net) / paid,
    payback: (switching + paid / meanMonths) / (net / meanMonths),
  };
}
