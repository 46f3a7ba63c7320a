import type { Time } from '../../../kernel/time.ts';
import { copyOf } from '../graph/copies.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { count, date, nullable, text, usd } from '../graph/schema.ts';
import { dealHealthHistory } from '../health/deal-health-history.ts';
import { getOrMake } from '../kit/get-or-make.ts';
import { compareText } from '../kit/order.ts';
import { closedOpportunities, forecastCalls } from '../sources/schemas.ts';
import { addExpected, emptyPipeline, type Pipeline } from './deal-forecast.ts';
import { pastCases } from './past-cases.ts';
import { isFreshWin, tellingQuarters, UNOPENED_FORMULA, UnopenedWins } from './unopened-wins.ts';
import { quarterOf, weekEndedAt } from './weeks.ts';
import { timeLeftAt, type WinModel, winProbabilityOf } from './win-model.ts';
import { winProbabilities } from './win-probabilities.ts';
import { chanceFormula, modelsOfRows } from './win-probability-rows.ts';
import { WonSoFar } from './won-so-far.ts';

const open = '[deal_health_history.amount]';
const due = 'with [deal_health_history.close_date] before the quarter’s end';

/** Formulas of open deals go over the deals of `deal_health_history` with the row's `snapshot_at` and team. */
export const weeklyForecastFields = {
  snapshotAt: copyOf(dealHealthHistory, 'snapshotAt'),
  managerName: copyOf(dealHealthHistory, 'managerName', 'The team.'),
  quarter: text({
    says: 'The quarter of the day that ended: `Q4 2026`.',
    formula: 'quarter of the day before [snapshot_at]',
  }),
  quarterStart: date({ says: 'First day of that quarter.', formula: 'first day of [quarter]' }),
  weekNumber: count({
    says: 'Week of the quarter that it ended, 1 to 13.',
    formula: 'whole weeks from [quarter_start] to the day before [snapshot_at], + 1, at most 13',
  }),
  closedWon: usd({
    says: 'Won in the quarter up to then.',
    formula:
      'Σ [closed_opportunities.amount] with [closed_opportunities.outcome] Won and [closed_opportunities.closed_at] from [quarter_start] to [snapshot_at]',
  }),
  openDeals: count({ says: 'Open deals.', formula: 'count of [deal_health_history] at [snapshot_at]' }),
  openAmount: usd({ says: 'Their amount.', formula: `Σ ${open} at [snapshot_at]` }),
  healthSum: count({
    says: 'Their health scores, added up.',
    formula: 'Σ [deal_health_history.health_score] at [snapshot_at]',
  }),
  pipelineTotal: usd({
    says: 'Open amount that was expected until the quarter’s end.',
    formula: `Σ ${open} ${due}`,
  }),
  pipelineCommit: usd({
    says: 'Of it, in the category commit.',
    formula: `Σ ${open} ${due} and [deal_health_history.category] commit`,
  }),
  pipelineBestCase: usd({
    says: 'Of it, in the category best case.',
    formula: `Σ ${open} ${due} and [deal_health_history.category] best-case`,
  }),
  expected: nullable(
    usd({
      says: 'What the open deals would bring in the quarter; null: no quarter had ended that would tell.',
      formula: `Σ round(${open} × p), p the chance to be won in the quarter: ${chanceFormula}`,
    }),
  ),
  expectedNew: usd({
    says: 'What deals that were not open yet would bring in the quarter; 0: no whole quarter had ended that would tell.',
    formula: UNOPENED_FORMULA,
  }),
  repsCommit: nullable(
    usd({
      says: 'The reps’ commit calls of that moment, added up; null: none called.',
      formula: 'Σ [forecast_calls.commit] with [forecast_calls.level] rep at [snapshot_at]',
    }),
  ),
  managerCall: nullable(
    usd({
      says: 'The manager’s call of that moment; null: none.',
      formula: '[forecast_calls.commit] with [forecast_calls.level] manager at [snapshot_at]',
    }),
  ),
} as const;

type Deal = DatasetRow<typeof dealHealthHistory>;

/** What the open deals of each team came to at each moment, in one walk over them. */
function pipelinesOf(
  history: readonly Deal[],
  models: ReadonlyMap<Time, WinModel>,
): ReadonlyMap<Time, ReadonlyMap<string, Pipeline>> {
  const { moments, momentOf, numbers } = pastCases(history);
  const weeks = moments.map(({ at }) => {
    const { quarter } = weekEndedAt(at);
    const left = timeLeftAt(at, quarter);
    return { at, quarter, left, model: models.get(quarter.start), teams: new Map<string, Pipeline>() };
  });
  history.forEach((deal, row) => {
    const week = weeks[momentOf[row] ?? 0];
    if (week === undefined) return;
    const { at, quarter, left, model, teams } = week;
    const pipeline = getOrMake(teams, deal.managerName, emptyPipeline);
    // The number is that of the quarter that begins, which is the week's own unless it ended the quarter.
    const chance = at >= quarter.end ? 0 : model && winProbabilityOf(model, numbers[row] ?? 0, deal.ownerId, left);
    addExpected(pipeline, deal, chance ?? null, quarter);
  });
  return new Map(weeks.map(({ at, teams }) => [at, teams]));
}

/** What the forecast of each team was at the end of each week and quarter, by what was known then. */
export const weeklyForecasts = defineTransform({
  id: 'weekly_forecasts',
  path: '/RevOps/Analytics/weekly_forecasts',
  layer: 'core',
  says: 'Forecast, pipeline and calls of each team at the end of each week, by what was known then.',
  grain: 'one row per team and week or quarter that ended',
  key: ['snapshotAt', 'managerName'],
  fields: weeklyForecastFields,
  inputs: {
    history: dealHealthHistory,
    closed: closedOpportunities,
    calls: forecastCalls,
    probabilities: winProbabilities,
  },
  compute({ history, closed, calls, probabilities }) {
    const models = modelsOfRows(probabilities);
    const closedOf = Map.groupBy(closed, ({ managerName }) => managerName);
    const won = new Map([...closedOf].map(([team, deals]) => [team, new WonSoFar(deals)]));
    const unopened = new Map([...closedOf].map(([team, deals]) => [team, new UnopenedWins(deals)]));
    const openAt = pipelinesOf(history, models);
    const callsAt = Map.groupBy(calls, ({ calledAt }) => calledAt);
    const moments = [...new Set([...openAt.keys(), ...callsAt.keys()])].sort((a, b) => a - b);
    return moments.flatMap((at) => {
      const { quarter, week } = weekEndedAt(at);
      const model = models.get(quarter.start);
      const telling = tellingQuarters(models, quarter);
      const then = openAt.get(at);
      const called = Map.groupBy(callsAt.get(at) ?? [], ({ managerName }) => managerName);
      const winners = [...won].filter(([, sums]) => sums.upTo(quarter.start, at) > 0).map(([team]) => team);
      const teams = [...new Set([...(then?.keys() ?? []), ...called.keys(), ...winners])].sort(compareText);
      return teams.map((managerName) => {
        const pipeline = then?.get(managerName) ?? emptyPipeline();
        const ofTeam = called.get(managerName) ?? [];
        const ofReps = ofTeam.filter(({ level }) => level === 'rep');
        return {
          snapshotAt: at,
          managerName,
          quarter: quarter.name,
          quarterStart: quarter.start,
          weekNumber: week,
          closedWon: won.get(managerName)?.upTo(quarter.start, at) ?? 0,
          openDeals: pipeline.openDeals,
          openAmount: pipeline.openAmount,
          healthSum: pipeline.healthSum,
          pipelineTotal: pipeline.inQuarter,
          pipelineCommit: pipeline.commit,
          pipelineBestCase: pipeline.bestCase,
          expected: model === undefined && at < quarter.end ? null : pipeline.expected,
          expectedNew: unopened.get(managerName)?.expected(at, quarter, telling).amount ?? 0,
          repsCommit: ofReps.length === 0 ? null : ofReps.reduce((sum, { commit }) => sum + commit, 0),
          managerCall: ofTeam.find(({ level }) => level === 'manager')?.commit ?? null,
        };
      });
    });
  },
  uses: ({ snapshotAt, managerName, quarterStart }, { history, closed, calls, probabilities }) => {
    const dealsThen = history.filter((row) => row.snapshotAt === snapshotAt);
    const callsThen = calls.filter((row) => row.calledAt === snapshotAt);
    const deals = dealsThen.filter((row) => row.managerName === managerName);
    const called = callsThen.filter((row) => row.managerName === managerName);
    const own = deals.length + called.length > 0;
    return {
      // A team that had nothing but wins: others' rows tell that there was such a moment.
      history: own ? deals : dealsThen.slice(0, 1),
      calls: own ? called : callsThen.slice(0, 1),
      closed: closed.filter(
        (row) =>
          row.managerName === managerName &&
          (quarterOf(row.closedAt).start === quarterStart || (row.closedAt < quarterStart && isFreshWin(row))),
      ),
      // Of quarters before, that they have any says that they are whole.
      probabilities: probabilities.filter(
        (row) => row.quarterStart === quarterStart || (row.quarterStart < quarterStart && row.level === 'all'),
      ),
    };
  },
});
