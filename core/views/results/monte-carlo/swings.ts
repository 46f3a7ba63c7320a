import { normalQuantile } from '../statistics/normal.ts';
import { type Evaluated, evaluate, roomFor } from './evaluate.ts';
import { columns, follow } from './normals.ts';
import type { Plan, Variant } from './plan.ts';

const P90 = normalQuantile(0.9);

/** A result with everything at its median is in row 0, of dimension d at its p10 in row 2d + 1, at its p90 in row 2d + 2. */
export const rowOf = {
  middle: 0,
  p10: (dimension: number) => 2 * dimension + 1,
  p90: (dimension: number) => 2 * dimension + 2,
};

/**
 * One row with everything at its median, and one for each dimension at its 10 % quantile and one at its 90 %, with all others at
 * their medians: what a tornado shows.
 * Drivers are moved one at a time, whatever they are correlated with; effects that follow a driver move along.
 */
export function swings(plan: Plan, variant: Variant): Evaluated {
  const dimensions = plan.drivers.length + plan.effects.length;
  const rows = 2 * dimensions + 1;
  const normals = columns(dimensions, rows);
  for (let n = 0; n < dimensions; n += 1) {
    normals.values[n * rows + rowOf.p10(n)] = -P90;
    normals.values[n * rows + rowOf.p90(n)] = P90;
  }
  follow(plan, rows, normals);
  const to = roomFor(plan, rows);
  evaluate(plan, variant, normals, rows, to);
  return to;
}
