import { clamp } from '../../../kernel/math.ts';
import type { Cents } from '../../../kernel/money.ts';
import type { Time } from '../../../kernel/time.ts';
import { WEEKS_OF_QUARTER } from '../sources/moments.ts';
import { plus } from './deal-forecast.ts';
import { BACKTEST_QUARTERS } from './thresholds.ts';
import { type Quarter, quarterOf } from './weeks.ts';

/** What was forecast at the end of a week. */
interface Week {
  readonly snapshotAt: Time;
  readonly quarterStart: Time;
  readonly weekNumber: number;
  readonly closedWon: Cents;
  readonly pipelineCommit: Cents;
  readonly expected: Cents | null;
  readonly expectedNew: Cents;
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
 * what these quarters brought in the end. What was written down when a quarter had ended is no forecast of it: while the
 * quarter that is forecast runs, the last ones made before the end stand for the 13th week.
 * @param weeks of one team, or of several to be added up
 * @param quarter the one that is forecast
 * @param at when; its end or later once it is over
 */
export function pastForecasts(weeks: readonly Week[], weekNumber: number, quarter: Quarter, at: Time): Tested[] {
  const isOver = at >= quarter.end;
  const quarters = Map.groupBy(
    weeks.filter(({ quarterStart }) => quarterStart < quarter.start),
    ({ quarterStart }) => quarterStart,
  );
  const starts = [...quarters.keys()].sort((a, b) => b - a).slice(0, BACKTEST_QUARTERS);
  return starts.flatMap((quarterStart) => {
    const ofQuarter = quarters.get(quarterStart) ?? [];
    const { end } = quarterOf(quarterStart);
    const last = ofQuarter.filter(({ snapshotAt }) => snapshotAt === end);
    const given = isOver
      ? last
      : lastUpToWeek(
          ofQuarter.filter(({ snapshotAt }) => snapshotAt < end),
          weekNumber,
        );
    if (last.length === 0 || given.length === 0) return [];
    return [
      {
        quarterStart,
        forecast: given.reduce<Cents | null>(
          (sum, week) => plus(sum, plus(week.closedWon + week.expectedNew, week.expected)),
          0,
        ),
        commit: given.reduce((sum, { closedWon, pipelineCommit }) => sum + closedWon + pipelineCommit, 0),
        came: last.reduce((sum, { closedWon }) => sum + closedWon, 0),
      },
    ];
  });
}

/** The rows of the last midnight of a week; of the week before where the 13th has none but the quarter's end. */
function lastUpToWeek(running: readonly Week[], week: number): Week[] {
  const rows = lastOfWeek(running, week);
  return rows.length === 0 && week === WEEKS_OF_QUARTER ? lastOfWeek(running, week - 1) : rows;
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
