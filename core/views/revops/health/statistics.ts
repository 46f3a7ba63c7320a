export const sumOf = <T>(rows: readonly T[], value: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);

/** The mean; null of none. */
export const meanOf = <T>(rows: readonly T[], value: (row: T) => number): number | null =>
  rows.length === 0 ? null : sumOf(rows, value) / rows.length;

/** The middle value, or the mean of the two; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = Float64Array.from(values).sort();
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The rank of each value, 1 for the largest; equal values share one, and the next is as many lower. */
export function ranksOf(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => b - a);
  const first = new Map<number, number>();
  for (const [index, value] of sorted.entries()) if (!first.has(value)) first.set(value, index + 1);
  return values.map((value) => first.get(value) ?? 0);
}
