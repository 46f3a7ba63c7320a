import { type OpportunityType, type Stage, stages } from '../../../world/index.ts';
import { copiesOf } from '../graph/copies.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, days, type Fields, nullable, number } from '../graph/schema.ts';
import { compareText } from '../kit/order.ts';
import { stepOf, stepsText } from '../kit/steps.ts';
import { stageBenchmarks } from '../sources/schemas.ts';
import { dealHealthScores } from './deal-health-scores.ts';
import type { StageBenchmark } from './norms.ts';
import { bandStatus, slipStatus, urgencyStatus } from './statuses.ts';
import { stuckRuleIds, stuckRuleOf, stuckRules, urgencies, urgencyOf, urgencyRules } from './stuck-rules.ts';
import { SLIPS_AT_HIGH_RISK, slipRisk, slipRisks } from './thresholds.ts';

type Scored = DatasetRow<typeof dealHealthScores>;

const rulesOf = stuckRules.map(({ id, stageAge: from, flags }) =>
  [`${id}:`, ...(from > 0 ? [`[stage_age] from ${from} with`] : []), `flag ${flags.join(' and ')}`].join(' '),
);
const urgenciesOf = urgencyRules.map(({ urgency, closesWithin, healthBelow }) =>
  [
    urgency,
    ...(closesWithin === null ? [] : [`within ${closesWithin} days`]),
    ...(healthBelow === null ? [] : [`below ${healthBelow}`]),
  ].join(' '),
);

const fields = {
  ...copiesOf(
    dealHealthScores,
    'opportunityId',
    'opportunityName',
    'accountName',
    'ownerId',
    'ownerName',
    'managerName',
    'segment',
    'region',
    'type',
    'stage',
    'category',
    'amount',
    'closeDate',
    'daysInStage',
    'benchmarkDays',
  ),
  stageAge: number({
    says: 'Time in the stage, in times of its benchmark.',
    formula: '[days_in_stage] ÷ [benchmark_days]',
    better: 'lower',
    format: 'decimal',
  }),
  rule: choice(stuckRuleIds, {
    says: 'Why it counts as stuck: the first rule that fits.',
    formula: `the first of ${rulesOf.join('; ')}; by [risk_flags]`,
  }),
  ...copiesOf(dealHealthScores, 'healthScore', 'band', 'riskFlags', 'slips', 'daysUntilClose'),
  daysNeeded: nullable(
    days({
      says: 'Days that it usually takes from here: a stuck deal begins its stage anew; null: a benchmark lacks.',
      formula: 'Σ [stage_benchmarks.benchmark_days] of [type], of [stage] and the later ones',
    }),
  ),
  urgency: choice(urgencies, {
    says: 'How urgent it is, by health and the days until its close date.',
    formula: `by [days_until_close] and [health_score], the first of ${urgenciesOf.join(', ')}`,
  }),
  slipRisk: nullable(
    choice(slipRisks, {
      says: 'How likely the close date will not hold; null: it can’t be told.',
      formula: `by [days_until_close] ÷ [days_needed]: ${stepsText(slipRisk)}; HIGH when overdue, or from ${SLIPS_AT_HIGH_RISK} [slips] on`,
    }),
  ),
  flagCount: count({ says: 'How many risks it shows.', formula: 'count of [risk_flags]', better: 'lower' }),
} satisfies Fields;

/** Days from the beginning of each stage to the win, by type; null from where a benchmark lacks. */
function daysToWin(benchmarks: readonly StageBenchmark[]): (type: OpportunityType, stage: Stage) => number | null {
  const known = new Map(benchmarks.map((row) => [`${row.type}/${row.stage}`, row.benchmarkDays]));
  return (type, stage) => {
    const ahead = stages.slice(stages.indexOf(stage)).map((later) => known.get(`${type}/${later}`));
    return ahead.reduce<number | null>((sum, part) => (sum === null || part === undefined ? null : sum + part), 0);
  };
}

function slipRiskOf({ slips, daysUntilClose }: Scored, daysNeeded: number | null): (typeof slipRisks)[number] | null {
  if (slips >= SLIPS_AT_HIGH_RISK || daysUntilClose < 0) return 'HIGH';
  return daysNeeded === null || daysNeeded <= 0 ? null : stepOf(slipRisk, daysUntilClose / daysNeeded);
}

function stuckRow(deal: Scored, needed: (type: OpportunityType, stage: Stage) => number | null) {
  const stageAge = deal.signals.find(({ signal }) => signal === 'stage-age')?.value ?? null;
  const rule = stuckRuleOf(stageAge, deal.riskFlags);
  if (rule === null || stageAge === null) return null;
  const { type, stage, healthScore, daysUntilClose } = deal;
  const daysNeeded = needed(type, stage);
  return {
    opportunityId: deal.opportunityId,
    opportunityName: deal.opportunityName,
    accountName: deal.accountName,
    ownerId: deal.ownerId,
    ownerName: deal.ownerName,
    managerName: deal.managerName,
    segment: deal.segment,
    region: deal.region,
    type,
    stage,
    category: deal.category,
    amount: deal.amount,
    closeDate: deal.closeDate,
    daysInStage: deal.daysInStage,
    benchmarkDays: deal.benchmarkDays,
    stageAge,
    rule,
    healthScore,
    band: deal.band,
    riskFlags: deal.riskFlags,
    slips: deal.slips,
    daysUntilClose,
    daysNeeded,
    urgency: urgencyOf(healthScore, daysUntilClose),
    slipRisk: slipRiskOf(deal, daysNeeded),
    flagCount: deal.riskFlags.length,
  };
}

type Stuck = NonNullable<ReturnType<typeof stuckRow>>;

/** The most urgent first, then the largest. */
function byUrgency(a: Stuck, b: Stuck): number {
  const rank = urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency);
  return rank || b.amount - a.amount || compareText(a.opportunityId, b.opportunityId);
}

/** The open deals that don't move: which, by which rule, how urgent, and whether their close date will hold. */
export const dealsStuckInProcess = defineTransform({
  id: 'deals_stuck_in_process',
  path: '/RevOps/Analytics/deals_stuck_in_process',
  layer: 'core',
  says: 'Open deals that do not move: which, by which rule, how urgent, and whether the close date will hold.',
  grain: 'one row per open opportunity that is stuck',
  key: ['opportunityId'],
  fields,
  inputs: { scores: dealHealthScores, benchmarks: stageBenchmarks },
  compute({ scores, benchmarks }) {
    const needed = daysToWin(benchmarks);
    return scores.flatMap((deal) => stuckRow(deal, needed) ?? []).sort(byUrgency);
  },
  uses: ({ opportunityId, type }, { scores, benchmarks }) => ({
    scores: scores.filter((row) => row.opportunityId === opportunityId),
    benchmarks: benchmarks.filter((row) => row.type === type),
  }),
  status: {
    healthScore: ({ band }) => bandStatus(band),
    urgency: ({ urgency }) => urgencyStatus(urgency),
    slipRisk: ({ slipRisk: risk }) => slipStatus(risk),
  },
});
