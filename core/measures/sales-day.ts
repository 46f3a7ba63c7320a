import type { Cents } from '../kernel/money.ts';
import { addMonths, quarterStart } from '../kernel/time.ts';
import { emptyRepDay, type Rep, type RepDay } from '../world/index.ts';
import { type DaySnapshot, perDay } from './day.ts';

/** What some reps have and did on one day: one of them, a team, a segment, a region, or all. Amounts in cents. */
export interface SalesDay {
  /** Open opportunities, their annual value, the same weighted by probability, and that of those expected to close in the quarter. */
  readonly open: number;
  readonly pipeline: Cents;
  readonly weighted: Cents;
  readonly closing: Cents;
  /** Annual value to be won in the quarter that runs, and won in it so far. */
  readonly quota: Cents;
  readonly closed: Cents;
  readonly today: RepDay;
}

type Summed = { -readonly [K in keyof Omit<SalesDay, 'today'>]: number } & { readonly today: RepDay };

const nothing = (): Summed => ({
  open: 0,
  pipeline: 0,
  weighted: 0,
  closing: 0,
  quota: 0,
  closed: 0,
  today: emptyRepDay(),
});

function add(sum: Summed, more: SalesDay): void {
  sum.open += more.open;
  sum.pipeline += more.pipeline;
  sum.weighted += more.weighted;
  sum.closing += more.closing;
  sum.quota += more.quota;
  sum.closed += more.closed;
  for (const name of Object.keys(sum.today) as (keyof RepDay)[]) sum.today[name] += more.today[name];
}

/** The reps that there are on a day, by their ids. A lead belongs to who owns it now. */
export const repsOf = perDay((day): ReadonlyMap<string, SalesDay> => {
  const { leads, reps } = day.simulation.state;
  const sums = new Map<string, Summed>(
    Array.from(reps, ({ id, quota, closed, today }) => [id, { ...nothing(), quota, closed, today }]),
  );
  if (sums.size === 0) return sums; // a world of pack 1 has no reps, and its leads no owners
  const end = addMonths(quarterStart(day.from), 3);
  for (const { id, value, probability } of day.rows('leads')) {
    const { owner, expectedClose } = leads.need(id);
    const sum = sums.get(owner);
    if (!sum) continue;
    sum.open += 1;
    sum.pipeline += value;
    sum.weighted += weightedValue(value, probability);
    if (expectedClose < end) sum.closing += value;
  }
  return sums;
});

/** Annual value times probability, in whole cents. */
export function weightedValue(value: Cents, probability: number): Cents {
  return Math.round((value * probability) / 100);
}

function groupedBy(keyOf: (rep: Rep) => string): (day: DaySnapshot) => ReadonlyMap<string, SalesDay> {
  return perDay((day) => {
    const groups = new Map<string, Summed>();
    for (const [id, figures] of repsOf(day)) {
      const key = keyOf(day.simulation.state.reps.need(id));
      const sum = groups.get(key) ?? nothing();
      groups.set(key, sum);
      add(sum, figures);
    }
    return groups;
  });
}

export const teamsOf = groupedBy(({ manager }) => manager);
export const segmentsOf = groupedBy(({ segment }) => segment);
export const regionsOf = groupedBy(({ region }) => region);

/** All reps together, or null in a world of pack 1, which has none. */
const everyone = perDay((day) => {
  const { registry, config } = day.simulation;
  const all = nothing();
  for (const figures of repsOf(day).values()) add(all, figures);
  return { all: registry.kindsOf(config).includes('reps') ? all : null };
});

export function salesOf(day: DaySnapshot): SalesDay | null {
  return everyone(day).all;
}
