import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coverageOf, type PastForecast } from '../../../../../../core/views/results/calibration/coverage.ts';

/** A forecast whose intervals are 10 … 90 and 30 … 70. */
const forecast = (actual: number): PastForecast => ({ p5: 10, p25: 30, p75: 70, p95: 90, actual });
const of = (cases: number, within: number): PastForecast[] =>
  Array.from({ length: cases }, (_, n) => forecast(n < within ? 50 : 1000));

describe('the coverage of forecasts', () => {
  it('counts what fell within, below and above, an edge being within', () => {
    const [wide, narrow] = coverageOf([9.9, 10, 29, 30, 50, 70, 71, 90, 90.1].map(forecast));
    expect(wide).toMatchObject({
      interval: 'p5-p95',
      expected: 0.9,
      cases: 9,
      within: 7,
      below: 1,
      above: 1,
      share: 7 / 9,
    });
    expect(narrow).toMatchObject({
      interval: 'p25-p75',
      expected: 0.5,
      cases: 9,
      within: 3,
      below: 3,
      above: 3,
      share: 1 / 3,
    });
  });

  it('says so where there is no case', () => {
    for (const one of coverageOf([]))
      expect(one).toMatchObject({ cases: 0, share: null, verdict: 'no-cases', confidence: { low: 0, high: 1 } });
  });

  it.each([
    // Of 20 cases 18 are expected; an interval of 15 of 20 reaches up to 0.913, of 14 to 0.881.
    [20, 15, 'as-stated'],
    [20, 14, 'too-narrow'],
    // Everything within refutes 90 % from 36 cases on: 0.025 to the power of 1 ÷ 36 is 0.9026.
    [35, 35, 'as-stated'],
    [36, 36, 'too-wide'],
    // A miss in one case refutes nothing: up to 0.975 of such misses could be chance.
    [1, 0, 'as-stated'],
  ])('of %d cases with %d within is %s', (cases, within, verdict) => {
    expect(coverageOf(of(cases, within))[0]?.verdict).toBe(verdict);
  });

  it('adds up, and holds the share in its interval', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { maxLength: 40 }), (actual) => {
        for (const { cases, within, below, above, share, confidence } of coverageOf(actual.map(forecast))) {
          expect(within + below + above).toBe(cases);
          expect(confidence.low).toBeLessThanOrEqual(share ?? 0);
          expect(confidence.high).toBeGreaterThanOrEqual(share ?? 1);
        }
      }),
    );
  });
});
