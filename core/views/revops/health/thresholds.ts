import { defineSteps } from '../kit/steps.ts';

const END = Number.POSITIVE_INFINITY;

export const trends = ['improving', 'stable', 'worsening'] as const;
export const indicators = ['green', 'yellow', 'red'] as const;
export const slipRisks = ['HIGH', 'MEDIUM', 'LOW'] as const;

/** Days over which the ways through stages are counted, and the period before them that they are held against: a quarter. */
export const VELOCITY_WINDOW_DAYS = 90;

/** Visits in each of two periods from which their durations are compared: of fewer, one slow deal makes a trend. */
export const TREND_MIN_VISITS = 3;

/** Colour of a stage: how much longer than its benchmark deals are in it. */
export const velocityIndicator = defineSteps<(typeof indicators)[number]>({
  id: 'velocity-indicator',
  unit: 'deviation as a fraction of the benchmark',
  steps: [
    { is: 'green', below: 0.15, rationale: 'within the spread that a stage of two weeks has by weekends alone' },
    { is: 'yellow', below: 0.4, rationale: 'some days too long in each deal: ask what deals wait for' },
    { is: 'red', below: END, rationale: 'a cycle of five stages of this kind takes two months more' },
  ],
});

/** Whether a stage has become faster or slower. */
export const velocityTrend = defineSteps<(typeof trends)[number]>({
  id: 'velocity-trend',
  unit: 'change of the average duration, as a fraction',
  steps: [
    { is: 'improving', below: -0.1, rationale: 'a tenth faster is a day or two in most stages' },
    { is: 'stable', below: 0.1, rationale: 'less than a day or two either way is what other deals happen to be in it' },
    { is: 'worsening', below: END, rationale: 'a tenth slower is a day or two in most stages' },
  ],
});

/** Whether more of the pipeline is at risk than a week ago. */
export const riskTrend = defineSteps<(typeof trends)[number]>({
  id: 'risk-trend',
  unit: 'change of the share of the pipeline at risk',
  steps: [
    { is: 'improving', below: -0.02, rationale: 'one deal in fifty: about the smallest move that a team can name' },
    { is: 'stable', below: 0.02, rationale: 'scores move a point or two each day by themselves' },
    { is: 'worsening', below: END, rationale: 'one deal in fifty: about the smallest move that a team can name' },
  ],
});

/** Whether the close date will hold: the days until it, of the days that a deal needs from its stage on. */
export const slipRisk = defineSteps<(typeof slipRisks)[number]>({
  id: 'slip-risk',
  unit: 'days left per day needed',
  steps: [
    { is: 'HIGH', below: 0.5, rationale: 'it would have to go twice as fast as such deals usually do' },
    { is: 'MEDIUM', below: 1, rationale: 'it would have to go faster than such deals usually do' },
    { is: 'LOW', below: END, rationale: 'there is as much time as such deals usually need' },
  ],
});

/** Slips from which the risk is high whatever the days left: who moved the date twice moves it again. */
export const SLIPS_AT_HIGH_RISK = 2;
