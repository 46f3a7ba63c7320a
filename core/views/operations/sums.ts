import { shareTenths } from '../../kernel/shares.ts';

/** Sum of whole numbers over rows: exact. */
export function sumOf<R>(rows: readonly R[], pick: (row: R) => number): number {
  let sum = 0;
  for (const row of rows) sum += pick(row);
  return sum;
}

/** 100 × part ÷ whole; null where there is no whole. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

/** The rows with the largest value first; equals keep their order. */
export function largestFirst<R>(rows: readonly R[], pick: (row: R) => number): readonly R[] {
  return [...rows].sort((a, b) => pick(b) - pick(a));
}

export function smallestFirst<R>(rows: readonly R[], pick: (row: R) => number): readonly R[] {
  return [...rows].sort((a, b) => pick(a) - pick(b));
}

/** A named sum over some rows. */
export interface Group<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly value: number;
}

/** Rows put together by name, the largest sum first. */
export function grouped<R>(
  rows: readonly R[],
  name: (row: R) => string,
  pick: (row: R) => number,
): readonly Group<R>[] {
  const groups = Array.from(Map.groupBy(rows, name), ([label, members]) => ({
    label,
    rows: members,
    value: sumOf(members, pick),
  }));
  return largestFirst(groups, ({ value }) => value);
}

/** The first so many groups, and one of all others, so that the sum stays what it is. */
export function withRest<R>(groups: readonly Group<R>[], limit: number, rest = 'Other'): readonly Group<R>[] {
  if (groups.length <= limit) return groups;
  const others = groups.slice(limit - 1);
  const joined = { label: rest, rows: others.flatMap(({ rows }) => rows), value: sumOf(others, ({ value }) => value) };
  return [...groups.slice(0, limit - 1), joined];
}

/**
 * Shares in percent with one decimal that add up to 100.0 exactly: largest remainders are rounded up.
 * None where there is nothing to share out.
 */
export function shares(parts: readonly { readonly label: string; readonly value: number }[]) {
  const positive = parts.filter(({ value }) => value > 0);
  const tenths = shareTenths(positive.map(({ value }) => value));
  return positive.map(({ label }, index) => ({ label, value: (tenths[index] ?? 0) / 10 }));
}
