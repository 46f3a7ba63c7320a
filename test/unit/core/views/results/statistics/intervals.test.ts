import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binomialInterval, studentLimit } from '../../../../../../core/views/results/statistics/intervals.ts';

/** The chance of so many hits or more. */
function atLeast(hits: number, trials: number, p: number): number {
  let sum = 0;
  let ways = 1;
  for (let n = 0; n <= trials; n += 1) {
    if (n > 0) ways *= (trials - n + 1) / n;
    if (n >= hits) sum += ways * p ** n * (1 - p) ** (trials - n);
  }
  return sum;
}

describe('intervals', () => {
  it('of a probability end where the tails have 2.5 % each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (trials, some) => {
        const hits = some % (trials + 1);
        const { low, high } = binomialInterval(hits, trials);
        if (hits > 0) expect(atLeast(hits, trials, low)).toBeCloseTo(0.025, 9);
        if (hits < trials) expect(1 - atLeast(hits + 1, trials, high)).toBeCloseTo(0.025, 9);
        expect([low === 0, high === 1]).toEqual([hits === 0, hits === trials]);
      }),
    );
    expect(binomialInterval(0, 0)).toEqual({ low: 0, high: 1 });
    // Clopper and Pearson's own example: 8 of 10.
    expect(binomialInterval(8, 10).low).toBeCloseTo(0.4439, 4);
    expect(binomialInterval(8, 10).high).toBeCloseTo(0.97479, 5);
  });

  it.each([
    [1, 12.7062047361747],
    [2, 4.30265272974946],
    [19, 2.09302405440831],
    [1000, 1.96233908082641],
  ])('of a mean with %d degrees of freedom go by Student', (freedom, limit) => {
    expect(studentLimit(freedom)).toBeCloseTo(limit, 9);
  });
});
