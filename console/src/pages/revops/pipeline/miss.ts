import type { ForecastAccuracyRow } from '../../../api/generated/showroom.schemas.ts';

export type Called = Pick<
  ForecastAccuracyRow,
  'quarter' | 'quarter_start' | 'week_number' | 'caller' | 'error' | 'actual'
>;

/** Whose forecasts are compared, in the order in which they are shown. */
export const CALLERS = [
  { id: 'ai', label: 'AI forecast' },
  { id: 'commit', label: 'Commit' },
  { id: 'reps', label: 'Reps’ calls' },
  { id: 'managers', label: 'Managers’ calls' },
] as const satisfies readonly { readonly id: ForecastAccuracyRow['caller']; readonly label: string }[];

/** Weeks in which something is still forecast: at the end of the thirteenth all is known. */
const LAST_TOLD = 12;
/** Quarters that are over of which the latest calls are judged, as confidence is. */
const QUARTERS = 4;

/** Rows of the latest quarters that are over, in weeks in which the end was not known yet. */
export function latestCalls<R extends Called>(rows: readonly R[]): R[] {
  const starts = [...new Set(rows.map(({ quarter_start }) => quarter_start))].sort().slice(-QUARTERS);
  return rows.filter((row) => row.week_number <= LAST_TOLD && starts.includes(row.quarter_start));
}

interface Miss {
  /** Σ |error| ÷ Σ of what came (WAPE); null where nothing was said, or nothing came. */
  readonly size: number | null;
  /** The same with its sign: above 0 too much was said. */
  readonly bias: number | null;
}

/** How far off calls were, over all rows in which something was said. */
export function missOf(rows: readonly Called[]): Miss {
  const told = rows.flatMap(({ error, actual }) => (error === null ? [] : [{ error, actual }]));
  const came = told.reduce((sum, { actual }) => sum + actual, 0);
  if (came === 0) return { size: null, bias: null };
  return {
    size: told.reduce((sum, { error }) => sum + Math.abs(error), 0) / came,
    bias: told.reduce((sum, { error }) => sum + error, 0) / came,
  };
}

/** The caller whose calls came nearest over all rows; undefined where none was put beside what came. */
export function nearestOf(rows: readonly Called[]) {
  const misses = CALLERS.flatMap((caller) => {
    const { size, bias } = missOf(rows.filter((row) => row.caller === caller.id));
    return size === null || bias === null ? [] : [{ ...caller, size, bias }];
  });
  return misses.sort((a, b) => a.size - b.size)[0];
}

/** Weeks that any row is of, in order. */
export const weeksOf = (rows: readonly Called[]): number[] =>
  [...new Set(rows.map(({ week_number }) => week_number))].sort((a, b) => a - b);
