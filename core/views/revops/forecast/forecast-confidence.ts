import { copyOf } from '../graph/copies.ts';
import { defineTransform } from '../graph/dataset.ts';
import { count, fraction, nullable, usd } from '../graph/schema.ts';
import { dealHealthScores } from '../health/deal-health-scores.ts';
import { compareText } from '../kit/order.ts';
import { sumOf } from '../kit/statistics.ts';
import { stepOf } from '../kit/steps.ts';
import { byTeam, isOfTeam, teamFilter, teamsOf } from '../kit/teams.ts';
import { clock, closedOpportunities, quotas, reps } from '../sources/schemas.ts';
import { confidenceOf, pastForecasts } from './backtest.ts';
import { addDeal, emptyPipeline, type OpenDeal, plus } from './deal-forecast.ts';
import { BACKTEST_QUARTERS, confidenceStatus, INTERVAL_DEVIATIONS } from './thresholds.ts';
import { isFreshWin, tellingQuarters, UNOPENED_FORMULA, UnopenedWins } from './unopened-wins.ts';
import { weeklyForecasts } from './weekly-forecasts.ts';
import { lastWeekEnded, type Quarter, quarterOf } from './weeks.ts';
import { type WinModel, winProbability } from './win-model.ts';
import { winProbabilities } from './win-probabilities.ts';
import { chanceFormula, modelsOfRows } from './win-probability-rows.ts';
import { isWonIn } from './won-so-far.ts';

const open = '[deal_health_scores.amount]';
const due = 'with [deal_health_scores.close_date] before the quarter’s end';
const spread = `${INTERVAL_DEVIATIONS} × √(Σ ${open}² × p × (1 − p) + Σ [closed_opportunities.amount]² × s), p the chance to be won in the quarter, s as in [expected_new]`;
const ofTests = `of [week_number] of the last ${BACKTEST_QUARTERS} quarters that are over`;
/** The complement of the weighted absolute percentage error. */
const confidence = (forecast: string) =>
  `1 − Σ |forecast − came| ÷ Σ came, at least 0 (1 − WAPE); forecast = ${forecast} ${ofTests}, came = [weekly_forecasts.closed_won] at their ends`;

/** Formulas are of the deals, quotas and weeks of the row's team. */
const fields = {
  quarter: copyOf(clock, 'quarter', 'The quarter: `Q4 2026`.'),
  teamFilter,
  snapshotDate: copyOf(clock, 'asOf', 'The day that it is of.'),
  weekNumber: count({
    says: 'The week whose past forecasts tell how far this one can be trusted: the last that ended, or the first.',
    formula: 'the last week of [quarter] that had ended on [snapshot_date], 1 to 13; 1 before any has',
  }),
  quarterTarget: nullable(
    usd({
      says: 'The reps’ quotas, added up; null: none has a quota.',
      formula: 'Σ [quotas.amount] of [quarter]',
    }),
  ),
  closedWon: usd({
    says: 'Won in the quarter so far.',
    formula: 'Σ [closed_opportunities.amount] with [closed_opportunities.outcome] Won that closed in [quarter]',
    better: 'higher',
  }),
  expectedOpen: nullable(
    usd({
      says: 'What the open deals will bring in the quarter; null: no quarter has ended that would tell.',
      formula: `Σ round(${open} × p), p the chance to be won in the quarter: ${chanceFormula}`,
    }),
  ),
  expectedNew: usd({
    says: 'What deals that are not open yet will bring in the quarter; 0: no whole quarter has ended that would tell.',
    formula: UNOPENED_FORMULA,
  }),
  aiForecast: nullable(
    usd({
      says: 'What the quarter will bring; null: no quarter has ended that would tell.',
      formula: '[closed_won] + [expected_open] + [expected_new]',
      better: 'higher',
    }),
  ),
  low: nullable(
    usd({
      says: 'Four of five outcomes lie between low and high, if deals close independently of each other.',
      formula: `[ai_forecast] − ${spread}; at least [closed_won]`,
    }),
  ),
  high: nullable(usd({ says: 'The upper end of that range.', formula: `[ai_forecast] + ${spread}` })),
  aiForecastConfidence: nullable(
    fraction({
      says: 'How near the AI forecasts of this week came in the last four quarters, those made before their end; null: no quarter tells.',
      formula: confidence(
        '[weekly_forecasts.closed_won] + [weekly_forecasts.expected] + [weekly_forecasts.expected_new]',
      ),
      better: 'higher',
      format: 'percent',
    }),
  ),
  commitAmount: usd({
    says: 'What the reps commit to.',
    formula: '[closed_won] + [pipeline_commit]',
    better: 'higher',
  }),
  commitConfidence: nullable(
    fraction({
      says: 'How near the commit of this week came in the last four quarters; null: no quarter tells.',
      formula: confidence('[weekly_forecasts.closed_won] + [weekly_forecasts.pipeline_commit]'),
      better: 'higher',
      format: 'percent',
    }),
  ),
  pipelineTotal: usd({
    says: 'Open amount that is expected until the quarter’s end, overdue deals included.',
    formula: `Σ ${open} ${due}`,
    better: 'higher',
  }),
  pipelineCommit: usd({
    says: 'Of it, in the category commit.',
    formula: `Σ ${open} ${due} and [deal_health_scores.category] commit`,
  }),
  pipelineBestCase: usd({
    says: 'Of it, in the category best case.',
    formula: `Σ ${open} ${due} and [deal_health_scores.category] best-case`,
  }),
  openDeals: count({
    says: 'Open deals, whenever they are expected.',
    formula: 'count of [deal_health_scores]',
  }),
  openAmount: usd({ says: 'Their amount.', formula: `Σ ${open}` }),
  backtestQuarters: count({
    says: 'Quarters that the confidence of the AI forecast rests on, 0 to 4.',
    formula: `count of the quarters with [weekly_forecasts.expected], ${ofTests}`,
  }),
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
    const models = modelsOfRows(probabilities);
    const model = models.get(quarter.start);
    const telling = tellingQuarters(models, quarter);
    const weekNumber = lastWeekEnded(now.asOf, quarter);
    const openOf = byTeam(scores.toSorted((a, b) => compareText(a.opportunityId, b.opportunityId)));
    const wonOf = byTeam(closed.filter((deal) => isWonIn(deal, quarter)));
    const freshOf = byTeam(closed.filter((deal) => isFreshWin(deal) && deal.closedAt < quarter.start));
    const quotasOf = byTeam(given.filter(({ quarterStart }) => quarterStart === quarter.start));
    const weeksOf = byTeam(weeks);
    return teamsOf(now, sellers, scores).map((team) => {
      const open = openOf(team);
      const pipeline = emptyPipeline();
      for (const deal of open) addDeal(pipeline, deal, model, now.asOf, quarter);
      const closedWon = sumOf(wonOf(team), ({ amount }) => amount);
      const expectedOpen = model === undefined && now.asOf < quarter.end ? null : pipeline.expected;
      const unopened = new UnopenedWins(freshOf(team)).expected(now.asOf, quarter, telling);
      const aiForecast = plus(closedWon + unopened.amount, expectedOpen);
      const variance = varianceOf(open, model, now.asOf, quarter) + unopened.variance;
      const reach = Math.round(INTERVAL_DEVIATIONS * Math.sqrt(variance));
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
        expectedNew: unopened.amount,
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
    { teamFilter: ofTeam, snapshotDate, quarter },
    { clock: [now], reps: sellers, quotas: given, scores, closed, weeks, probabilities },
  ) => {
    const start = now?.quarterStart ?? snapshotDate;
    const own = <T extends { readonly managerName: string }>(rows: readonly T[]) =>
      rows.filter((row) => isOfTeam(ofTeam, row));
    return {
      reps: own(sellers),
      quotas: own(given).filter((row) => row.quarterStart === start),
      scores: own(scores),
      closed: own(closed).filter((row) => row.closeQuarter === quarter || (row.closedAt < start && isFreshWin(row))),
      weeks: own(weeks),
      // Of quarters before, that they have any says that they are whole.
      probabilities: probabilities.filter(
        (row) => row.quarterStart === start || (row.quarterStart < start && row.level === 'all'),
      ),
    };
  },
  status: {
    aiForecastConfidence: ({ aiForecastConfidence: value }) =>
      value === null ? 'none' : stepOf(confidenceStatus, value),
    commitConfidence: ({ commitConfidence: value }) => (value === null ? 'none' : stepOf(confidenceStatus, value)),
  },
});

/** The variance of what open deals bring that close independently of each other: Σ amount² · p · (1 − p). */
function varianceOf(deals: readonly OpenDeal[], model: WinModel | undefined, at: number, quarter: Quarter): number {
  if (model === undefined) return 0;
  let variance = 0;
  for (const deal of deals) {
    const p = winProbability(model, deal, at, quarter);
    variance += deal.amount * deal.amount * p * (1 - p);
  }
  return variance;
}
