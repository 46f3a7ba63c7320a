import type { WireRecord } from '../graph/wire.ts';
import { WEEKS_OF_QUARTER } from '../sources/moments.ts';
import { numberIn, textIn } from './read.ts';

/** Quarters that are over of which the latest calls are judged, as confidence is. */
const QUARTERS = 4;

/** Whose forecasts are compared, in the order in which they are drawn. */
export const callers = [
  { id: 'ai', label: 'AI forecast' },
  { id: 'commit', label: 'Commit' },
  { id: 'reps', label: 'Reps’ calls' },
  { id: 'managers', label: 'Managers’ calls' },
] as const;

interface Miss {
  /** Σ |error| ÷ Σ of what came (WAPE); null where nothing was said, or nothing came. */
  readonly size: number | null;
  /** The same with its sign: above 0 too much was said. */
  readonly bias: number | null;
}

/** Rows of `forecast_accuracy` of the latest quarters that are over, in weeks in which the end was not known yet. */
export function latestCalls(rows: readonly WireRecord[]): WireRecord[] {
  const startOf = (row: WireRecord) => textIn(row, 'quarter_start');
  const starts = [...new Set(rows.map(startOf))].sort().slice(-QUARTERS);
  return rows.filter((row) => (numberIn(row, 'week_number') ?? 0) < WEEKS_OF_QUARTER && starts.includes(startOf(row)));
}

/** How far off calls were, over all rows in which something was said. */
export function missOf(rows: readonly WireRecord[]): Miss {
  const told = rows.flatMap((row) => {
    const error = numberIn(row, 'error');
    return error === null ? [] : [{ error, actual: numberIn(row, 'actual') ?? 0 }];
  });
  const came = told.reduce((sum, { actual }) => sum + actual, 0);
  if (came === 0) return { size: null, bias: null };
  return {
    size: told.reduce((sum, { error }) => sum + Math.abs(error), 0) / came,
    bias: told.reduce((sum, { error }) => sum + error, 0) / came,
  };
}

/** Which of the callers came nearest, in a sentence. @param rows of the latest calls */
export function missMessage(rows: readonly WireRecord[]): string {
  const misses = callers.flatMap(({ id, label }) => {
    const { size, bias } = missOf(rows.filter((row) => textIn(row, 'caller') === id));
    return size === null || bias === null ? [] : [{ label, size, bias }];
  });
  const [nearest] = misses.toSorted((a, b) => a.size - b.size);
  if (!nearest) return 'No quarter has ended yet that a forecast was made of';
  const { label, size, bias } = nearest;
  const side = Math.round(bias * 100) === 0 ? '' : bias < 0 ? ', mostly too low' : ', mostly too high';
  return `${label} came nearest: off by ${Math.round(size * 100)}%${side}`;
}
