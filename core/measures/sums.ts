import type { KeyMonth, Values } from './month.ts';

/**
 * What the parts of a group come to, day by day: of each measure that a part has, the sum over the parts that are there.
 * Null where it was not recorded of one of them. Null for all of it where there is no part, or a day without any.
 */
export function sumOfKeys(parts: readonly KeyMonth[]): KeyMonth | null {
  const from = parts.reduce((first, part) => Math.min(first, part.from), Number.POSITIVE_INFINITY);
  const values: Record<string, Values> = {};
  for (const part of parts) {
    const shift = part.from - from;
    for (const id in part.values) {
      const list = part.values[id] ?? [];
      const sums = values[id];
      if (sums === undefined) values[id] = shift === 0 ? list.slice() : [...unknown(shift), ...list];
      else addTo(sums, list, shift);
    }
  }
  const isWhole = parts.length > 0 && Object.values(values).every((list) => !list.some(Number.isNaN));
  return isWhole ? { from, values } : null;
}

/** Days of which no part is known yet. */
const unknown = (days: number): Values => new Array<number>(days).fill(Number.NaN);

function addTo(sums: Values, list: Values, shift: number): void {
  while (sums.length < shift + list.length) sums.push(Number.NaN);
  for (let place = 0; place < list.length; place += 1) {
    const [sum = Number.NaN, value = Number.NaN] = [sums[shift + place], list[place]];
    sums[shift + place] = Number.isNaN(sum) ? value : sum === null || value === null ? null : sum + value;
  }
}

/** The values that are not those of `sums`; null where these can't stand for the others: they begin elsewhere, or have more measures. */
export function restOf({ from, values }: KeyMonth, sums: KeyMonth): Record<string, Values> | null {
  if (from !== sums.from || Object.keys(sums.values).some((id) => values[id] === undefined)) return null;
  return Object.fromEntries(Object.entries(values).filter(([id, list]) => !isSame(list, sums.values[id])));
}

function isSame(a: Values, b: Values | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((value, place) => value === b[place]);
}
