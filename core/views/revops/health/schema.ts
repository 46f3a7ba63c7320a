import { choice, count, date, days, fraction, nullable, number, records, text, texts } from '../graph/schema.ts';
import { dealSnapshots, opportunities } from '../sources/schemas.ts';

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

/** What a score is made of: the signal, what was measured, and what it gave. The contributions add up to the score before it is rounded. */
export const signalFields = {
  signal: text('The signal’s id.'),
  label: text('The signal’s name.'),
  value: nullable(number('What was measured, in the signal’s unit; null: it can’t be measured, and is rated neutral.')),
  unit: text('What `value` counts: `days`, `contacts`, `share` …'),
  rating: fraction('How good that is, 0 to 1.'),
  weight: number('Points that the signal can give; all weights add up to 100.'),
  contribution: number('Points that it gives: weight × rating.'),
  better: choice(['higher', 'lower', 'band'], 'The direction of good of the value.'),
};

/** The fields of `deal_health_scores`: each open opportunity with its score, and why. */
export const dealHealthFields = {
  ...opportunities.fields,
  healthScore: count({
    says: 'Health, 0 to 100.',
    formula: 'Σ weight × rating of the signals, rounded',
    better: 'higher',
  }),
  band: choice(healthBands, 'Healthy 80–100, monitor 60–79, at risk 40–59, critical 0–39.'),
  signals: records(signalFields, 'What the score is made of.'),
  riskFlags: texts('What is wrong: the flag whose signal costs most points first.', riskFlags),
  daysInStage: days({ says: 'Whole days in the stage.', better: 'lower' }),
  benchmarkDays: nullable(days('Median days that the type is in the stage; null: there is no benchmark.')),
  daysSinceContact: nullable(
    days({ says: 'Whole days since the buyer was last active; null: never yet.', better: 'lower' }),
  ),
  daysUntilClose: days('Days until the expected close date.'),
  asOf: date('The day that it was scored for.'),
} as const;

const { opportunityId, snapshotAt, amount, stage, category, type, ownerId, closeDate, managerName, segment, region } =
  dealSnapshots.fields;

/** The fields of `deal_health_history`: the score of each kept snapshot, and what forecast needs beside it. */
export const dealHealthHistoryFields = {
  snapshotAt,
  opportunityId,
  healthScore: dealHealthFields.healthScore,
  band: dealHealthFields.band,
  amount,
  stage,
  category,
  type,
  ownerId,
  closeDate,
  managerName,
  segment,
  region,
} as const;
