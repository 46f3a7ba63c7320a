/** The mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** Part by whole; null of a whole that is 0 or can't be measured. */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
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
