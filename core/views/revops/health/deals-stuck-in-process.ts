import { type OpportunityType, type Stage, stages } from '../../../world/index.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, days, type Fields, nullable, number } from '../graph/schema.ts';
import { compareText } from '../kit/order.ts';
import { stepOf } from '../kit/steps.ts';
import { stageBenchmarks } from '../sources/schemas.ts';
import { dealHealthScores } from './deal-health-scores.ts';
import type { StageBenchmark } from './norms.ts';
import { bandStatus, slipStatus, urgencyStatus } from './statuses.ts';
import { stuckRuleIds, stuckRuleOf, urgencies, urgencyOf } from './stuck-rules.ts';
import { SLIPS_AT_HIGH_RISK, slipRisk, slipRisks } from './thresholds.ts';

type Scored = DatasetRow<typeof dealHealthScores>;

const of = dealHealthScores.fields;
const fields = {
  opportunityId: of.opportunityId,
  opportunityName: of.opportunityName,
  accountName: of.accountName,
  ownerId: of.ownerId,
  ownerName: of.ownerName,
  managerName: of.managerName,
  segment: of.segment,
  region: of.region,
  type: of.type,
  stage: of.stage,
  category: of.category,
  amount: of.amount,
  closeDate: of.closeDate,
  daysInStage: of.daysInStage,
  benchmarkDays: of.benchmarkDays,
  stageAge: number({
    says: 'Time in the stage, in times of its benchmark.',
    formula: 'daysInStage ÷ benchmarkDays',
    better: 'lower',
    format: 'decimal',
  }),
  rule: choice(stuckRuleIds, 'Why it counts as stuck: the first rule that fits.'),
  healthScore: of.healthScore,
  band: of.band,
  riskFlags: of.riskFlags,
  slips: of.slips,
  daysUntilClose: of.daysUntilClose,
  daysNeeded: nullable(
    days({
      says: 'Days that it usually takes from here: a stuck deal begins its stage anew; null: a benchmark lacks.',
      formula: 'Σ benchmarkDays of its stage and the later ones',
    }),
  ),
  urgency: choice(urgencies, 'How urgent it is, by health and the days until its close date.'),
  slipRisk: nullable(choice(slipRisks, 'How likely the close date will not hold; null: it can’t be told.')),
  flagCount: count({ says: 'How many risks it shows.', better: 'lower' }),
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
