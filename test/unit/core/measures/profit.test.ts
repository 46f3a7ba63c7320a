import { describe, expect, it } from '@jest/globals';
import { createCatalogue } from '../../../../core/measures/catalogue.ts';
import { HistoryRecorder, type MeasureMonth, needMeasure } from '../../../../core/measures/index.ts';
import { scopes } from '../../../../core/measures/scopes.ts';
import { createWorld } from '../../../../core/world/index.ts';
import { configOf } from './worlds.ts';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const booked = ['revenue', 'license-bill', 'department-spend', 'academy-payments', 'academy-refunds'] as const;
const catalogue = createCatalogue(
  scopes,
  booked.map((id) => needMeasure(id)),
);

/** The last twelve whole months of a default world. */
function trailingYear(seed: number): readonly MeasureMonth[] {
  const recorder = new HistoryRecorder([], catalogue);
  createWorld(configOf(seed), recorder.observe);
  return [...recorder.history.values()].slice(-13, -1);
}

function totalOf(months: readonly MeasureMonth[], id: string): number {
  const values = months.flatMap(({ scopes: parts }) => parts.company?.company?.values[id] ?? []);
  return values.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0);
}

describe('the company', () => {
  it('earns: over seeds 1 to 20 8 to 18 % of a year’s revenue on average, and something in 18 of them', () => {
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
    expect(margins.filter((margin) => margin > 0).length).toBeGreaterThanOrEqual(18);
  });
});
