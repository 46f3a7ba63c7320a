import * as z from 'zod';
import { interval, unit } from './fields.ts';
import * as shown from './shown.ts';

const share = z.number().min(0).max(1);

const summary = {
  mean: z.number(),
  deviation: z.number().meta({ description: 'Standard deviation over the iterations.' }),
  min: z.number(),
  max: z.number(),
  quantiles: z.object({ p5: z.number(), p25: z.number(), p50: z.number(), p75: z.number(), p95: z.number() }),
  quantile_error: z.number(),
  histogram: z.object({
    low: z.number(),
    high: z.number(),
    counts: z.array(z.number()),
    below: z.number(),
    above: z.number(),
  }),
  standard_error: z.number().meta({ description: 'Of the mean.' }),
  interval: interval.meta({ description: '95 % interval of the mean.' }),
};
const spread = z.object(summary).meta({ id: 'ResultsSummary', description: 'A quantity over all iterations.' });

const success = z
  .object({ probability: share, interval })
  .meta({ id: 'ResultsSuccess', description: 'The share of iterations that are better than the target.' });

const ofOutcome = {
  outcome: z.string(),
  unit,
  ...summary,
  success,
  value_at_risk: z.object({ level: z.number(), value: z.number(), below_mean: z.number() }),
  middle: z.number().optional().meta({ description: 'With everything at its median; versions of before have none.' }),
  tornado: z.array(
    z.object({
      kind: z.enum(['driver', 'effect']),
      id: z.string(),
      at_p10: z.number(),
      at_p90: z.number(),
      swing: z.number(),
      rank_correlation: z.number().nullable(),
      shown: shown.shownBar,
    }),
  ),
};
const outcome = z
  .object({ ...ofOutcome, shown: shown.shownOutcome })
  .meta({ id: 'ResultsOutcome', description: 'An outcome of the next quarter over all iterations, in its own unit.' });
const effect = z
  .object({ ...ofOutcome, shown: shown.shownEffect })
  .meta({ id: 'ResultsEffect', description: 'What a pattern adds to an outcome.' });

export const monteCarlo = z
  .object({
    seed: z.int(),
    sampling: z.enum(['independent', 'latin-hypercube']),
    iterations: z.int(),
    limit: z.int(),
    ended_by: z.enum(['limit', 'convergence']),
    convergence: z.array(
      z.object({ outcome: z.string(), half_width: z.number(), wanted: z.number(), reached: z.boolean() }),
    ),
    portfolio: z.array(outcome),
    patterns: z.array(z.object({ pattern: z.string(), strength: spread, outcomes: z.array(effect) })),
    scenarios: z.array(
      z.object({
        scenario: z.string(),
        outcomes: z.array(
          z.object({
            outcome: z.string(),
            unit,
            total: spread,
            success,
            difference: spread,
            better: success,
            shown: shown.shownScenarioOutcome,
          }),
        ),
        shown: shown.shownScenario,
      }),
    ),
  })
  .meta({
    id: 'ResultsMonteCarlo',
    description:
      'What the next quarter may bring: all patterns together, each by itself, and what-ifs on the same random numbers. `as-it-goes` is the forecast where nobody acts.',
  });

export const coverage = z.array(
  z.object({
    interval: z.enum(['p5-p95', 'p25-p75']),
    expected: share,
    cases: z.int(),
    within: z.int(),
    below: z.int(),
    above: z.int(),
    share: share.nullable(),
    confidence: interval,
    verdict: z.enum(['as-stated', 'too-narrow', 'too-wide', 'no-cases']),
  }),
);

export const calibration = z
  .object({
    cases: z.array(
      z.object({
        outcome: z.string(),
        as_of: z.string(),
        end: z.string(),
        p5: z.number(),
        p25: z.number(),
        p75: z.number(),
        p95: z.number(),
        actual: z.number(),
        shown: shown.shownCase,
      }),
    ),
    overall: coverage,
    by_outcome: z.array(z.object({ outcome: z.string(), coverage, shown: shown.shownCoverage })),
    shown: shown.shownCalibration,
  })
  .meta({
    id: 'ResultsCalibration',
    description: 'How many outcomes of past quarters fell into the intervals that the same method would have given.',
  });
