/** How good a value is, by points [value, rating] in ascending values: straight lines between them, level beyond the ends. */
export type Curve = readonly (readonly [value: number, rating: number])[];

/** The rating of a value on the curve, 0 to 1. */
export function rate(curve: Curve, value: number): number {
  let left = curve[0];
  if (!left) throw new Error('a curve without points');
  for (const point of curve) {
    if (value < point[0]) return value <= left[0] ? left[1] : between(left, point, value);
    left = point;
  }
  return left[1];
}

function between([x0, y0]: Curve[number], [x1, y1]: Curve[number], value: number): number {
  return y0 + ((y1 - y0) * (value - x0)) / (x1 - x0);
}

/** What is wrong with a curve, or null. */
export function curveFault(curve: Curve): string | null {
  if (curve.length < 2) return 'has fewer than two points';
  for (const [index, [value, rating]] of curve.entries()) {
    const before = curve[index - 1];
    if (!Number.isFinite(value) || !(rating >= 0 && rating <= 1)) return `has the point ${value}, ${rating}`;
    if (before && value <= before[0]) return `has points out of order at ${value}`;
  }
  return null;
}
