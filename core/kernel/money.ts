/** Money inside the domain: whole cents of US dollars. */
export type Cents = number;

/** Dollars, as list prices and ranges are written in the data tables, in cents. */
export function dollars(amount: number): Cents {
  return Math.round(amount * 100);
}

/** Cents as dollars with at most two decimals: the one conversion at the edge. */
export function toDollars(cents: Cents): number {
  return cents / 100;
}

/** A number rounded half up to so many decimals, for ratios at the edge. */
export function round(value: number, decimals: number): number {
  const scale = decimals === 1 ? 10 : decimals === 2 ? 100 : decimals === 0 ? 1 : 10000;
  return Math.round(value * scale) / scale;
}

/** An amount divided in whole cents by weights, so that the parts add up to it exactly (largest remainders first). */
export function allocate(amount: Cents, weights: readonly number[]): Cents[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError('allocate needs a weight above 0');
  const exact = weights.map((weight) => (amount * weight) / total);
  const parts = exact.map(Math.floor);
  let rest = amount - parts.reduce((sum, part) => sum + part, 0);
  const order = exact.map((value, index) => [value - Math.floor(value), index] as const);
  order.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, index] of order) {
    if (rest <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    rest -= 1;
  }
  return parts;
}
