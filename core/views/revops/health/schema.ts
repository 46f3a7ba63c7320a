import { copiesOf, copyOf } from '../graph/copies.ts';
import { choice, count, days, fraction, nullable, number, records, text, texts } from '../graph/schema.ts';
import { clock, dealSnapshots, opportunities } from '../sources/schemas.ts';
import { bands } from './bands.ts';
import { conditionText, flagRules } from './risk-flags.ts';
import { NEUTRAL_RATING, signals } from './signals.ts';

export const riskFlags = [
  'STUCK',
  'GOING_DARK',
  'NO_EB',
  'NO_CHAMPION',
  'SINGLE_THREADED',
  'SLIPPING',
  'NO_NEXT_STEP',
  'ONE_SIDED',
  'OVERSIZED',
] as const;
export type RiskFlag = (typeof riskFlags)[number];

export const healthBands = ['healthy', 'monitor', 'at_risk', 'critical'] as const;
export type HealthBand = (typeof healthBands)[number];

const pointsOf = signals.map(({ id, weight }) => `${id} ${weight}`).join(', ');
const measuresOf = signals.map(({ id, formula }) => `${id}: ${formula}`).join('; ');
const flagsOf = flagRules.map((rule) => `${rule.flag} where ${conditionText(rule)}`).join(', ');
const bandsOf = bands.map(({ id, from }) => `${id.replace('_', ' ')} from ${from}`).join(', ');

/** What a score is made of: the signal, what was measured, and what it gave. The contributions add up to the score before it is rounded. */
export const signalFields = {
  signal: text({ says: 'The signal’s id.', formula: 'one record for each signal' }),
  label: text({ says: 'The signal’s name.', formula: 'by [signal]' }),
  value: nullable(
    number({
      says: 'What was measured, in the signal’s unit; null: it can’t be measured, and is rated neutral.',
      formula: `by [signal], as of [as_of]: ${measuresOf}`,
    }),
  ),
  unit: text({ says: 'What `value` counts: `days`, `contacts`, `share` …', formula: 'by [signal]' }),
  rating: fraction({
    says: 'How good that is, 0 to 1.',
    formula: `[value] on the signal’s curve, which may go by [segment]; ${NEUTRAL_RATING} without a value`,
  }),
  weight: number({
    says: 'Points that the signal can give; all weights add up to 100.',
    formula: `by [signal]: ${pointsOf}`,
  }),
  contribution: number({ says: 'Points that it gives.', formula: '[weight] × [rating]' }),
  better: choice(['higher', 'lower', 'band'], { says: 'The direction of good of the value.', formula: 'by [signal]' }),
};

const score = { says: 'Health, 0 to 100.', better: 'higher' } as const;
const band = choice(healthBands, {
  says: 'Healthy 80–100, monitor 60–79, at risk 40–59, critical 0–39.',
  formula: `by [health_score]: ${bandsOf}`,
});

/** The fields of `deal_health_scores`: each open opportunity with its score, and why. */
export const dealHealthFields = {
  ...copiesOf(opportunities),
  healthScore: count({ ...score, formula: 'Σ [signals.weight] × [signals.rating], rounded' }),
  band,
  signals: records(signalFields, {
    says: 'What the score is made of.',
    formula: `${signals.length} signals, each measured, rated and weighed`,
  }),
  riskFlags: texts(
    {
      says: 'What is wrong: the flag whose signal costs most points first.',
      formula: `${flagsOf}; by [signals.weight] − [signals.contribution], the most first`,
    },
    riskFlags,
  ),
  daysInStage: days({
    says: 'Whole days in the stage.',
    formula: '[as_of] − [stage_since], whole days',
    better: 'lower',
  }),
  benchmarkDays: nullable(
    days({
      says: 'Median days that the type is in the stage; null: there is no benchmark.',
      formula: '[stage_benchmarks.benchmark_days] of [type] and [stage]',
    }),
  ),
  daysSinceContact: nullable(
    days({
      says: 'Whole days since the buyer was last active; null: never yet.',
      formula: '[as_of] − [last_inbound], whole days',
      better: 'lower',
    }),
  ),
  daysUntilClose: days({
    says: 'Days until the expected close date; below 0 it is overdue.',
    formula: '[close_date] − [as_of], in days',
  }),
  asOf: copyOf(clock, 'asOf', 'The day that it was scored for.'),
} as const;

/** The fields of `deal_health_history`: the score of each kept snapshot, and what forecast needs beside it. */
export const dealHealthHistoryFields = {
  ...copiesOf(dealSnapshots, 'snapshotAt', 'opportunityId'),
  healthScore: count({
    ...score,
    formula: `Σ weight × rating of the ${signals.length} signals, rounded, as of [snapshot_at]: of the facts in [deal_snapshots], [stage_benchmarks.benchmark_days], and the median of [won_amounts.amount] up to then`,
  }),
  band,
  ...copiesOf(
    dealSnapshots,
    'amount',
    'stage',
    'category',
    'type',
    'ownerId',
    'closeDate',
    'managerName',
    'segment',
    'region',
  ),
} as const;
