import fc from 'fast-check';
import type { Distribution } from '../../core/views/results/monte-carlo/types.ts';

const size = fc.double({ min: 0.1, max: 5, noNaN: true });
const place = fc.double({ min: -10, max: 10, noNaN: true });

/** Any distribution of a kind that varies, of sizes that are told apart in a few digits. */
export const distributions: fc.Arbitrary<Distribution> = fc.oneof(
  fc
    .record({ low: place, range: size })
    .map(({ low, range }): Distribution => ({ kind: 'uniform', low, high: low + range })),
  fc.record({ mean: place, deviation: size }).map((normal): Distribution => ({ kind: 'normal', ...normal })),
  fc
    .record({ median: size, spread: fc.double({ min: 0.05, max: 1.2, noNaN: true }) })
    .map((lognormal): Distribution => ({ kind: 'lognormal', ...lognormal })),
  fc.record({ low: place, range: size, way: fc.double({ min: 0, max: 1, noNaN: true }) }).map(
    ({ low, range, way }): Distribution => ({
      kind: 'triangular',
      low,
      mode: Math.min(low + way * range, low + range),
      high: low + range,
    }),
  ),
  fc.record({ low: place, range: size, alpha: fc.double({ min: 0.5, max: 30, noNaN: true }), beta: size }).map(
    ({ low, range, alpha, beta }): Distribution => ({
      kind: 'beta',
      low,
      high: low + range,
      alpha,
      beta: beta + 0.4,
    }),
  ),
);

/** How far a distribution reaches, for what is small beside it. */
export function scaleOf(distribution: Distribution): number {
  if (distribution.kind === 'point') return 1;
  if (distribution.kind === 'normal') return distribution.deviation;
  if (distribution.kind === 'lognormal') return distribution.median;
  return distribution.high - distribution.low;
}
