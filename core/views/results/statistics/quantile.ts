/** The quantile of values in ascending order, between the two nearest by a straight line (Hyndman and Fan, type 7). */
export function sortedQuantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) throw new RangeError('there is no quantile of nothing');
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? 0;
  return low + (high - low) * (place - Math.floor(place));
}
