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
