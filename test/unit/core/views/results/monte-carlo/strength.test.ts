import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strengthAt } from '../../../../../../core/views/results/index.ts';
import type { Condition } from '../../../../../../core/views/results/monte-carlo/types.ts';

const high: Condition = { driver: 'high', absent: 40, full: 60, weight: 1 };
const low: Condition = { driver: 'low', absent: 50, full: 25, weight: 1 };
const at = (conditions: readonly Condition[], values: Readonly<Record<string, number>>): number =>
  strengthAt(conditions, (driver) => values[driver] ?? Number.NaN);

describe('how far a pattern holds', () => {
  it.each([
    [39.9, 0],
    [40, 0],
    [45, 0.25],
    [55, 0.75],
    [60, 1],
    [60.1, 1],
  ])('rises from absent to full where a high value counts: at %d it is %d', (value, strength) => {
    expect(at([high], { high: value })).toBeCloseTo(strength, 12);
  });

  it.each([
    [50.1, 0],
    [50, 0],
    [45, 0.2],
    [25, 1],
    [24.9, 1],
  ])('rises the other way where a low value counts: at %d it is %d', (value, strength) => {
    expect(at([low], { low: value })).toBeCloseTo(strength, 12);
  });

  it('is the geometric mean by weight, so that one condition that is not met at all ends it', () => {
    expect(at([high, low], { high: 45, low: 45 })).toBeCloseTo(Math.sqrt(0.25 * 0.2), 12);
    expect(at([{ ...high, weight: 3 }, low], { high: 45, low: 45 })).toBeCloseTo((0.25 ** 3 * 0.2) ** 0.25, 12);
    expect(at([high, low], { high: 100, low: 50 })).toBe(0);
    expect(at([high, low], { high: 100, low: 0 })).toBe(1);
    expect(at([], {})).toBe(1);
  });

  it('lies between the least and the greatest membership, and rises with each', () => {
    const way = fc.double({ min: 0, max: 1, noNaN: true });
    const weight = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(way, weight), { minLength: 1, maxLength: 5 }), way, (met, other) => {
        const conditions = met.map(
          ([, times], n): Condition => ({ driver: `${n}`, absent: 0, full: 1, weight: times }),
        );
        const values = Object.fromEntries(met.map(([value], n) => [`${n}`, value]));
        const strength = at(conditions, values);
        expect(strength).toBeGreaterThanOrEqual(Math.min(...Object.values(values)) * (1 - 1e-12) - 1e-12);
        expect(strength).toBeLessThanOrEqual(Math.max(...Object.values(values)) * (1 + 1e-12));
        const more = at(conditions, { ...values, 0: Math.max(other, values[0] ?? 0) });
        expect(more).toBeGreaterThanOrEqual(strength * (1 - 1e-12));
      }),
    );
  });
});
