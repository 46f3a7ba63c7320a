import { beforeAll, describe, expect, it } from '@jest/globals';
import { companies, type Observed } from './companies.ts';
import { mean } from './habits.ts';
import { type TeamQuarter, teamQuarters } from './quarters.ts';

/** Wide bounds, for few companies; those of many are in test/deep/sales.test.ts. */
const MANY = 4;

describe('a few companies', () => {
  let observed: Observed[];
  let quarters: TeamQuarter[];
  beforeAll(() => {
    observed = companies(MANY);
    quarters = observed.flatMap(({ simulation }) => teamQuarters(simulation));
  });

  it('lose as often as the pack says: the mean factor is about 1 for each type of opportunity', () => {
    for (const type of ['New Business', 'Expansion', 'Renewal']) {
      const factors = observed.flatMap((one) =>
        [...one.factors].filter(([key]) => key.startsWith(type)).flatMap(([, of]) => of),
      );
      expect([type, Math.abs(mean(factors) - 1) < 0.15]).toEqual([type, true]);
    }
  });

  it('ask teams for about what they win', () => {
    const attained = quarters.map(({ won, quota }) => won / quota).sort((a, b) => a - b);
    const median = attained[attained.length >> 1];
    expect(median).toBeGreaterThan(0.75);
    expect(median).toBeLessThan(1.2);
    expect(attained.filter((share) => share >= 0.65 && share <= 1.25).length / attained.length).toBeGreaterThan(0.3);
  });

  it('have reps who call more than comes, and managers who take a part of it off', () => {
    const all = (field: keyof TeamQuarter): number => quarters.reduce((sum, one) => sum + one[field], 0);
    expect(all('repsCalled')).toBeGreaterThan(all('managerCalled'));
    expect(all('repsCalled') / all('won')).toBeGreaterThan(0.92);
    expect(all('repsCalled') / all('won')).toBeLessThan(1.2);
  });
});
