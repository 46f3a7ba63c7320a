import { compareIds } from '../../../kernel/collection.ts';
import { copiesOf, copyOf } from '../graph/copies.ts';
import { defineTransform } from '../graph/dataset.ts';
import { choice, count, days, fraction, nullable, type RowOf, text, usd } from '../graph/schema.ts';
import { difference, known, mean, ratio, sumOf } from '../kit/statistics.ts';
import { clock, reps } from '../sources/schemas.ts';
import { ofTrailing, quarterBefore, trailingStart } from './quarters.ts';
import { type RepPerformance, repPerformance } from './rep-performance.ts';
import { deltaText, percentText, rankText } from './text.ts';
import { performanceTiers, TIERS, TRAILING_QUARTERS, tierOf } from './thresholds.ts';

const WINDOW = 'over four quarters: the running one and the three before';

/** What a rep closed over four quarters. */
interface Window {
  readonly winRate: number | null;
  readonly avgDealSize: number | null;
  readonly avgCycle: number | null;
}

const trailing = `of [clock.quarter] and the ${TRAILING_QUARTERS.value - 1} before`;
const before = 'of the quarter before';

const fields = {
  ...copiesOf(repPerformance, 'repId', 'repName', 'managerName', 'region', 'segment'),
  ytdAttainment: copyOf(
    repPerformance,
    'ytdAttainment',
    'Won by quota in the calendar year; the running quarter’s quota counts as far as it has gone; null: no quota was due.',
  ),
  ytdAttainmentDisplay: nullable(text({ says: '`78%`', formula: '[ytd_attainment] in whole percent' })),
  winRate: nullable(
    fraction({
      says: `Won of those that closed, ${WINDOW}; null: none has closed.`,
      formula: `Σ [rep_performance.wins] ÷ Σ ([rep_performance.wins] + [rep_performance.losses]), ${trailing}`,
      better: 'higher',
    }),
  ),
  avgDealSize: nullable(
    usd({
      says: `Mean annual value of deals won, ${WINDOW}; null: none was won.`,
      formula: `Σ [rep_performance.closed_won] ÷ Σ [rep_performance.wins], ${trailing}`,
      better: 'higher',
    }),
  ),
  avgSalesCycleDays: nullable(
    days({
      says: `Mean days from opening to winning, ${WINDOW}; null: none was won.`,
      formula: `Σ [rep_performance.avg_cycle_days] × [rep_performance.wins] ÷ Σ [rep_performance.wins], ${trailing}`,
      better: 'lower',
    }),
  ),
  overallRank: copyOf(repPerformance, 'ytdRank'),
  totalReps: copyOf(repPerformance, 'rankedReps', 'Reps who have a place.'),
  rankDisplay: nullable(text({ says: '`#4/12`', formula: '#[overall_rank]/[total_reps]' })),
  rankChangeQoq: nullable(
    count({
      says: 'Places gained since the end of the quarter before.',
      formula: `[rep_performance.ytd_rank] ${before} − [overall_rank]`,
      better: 'higher',
    }),
  ),
  teamAvgWinRate: nullable(
    fraction({
      says: 'Mean of the team’s win rates; null: none of them has one.',
      formula: 'mean of [win_rate] of the reps of [manager_name]',
      better: 'higher',
    }),
  ),
  teamAvgDealSize: nullable(
    usd({
      says: 'Mean of the team’s deal sizes; null: none of them has one.',
      formula: 'mean of [avg_deal_size] of the reps of [manager_name]',
      better: 'higher',
    }),
  ),
  teamAvgCycle: nullable(
    days({
      says: 'Mean of the team’s cycles; null: none of them has one.',
      formula: 'mean of [avg_sales_cycle_days] of the reps of [manager_name]',
      better: 'lower',
    }),
  ),
  winRateVsTeam: nullable(
    fraction({
      says: 'Points above the team.',
      formula: '[win_rate] − [team_avg_win_rate]',
      better: 'higher',
      format: 'percentDelta',
    }),
  ),
  winRateVsTeamDisplay: nullable(text({ says: '`+4%`', formula: '[win_rate_vs_team] in whole points' })),
  cycleVsTeam: nullable(
    days({
      says: 'Days longer than the team.',
      formula: '[avg_sales_cycle_days] − [team_avg_cycle]',
      better: 'lower',
    }),
  ),
  attainmentChangeQoq: nullable(
    fraction({
      says: 'Points of quota more than in the quarter before, up to the same day of it.',
      formula: `[rep_performance.attainment_by_day] of [clock.quarter] − [rep_performance.attainment_by_day] ${before}`,
      better: 'higher',
      format: 'percentDelta',
    }),
  ),
  winRateChangeQoq: nullable(
    fraction({
      says: 'Points more than the win rate over four quarters was at the end of the quarter before.',
      formula: '[win_rate] − the same, one quarter earlier',
      better: 'higher',
      format: 'percentDelta',
    }),
  ),
  performanceTier: nullable(
    choice(performanceTiers, {
      says: 'By attainment over four quarters, which a young year doesn’t upset; null without a quota.',
      formula: `by [rep_performance.trailing_attainment]: ${TIERS.map(({ tier, from }) => `${tier} from ${from.value}`).join(', ')}, else At Risk`,
    }),
  ),
};
export type RepView = RowOf<typeof fields>;

/**
 * How a rep stands, beside the team (the reps of one manager, this one among them). Win rate, deal size and cycle are
 * those of four quarters: a rep closes some ten deals in one, too few to tell a habit from luck.
 */
export const repPerformanceView = defineTransform({
  id: 'rep_performance_view',
  path: '/RevOps/Analytics/rep_performance_view',
  layer: 'view',
  says: 'Each rep’s attainment, win rate, deal size and cycle, beside the team and the quarter before.',
  grain: 'one row per rep, in the quarter of the clock',
  key: ['repId'],
  companyWide: { rowsOf: reps },
  fields,
  inputs: { clock, performance: repPerformance },
  compute({ clock: [now], performance }) {
    if (now === undefined) return [];
    const { quarterStart: quarter } = now;
    const byRep = Map.groupBy(performance, ({ repId }) => repId);
    const sellers = performance
      .filter((row) => row.quarterStart === quarter)
      .sort((a, b) => compareIds(a.repId, b.repId))
      .map((row) => {
        const rows = byRep.get(row.repId) ?? [];
        return { row, rows, own: windowOf(rows, quarter) };
      });
    const teams = Map.groupBy(sellers, ({ row }) => row.managerName);
    return [...teams.values()].flatMap((members) => {
      const team = meanOf(members.map(({ own }) => own));
      return members.map(({ row, rows, own }) => {
        const earlier = windowOf(rows, quarterBefore(quarter));
        const last = rows.find(({ quarterStart }) => quarterStart === quarterBefore(quarter));
        return viewOf(row, { own, earlier, team, last });
      });
    });
  },
  uses({ managerName }, { performance, clock: [now] }) {
    const from = now === undefined ? 0 : trailingStart(quarterBefore(now.quarterStart));
    return {
      performance: performance.filter((row) => row.managerName === managerName && row.quarterStart >= from),
    };
  },
  status: {
    performanceTier: ({ performanceTier }) => (performanceTier === null ? 'none' : TONES[performanceTier]),
  },
});

const TONES = { 'Top Performer': 'good', 'On Track': 'good', 'Needs Improvement': 'warn', 'At Risk': 'bad' } as const;

/** What a rep's rows say of four quarters, of which this is the last. */
function windowOf(rows: readonly RepPerformance[], quarter: number): Window {
  const within = ofTrailing(rows, quarter);
  const wins = sumOf(within, (row) => row.wins);
  const closed = wins + sumOf(within, ({ losses }) => losses);
  const won = ratio(
    sumOf(within, ({ closedWon }) => closedWon),
    wins,
  );
  return {
    winRate: ratio(wins, closed),
    avgDealSize: won === null ? null : Math.round(won),
    avgCycle: ratio(
      sumOf(within, (row) => (row.avgCycleDays ?? 0) * row.wins),
      wins,
    ),
  };
}

function meanOf(windows: readonly Window[]): Window {
  const of = (figure: (window: Window) => number | null): number | null => mean(known(windows.map(figure)));
  const size = of(({ avgDealSize }) => avgDealSize);
  return {
    winRate: of(({ winRate }) => winRate),
    avgDealSize: size === null ? null : Math.round(size),
    avgCycle: of(({ avgCycle }) => avgCycle),
  };
}

interface Beside {
  readonly own: Window;
  /** The same, one quarter earlier. */
  readonly earlier: Window;
  readonly team: Window;
  /** The quarter before; undefined where history has none of it. */
  readonly last: RepPerformance | undefined;
}

function viewOf(row: RepPerformance, { own, earlier, team, last }: Beside) {
  const { repId, repName, managerName, region, segment, ytdAttainment, ytdRank, rankedReps } = row;
  const vsTeam = difference(own.winRate, team.winRate);
  return {
    repId,
    repName,
    managerName,
    region,
    segment,
    ytdAttainment,
    ytdAttainmentDisplay: ytdAttainment === null ? null : percentText(ytdAttainment),
    winRate: own.winRate,
    avgDealSize: own.avgDealSize,
    avgSalesCycleDays: own.avgCycle,
    overallRank: ytdRank,
    totalReps: rankedReps,
    rankDisplay: ytdRank === null ? null : rankText(ytdRank, rankedReps),
    rankChangeQoq: difference(last?.ytdRank ?? null, ytdRank),
    teamAvgWinRate: team.winRate,
    teamAvgDealSize: team.avgDealSize,
    teamAvgCycle: team.avgCycle,
    winRateVsTeam: vsTeam,
    winRateVsTeamDisplay: vsTeam === null ? null : deltaText(vsTeam),
    cycleVsTeam: difference(own.avgCycle, team.avgCycle),
    attainmentChangeQoq: difference(row.attainmentByDay, last?.attainmentByDay ?? null),
    winRateChangeQoq: difference(own.winRate, earlier.winRate),
    performanceTier: tierOf(row.trailingAttainment),
  };
}
