import type { Cents } from '../../../kernel/money.ts';
import { copyOf } from '../graph/copies.ts';
import { defineTransform } from '../graph/dataset.ts';
import { choice, fraction, nullable, usd } from '../graph/schema.ts';
import { sumOf } from '../kit/statistics.ts';
import { WEEKS_OF_QUARTER } from '../sources/moments.ts';
import { lastOfWeek } from './backtest.ts';
import { plus } from './deal-forecast.ts';
import { weeklyForecasts } from './weekly-forecasts.ts';
import { quarterOf } from './weeks.ts';

/** Whose forecast it is. */
export const callerKinds = ['ai', 'commit', 'reps', 'managers'] as const;

interface Week {
  readonly closedWon: Cents;
  readonly pipelineCommit: Cents;
  readonly expected: Cents | null;
  readonly expectedNew: Cents;
  readonly repsCommit: Cents | null;
  readonly managerCall: Cents | null;
}

/** The figure that each kind of caller gave for the whole quarter; null: none. */
const forecasts: Readonly<Record<(typeof callerKinds)[number], (teams: readonly Week[]) => Cents | null>> = {
  ai: (teams) =>
    teams.reduce<Cents | null>(
      (sum, { closedWon, expected, expectedNew }) => plus(sum, plus(closedWon + expectedNew, expected)),
      0,
    ),
  commit: (teams) => sumOf(teams, ({ closedWon, pipelineCommit }) => closedWon + pipelineCommit),
  reps: (teams) => known(teams.map(({ repsCommit }) => repsCommit)),
  managers: (teams) => known(teams.map(({ managerCall }) => managerCall)),
};

/** The same in words. */
const atWeek = ', over all teams at the end of [week_number]';
const formulas: Readonly<Record<(typeof callerKinds)[number], string>> = {
  ai: `Σ [weekly_forecasts.closed_won] + Σ [weekly_forecasts.expected] + Σ [weekly_forecasts.expected_new]${atWeek}`,
  commit: `Σ [weekly_forecasts.closed_won] + Σ [weekly_forecasts.pipeline_commit]${atWeek}`,
  reps: `Σ [weekly_forecasts.reps_commit]${atWeek}`,
  managers: `Σ [weekly_forecasts.manager_call]${atWeek}`,
};

/** The sum of the calls that were made; null where nobody called. */
function known(calls: readonly (Cents | null)[]): Cents | null {
  const made = calls.filter((call) => call !== null);
  return made.length === 0 ? null : sumOf(made, (call) => call);
}

/** How near each kind of forecast came, of each week of each quarter that is over. */
export const forecastAccuracy = defineTransform({
  id: 'forecast_accuracy',
  path: '/RevOps/Analytics/forecast_accuracy',
  layer: 'core',
  says: 'What the AI, the commit category, the reps and the managers said each week of past quarters, and what came.',
  grain: 'one row per quarter that is over, week of it and kind of forecast',
  key: ['quarter', 'weekNumber', 'caller'],
  fields: {
    quarter: copyOf(weeklyForecasts, 'quarter', 'The quarter: `Q3 2026`.'),
    quarterStart: copyOf(weeklyForecasts, 'quarterStart', 'Its first day.'),
    weekNumber: copyOf(weeklyForecasts, 'weekNumber', 'Week at whose end it was said, 1 to 13.'),
    caller: choice(callerKinds, {
      says: 'The AI, the deals in commit, the reps’ calls added up, or the managers’ calls added up.',
      formula: 'each kind of forecast',
    }),
    forecast: nullable(
      usd({
        says: 'What was said that the quarter would bring; null: nothing was.',
        formula: `by [caller]: ${callerKinds.map((kind) => `${kind}, ${formulas[kind]}`).join('; ')}`,
      }),
    ),
    actual: usd({
      says: 'What it brought.',
      formula: 'Σ [weekly_forecasts.closed_won] of all teams at the end of [quarter]',
    }),
    error: nullable(
      usd({ says: 'By how much too much was said; below 0 too little.', formula: '[forecast] − [actual]' }),
    ),
    errorPct: nullable(
      fraction({
        says: 'The size of the error.',
        formula: '|[error]| ÷ [actual] (absolute percentage error)',
        better: 'lower',
        format: 'percent',
      }),
    ),
    bias: nullable(
      fraction({
        says: 'The error with its sign.',
        formula: '[error] ÷ [actual] (percentage error)',
        format: 'percentDelta',
      }),
    ),
  },
  inputs: { weeks: weeklyForecasts },
  formulaOf: { forecast: ({ caller }) => formulas[caller] },
  compute({ weeks }) {
    const quarters = [...Map.groupBy(weeks, ({ quarterStart }) => quarterStart)].sort(([a], [b]) => a - b);
    return quarters.flatMap(([quarterStart, ofQuarter]) => {
      const { name, end } = quarterOf(quarterStart);
      const last = ofQuarter.filter(({ snapshotAt }) => snapshotAt === end);
      if (last.length === 0) return [];
      const actual = sumOf(last, ({ closedWon }) => closedWon);
      return Array.from({ length: WEEKS_OF_QUARTER }, (_, n) => n + 1).flatMap((weekNumber) => {
        const teams = lastOfWeek(ofQuarter, weekNumber);
        if (teams.length === 0) return [];
        return callerKinds.map((caller) => {
          const forecast = forecasts[caller](teams);
          const error = forecast === null ? null : forecast - actual;
          const bias = error === null || actual === 0 ? null : error / actual;
          return {
            quarter: name,
            quarterStart,
            weekNumber,
            caller,
            forecast,
            actual,
            error,
            errorPct: bias === null ? null : Math.abs(bias),
            bias,
          };
        });
      });
    });
  },
  uses: ({ quarterStart, weekNumber }, { weeks }) => ({
    weeks: weeks.filter(
      (row) =>
        row.quarterStart === quarterStart &&
        (row.weekNumber === weekNumber || row.snapshotAt === quarterOf(quarterStart).end),
    ),
  }),
});
