import type { Evidence } from '../../../kernel/narrator.ts';
import type { MeasureId } from '../../../measures/index.ts';
import type { RowRef } from '../../../print/findings/finding.ts';
import { names } from '../../../print/findings/wording.ts';
import type { ClientRow, EntityKind, Row } from '../../../world/index.ts';
import type { CompanySnapshot } from '../snapshot.ts';
import { percentOf, sumOf } from '../sums.ts';

/** part ÷ whole; null where there is no whole. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The share of a figure that some rows have of what all have; null where that is nothing. */
export function shareOf<T>(some: readonly T[], all: readonly T[], of: (row: T) => number): number | null {
  return share(sumOf(some, of), sumOf(all, of));
}

/** Annual recurring revenue of a client, in cents. */
export const arr = (client: ClientRow): number => client.annualRevenue;

/** Up to three of the rows by their names, and how many more there are. */
export function namesOf(id: string, label: string, rows: readonly { readonly name: string }[]): readonly Evidence[] {
  return names(
    id,
    label,
    rows.map(({ name }) => name),
  );
}

/** Whether a share is more than so many percent; a share of nothing is not. */
export function exceeds(part: number | null, percent: number): part is number {
  return part !== null && 100 * part > percent;
}

/** The greatest first; equal ones by id, so that the order is the same each time. */
export function greatest<T extends Row>(rows: readonly T[], of: (row: T) => number): T[] {
  return [...rows].sort((a, b) => of(b) - of(a) || (a.id < b.id ? -1 : 1));
}

export function refs(kind: EntityKind, rows: readonly Row[]): readonly RowRef[] {
  return rows.map(({ id }) => ({ kind, id }));
}

/** Sums by a key, the greatest first, equal ones by key. */
export function sumsBy<T>(
  rows: readonly T[],
  key: (row: T) => string,
  of: (row: T) => number,
): readonly (readonly [key: string, sum: number])[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + of(row));
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The values of the last so many whole months, oldest first; null where one of them has none. */
export function wholeMonths(snapshot: CompanySnapshot, id: MeasureId, count: number): readonly number[] | null {
  const values = snapshot.wholeMonths(id, count).flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === count ? values : null;
}

/** The sum over the last so many whole months; null where one of them has no value. */
export function sumOfMonths(snapshot: CompanySnapshot, id: MeasureId, count: number): number | null {
  const values = wholeMonths(snapshot, id, count);
  return values && sumOf(values, (value) => value);
}

/** How a level moved from the end of the month so many months ago until now. */
export function moved(
  snapshot: CompanySnapshot,
  id: MeasureId,
  count: number,
): { from: number; to: number; percent: number } | null {
  const series = snapshot.months(id, count + 1);
  const from = series.length === count + 1 ? series[0]?.value : null;
  const to = series.at(-1)?.value;
  if (from === null || from === undefined || to === null || to === undefined || from === 0) return null;
  return { from, to, percent: (100 * (to - from)) / Math.abs(from) };
}

/** Margin of what is earned over what it costs, in percent; null without earnings. */
export function marginOf(revenue: number, cost: number): number | null {
  return percentOf(revenue - cost, revenue);
}
