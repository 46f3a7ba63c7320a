import { clamp } from '../../../kernel/math.ts';
import type { Cents } from '../../../kernel/money.ts';
import type { Time } from '../../../kernel/time.ts';
import { plus } from './deal-forecast.ts';
import { BACKTEST_QUARTERS } from './thresholds.ts';
import { quarterOf } from './weeks.ts';

/** What was forecast at the end of a week. */
interface Week {
  readonly snapshotAt: Time;
  readonly quarterStart: Time;
  readonly weekNumber: number;
  readonly closedWon: Cents;
  readonly pipelineCommit: Cents;
  readonly expected: Cents | null;
}

/** A forecast that was made at the end of a week, and what the quarter brought. */
export interface Tested {
  readonly quarterStart: Time;
  readonly forecast: Cents | null;
  readonly commit: Cents;
  readonly came: Cents;
}

/**
 * The forecasts made at the end of one week of each of the last four quarters that are over, from the latest back, and
 * what these quarters brought in the end.
 * @param weeks of one team, or of several to be added up
 * @param before first midnight of the quarter that is forecast
 */
export function pastForecasts(weeks: readonly Week[], weekNumber: number, before: Time): Tested[] {
  const quarters = Map.groupBy(
    weeks.filter(({ quarterStart }) => quarterStart < before),
    ({ quarterStart }) => quarterStart,
  );
  const starts = [...quarters.keys()].sort((a, b) => b - a).slice(0, BACKTEST_QUARTERS);
  return starts.flatMap((quarterStart) => {
    const ofQuarter = quarters.get(quarterStart) ?? [];
    const { end } = quarterOf(quarterStart);
    const last = ofQuarter.filter(({ snapshotAt }) => snapshotAt === end);
    const given = lastOfWeek(ofQuarter, weekNumber);
    if (last.length === 0 || given.length === 0) return [];
    return [
      {
        quarterStart,
        forecast: given.reduce<Cents | null>((sum, week) => plus(sum, plus(week.closedWon, week.expected)), 0),
        commit: given.reduce((sum, { closedWon, pipelineCommit }) => sum + closedWon + pipelineCommit, 0),
        came: last.reduce((sum, { closedWon }) => sum + closedWon, 0),
      },
    ];
  });
}

/** The rows of the last midnight that counts to a week of the quarter: the quarter's end, of the 13th. */
export function lastOfWeek<W extends Pick<Week, 'snapshotAt' | 'weekNumber'>>(
  ofQuarter: readonly W[],
  week: number,
): W[] {
  const rows = ofQuarter.filter(({ weekNumber }) => weekNumber === week);
  const at = rows.reduce((latest, { snapshotAt }) => Math.max(latest, snapshotAt), 0);
  return rows.filter(({ snapshotAt }) => snapshotAt === at);
}

/**
 * How far forecasts of this kind can be trusted, 0 to 1: 1 − Σ |forecast − what came| ÷ Σ what came, the complement of the
 * weighted absolute percentage error (WAPE), at least 0. Null where no quarter tells, or nothing was won in them.
 */
export function confidenceOf(
  tests: readonly { readonly forecast: Cents | null; readonly came: Cents }[],
): number | null {
  const told = tests.flatMap(({ forecast, came }) =>
    forecast === null ? [] : [{ missed: Math.abs(forecast - came), came }],
  );
  const came = told.reduce((sum, test) => sum + test.came, 0);
  if (came <= 0) return null;
  return clamp(1 - told.reduce((sum, { missed }) => sum + missed, 0) / came, 0, 1);
}
