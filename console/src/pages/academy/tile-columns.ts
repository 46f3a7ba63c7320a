/** How many tiles there may be in a row on a desk's screen, and on a wide one; of two that fit as well the first is taken. */
export const DESK = [4, 5] as const;
export const WIDE = [8, 7, 6, 5] as const;

/** In how many columns tiles leave the least of their last row empty. */
export function tileColumns(count: number, choices: readonly [number, ...number[]]): number {
  const empty = (columns: number): number => (columns - (count % columns)) % columns;
  return choices.reduce<number>((best, each) => (empty(each) < empty(best) ? each : best), choices[0]);
}
