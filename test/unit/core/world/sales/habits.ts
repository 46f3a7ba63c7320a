import { addMonths, HOUR, type Time } from '../../../../../core/kernel/time.ts';
import type { Rep, Simulation, WorldEvent } from '../../../../../core/world/index.ts';
import { DAY } from '../small.ts';
import { wonBetween } from './quarters.ts';

/** What one rep did in 25 months, counted from events. */
export interface Tally {
  readonly habits: Rep['habits'];
  won: number;
  deals: number;
  /** Wins that as many deals of the same types usually bring. */
  usualWins: number;
  cycleDays: number;
  followUps: number;
  followUpHours: number;
  slips: number;
  contacts: number;
  nextSteps: number;
  /** Called less what came, in the second half of quarters, as shares of what came and was called. */
  overcalled: number[];
}

/** Shares won of all that closed, by type, as in many worlds. */
const usual: Readonly<Record<string, number>> = { 'New Business': 0.09, Expansion: 0.46, Renewal: 0.87 };

interface Deal {
  readonly openedAt: Time;
  readonly owner: string;
  readonly type: string;
  readonly contacts: Set<string>;
  followedUp: boolean;
}

/** What each rep of a company did. */
export function talliesOf({ state, events }: Simulation): Tally[] {
  const tallies = new Map(Array.from(state.reps, ({ id, habits }) => [id, newTally(habits)]));
  const deals = new Map<string, Deal>();
  const won: WorldEvent[] = events.filter(({ kind }) => kind === 'lead.won');
  const now = events.at(-1)?.time ?? 0;
  for (const { kind, entity, time, data } of events) {
    if (kind === 'lead.opened') {
      const deal = { openedAt: time, owner: String(data.owner), type: String(data.type), contacts: new Set<string>() };
      deals.set(entity, { ...deal, followedUp: false });
    }
    if (kind === 'rep.forecast-called') {
      const end = addMonths(Number(data.quarter), 3);
      if (end - time > 45 * DAY || end > now) continue;
      const value = wonBetween(won, [entity], Number(data.quarter), end);
      const commit = Number(data.commit);
      if (commit + value > 0) tallies.get(entity)?.overcalled.push((commit - value) / (commit + value));
    }
    const deal = deals.get(entity);
    const tally = deal && tallies.get(deal.owner);
    if (!deal || !tally) continue;
    if (kind === 'lead.activity') {
      if (!deal.followedUp && data.direction === 'outbound') {
        deal.followedUp = true;
        tally.followUps += 1;
        tally.followUpHours += (time - deal.openedAt) / HOUR;
      }
      if (data.outcome === 'answered' || data.outcome === 'held') deal.contacts.add(String(data.contact));
    }
    if (kind === 'lead.close-date-changed' && Number(data.to) > Number(data.from)) tally.slips += 1;
    if (kind === 'lead.next-step-set') tally.nextSteps += 1;
    if ((kind !== 'lead.won' && kind !== 'lead.lost') || data.reason === 'client-leaving') continue;
    tally.deals += 1;
    tally.usualWins += usual[deal.type] ?? 0;
    tally.contacts += deal.contacts.size;
    if (kind === 'lead.won') {
      tally.won += 1;
      tally.cycleDays += (time - deal.openedAt) / DAY;
    }
  }
  return [...tallies.values()];
}

const newTally = (habits: Rep['habits']): Tally => ({
  habits,
  won: 0,
  deals: 0,
  usualWins: 0,
  cycleDays: 0,
  followUps: 0,
  followUpHours: 0,
  slips: 0,
  contacts: 0,
  nextSteps: 0,
  overcalled: [],
});

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pearson's correlation of two figures over reps. */
export function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const product = (f: (x: number, y: number) => number): number => mean(pairs.map(([x, y]) => f(x - mx, y - my)));
  return product((x, y) => x * y) / Math.sqrt(product((x) => x * x) * product((_x, y) => y * y));
}

type Habit = keyof Rep['habits'] | 'all';

export const habit = (of: Habit, { habits }: Tally): number =>
  of === 'all' ? habits.threading + habits.speed + habits.discipline : habits[of];

/** What a habit shows itself in, and in which direction; the first few in a handful of reps already. */
export const shown: readonly (readonly [of: Habit, figure: string, sign: 1 | -1, (tally: Tally) => number])[] = [
  ['threading', 'contacts per deal', 1, ({ contacts, deals }) => contacts / deals],
  ['speed', 'hours to the first follow-up', -1, ({ followUpHours, followUps }) => followUpHours / followUps],
  ['discipline', 'next steps agreed', 1, ({ nextSteps, deals }) => nextSteps / deals],
  ['optimism', 'called beyond what came', 1, ({ overcalled }) => mean(overcalled)],
  ['all', 'wins beyond the usual', 1, ({ won, usualWins, deals }) => (won - usualWins) / deals],
  ['threading', 'wins beyond the usual', 1, ({ won, usualWins, deals }) => (won - usualWins) / deals],
  ['speed', 'days to win', -1, ({ cycleDays, won }) => cycleDays / won],
  ['discipline', 'close dates moved out', -1, ({ slips, deals }) => slips / deals],
];
