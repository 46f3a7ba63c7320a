/** Points row by row: dimension d of point n stands at n × dimensions + d. */
export interface Points {
  readonly count: number;
  readonly dimensions: number;
  readonly values: Float64Array;
}

export function pointsOf(rows: readonly (readonly number[])[]): Points {
  const dimensions = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * dimensions);
  for (const [n, row] of rows.entries()) {
    if (row.length !== dimensions) throw new RangeError(`point ${n} has ${row.length} dimensions, not ${dimensions}`);
    values.set(row, n * dimensions);
  }
  return { count: rows.length, dimensions, values };
}

/** Squared Euclidean distance of a point from a row of other values. */
export function squaredDistance(
  { dimensions, values }: Points,
  point: number,
  others: Float64Array,
  other: number,
): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const apart = (values[point * dimensions + d] ?? 0) - (others[other * dimensions + d] ?? 0);
    sum += apart * apart;
  }
  return sum;
}

/** How many different points there are. */
export function distinct({ count, dimensions, values }: Points): number {
  const rows = Array.from({ length: count }, (_, n) => values.subarray(n * dimensions, (n + 1) * dimensions).join());
  return new Set(rows).size;
}

/**
 * Each dimension less its mean, by its standard deviation (with n), so that none counts more for its unit. A dimension that
 * never varies is 0 everywhere and tells no points apart.
 */
export function standardise({ count, dimensions, values }: Points): Points {
  const scaled = new Float64Array(values.length);
  for (let d = 0; d < dimensions; d += 1) {
    const column = Float64Array.from({ length: count }, (_, n) => values[n * dimensions + d] ?? 0);
    const mean = column.reduce((sum, value) => sum + value, 0) / count;
    const squares = column.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    const deviation = Math.sqrt(squares / count);
    const varies = deviation > 1e-12 * Math.abs(mean);
    for (let n = 0; n < count; n += 1) scaled[n * dimensions + d] = varies ? ((column[n] ?? 0) - mean) / deviation : 0;
  }
  return { count, dimensions, values: scaled };
}
