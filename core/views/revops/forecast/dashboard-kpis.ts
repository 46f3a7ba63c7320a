import { copyOf } from '../graph/copies.ts';
import { defineTransform } from '../graph/dataset.ts';
import { choice, fraction, nullable, number, usd } from '../graph/schema.ts';
import { difference, sumOf } from '../kit/statistics.ts';
import { stepOf, stepsText } from '../kit/steps.ts';
import { byTeam, isOfTeam } from '../kit/teams.ts';
import { weekBefore } from '../sources/moments.ts';
import { plus } from './deal-forecast.ts';
import { forecastConfidence } from './forecast-confidence.ts';
import { confidenceStatus, coverageStatus, forecastRisk, riskLevels } from './thresholds.ts';
import { weeklyForecasts } from './weekly-forecasts.ts';

const amount = { better: 'higher' } as const;
const change = (of: string, formula: string) =>
  nullable(
    usd({
      says: `${of} less that of about a week before, in the same quarter; null: none was kept.`,
      formula: `${formula}, at the [weekly_forecasts.snapshot_at], an end of a week or a quarter, nearest to a week before [snapshot_date]`,
      ...amount,
    }),
  );
const riskStatus = { Low: 'good', Medium: 'warn', High: 'bad', Critical: 'bad' } as const;

/** The tiles of the pipeline dashboard: where the quarter stands beside its target. */
export const dashboardKpis = defineTransform({
  id: 'dashboard_kpis',
  path: '/RevOps/Analytics/dashboard_kpis',
  layer: 'view',
  says: 'Where the quarter stands: target, forecast, commit, what is won, the gap, coverage and risk.',
  grain: 'one row per quarter and team, as tiles',
  key: ['quarter', 'teamFilter'],
  fields: {
    snapshotDate: copyOf(forecastConfidence, 'snapshotDate'),
    quarter: copyOf(forecastConfidence, 'quarter'),
    teamFilter: copyOf(forecastConfidence, 'teamFilter'),
    quarterTarget: copyOf(forecastConfidence, 'quarterTarget'),
    aiForecast: copyOf(forecastConfidence, 'aiForecast'),
    aiForecastConfidence: copyOf(forecastConfidence, 'aiForecastConfidence'),
    commitAmount: copyOf(forecastConfidence, 'commitAmount'),
    commitConfidence: copyOf(forecastConfidence, 'commitConfidence'),
    closedWonAmount: copyOf(forecastConfidence, 'closedWon'),
    gapToTarget: nullable(
      usd({
        says: 'By how much the forecast is above the target; below 0 it falls short; null: there is no forecast or no target.',
        formula: '[ai_forecast] − [quarter_target]',
        ...amount,
      }),
    ),
    gapPct: nullable(
      fraction({
        says: 'The size of the gap, above or below, as a fraction of the target; null: there is no forecast or no target.',
        formula: '|[gap_to_target]| ÷ [quarter_target]',
        format: 'percent',
      }),
    ),
    coverageRatio: nullable(
      number({
        says: 'Pipeline of the quarter per dollar that is left to the target; null: no target, or nothing is left.',
        formula: '[forecast_confidence.pipeline_total] ÷ ([quarter_target] − [closed_won_amount])',
        better: 'higher',
        format: 'decimal',
      }),
    ),
    riskLevel: nullable(
      choice(riskLevels, {
        says: 'How much at risk the target is; null: it can’t be forecast.',
        formula: `by the shortfall, −[gap_to_target] ÷ [quarter_target]: ${stepsText(forecastRisk)}`,
      }),
    ),
    forecastChange1w: change(
      'AI forecast',
      '[ai_forecast] − (Σ [weekly_forecasts.closed_won] + Σ [weekly_forecasts.expected] + Σ [weekly_forecasts.expected_new])',
    ),
    commitChange1w: change(
      'Commit',
      '[commit_amount] − (Σ [weekly_forecasts.closed_won] + Σ [weekly_forecasts.pipeline_commit])',
    ),
  },
  inputs: { forecast: forecastConfidence, weeks: weeklyForecasts },
  compute({ forecast, weeks }) {
    const weeksOf = byTeam(weeks);
    return forecast.map((row) => {
      const { quarter, quarterTarget: target, aiForecast, closedWon, commitAmount } = row;
      const then = weekBefore(row.snapshotDate);
      const before = weeksOf(row.teamFilter).filter((week) => week.snapshotAt === then && week.quarter === quarter);
      const known = before.length > 0;
      const wonThen = sumOf(before, (week) => week.closedWon);
      const forecastThen = known
        ? before.reduce<number | null>(
            (sum, { expected, expectedNew }) => plus(plus(sum, expected), expectedNew),
            wonThen,
          )
        : null;
      const commitThen = known ? wonThen + sumOf(before, ({ pipelineCommit }) => pipelineCommit) : null;
      const gap = difference(aiForecast, target);
      const left = target === null ? 0 : target - closedWon;
      const measurable = gap !== null && target !== null && target > 0;
      return {
        snapshotDate: row.snapshotDate,
        quarter,
        teamFilter: row.teamFilter,
        quarterTarget: target,
        aiForecast,
        aiForecastConfidence: row.aiForecastConfidence,
        commitAmount,
        commitConfidence: row.commitConfidence,
        closedWonAmount: closedWon,
        gapToTarget: gap,
        gapPct: measurable ? Math.abs(gap) / target : null,
        coverageRatio: left > 0 ? row.pipelineTotal / left : null,
        riskLevel: measurable ? stepOf(forecastRisk, -gap / target) : null,
        forecastChange1w: difference(aiForecast, forecastThen),
        commitChange1w: difference(commitAmount, commitThen),
      };
    });
  },
  uses({ teamFilter, quarter, snapshotDate }, { forecast, weeks }) {
    const then = weekBefore(snapshotDate);
    return {
      forecast: forecast.filter((row) => row.teamFilter === teamFilter && row.quarter === quarter),
      weeks: weeks.filter((row) => row.snapshotAt === then && isOfTeam(teamFilter, row)),
    };
  },
  status: {
    aiForecastConfidence: ({ aiForecastConfidence: value }) =>
      value === null ? 'none' : stepOf(confidenceStatus, value),
    commitConfidence: ({ commitConfidence: value }) => (value === null ? 'none' : stepOf(confidenceStatus, value)),
    aiForecast: ({ riskLevel }) => (riskLevel === null ? 'none' : riskStatus[riskLevel]),
    gapToTarget: ({ riskLevel }) => (riskLevel === null ? 'none' : riskStatus[riskLevel]),
    riskLevel: ({ riskLevel }) => (riskLevel === null ? 'none' : riskStatus[riskLevel]),
    coverageRatio: ({ coverageRatio: value }) => (value === null ? 'none' : stepOf(coverageStatus, value)),
    forecastChange1w: ({ forecastChange1w: value }) => signStatus(value),
    commitChange1w: ({ commitChange1w: value }) => signStatus(value),
  },
});

function signStatus(value: number | null): 'good' | 'bad' | 'none' {
  return value === null || value === 0 ? 'none' : value > 0 ? 'good' : 'bad';
}
