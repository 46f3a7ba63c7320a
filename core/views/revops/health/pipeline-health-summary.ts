import type { Cents } from '../../../kernel/money.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, days, type Fields, nullable, number, records, text, usd } from '../graph/schema.ts';
import { compareText } from '../kit/order.ts';
import { meanOf, sumOf } from '../kit/statistics.ts';
import { isOfTeam, teamFilter, teamsOf, teamsWith } from '../kit/teams.ts';
import { ALL } from '../sources/filters.ts';
import { quarterName } from '../sources/moments.ts';
import { clock, reps } from '../sources/schemas.ts';
import { dealHealthScores } from './deal-health-scores.ts';
import { riskFlags } from './schema.ts';

type Scored = DatasetRow<typeof dealHealthScores>;

const healths = '[deal_health_scores.health_score]';
const amounts = '[deal_health_scores.amount]';
const category = '[deal_health_scores.category]';
/** Figures of the deals in one category of the forecast. */
const counted = (says: string, name: string) =>
  count({ says, formula: `count of [deal_health_scores] with ${category} ${name}` });
const summed = (name: string) => usd({ says: 'Their annual value.', formula: `Σ ${amounts} with ${category} ${name}` });
const health = (says: string, formula: string) =>
  nullable(number({ says: `${says}; null without deals.`, formula, better: 'higher', format: 'whole' }));
const healthIn = (name: string) => health('Their mean health', `mean of ${healths} with ${category} ${name}`);

const fields = {
  teamFilter,
  closeQuarter: text({
    says: '`All`, or the quarter in which the deals are expected to close: `Q4 2026`.',
    formula: 'All, and each quarter of [deal_health_scores.close_date]',
  }),
  dealCount: count({
    says: 'Open deals.',
    formula: 'count of [deal_health_scores] of [team_filter] and [close_quarter], as in all figures of the row',
  }),
  amount: usd({ says: 'Their annual value: the open pipeline.', formula: `Σ ${amounts}`, better: 'higher' }),
  avgHealth: health('Mean health of the deals', `mean of ${healths}`),
  amountWeightedHealth: health(
    'Health of a dollar of the pipeline: the mean of the deals, weighted by amount',
    `Σ ${amounts} × ${healths} ÷ Σ ${amounts}`,
  ),
  commitCount: counted('Deals that their owners put into commit.', 'commit'),
  commitAmount: summed('commit'),
  commitHealth: healthIn('commit'),
  bestCaseCount: counted('Deals in best case.', 'best-case'),
  bestCaseAmount: summed('best-case'),
  bestCaseHealth: healthIn('best-case'),
  pipelineCount: counted('Deals in pipeline.', 'pipeline'),
  pipelineAmount: summed('pipeline'),
  pipelineHealth: healthIn('pipeline'),
  omittedCount: counted('Deals that are left out of the forecast.', 'omitted'),
  omittedAmount: summed('omitted'),
  omittedHealth: healthIn('omitted'),
  weakCommitAmount: usd({
    says: 'Annual value in commit with a health below 60: what is promised and not backed.',
    formula: `Σ ${amounts} with ${category} commit and [deal_health_scores.band] at risk or critical`,
    better: 'lower',
  }),
  avgDaysInStage: nullable(
    days({
      says: 'Mean days in the stage; null without deals.',
      formula: 'mean of [deal_health_scores.days_in_stage]',
      better: 'lower',
    }),
  ),
  risks: records(
    {
      flag: choice(riskFlags, { says: 'The flag.', formula: 'each value in [deal_health_scores.risk_flags]' }),
      dealCount: count({ says: 'Open deals that have it.', formula: 'count of [deal_health_scores] with [flag]' }),
      amount: usd({ says: 'Their annual value.', formula: `Σ ${amounts} with [flag]` }),
    },
    {
      says: 'What is wrong in the pipeline, by amount: the largest first.',
      formula: 'one record for each flag, by [risks.amount]',
    },
  ),
} satisfies Fields;

const amountOf = (rows: readonly Scored[]): Cents => sumOf(rows, ({ amount }) => amount);
const healthOf = (rows: readonly Scored[]): number | null => meanOf(rows, ({ healthScore }) => healthScore);

function risksOf(deals: readonly Scored[]) {
  const found = riskFlags.flatMap((flag) => {
    const flagged = deals.filter((deal) => deal.riskFlags.includes(flag));
    return flagged.length === 0 ? [] : [{ flag, dealCount: flagged.length, amount: amountOf(flagged) }];
  });
  return found.sort((a, b) => b.amount - a.amount || b.dealCount - a.dealCount);
}

function weightedHealth(deals: readonly Scored[]): number | null {
  const amount = amountOf(deals);
  return amount === 0 ? null : sumOf(deals, (deal) => deal.amount * deal.healthScore) / amount;
}

function rowOf(team: string, closeQuarter: string, deals: readonly Scored[]) {
  const by = Map.groupBy(deals, ({ category }) => category);
  const [commit = [], bestCase = []] = [by.get('commit'), by.get('best-case')];
  const [pipeline = [], omitted = []] = [by.get('pipeline'), by.get('omitted')];
  return {
    teamFilter: team,
    closeQuarter,
    dealCount: deals.length,
    amount: amountOf(deals),
    avgHealth: healthOf(deals),
    amountWeightedHealth: weightedHealth(deals),
    commitCount: commit.length,
    commitAmount: amountOf(commit),
    commitHealth: healthOf(commit),
    bestCaseCount: bestCase.length,
    bestCaseAmount: amountOf(bestCase),
    bestCaseHealth: healthOf(bestCase),
    pipelineCount: pipeline.length,
    pipelineAmount: amountOf(pipeline),
    pipelineHealth: healthOf(pipeline),
    omittedCount: omitted.length,
    omittedAmount: amountOf(omitted),
    omittedHealth: healthOf(omitted),
    weakCommitAmount: amountOf(commit.filter(({ band }) => band === 'at_risk' || band === 'critical')),
    avgDaysInStage: meanOf(deals, ({ daysInStage }) => daysInStage),
    risks: risksOf(deals),
  };
}

const quartersWith = ({ closeDate }: Scored): readonly string[] => [ALL, quarterName(closeDate)];

/** The open pipeline and its health, of the company and of each team, in all and by the quarter that it should close in. */
export const pipelineHealthSummary = defineTransform({
  id: 'pipeline_health_summary',
  path: '/RevOps/Analytics/pipeline_health_summary',
  layer: 'core',
  says: 'The open pipeline and its health by team and quarter of the close date: counts, amounts, categories, risks.',
  grain: 'one row per team and quarter of the expected close, and one per team for all quarters',
  key: ['teamFilter', 'closeQuarter'],
  fields,
  inputs: { clock, reps, scores: dealHealthScores },
  compute({ clock: [now], reps: sellers, scores }) {
    if (!now) return [];
    const teams = teamsOf(now, sellers, scores);
    const groups = new Map<string, Map<string, Scored[]>>(teams.map((team) => [team, new Map([[ALL, []]])]));
    for (const deal of scores) {
      for (const team of teamsWith(deal)) {
        const own = groups.get(team);
        for (const quarter of own ? quartersWith(deal) : []) {
          const list = own?.get(quarter);
          if (list) list.push(deal);
          else own?.set(quarter, [deal]);
        }
      }
    }
    return [...groups].flatMap(([team, byQuarter]) =>
      [...byQuarter].sort(([a], [b]) => compareText(a, b)).map(([quarter, deals]) => rowOf(team, quarter, deals)),
    );
  },
  uses: ({ teamFilter: team, closeQuarter }, { reps: sellers, scores: deals }) => ({
    reps: sellers.filter((row) => isOfTeam(team, row)),
    scores: deals.filter((row) => isOfTeam(team, row) && quartersWith(row).includes(closeQuarter)),
  }),
});
