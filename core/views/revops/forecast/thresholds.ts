import { defineSteps } from '../kit/steps.ts';

const END = Number.POSITIVE_INFINITY;

export const riskLevels = ['Low', 'Medium', 'High', 'Critical'] as const;

/** How much at risk the quarter's target is: by how far the AI forecast falls short of it. */
export const forecastRisk = defineSteps<(typeof riskLevels)[number]>({
  id: 'forecast-risk',
  unit: 'shortfall of the forecast as a fraction of the target; below 0 is above target',
  steps: [
    { is: 'Low', below: 0.1, rationale: 'half of what a forecast in mid-quarter misses by: it may as well be met' },
    {
      is: 'Medium',
      below: 0.25,
      rationale: 'about what a forecast in mid-quarter misses by: a good last month makes up for it',
    },
    { is: 'High', below: 0.4, rationale: 'it takes deals that are not in the forecast: best case has to come in' },
    {
      is: 'Critical',
      below: END,
      rationale: 'two fifths are not made up within a quarter: the plan needs another figure',
    },
  ],
});

/** How the confidence of a forecast reads. */
export const confidenceStatus = defineSteps<'good' | 'warn' | 'bad'>({
  id: 'forecast-confidence',
  unit: 'confidence, 1 − weighted error of the same week of past quarters',
  steps: [
    { is: 'bad', below: 0.6, rationale: 'a forecast that misses by two fifths plans nothing' },
    { is: 'warn', below: 0.8, rationale: 'sales teams report misses of 10 to 25 % in mid-quarter' },
    { is: 'good', below: END, rationale: 'within a fifth: good enough to hire and to buy by' },
  ],
});

/** How coverage reads: open pipeline of the quarter over what is left to target. */
export const coverageStatus = defineSteps<'good' | 'warn' | 'bad'>({
  id: 'coverage',
  unit: 'pipeline expected in the quarter per dollar left to target',
  steps: [
    {
      is: 'bad',
      below: 1.5,
      rationale: 'two of three dollars would have to be won; win rates by amount are about a half',
    },
    { is: 'warn', below: 2.5, rationale: 'half of it would have to be won: what usually is, and nothing to spare' },
    { is: 'good', below: END, rationale: 'three times what is left is the rule of thumb for pipeline coverage' },
  ],
});

/** Quarters that are over, from the latest back, by which a forecast is tested: each season once. */
export const BACKTEST_QUARTERS = 4;

/** Standard deviations either side of the forecast: four of five outcomes of a normal distribution lie within. */
export const INTERVAL_DEVIATIONS = 1.2816;

/** Weeks over which the rate is taken at which pipeline is created: a quarter. */
export const CREATION_WEEKS = 13;
