import { compareIds } from '../../../kernel/collection.ts';
import { defineTransform } from '../graph/dataset.ts';
import { choice, count, days, fraction, id, nullable, type RowOf, text, usd } from '../graph/schema.ts';
import { difference, known, mean, ratio, sum } from '../kit/statistics.ts';
import { clock, reps } from '../sources/schemas.ts';
import { quarterBefore, trailingStart } from './quarters.ts';
import { type RepPerformance, repPerformance } from './rep-performance.ts';
import { deltaText, percentText, rankText } from './text.ts';
import { performanceTiers, tierOf } from './thresholds.ts';

const WINDOW = 'over four quarters: the running one and the three before';

/** What a rep closed over four quarters. */
interface Window {
  readonly winRate: number | null;
  readonly avgDealSize: number | null;
  readonly avgCycle: number | null;
}

const fields = {
  repId: id('The rep.'),
  repName: text('The rep’s name.'),
  managerName: reps.fields.managerName,
  region: reps.fields.region,
  segment: reps.fields.segment,
  ytdAttainment: nullable(
    fraction({
      says: 'Won by quota in the calendar year; the running quarter’s quota counts as far as it has gone.',
      formula: 'rep_performance.ytdAttainment of the quarter',
      better: 'higher',
    }),
  ),
  ytdAttainmentDisplay: nullable(text('`78%`')),
  winRate: nullable(
    fraction({ says: `Won of those that closed, ${WINDOW}.`, formula: 'Σ wins ÷ Σ (wins + losses)', better: 'higher' }),
  ),
  avgDealSize: nullable(
    usd({ says: `Mean annual value of deals won, ${WINDOW}.`, formula: 'Σ closedWon ÷ Σ wins', better: 'higher' }),
  ),
  avgSalesCycleDays: nullable(
    days({
      says: `Mean days from opening to winning, ${WINDOW}.`,
      formula: 'Σ avgCycleDays × wins ÷ Σ wins',
      better: 'lower',
    }),
  ),
  overallRank: nullable(count({ says: 'Place by attainment, year to date; ties share it.', better: 'lower' })),
  totalReps: count('Reps who have a place.'),
  rankDisplay: nullable(text('`#4/12`')),
  rankChangeQoq: nullable(
    count({
      says: 'Places gained since the end of the quarter before.',
      formula: 'ytdRank of the quarter before − ytdRank',
      better: 'higher',
    }),
  ),
  teamAvgWinRate: nullable(fraction({ says: 'Mean of the team’s win rates.', better: 'higher' })),
  teamAvgDealSize: nullable(usd({ says: 'Mean of the team’s deal sizes.', better: 'higher' })),
  teamAvgCycle: nullable(days({ says: 'Mean of the team’s cycles.', better: 'lower' })),
  winRateVsTeam: nullable(
    fraction({
      says: 'Points above the team.',
      formula: 'winRate − teamAvgWinRate',
      better: 'higher',
      format: 'percentDelta',
    }),
  ),
  winRateVsTeamDisplay: nullable(text('`+4%`')),
  cycleVsTeam: nullable(
    days({ says: 'Days longer than the team.', formula: 'avgSalesCycleDays − teamAvgCycle', better: 'lower' }),
  ),
  attainmentChangeQoq: nullable(
    fraction({
      says: 'Points of quota more than in the quarter before, up to the same day of it.',
      formula: 'attainmentByDay − attainmentByDay of the quarter before',
      better: 'higher',
      format: 'percentDelta',
    }),
  ),
  winRateChangeQoq: nullable(
    fraction({
      says: 'Points more than the win rate over four quarters was at the end of the quarter before.',
      formula: 'winRate − the same, one quarter earlier',
      better: 'higher',
      format: 'percentDelta',
    }),
  ),
  performanceTier: nullable(
    choice(performanceTiers, {
      says: 'By attainment over four quarters, which a young year doesn’t upset; null without a quota.',
      formula: 'thresholds on rep_performance.trailingAttainment',
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
    const windows = new Map([...byRep].map(([rep, rows]) => [rep, windowOf(rows, quarter)]));
    const current = performance.filter((row) => row.quarterStart === quarter);
    const teams = Map.groupBy(
      current.toSorted((a, b) => compareIds(a.repId, b.repId)),
      ({ managerName }) => managerName,
    );
    return [...teams.values()].flatMap((team) => {
      const teamWindow = meanOf(team.map(({ repId }) => windows.get(repId)));
      return team.map((row) => {
        const rows = byRep.get(row.repId) ?? [];
        const own = windowOf(rows, quarter);
        const earlier = windowOf(rows, quarterBefore(quarter));
        const last = rows.find(({ quarterStart }) => quarterStart === quarterBefore(quarter));
        return viewOf(row, { own, earlier, team: teamWindow, last });
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
  const within = rows.filter(({ quarterStart }) => quarterStart >= trailingStart(quarter) && quarterStart <= quarter);
  const wins = sum(within.map((row) => row.wins));
  const closed = wins + sum(within.map(({ losses }) => losses));
  const won = ratio(sum(within.map(({ closedWon }) => closedWon)), wins);
  return {
    winRate: ratio(wins, closed),
    avgDealSize: won === null ? null : Math.round(won),
    avgCycle: ratio(sum(within.map((row) => (row.avgCycleDays ?? 0) * row.wins)), wins),
  };
}

function meanOf(windows: readonly (Window | undefined)[]): Window {
  const of = (figure: (window: Window) => number | null): number | null =>
    mean(known(windows.map((window) => (window === undefined ? null : figure(window)))));
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
