/**
 * Between the two values nearest to the place q × (n − 1), by linear interpolation (Hyndman and Fan, type 7); null of
 * nothing. The values are put into another order: selecting costs a tenth of sorting.
 */
export function quantileIn(values: Float64Array, q: number): number | null {
  if (values.length === 0) return null;
  const place = q * (values.length - 1);
  const low = select(values, Math.floor(place));
  if (place === Math.floor(place)) return low;
  const high = smallestFrom(values, Math.floor(place) + 1);
  return low + (high - low) * (place - Math.floor(place));
}

/** The value that is k-th in order, from 0; afterwards none before it is larger and none behind it smaller (C. A. R. Hoare). */
function select(values: Float64Array, k: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = values[(left + right) >> 1] ?? 0;
    let low = left;
    let high = right;
    while (low <= high) {
      while ((values[low] ?? 0) < pivot) low += 1;
      while ((values[high] ?? 0) > pivot) high -= 1;
      if (low > high) break;
      const swapped = values[low] ?? 0;
      values[low] = values[high] ?? 0;
      values[high] = swapped;
      low += 1;
      high -= 1;
    }
    if (k <= high) right = high;
    else if (k >= low) left = low;
    else break;
  }
  return values[k] ?? 0;
}

function smallestFrom(values: Float64Array, from: number): number {
  let smallest = values[from] ?? 0;
  for (let n = from + 1; n < values.length; n += 1) if ((values[n] ?? 0) < smallest) smallest = values[n] ?? 0;
  return smallest;
}
