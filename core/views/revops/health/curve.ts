/** How good a value is, by points [value, rating] in ascending values: straight lines between them, level beyond the ends. */
export type Curve = readonly (readonly [value: number, rating: number])[];

/** The rating of a value on the curve, 0 to 1. Called for each signal of each kept snapshot: no iterator, no tuple taken apart. */
export function rate(curve: Curve, value: number): number {
  let left: Curve[number] | undefined;
  for (let index = 0; index < curve.length; index += 1) {
    const point: Curve[number] | undefined = curve[index];
    if (point === undefined) break;
    if (value < point[0]) return left === undefined ? point[1] : between(left, point, value);
    left = point;
  }
  if (left === undefined) throw new Error('a curve without points');
  return left[1];
}

function between(left: Curve[number], right: Curve[number], value: number): number {
  return left[1] + ((right[1] - left[1]) * (value - left[0])) / (right[0] - left[0]);
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
