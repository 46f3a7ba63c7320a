import type { Cents } from '../../../kernel/money.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, days, type Fields, nullable, number, records, text, usd } from '../graph/schema.ts';
import { compareText } from '../kit/order.ts';
import { meanOf, sumOf } from '../kit/statistics.ts';
import { isOfTeam, teamsOf, teamsWith } from '../kit/teams.ts';
import { ALL } from '../sources/filters.ts';
import { quarterName } from '../sources/moments.ts';
import { clock, reps } from '../sources/schemas.ts';
import { dealHealthScores } from './deal-health-scores.ts';
import { riskFlags } from './schema.ts';

type Scored = DatasetRow<typeof dealHealthScores>;

const health = (says: string, formula: string) =>
  nullable(number({ says: `${says}; null without deals.`, formula, better: 'higher', format: 'whole' }));

const fields = {
  teamFilter: text('`All`, or the manager whose team it is.'),
  closeQuarter: text('`All`, or the quarter in which the deals are expected to close: `Q4 2026`.'),
  dealCount: count('Open deals.'),
  amount: usd({ says: 'Their annual value: the open pipeline.', formula: 'Σ amount', better: 'higher' }),
  avgHealth: health('Mean health of the deals', 'Σ healthScore ÷ count'),
  amountWeightedHealth: health('Health of a dollar of the pipeline', 'Σ amount × healthScore ÷ Σ amount'),
  commitCount: count('Deals that their owners put into commit.'),
  commitAmount: usd('Their annual value.'),
  commitHealth: health('Their mean health', 'Σ healthScore ÷ count'),
  bestCaseCount: count('Deals in best case.'),
  bestCaseAmount: usd('Their annual value.'),
  bestCaseHealth: health('Their mean health', 'Σ healthScore ÷ count'),
  pipelineCount: count('Deals in pipeline.'),
  pipelineAmount: usd('Their annual value.'),
  pipelineHealth: health('Their mean health', 'Σ healthScore ÷ count'),
  omittedCount: count('Deals that are left out of the forecast.'),
  omittedAmount: usd('Their annual value.'),
  omittedHealth: health('Their mean health', 'Σ healthScore ÷ count'),
  weakCommitAmount: usd({
    says: 'Annual value in commit with a health below 60: what is promised and not backed.',
    formula: 'Σ amount of commit deals at risk or critical',
    better: 'lower',
  }),
  avgDaysInStage: nullable(days({ says: 'Mean days in the stage; null without deals.', better: 'lower' })),
  risks: records(
    {
      flag: choice(riskFlags, 'The flag.'),
      dealCount: count('Open deals that have it.'),
      amount: usd('Their annual value.'),
    },
    'What is wrong in the pipeline, by amount: the largest first.',
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

function rowOf(teamFilter: string, closeQuarter: string, deals: readonly Scored[]) {
  const by = Map.groupBy(deals, ({ category }) => category);
  const [commit = [], bestCase = []] = [by.get('commit'), by.get('best-case')];
  const [pipeline = [], omitted = []] = [by.get('pipeline'), by.get('omitted')];
  return {
    teamFilter,
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
  uses: ({ teamFilter, closeQuarter }, { reps: sellers, scores }) => ({
    reps: sellers.filter((row) => isOfTeam(teamFilter, row)),
    scores: scores.filter((row) => isOfTeam(teamFilter, row) && quartersWith(row).includes(closeQuarter)),
  }),
});
