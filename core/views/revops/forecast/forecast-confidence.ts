import { defineTransform } from '../graph/dataset.ts';
import { count, date, fraction, nullable, text, usd } from '../graph/schema.ts';
import { dealHealthScores } from '../health/deal-health-scores.ts';
import { compareText } from '../kit/order.ts';
import { sumOf } from '../kit/statistics.ts';
import { stepOf } from '../kit/steps.ts';
import { byTeam, isOfTeam, teamsOf } from '../kit/teams.ts';
import { clock, closedOpportunities, quotas, reps } from '../sources/schemas.ts';
import { confidenceOf, pastForecasts } from './backtest.ts';
import { addDeal, emptyPipeline, type OpenDeal, plus } from './deal-forecast.ts';
import { confidenceStatus, INTERVAL_DEVIATIONS } from './thresholds.ts';
import { weeklyForecasts } from './weekly-forecasts.ts';
import { lastWeekEnded, type Quarter, quarterOf } from './weeks.ts';
import { type WinModel, winProbability } from './win-model.ts';
import { winProbabilities } from './win-probabilities.ts';
import { modelsOfRows } from './win-probability-rows.ts';
import { isWonIn } from './won-so-far.ts';

const fields = {
  quarter: text('The quarter: `Q4 2026`.'),
  teamFilter: text('`All`, or the manager whose team it is.'),
  snapshotDate: date('The day that it is of.'),
  weekNumber: count(
    'The week whose past forecasts tell how far this one can be trusted: the last that ended, or the first.',
  ),
  quarterTarget: nullable(usd('Σ of the reps’ quotas; null: none has a quota.')),
  closedWon: usd({
    says: 'Won in the quarter so far.',
    formula: 'Σ amount of won deals that closed in the quarter',
    better: 'higher',
  }),
  expectedOpen: nullable(
    usd({
      says: 'What the open deals will bring in the quarter; null: no quarter has ended that would tell.',
      formula: 'Σ round(amount × win probability)',
    }),
  ),
  aiForecast: nullable(
    usd({
      says: 'What the quarter will bring; null: no quarter has ended that would tell.',
      formula: 'closedWon + expectedOpen',
      better: 'higher',
    }),
  ),
  low: nullable(
    usd({
      says: 'Four of five outcomes lie between low and high, if deals close independently of each other.',
      formula: 'aiForecast − 1.28 × √Σ amount² × p × (1 − p), at least closedWon',
    }),
  ),
  high: nullable(
    usd({ says: 'The upper end of that range.', formula: 'aiForecast + 1.28 × √Σ amount² × p × (1 − p)' }),
  ),
  aiForecastConfidence: nullable(
    fraction({
      says: 'How near the AI forecasts of this week came in the last four quarters, those made before their end; null: no quarter tells.',
      formula: '1 − Σ |forecast of the week − what came| ÷ Σ what came, at least 0',
      better: 'higher',
      format: 'percent',
    }),
  ),
  commitAmount: usd({
    says: 'What the reps commit to.',
    formula: 'closedWon + Σ amount of open deals in the category commit that are expected until the quarter’s end',
    better: 'higher',
  }),
  commitConfidence: nullable(
    fraction({
      says: 'How near the commit of this week came in the last four quarters; null: no quarter tells.',
      formula: '1 − Σ |commit of the week − what came| ÷ Σ what came, at least 0',
      better: 'higher',
      format: 'percent',
    }),
  ),
  pipelineTotal: usd({
    says: 'Open amount that is expected until the quarter’s end, overdue deals included.',
    better: 'higher',
  }),
  pipelineCommit: usd('Of it, in the category commit.'),
  pipelineBestCase: usd('Of it, in the category best case.'),
  openDeals: count('Open deals, whenever they are expected.'),
  openAmount: usd('Their amount.'),
  backtestQuarters: count('Quarters that the confidence of the AI forecast rests on, 0 to 4.'),
} as const;

/** What the quarter will bring, of the company and of each team, and how far that can be trusted. */
export const forecastConfidence = defineTransform({
  id: 'forecast_confidence',
  path: '/RevOps/Analytics/forecast_confidence',
  layer: 'core',
  says: 'What the quarter will bring by the AI forecast and by what reps commit to, and how far either can be trusted.',
  grain: 'one row per quarter and team, forecast',
  key: ['quarter', 'teamFilter'],
  fields,
  inputs: {
    clock,
    reps,
    quotas,
    scores: dealHealthScores,
    closed: closedOpportunities,
    weeks: weeklyForecasts,
    probabilities: winProbabilities,
  },
  compute({ clock: [now], reps: sellers, quotas: given, scores, closed, weeks, probabilities }) {
    if (!now) return [];
    const quarter = quarterOf(now.quarterStart);
    const model = modelsOfRows(probabilities).get(quarter.start);
    const weekNumber = lastWeekEnded(now.asOf, quarter);
    const openOf = byTeam(scores.toSorted((a, b) => compareText(a.opportunityId, b.opportunityId)));
    const wonOf = byTeam(closed.filter((deal) => isWonIn(deal, quarter)));
    const quotasOf = byTeam(given.filter(({ quarterStart }) => quarterStart === quarter.start));
    const weeksOf = byTeam(weeks);
    return teamsOf(now, sellers, scores).map((team) => {
      const open = openOf(team);
      const pipeline = emptyPipeline();
      for (const deal of open) addDeal(pipeline, deal, model, now.asOf, quarter);
      const closedWon = sumOf(wonOf(team), ({ amount }) => amount);
      const expectedOpen = model === undefined && now.asOf < quarter.end ? null : pipeline.expected;
      const aiForecast = plus(closedWon, expectedOpen);
      const reach = Math.round(INTERVAL_DEVIATIONS * deviation(open, model, now.asOf, quarter));
      const tests = pastForecasts(weeksOf(team), weekNumber, quarter, now.asOf);
      const targets = quotasOf(team);
      return {
        quarter: now.quarter,
        teamFilter: team,
        snapshotDate: now.asOf,
        weekNumber,
        quarterTarget: targets.length === 0 ? null : sumOf(targets, ({ amount }) => amount),
        closedWon,
        expectedOpen,
        aiForecast,
        low: aiForecast === null ? null : Math.max(closedWon, aiForecast - reach),
        high: plus(aiForecast, reach),
        aiForecastConfidence: confidenceOf(tests),
        commitAmount: closedWon + pipeline.commit,
        commitConfidence: confidenceOf(tests.map(({ commit, came }) => ({ forecast: commit, came }))),
        pipelineTotal: pipeline.inQuarter,
        pipelineCommit: pipeline.commit,
        pipelineBestCase: pipeline.bestCase,
        openDeals: pipeline.openDeals,
        openAmount: pipeline.openAmount,
        backtestQuarters: tests.filter(({ forecast }) => forecast !== null).length,
      };
    });
  },
  uses: (
    { teamFilter, snapshotDate, quarter },
    { clock: [now], reps: sellers, quotas: given, scores, closed, weeks, probabilities },
  ) => {
    const start = now?.quarterStart ?? snapshotDate;
    const own = <T extends { readonly managerName: string }>(rows: readonly T[]) =>
      rows.filter((row) => isOfTeam(teamFilter, row));
    return {
      reps: own(sellers),
      quotas: own(given).filter((row) => row.quarterStart === start),
      scores: own(scores),
      closed: own(closed).filter((row) => row.closeQuarter === quarter),
      weeks: own(weeks),
      probabilities: probabilities.filter((row) => row.quarterStart === start),
    };
  },
  status: {
    aiForecastConfidence: ({ aiForecastConfidence: value }) =>
      value === null ? 'none' : stepOf(confidenceStatus, value),
    commitConfidence: ({ commitConfidence: value }) => (value === null ? 'none' : stepOf(confidenceStatus, value)),
  },
});

/** The standard deviation of what deals bring that close independently of each other, in cents: √Σ amount² · p · (1 − p). */
function deviation(deals: readonly OpenDeal[], model: WinModel | undefined, at: number, quarter: Quarter): number {
  if (model === undefined) return 0;
  let variance = 0;
  for (const deal of deals) {
    const p = winProbability(model, deal, at, quarter);
    variance += deal.amount * deal.amount * p * (1 - p);
  }
  return Math.sqrt(variance);
}
