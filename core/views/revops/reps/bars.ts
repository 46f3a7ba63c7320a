const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;
/** No scale is shorter: below it values are told by nobody. */
const SHORTEST = 0.01;

/**
 * The end of a scale on which all values have room: the next round number (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of
 * ten). Shares end at 1 unless one is above it; without any value above 0 the scale ends at 1.
 */
export function barMax(values: readonly number[], format: 'decimal' | 'percent' | 'days'): number {
  const largest = Math.max(0, ...values);
  if (largest === 0 || (format === 'percent' && largest <= 1)) return 1;
  let [times, by] = [1, 1]; // two whole numbers, so that 0.3 is 3 ÷ 10 and not 3 × 0.1
  while (times * 10 < largest) times *= 10;
  while (by * SHORTEST < 1 && 1 / by > largest) by *= 10;
  return ((STEPS.find((step) => (step * times) / by >= largest) ?? 10) * times) / by;
}

/** Width of a bar in percent of the scale, 0 to 100 with one decimal; null of what can't be measured. */
export function barPart(value: number | null, end: number): number | null {
  return value === null ? null : Math.min(100, Math.max(0, Math.round((value / end) * 1000) / 10));
}
