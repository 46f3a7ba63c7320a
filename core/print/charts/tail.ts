import type { Unit } from '../format.ts';

/** Values of these units add up; a sum of shares, scores or days says nothing. */
const ADDITIVE: ReadonlySet<Unit> = new Set<Unit>(['usd', 'count', 'hours']);

export function isAdditive(unit: Unit): boolean {
  return ADDITIVE.has(unit);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What has room, and what is told in one last row instead. */
export function splitTail<T>(items: readonly T[], rows: number): { shown: readonly T[]; rest: readonly T[] } {
  const room = Math.max(2, Math.floor(rows));
  if (items.length <= room) return { shown: items, rest: [] };
  return { shown: items.slice(0, room - 1), rest: items.slice(room - 1) };
}

export const othersLabel = (count: number): string => `${count} others`;

/** Series beyond the colours that can be told apart are one: `n others`, the last. */
export function foldSeries<T extends { readonly label: string }>(
  series: readonly T[],
  most: number,
  join: (rest: readonly T[], label: string) => T,
): readonly T[] {
  if (series.length <= most) return series;
  const rest = series.slice(most - 1);
  return [...series.slice(0, most - 1), join(rest, othersLabel(rest.length))];
}
