/**
 * Shares of a whole in tenths of a percent, which add up to exactly 1000 (100.0 %) by largest remainder
 * (Hamilton's method; ties go to the first). Amounts are at or above 0; without any above it there are no shares.
 */
export function shareTenths(amounts: readonly number[]): number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total <= 0) return amounts.map(() => 0);
  const exact = amounts.map((amount) => (amount / total) * 1000);
  const tenths = exact.map((share) => Math.floor(share));
  const rest = 1000 - tenths.reduce((sum, share) => sum + share, 0);
  const places = exact.map((share, place) => ({ place, part: share - Math.floor(share) }));
  places.sort((a, b) => b.part - a.part || a.place - b.place);
  for (const { place } of places.slice(0, rest)) tenths[place] = (tenths[place] ?? 0) + 1;
  return tenths;
}
