import { describe, expect, it } from '@jest/globals';
import type { MeasureMonth } from '../../../../core/measures/index.ts';
import { defaultCounts } from '../../../../core/world/index.ts';
import { pastWorld } from '../../../tools/made-world.ts';
import { configOf } from '../world/small.ts';

/** So many companies, and how many of them earn something at least. */
const [COMPANIES, EARNING] = process.env.SHOWROOM_DEEP ? [20, 18] : [8, 6];
const SEEDS = Array.from({ length: COMPANIES }, (_, index) => index + 1);
const booked = ['revenue', 'license-bill', 'department-spend', 'academy-payments', 'academy-refunds'] as const;

/** The last twelve whole months of a default world. */
const trailingYear = (seed: number): readonly MeasureMonth[] =>
  [...pastWorld(configOf(seed, defaultCounts)).history.values()].slice(-13, -1);

function totalOf(months: readonly MeasureMonth[], id: string): number {
  const values = months.flatMap(({ scopes: parts }) => parts.company?.company?.values[id] ?? []);
  return values.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0);
}

describe('the company', () => {
  it('earns: over seeds 8 to 18 % of a year’s revenue on average, and most earn something', () => {
    const margins = SEEDS.map((seed) => {
      const months = trailingYear(seed);
      const [agreements = 0, licences = 0, departments = 0, paid = 0, refunded = 0] = booked.map((id) =>
        totalOf(months, id),
      );
      const revenue = agreements + paid - refunded;
      return (revenue - licences - departments) / revenue;
    });
    const mean = margins.reduce((sum, margin) => sum + margin, 0) / margins.length;
    expect(mean).toBeGreaterThan(0.08);
    expect(mean).toBeLessThan(0.18);
    expect(margins.filter((margin) => margin > 0).length).toBeGreaterThanOrEqual(EARNING);
  });
});
