import type { FactorInput, Reference } from '../types.ts';

/** Where a value lies in a reference range, 0 to 100: 50 at the typical value, straight lines to both ends, cut off beyond. */
export function pointsOf(value: number, { low, typical, high }: Reference): number {
  if (value <= low) return 0;
  if (value >= high) return 100;
  return value <= typical ? 50 * ((value - low) / (typical - low)) : 50 + 50 * ((value - typical) / (high - typical));
}

/** What an input's value speaks for: its points, or 100 less them where it lowers the factor. */
export function pointsFor(value: number, reference: Reference, sense: FactorInput['sense']): number {
  const points = pointsOf(value, reference);
  return sense === 'raises' ? points : 100 - points;
}
