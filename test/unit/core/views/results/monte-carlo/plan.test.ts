import { describe, expect, it } from '@jest/globals';
import { columnOf } from '../../../../../../core/views/results/monte-carlo/evaluate.ts';
import { columns, Normals } from '../../../../../../core/views/results/monte-carlo/normals.ts';
import { planOf } from '../../../../../../core/views/results/monte-carlo/plan.ts';
import type { Inputs, RankCorrelation } from '../../../../../../core/views/results/monte-carlo/types.ts';
import { centred, correlationOf, ranksOf } from '../../../../../../core/views/results/statistics/ranks.ts';
import { smallStrategy } from '../../../../../tools/small-strategy.ts';
import { strategySample } from '../../../../../tools/strategy-sample.ts';

const COUNT = 20_000;
/** Four standard errors of a correlation of that many. */
const NOISE = 4 / Math.sqrt(COUNT);

function normalsOf(inputs: Inputs): Float64Array[] {
  const plan = planOf(inputs);
  const dimensions = plan.drivers.length + plan.effects.length;
  const made = columns(dimensions, COUNT);
  new Normals(plan, 5, 'independent').fill(0, COUNT, made);
  return Array.from({ length: dimensions }, (_, n) => columnOf(made, n, COUNT));
}

const at = (list: readonly Float64Array[], place: number): Float64Array => list[place] ?? new Float64Array(0);

const correlation = (a: Float64Array, b: Float64Array): number | null => correlationOf(centred(a), centred(b));

describe('the normals of a plan', () => {
  it('have the rank correlations that were put in, for every pair of 28 drivers', () => {
    const inputs = strategySample(1);
    const ranks = normalsOf(inputs).map((column) => ranksOf(column));
    const places = new Map(inputs.drivers.map(({ id }, place) => [id, place]));
    const off = inputs.correlations.map(({ between: [a, b], rank }: RankCorrelation) => {
      const found = correlation(at(ranks, places.get(a) ?? -1), at(ranks, places.get(b) ?? -1)) ?? 9;
      return Math.abs(found - rank);
    });
    expect(off).toHaveLength(378);
    expect(Math.max(...off)).toBeLessThan(NOISE);
  });

  it('are standard normal, those of effects too', () => {
    for (const column of normalsOf(smallStrategy)) {
      const mean = column.reduce((sum, z) => sum + z, 0) / COUNT;
      const square = column.reduce((sum, z) => sum + z * z, 0) / COUNT;
      expect(Math.abs(mean)).toBeLessThan(NOISE);
      expect(Math.abs(square - 1)).toBeLessThan(1.5 * NOISE); // its standard error is √2 ÷ √n
    }
  });

  it('of an effect go along with the drivers that it follows just as it says, and with no other effect', () => {
    const normals = normalsOf(smallStrategy);
    const effect = at(normals, 3);
    expect(Math.abs((correlation(effect, at(normals, 0)) ?? 9) - 0.6)).toBeLessThan(NOISE);
    expect(Math.abs((correlation(effect, at(normals, 2)) ?? 9) + 0.2)).toBeLessThan(NOISE);
    for (const other of [4, 5, 6]) expect(Math.abs(correlation(effect, at(normals, other)) ?? 9)).toBeLessThan(NOISE);
  });
});

describe('a plan', () => {
  it('refuses an effect that follows more than there is', () => {
    const [pattern, ...others] = smallStrategy.patterns;
    const [effect] = pattern?.effects ?? [];
    if (!pattern || !effect) throw new Error('the sample has an effect');
    const following = (one: number, two: number): Inputs => ({
      ...smallStrategy,
      patterns: [
        {
          ...pattern,
          effects: [
            {
              ...effect,
              follows: [
                { driver: 'quality', correlation: one },
                { driver: 'price', correlation: two },
              ],
            },
          ],
        },
        ...others,
      ],
    });
    expect(() => planOf(following(0.8, 0.5))).not.toThrow(); // 0.64 + 0.25
    expect(() => planOf(following(0.8, 0.7))).toThrow("P1/revenue can't follow quality (0.8), price (0.7)"); // 0.64 + 0.49
  });

  it('refuses drivers whose correlations contradict one another', () => {
    const correlations = [
      ...smallStrategy.correlations.map((pair) => ({ ...pair, rank: 0.9 })),
      { between: ['quality', 'price'] as const, rank: -0.9, rationale: '' },
    ];
    expect(() => planOf({ ...smallStrategy, correlations })).toThrow('leading minor of order 3');
  });
});
