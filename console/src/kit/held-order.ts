/** Rows in the order that they were seen in, beside the order that they should have by now. */
export interface HeldOrder {
  /** Those that are still there as they stood, then those that have come. */
  readonly ids: readonly string[];
  /** The fewest rows that would have to move to bring them into the order that is wanted. */
  readonly moved: number;
}

/**
 * How many of the numbers rise from first to last at most, when others are left out: patience sorting, O(n log n).
 * @param numbers each of them once
 */
function longestRise(numbers: readonly number[]): number {
  const ends: number[] = [];
  for (const number of numbers) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? number) < number) low = middle + 1;
      else high = middle;
    }
    ends[low] = number;
  }
  return ends.length;
}

/** Keeps rows where they were while someone reads them or points at one of them. */
export function holdOrder(held: readonly string[], wanted: readonly string[]): HeldOrder {
  const place = new Map(wanted.map((id, index) => [id, index]));
  const known = new Set(held);
  const ids = [...held.filter((id) => place.has(id)), ...wanted.filter((id) => !known.has(id))];
  return { ids, moved: ids.length - longestRise(ids.map((id) => place.get(id) ?? 0)) };
}
