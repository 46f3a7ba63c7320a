/** The mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** Σ of the values; 0 of none. */
export function sum(values: readonly number[]): number {
  return sumOf(values, (value) => value);
}

/** Σ of a figure of some rows; 0 of none. */
export function sumOf<T>(rows: Iterable<T>, of: (row: T) => number): number {
  let total = 0;
  for (const row of rows) total += of(row);
  return total;
}

/** The mean of a figure of some rows; null of none. */
export function meanOf<T>(rows: readonly T[], of: (row: T) => number): number | null {
  return rows.length === 0 ? null : sumOf(rows, of) / rows.length;
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = Float64Array.from(values).sort();
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Part by whole; null of a whole that can't be measured, is 0, or is so near to it that the share is beyond any number. */
export function ratio(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null) return null;
  const share = part / whole;
  return Number.isFinite(share) ? share : null;
}

/** a − b; null where one of them can't be measured. */
export function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

/** What can be measured. */
export function known(values: Iterable<number | null>): number[] {
  return [...values].filter((value) => value !== null);
}

/** Standard deviation of the values by the mean of them, as they are all there are; null of nothing, and of a mean of 0. */
export function variation(values: readonly number[]): number | null {
  const middle = mean(values);
  if (middle === null || middle === 0) return null;
  const squares = sum(values.map((value) => (value - middle) * (value - middle)));
  return Math.sqrt(squares / values.length) / middle;
}
