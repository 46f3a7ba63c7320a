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

/** 10 to the number of decimals, exact. */
const SCALES = { 0: 1, 1: 10, 2: 100 } as const;

/** A number rounded half up to so many decimals, for ratios at the edge. */
export function round(value: number, decimals: keyof typeof SCALES): number {
  const scale = SCALES[decimals];
  return Math.round(value * scale) / scale;
}
