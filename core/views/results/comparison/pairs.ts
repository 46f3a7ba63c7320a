/** A value in one version and in another; null where it has none. `change` is `b` less `a`. */
export interface Compared {
  readonly a: number | null;
  readonly b: number | null;
  readonly change: number | null;
}

export function compared(a: number | null | undefined, b: number | null | undefined): Compared {
  const [left, right] = [a ?? null, b ?? null];
  return { a: left, b: right, change: left === null || right === null ? null : right - left };
}

/** The largest change first; those without one last. */
export function byChange<T extends Compared>(list: readonly T[]): T[] {
  const size = ({ change }: Compared): number => (change === null ? -1 : Math.abs(change));
  return [...list].sort((one, other) => size(other) - size(one));
}

/** Entries of two lists by their key, with one that there is, in the order of the first list; either may be missing, never both. */
export function paired<T, K extends string>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (entry: T) => K,
): (readonly [T | undefined, T | undefined, K, T])[] {
  const [left, right] = [a, b].map((list) => new Map(list.map((entry) => [keyOf(entry), entry] as const)));
  return [...new Map([...(right ?? []), ...(left ?? [])])].map(([key, any]) => [
    left?.get(key),
    right?.get(key),
    key,
    any,
  ]);
}
