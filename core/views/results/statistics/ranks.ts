import { orderOf } from './order.ts';

/** Ranks from 1; equal values have the mean of theirs. */
export function ranksOf(values: Float64Array, order = orderOf(values)): Float64Array {
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    const value = values[order[from] ?? 0];
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === value) to += 1;
    for (let n = from; n < to; n += 1) ranks[order[n] ?? 0] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** Values less their mean, and the sum of the squares of that: what a correlation takes of each side. */
export interface Centred {
  readonly values: Float64Array;
  readonly squares: number;
}

export function centred(values: Float64Array): Centred {
  const mean = meanOf(values);
  const apart = new Float64Array(values.length);
  let squares = 0;
  for (let n = 0; n < values.length; n += 1) {
    const x = (values[n] ?? 0) - mean;
    apart[n] = x;
    squares += x * x;
  }
  return { values: apart, squares };
}

/** Pearson's correlation; of ranks it is Spearman's. Null where either never varies. */
export function correlationOf(a: Centred, b: Centred): number | null {
  if (a.squares === 0 || b.squares === 0) return null;
  let product = 0;
  for (let n = 0; n < a.values.length; n += 1) product += (a.values[n] ?? 0) * (b.values[n] ?? 0);
  return product / Math.sqrt(a.squares * b.squares);
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < values.length; n += 1) sum += values[n] ?? 0;
  return sum / values.length;
}
