import { copyOf } from '../graph/copies.ts';
import { defineTransform } from '../graph/dataset.ts';
import { date, nullable, number, usd } from '../graph/schema.ts';
import { sumOf } from '../kit/statistics.ts';
import { WEEKS_OF_QUARTER } from '../sources/moments.ts';
import { quotas } from '../sources/schemas.ts';
import { lastOfWeek } from './backtest.ts';
import { plus } from './deal-forecast.ts';
import { weeklyForecasts } from './weekly-forecasts.ts';

/** How the forecast of each quarter went, week by week: as it was, not as it would be made now. */
export const forecastHistory = defineTransform({
  id: 'forecast_history',
  path: '/RevOps/Analytics/forecast_history',
  layer: 'core',
  says: 'What had been won, committed to and forecast at the end of each week of each quarter, beside the target.',
  grain: 'one row per quarter and week of it that has ended',
  key: ['quarter', 'weekNumber'],
  fields: {
    snapshotDate: date({
      says: 'The midnight that ended the week; of the 13th, the quarter’s end.',
      formula:
        'the last [weekly_forecasts.snapshot_at] of [quarter] and [week_number]; all figures are of it, of all teams',
    }),
    weekNumber: copyOf(
      weeklyForecasts,
      'weekNumber',
      'Week of the quarter, 1 to 13; the days beyond count to the 13th.',
    ),
    quarter: copyOf(weeklyForecasts, 'quarter', 'The quarter: `Q4 2026`.'),
    cumulativeTarget: nullable(
      usd({
        says: 'What had to be won by then, at an even pace; in week 13 the whole quota. Null: none has a quota.',
        formula: `round(Σ [quotas.amount] of [quarter] × [week_number] ÷ ${WEEKS_OF_QUARTER})`,
      }),
    ),
    cumulativeClosed: usd({
      says: 'Won in the quarter up to then.',
      formula: 'Σ [weekly_forecasts.closed_won]',
      better: 'higher',
    }),
    cumulativeCommit: usd({
      says: 'What reps committed to for the whole quarter.',
      formula: '[cumulative_closed] + [pipeline_commit]',
      better: 'higher',
    }),
    cumulativeForecast: nullable(
      usd({
        says: 'The AI forecast of the whole quarter as it was made then; null: no quarter had ended that would tell.',
        formula: '[cumulative_closed] + Σ [weekly_forecasts.expected] + Σ [weekly_forecasts.expected_new]',
        better: 'higher',
      }),
    ),
    pipelineCommit: usd({
      says: 'Open amount expected until the quarter’s end, in the category commit.',
      formula: 'Σ [weekly_forecasts.pipeline_commit]',
    }),
    pipelineBestCase: usd({
      says: 'Open amount expected until the quarter’s end, in the category best case.',
      formula: 'Σ [weekly_forecasts.pipeline_best_case]',
    }),
    pipelineTotal: usd({
      says: 'Open amount expected until the quarter’s end, of all categories.',
      formula: 'Σ [weekly_forecasts.pipeline_total]',
    }),
    avgPipelineHealth: nullable(
      number({
        says: 'Mean health score of all open deals; null: there were none.',
        formula: 'Σ [weekly_forecasts.health_sum] ÷ Σ [weekly_forecasts.open_deals]',
        better: 'higher',
        format: 'whole',
      }),
    ),
  },
  inputs: { weeks: weeklyForecasts, quotas },
  compute({ weeks, quotas: given }) {
    const quotaOf = new Map(
      [...Map.groupBy(given, ({ quarterStart }) => quarterStart)].map(([start, rows]) => [
        start,
        sumOf(rows, ({ amount }) => amount),
      ]),
    );
    return [...Map.groupBy(weeks, ({ quarter, weekNumber }) => `${quarter}~${weekNumber}`).values()]
      .flatMap((ofWeek) => {
        const [first] = ofWeek;
        if (!first) return [];
        const rows = lastOfWeek(ofWeek, first.weekNumber);
        const quota = quotaOf.get(first.quarterStart) ?? null;
        const openDeals = sumOf(rows, (row) => row.openDeals);
        const closed = sumOf(rows, (row) => row.closedWon);
        const commit = sumOf(rows, (row) => row.pipelineCommit);
        return [
          {
            snapshotDate: rows[0]?.snapshotAt ?? first.snapshotAt,
            weekNumber: first.weekNumber,
            quarter: first.quarter,
            cumulativeTarget: quota === null ? null : Math.round((quota * first.weekNumber) / WEEKS_OF_QUARTER),
            cumulativeClosed: closed,
            cumulativeCommit: closed + commit,
            cumulativeForecast: rows.reduce<number | null>(
              (sum, { expected, expectedNew }) => plus(plus(sum, expected), expectedNew),
              closed,
            ),
            pipelineCommit: commit,
            pipelineBestCase: sumOf(rows, (row) => row.pipelineBestCase),
            pipelineTotal: sumOf(rows, (row) => row.pipelineTotal),
            avgPipelineHealth: openDeals === 0 ? null : sumOf(rows, (row) => row.healthSum) / openDeals,
          },
        ];
      })
      .sort((a, b) => a.snapshotDate - b.snapshotDate);
  },
  uses: ({ quarter, weekNumber }, { weeks, quotas: given }) => ({
    weeks: weeks.filter((row) => row.quarter === quarter && row.weekNumber === weekNumber),
    quotas: given.filter((row) => row.quarter === quarter),
  }),
});
