import { beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths, HOUR, type Time } from '../../../../../core/kernel/time.ts';
import { defaultCounts, type Rep, type WorldEvent } from '../../../../../core/world/index.ts';
import { DAY, worldOf } from '../small.ts';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

/** What one rep did in 25 months, counted from events. */
interface Tally {
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

function talliesOf(seed: number): Tally[] {
  const { state, events } = worldOf(seed, defaultCounts);
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
      const came = won.filter((win) => win.data.owner === entity && win.time >= Number(data.quarter) && win.time < end);
      const value = came.reduce((sum, win) => sum + Number(win.data.value), 0);
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

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pearson's correlation of two figures over reps. */
function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const product = (f: (x: number, y: number) => number): number => mean(pairs.map(([x, y]) => f(x - mx, y - my)));
  return product((x, y) => x * y) / Math.sqrt(product((x) => x * x) * product((_x, y) => y * y));
}

describe('habits of reps, over twenty companies', () => {
  let reps: Tally[];
  beforeAll(() => {
    reps = SEEDS.flatMap(talliesOf).filter(({ won }) => won > 0);
  });

  const habit = (of: keyof Rep['habits'] | 'all', { habits }: Tally): number =>
    of === 'all' ? habits.threading + habits.speed + habits.discipline : habits[of];

  const shown: readonly (readonly [keyof Rep['habits'] | 'all', string, 1 | -1, (tally: Tally) => number])[] = [
    ['all', 'wins beyond the usual', 1, ({ won, usualWins, deals }) => (won - usualWins) / deals],
    ['threading', 'wins beyond the usual', 1, ({ won, usualWins, deals }) => (won - usualWins) / deals],
    ['threading', 'contacts per deal', 1, ({ contacts, deals }) => contacts / deals],
    ['speed', 'hours to the first follow-up', -1, ({ followUpHours, followUps }) => followUpHours / followUps],
    ['speed', 'days to win', -1, ({ cycleDays, won }) => cycleDays / won],
    ['discipline', 'close dates moved out', -1, ({ slips, deals }) => slips / deals],
    ['discipline', 'next steps agreed', 1, ({ nextSteps, deals }) => nextSteps / deals],
    ['optimism', 'called beyond what came', 1, ({ overcalled }) => mean(overcalled)],
  ];
  it.each(shown)('%s: %s', (of, _figure, sign, figure) => {
    const pairs = reps.map((tally) => [habit(of, tally), figure(tally)] as const);
    expect(sign * correlation(pairs)).toBeGreaterThan(0.2); // far beyond chance for 120 reps: 0.09 is one standard error
  });

  it('differ from rep to rep, but leave room for luck', () => {
    const pairs = reps.map((tally) => [habit('all', tally), (tally.won - tally.usualWins) / tally.deals] as const);
    expect(correlation(pairs)).toBeLessThan(0.9);
  });
});

describe('activities', () => {
  const { events } = worldOf(3, defaultCounts);
  const activities = events.filter(({ kind }) => kind === 'lead.activity');

  it('are between eight and fifteen thousand in 25 months of a company of the usual size', () => {
    expect(activities.length).toBeGreaterThan(8000);
    expect(activities.length).toBeLessThan(15_000);
  });

  it('take place on business days in office hours, but for a few', () => {
    const usually = activities.filter(({ time }) => {
      const date = new Date(time);
      return date.getUTCDay() % 6 !== 0 && date.getUTCHours() >= 12 && date.getUTCHours() < 23;
    });
    expect(usually.length / activities.length).toBeGreaterThan(0.95);
    expect(usually.length).toBeLessThan(activities.length);
  });

  it('are of every kind, direction and outcome; what took place is both sides’', () => {
    const kinds = new Set(activities.map(({ data }) => `${data.activity} ${data.direction} ${data.outcome}`));
    expect([...kinds].sort()).toEqual(
      [
        ...['call', 'email'].flatMap((activity) => [
          `${activity} inbound answered`,
          `${activity} outbound answered`,
          `${activity} outbound no-answer`,
        ]),
        ...['meeting', 'demo'].flatMap((activity) => [`${activity} inbound held`, `${activity} outbound cancelled`]),
      ].sort(),
    );
  });
});
