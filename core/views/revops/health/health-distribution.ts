import { copyOf } from '../graph/copies.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, type Fields, fraction, nullable, usd } from '../graph/schema.ts';
import { stepOf, stepsText } from '../kit/steps.ts';
import { isOfTeam, teamFilter, teamsOf, teamsWith } from '../kit/teams.ts';
import { weekBefore } from '../sources/moments.ts';
import { clock, reps } from '../sources/schemas.ts';
import { BandSums, bandSumsBy } from './band-sums.ts';
import { dealHealthHistory } from './deal-health-history.ts';
import { dealHealthScores } from './deal-health-scores.ts';
import { trendStatus } from './statuses.ts';
import { riskTrend, trends } from './thresholds.ts';

const amounts = '[deal_health_scores.amount]';
const within = (range: string) => `with [deal_health_scores.health_score] ${range}`;
const counted = (range: string, better: 'higher' | 'lower') =>
  count({
    says: `Open deals with a health of ${range}.`,
    formula: `count of [deal_health_scores] ${within(range)}, of [team_filter]`,
    better,
  });
const summed = (range: string, better: 'higher' | 'lower') =>
  usd({
    says: `Annual value of the open deals with a health of ${range}.`,
    formula: `Σ ${amounts} ${within(range)}, of [team_filter]`,
    better,
  });
const shared = (range: string, better: 'higher' | 'lower') =>
  nullable(
    fraction({
      says: `Share of the open pipeline’s annual value with a health of ${range}; null without a pipeline.`,
      formula: `Σ ${amounts} ${within(range)} ÷ Σ ${amounts}, of [team_filter]`,
      better,
      format: 'percent',
    }),
  );

const fields = {
  quarter: copyOf(clock, 'quarter', 'The quarter of the snapshot: `Q4 2026`.'),
  teamFilter,
  snapshotDate: copyOf(clock, 'asOf', 'The day that it shows.'),
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
      formula:
        '([at_risk_pct] + [critical_pct]) − the same of [deal_health_history.amount] by [deal_health_history.band], at the [deal_health_history.snapshot_at], an end of a week or a quarter, nearest to a week before [snapshot_date]',
      better: 'lower',
      format: 'percentDelta',
    }),
  ),
  trendDirection: nullable(
    choice(trends, {
      says: 'Whether that is better or worse; null: unknown.',
      formula: `by [at_risk_change_1w]: ${stepsText(riskTrend)}`,
    }),
  ),
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
    const then = weekBefore(now.asOf);
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
  uses({ teamFilter: team, snapshotDate }, { reps: sellers, scores, history }) {
    const then = weekBefore(snapshotDate);
    return {
      reps: sellers.filter((row) => isOfTeam(team, row)),
      scores: scores.filter((row) => isOfTeam(team, row)),
      history: history.filter((row) => row.snapshotAt === then && isOfTeam(team, row)),
    };
  },
  status: { atRiskChange1w: ({ trendDirection }) => trendStatus(trendDirection) },
});
