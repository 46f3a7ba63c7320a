import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, date, type Fields, fraction, nullable, text, usd } from '../graph/schema.ts';
import { stepOf } from '../kit/steps.ts';
import { isOfTeam, teamsOf, teamsWith } from '../kit/teams.ts';
import { clock, reps } from '../sources/schemas.ts';
import { BandSums, bandSumsBy } from './band-sums.ts';
import { dealHealthHistory } from './deal-health-history.ts';
import { dealHealthScores } from './deal-health-scores.ts';
import { trendStatus } from './statuses.ts';
import { riskTrend, trends } from './thresholds.ts';
import { weekAgo } from './week-ago.ts';

const counted = (range: string, better: 'higher' | 'lower') =>
  count({ says: `Open deals with a health of ${range}.`, formula: `count of deals in the band`, better });
const summed = (range: string, better: 'higher' | 'lower') =>
  usd({ says: `Annual value of the open deals with a health of ${range}.`, formula: 'Σ amount in the band', better });
const shared = (range: string, better: 'higher' | 'lower') =>
  nullable(
    fraction({
      says: `Share of the open pipeline’s annual value with a health of ${range}; null without a pipeline.`,
      formula: 'Σ amount in the band ÷ Σ amount of all open deals',
      better,
      format: 'percent',
    }),
  );

const fields = {
  quarter: text('The quarter of the snapshot: `Q4 2026`.'),
  teamFilter: text('`All`, or the manager whose team it is.'),
  snapshotDate: date('The day that it shows.'),
  healthyCount: counted('80 to 100', 'higher'),
  healthyAmount: summed('80 to 100', 'higher'),
  healthyPct: shared('80 to 100', 'higher'),
  monitorCount: counted('60 to 79', 'lower'),
  monitorAmount: summed('60 to 79', 'lower'),
  monitorPct: shared('60 to 79', 'lower'),
  atRiskCount: counted('40 to 59', 'lower'),
  atRiskAmount: summed('40 to 59', 'lower'),
  atRiskPct: shared('40 to 59', 'lower'),
  criticalCount: counted('0 to 39', 'lower'),
  criticalAmount: summed('0 to 39', 'lower'),
  criticalPct: shared('0 to 39', 'lower'),
  atRiskChange1w: nullable(
    fraction({
      says: 'How much more of the annual value has a health below 60, at risk or critical, than a week ago; null: unknown.',
      formula: '(at risk + critical amount) ÷ all amounts, less the same of the snapshots kept about a week before',
      better: 'lower',
      format: 'percentDelta',
    }),
  ),
  trendDirection: nullable(choice(trends, 'Whether that is better or worse; null: unknown.')),
} satisfies Fields;

function rowOf(now: DatasetRow<typeof clock>, team: string, sums: BandSums, before: BandSums) {
  const [share, old] = [sums.share('at_risk', 'critical'), before.share('at_risk', 'critical')];
  const change = share === null || old === null ? null : share - old;
  return {
    quarter: now.quarter,
    teamFilter: team,
    snapshotDate: now.asOf,
    healthyCount: sums.count('healthy'),
    healthyAmount: sums.amount('healthy'),
    healthyPct: sums.share('healthy'),
    monitorCount: sums.count('monitor'),
    monitorAmount: sums.amount('monitor'),
    monitorPct: sums.share('monitor'),
    atRiskCount: sums.count('at_risk'),
    atRiskAmount: sums.amount('at_risk'),
    atRiskPct: sums.share('at_risk'),
    criticalCount: sums.count('critical'),
    criticalAmount: sums.amount('critical'),
    criticalPct: sums.share('critical'),
    atRiskChange1w: change,
    trendDirection: change === null ? null : stepOf(riskTrend, change),
  };
}

const momentsOf = (history: readonly DatasetRow<typeof dealHealthHistory>[]): Set<number> =>
  new Set(history.map(({ snapshotAt }) => snapshotAt));

/** The open pipeline in four bands of health, of the company and of each team, and how its risk has moved in a week. */
export const healthDistribution = defineTransform({
  id: 'health_distribution',
  path: '/RevOps/Analytics/health_distribution',
  layer: 'view',
  says: 'The open pipeline in four bands of health, by count and amount, and how the share at risk has moved in a week.',
  grain: 'one row per quarter and team, in bands of health',
  key: ['quarter', 'teamFilter'],
  fields,
  inputs: { clock, reps, scores: dealHealthScores, history: dealHealthHistory },
  compute({ clock: [now], reps: sellers, scores, history }) {
    if (!now) return [];
    const sums = bandSumsBy(scores, teamsWith);
    const then = weekAgo(momentsOf(history), now.asOf);
    const before = bandSumsBy(
      history.filter(({ snapshotAt }) => snapshotAt === then),
      teamsWith,
    );
    const none = new BandSums();
    // Where one team is asked for, the sources hold nothing else.
    return teamsOf(now, sellers, scores).map((team) =>
      rowOf(now, team, sums.get(team) ?? none, before.get(team) ?? none),
    );
  },
  uses({ teamFilter, snapshotDate }, { reps: sellers, scores, history }) {
    const then = weekAgo(momentsOf(history), snapshotDate);
    return {
      reps: sellers.filter((row) => isOfTeam(teamFilter, row)),
      scores: scores.filter((row) => isOfTeam(teamFilter, row)),
      history: history.filter((row) => row.snapshotAt === then && isOfTeam(teamFilter, row)),
    };
  },
  status: { atRiskChange1w: ({ trendDirection }) => trendStatus(trendDirection) },
});
