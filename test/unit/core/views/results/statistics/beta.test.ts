import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  betaDensity,
  betaProbability,
  betaQuantile,
  betaQuantiles,
  betaShape,
} from '../../../../../../core/views/results/statistics/beta.ts';
import { lnBeta, lnGamma } from '../../../../../../core/views/results/statistics/gamma.ts';

const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const shape = fc.double({ min: -1.3, max: 3, noNaN: true }).map((power) => 10 ** power);

/** P(X < x) of whole shapes: the chance of at least a successes in a + b − 1 trials. */
function byTrials(a: number, b: number, x: number): number {
  const trials = a + b - 1;
  let sum = 0;
  let ways = 1;
  for (let n = 0; n <= trials; n += 1) {
    if (n > 0) ways *= (trials - n + 1) / n;
    if (n >= a) sum += ways * x ** n * (1 - x) ** (trials - n);
  }
  return sum;
}

describe('the gamma function', () => {
  it('is the factorial', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n += 1) {
      expect(Math.abs(lnGamma(n) - Math.log(factorial))).toBeLessThan(1e-14 * Math.max(1, Math.log(factorial)));
      factorial *= n;
    }
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14);
    expect(lnGamma(101)).toBeCloseTo(363.73937555556347, 11);
  });

  it('grows by its argument, and makes the beta function', () => {
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        expect(lnGamma(a + 1) - lnGamma(a)).toBeCloseTo(Math.log(a), 10);
        expect(lnBeta(a, b)).toBeCloseTo(lnGamma(a) + lnGamma(b) - lnGamma(a + b), 9);
      }),
    );
  });
});

describe('the beta distribution', () => {
  it('with whole shapes counts successes', () => {
    const whole = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(whole, whole, share, (a, b, x) => {
        expect(betaProbability(betaShape(a, b), x)).toBeCloseTo(byTrials(a, b, x), 12);
      }),
    );
  });

  it('has the quantiles that are known in closed form', () => {
    fc.assert(
      fc.property(shape, share, (a, p) => {
        const power = p ** (1 / a);
        expect(betaQuantile(betaShape(a, 1), p)).toBeCloseTo(power, 10);
        expect(betaQuantile(betaShape(1, a), p)).toBeCloseTo(1 - (1 - p) ** (1 / a), 10);
        expect(betaQuantile(betaShape(0.5, 0.5), p)).toBeCloseTo(Math.sin((Math.PI * p) / 2) ** 2, 10);
      }),
    );
  });

  it('has quantiles that turn its probabilities back, wherever they are sought from', () => {
    fc.assert(
      fc.property(shape, shape, share, fc.option(share, { nil: undefined }), (a, b, p, near) => {
        const beta = betaShape(a, b);
        const x = betaQuantiles(beta)(p, near);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        // Within what a step of 1e-15 of x, or of 1 − x, changes of the probability, and that it is known to.
        const around = [x * (1 - 1e-12) - 1e-15, x * (1 + 1e-12) + 1e-15].map((edge) => betaProbability(beta, edge));
        expect(around[0] ?? 1).toBeLessThanOrEqual(p + 1e-9);
        expect(around[1] ?? 0).toBeGreaterThanOrEqual(p - 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('mirrors: 1 − x has the shapes the other way round', () => {
    // Of which 1 − x has all digits: a steep end takes the last ones for something.
    const exact = fc.integer({ min: 1, max: 2 ** 20 - 1 }).map((n) => n / 2 ** 20);
    fc.assert(
      fc.property(shape, shape, exact, (a, b, x) => {
        expect(betaProbability(betaShape(a, b), x)).toBeCloseTo(1 - betaProbability(betaShape(b, a), 1 - x), 9);
      }),
    );
  });

  it('has a density that is the slope of its probability', () => {
    const beta = betaShape(2.5, 4);
    for (let x = 0.05; x < 1; x += 0.09) {
      const slope = (betaProbability(beta, x + 1e-6) - betaProbability(beta, x - 1e-6)) / 2e-6;
      expect(slope).toBeCloseTo(betaDensity(beta, x), 7);
    }
  });

  it('is found in narrow and in steep cases', () => {
    for (const [a, b] of [
      [500_000, 500_000],
      [20_000, 80],
      [0.05, 0.05],
      [0.05, 500],
      [300, 0.05],
    ] as const) {
      const beta = betaShape(a, b);
      for (const p of [1e-6, 0.01, 0.3, 0.5, 0.7, 0.99]) {
        const x = betaQuantile(beta, p);
        if (x > 1e-300 && x < 1 - 1e-9) expect(Math.abs(betaProbability(beta, x) - p)).toBeLessThan(1e-7);
      }
    }
    expect(betaQuantile(betaShape(0.05, 2), 1e-20)).toBeGreaterThanOrEqual(0);
  });

  it.each([0, 1, Number.NaN])('has no quantile of %d', (p) => {
    expect(() => betaQuantile(betaShape(2, 3), p)).toThrow(RangeError);
  });
});
