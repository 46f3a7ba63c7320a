import { round } from '../../../kernel/money.ts';
import type { AxisLabel, Spark, ValueFormat } from '../../../kernel/presentation/vocabulary.ts';
import { writeValue } from '../../../kernel/presentation/write.ts';
import type { WireRecord } from '../graph/wire.ts';
import { nextQuarter, parseQuarter } from '../sources/moments.ts';
import { numberIn, textIn } from './read.ts';

/** How a figure of a tile went, period by period up to its value. */
export interface Course {
  readonly basis: Spark['basis'];
  readonly periods: readonly { readonly label: AxisLabel; readonly value: number | null }[];
}

/** A line takes two points. */
const FEWEST = 2;

/** The small line of a tile, which ends with its value; undefined where there are not two points to draw it through. */
export function sparkOf({ basis, periods }: Course, format: ValueFormat): Spark | undefined {
  const isDrawn = (periods.at(-1)?.value ?? null) !== null;
  if (!isDrawn || periods.filter(({ value }) => value !== null).length < FEWEST) return undefined;
  const points = periods.map(({ label, value }) => ({ ...label, value, display: writeValue(format, value) }));
  return { basis, points };
}

/** Dollars that are left to win; null where there is no target. */
function leftOf(target: number | null, week: WireRecord): number | null {
  return target === null ? null : target - (numberIn(week, 'cumulative_closed') ?? 0);
}

/** What each figure of the quarter was at the end of a week of it. */
const ofWeek: Readonly<Record<string, (week: WireRecord, target: number | null) => number | null>> = {
  ai_forecast: (week) => numberIn(week, 'cumulative_forecast'),
  commit_amount: (week) => numberIn(week, 'cumulative_commit'),
  closed_won_amount: (week) => numberIn(week, 'cumulative_closed'),
  gap_to_target(week, target) {
    const forecast = numberIn(week, 'cumulative_forecast');
    return forecast === null || target === null ? null : round(forecast - target, 2);
  },
  coverage_ratio(week, target) {
    const left = leftOf(target, week);
    const pipeline = numberIn(week, 'pipeline_total');
    return left === null || left <= 0 || pipeline === null ? null : pipeline / left;
  },
};

/**
 * How a figure of the quarter went, from the end of one week to the next and up to now.
 * @param row of `dashboard_kpis`
 * @param weeks rows of `forecast_history`, of the same filters
 * @returns null for a figure that the weeks do not tell
 */
export function courseOfQuarter(weeks: readonly WireRecord[], row: WireRecord, field: string): Course | null {
  const read = ofWeek[field];
  if (!read) return null;
  const today = textIn(row, 'snapshot_date');
  const own = weeks.filter((week) => textIn(week, 'quarter') === textIn(row, 'quarter'));
  const ended = own.filter((week) => textIn(week, 'snapshot_date') < today);
  const periods = ended.map((week) => {
    const number = String(numberIn(week, 'week_number') ?? 0);
    const label = `Week ${number} of ${textIn(week, 'quarter')}`;
    return {
      label: { key: textIn(week, 'snapshot_date'), label, short: `W${number}` },
      value: read(week, numberIn(row, 'quarter_target')),
    };
  });
  const end = isOver(textIn(row, 'quarter'), today)
    ? { label: 'the end', short: 'end' }
    : { label: 'now', short: 'now', partial: true as const };
  return {
    basis: field === 'closed_won_amount' ? 'running-total' : 'level',
    periods: [...periods, { label: { key: today, ...end }, value: numberIn(row, field) }],
  };
}

/** Quarters of a rolling figure, as the view has them, and those that are drawn. */
const TRAILING = 4;
const DRAWN = 5;

const sum = (rows: readonly WireRecord[], of: (row: WireRecord) => number | null): number =>
  rows.reduce((total, row) => total + (of(row) ?? 0), 0);
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const wins = (rows: readonly WireRecord[]) => sum(rows, (row) => numberIn(row, 'wins'));

/** Figures of a rep over four quarters, of the rows of these. */
const ofTrailing: Readonly<Record<string, (rows: readonly WireRecord[]) => number | null>> = {
  win_rate: (rows) => share(wins(rows), wins(rows) + sum(rows, (row) => numberIn(row, 'losses'))),
  avg_deal_size: (rows) =>
    share(
      round(
        sum(rows, (row) => numberIn(row, 'closed_won')),
        2,
      ),
      wins(rows),
    ),
  avg_sales_cycle_days: (rows) =>
    share(
      sum(rows, (row) => (numberIn(row, 'avg_cycle_days') ?? 0) * (numberIn(row, 'wins') ?? 0)),
      wins(rows),
    ),
};

/**
 * How a figure of a rep went, from the end of one quarter to the next and up to now: of the year to date, or rolling over
 * four quarters.
 * @param row of `rep_performance_view`
 * @param quarters the rep's rows of `rep_performance`, in any order; the last is that of the row
 * @param isRunning whether the last of them still runs
 */
export function courseOfRep(
  quarters: readonly WireRecord[],
  row: WireRecord,
  field: string,
  isRunning: boolean,
): Course | null {
  const read = field === 'ytd_attainment' ? null : ofTrailing[field];
  if (read === undefined) return null;
  const inOrder = quarters.toSorted((a, b) => startOf(a) - startOf(b));
  const periods = inOrder.flatMap((own, index) => {
    const quarter = textIn(own, 'quarter');
    const isLast = index === inOrder.length - 1;
    const label = {
      key: quarter,
      label: quarter,
      short: quarter,
      ...(isLast && isRunning && { partial: true as const }),
    };
    if (isLast) return [{ label, value: numberIn(row, field) }];
    if (read === null) return [{ label, value: numberIn(own, field) }];
    const window = inOrder.slice(index + 1 - TRAILING, index + 1);
    return index + 1 < TRAILING ? [] : [{ label, value: read(window) }];
  });
  return { basis: read === null ? 'running-total' : 'rolling', periods: periods.slice(-DRAWN) };
}

const startOf = (row: WireRecord): number => parseQuarter(textIn(row, 'quarter')) ?? 0;

/** Whether a quarter has ended on a day. @param day an ISO date */
export function isOver(quarter: string, day: string): boolean {
  const start = parseQuarter(quarter);
  return start !== null && Date.parse(day) >= nextQuarter(start);
}
