import type { MeasureId } from '../../../measures/index.ts';
import type { Threshold } from '../../../print/findings/finding.ts';
import { ruleNamed } from '../findings/catalogue.ts';

/** By which findings a figure is judged, and which of their thresholds are where it should be. */
export interface Standard {
  readonly better: 'higher' | 'lower' | 'band';
  /** Findings that speak where the figure is not as it should be: the report says so in a sentence, the screen by a status. */
  readonly findings: readonly string[];
  /** The ends of what is good, each as the finding and its threshold. */
  readonly low?: readonly [finding: string, threshold: string];
  readonly high?: readonly [finding: string, threshold: string];
  /** The measure of which the thresholds are percents; without it they are in the unit of the figure. */
  readonly percentOf?: MeasureId;
  /** What a threshold is to be added to: a forecast of 2 % over budget is 102 % of it. @default 0 */
  readonly above?: number;
  /** Below so many of a measure in the same month the figure says too little to be judged. */
  readonly fewest?: readonly [measure: MeasureId, finding: string, threshold: string];
}

/** The measures that are judged: those of the executive report of which a finding has a threshold. */
export const standards: Partial<Record<MeasureId, Standard>> = {
  margin: { better: 'higher', findings: ['margin-low'], low: ['margin-low', 'low'] },
  'net-revenue-retention': {
    better: 'higher',
    findings: ['revenue-retention-low'],
    low: ['revenue-retention-low', 'low'],
  },
  'revenue-at-risk': {
    better: 'lower',
    findings: ['client-risk-high'],
    high: ['client-risk-high', 'high'],
    percentOf: 'arr',
  },
  satisfaction: {
    better: 'higher',
    findings: ['satisfaction-low'],
    low: ['satisfaction-low', 'low'],
    fewest: ['surveys', 'satisfaction-low', 'fewest'],
  },
  'utilization-28-days': {
    better: 'band',
    findings: ['utilization-low', 'utilization-high'],
    low: ['utilization-low', 'low'],
    high: ['utilization-high', 'high'],
  },
  'forecast-vs-budget': { better: 'lower', findings: ['budget-over'], high: ['budget-over', 'over'], above: 100 },
};

/** @throws Error where the finding has no such threshold */
export function thresholdOf([finding, name]: readonly [string, string]): Threshold {
  const found = ruleNamed(finding).thresholds[name];
  if (!found) throw new Error(`the finding ${finding} has no threshold ${name}`);
  return found;
}

// A standard that names what there is not must not wait for the first company that it judges.
for (const { findings, low, high, fewest } of Object.values(standards)) {
  findings.forEach(ruleNamed);
  if (low) thresholdOf(low);
  if (high) thresholdOf(high);
  if (fewest) thresholdOf([fewest[1], fewest[2]]);
}
