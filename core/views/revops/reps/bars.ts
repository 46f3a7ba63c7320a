const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/**
 * The end of a scale on which all values have room: the next round number (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of
 * ten). Shares end at 1 unless one is above it; without any value above 0 the scale ends at 1.
 */
export function barMax(values: readonly number[], format: 'decimal' | 'percent' | 'days'): number {
  const largest = Math.max(0, ...values);
  if (largest === 0 || (format === 'percent' && largest <= 1)) return 1;
  let unit = 1;
  while (unit * 10 < largest) unit *= 10;
  while (unit > largest) unit /= 10;
  return (STEPS.find((step) => step * unit >= largest) ?? 10) * unit;
}

/** Width of a bar in percent of the scale, 0 to 100 with one decimal; null of what can't be measured. */
export function barPart(value: number | null, end: number): number | null {
  return value === null ? null : Math.min(100, Math.max(0, Math.round((value / end) * 1000) / 10));
}
