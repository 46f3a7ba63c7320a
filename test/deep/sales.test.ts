import { beforeAll, describe, expect, it } from '@jest/globals';
import { companies, type Observed } from '../unit/core/world/sales/companies.ts';
import { correlation, habit, mean, shown, type Tally, talliesOf } from '../unit/core/world/sales/habits.ts';
import { type TeamQuarter, teamQuarters } from '../unit/core/world/sales/quarters.ts';

/** What forty companies show of their sales organisations: what few show is luck. */
const MANY = 40;
let observed: Observed[];
let reps: Tally[];
let quarters: TeamQuarter[];
beforeAll(() => {
  observed = companies(MANY);
  reps = observed.flatMap(({ simulation }) => talliesOf(simulation)).filter(({ won }) => won > 0);
  quarters = observed.flatMap(({ simulation }) => teamQuarters(simulation));
});

describe('habits of reps', () => {
  it.each(shown)('%s: %s', (of, _figure, sign, figure) => {
    const pairs = reps.map((tally) => [habit(of, tally), figure(tally)] as const);
    expect(sign * correlation(pairs)).toBeGreaterThan(0.2); // far beyond chance for 240 reps: 0.065 is one standard error
  });

  it('differ from rep to rep, but leave room for luck', () => {
    const pairs = reps.map((tally) => [habit('all', tally), (tally.won - tally.usualWins) / tally.deals] as const);
    expect(correlation(pairs)).toBeLessThan(0.9);
  });
});

describe('chances', () => {
  it('are those of the pack on average, in each stage of each type', () => {
    const factors = new Map<string, number[]>();
    for (const one of observed)
      for (const [key, of] of one.factors) factors.set(key, [...(factors.get(key) ?? []), ...of]);
    expect(factors.size).toBe(11);
    for (const [key, of] of factors)
      expect([key, Math.abs(mean(of) - 1) < (key.startsWith('Renewal') ? 0.15 : 0.1)]).toEqual([key, true]);
  });

  it.each([
    ['New Business', 0.09, 0.125],
    ['Expansion', 0.44, 0.51],
    ['Renewal', 0.83, 0.93],
  ])('let %s be won as often as surveys say', (type, low, high) => {
    const closed = observed
      .flatMap(({ simulation }) => simulation.events)
      .filter(
        ({ kind, data }) =>
          data.type === type && (kind === 'lead.won' || (kind === 'lead.lost' && data.reason !== 'client-leaving')),
      );
    const share = closed.filter(({ kind }) => kind === 'lead.won').length / closed.length;
    expect(share).toBeGreaterThan(low);
    expect(share).toBeLessThan(high);
  });
});

describe('quotas and calls', () => {
  it('ask teams for what they win in the middle, and miss by more than a third in many a quarter, as a few large deals make or break one', () => {
    const attained = quarters.map(({ won, quota }) => won / quota).sort((a, b) => a - b);
    const median = attained[attained.length >> 1];
    expect(median).toBeGreaterThan(0.8);
    expect(median).toBeLessThan(1.05);
    expect(attained.filter((share) => share >= 0.65 && share <= 1.25).length / attained.length).toBeGreaterThan(0.33);
  });

  it('are too high by some percent when reps make them, and by less when managers do; a team is off by 10 to 40 %', () => {
    const all = (field: keyof TeamQuarter): number => quarters.reduce((sum, one) => sum + one[field], 0);
    const over = (field: keyof TeamQuarter): number => all(field) / all('won') - 1;
    expect(over('repsCalled')).toBeGreaterThan(0);
    expect(over('repsCalled')).toBeLessThan(0.15);
    expect(Math.abs(over('managerCalled'))).toBeLessThan(0.08);
    expect(over('managerCalled')).toBeLessThan(over('repsCalled'));
    const off = quarters.reduce((sum, { managerCalled, won }) => sum + Math.abs(managerCalled - won), 0) / all('won');
    expect(off).toBeGreaterThan(0.1);
    expect(off).toBeLessThan(0.4);
  });
});
