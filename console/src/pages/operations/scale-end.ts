/** Ends of scales, in tenths of a power of ten: near enough that bars fill their place, few enough that they stay. */
const ENDS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** A round number that no value is above: the end of a scale that stays while values change a little. 1 at least. */
export function scaleEnd<R>(rows: readonly R[], value: (row: R) => number): number {
  let most = 1;
  for (const row of rows) most = Math.max(most, value(row));
  const power = 10 ** Math.floor(Math.log10(most));
  return (ENDS.find((end) => end * power >= most) ?? 10) * power;
}
