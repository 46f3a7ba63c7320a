type Column = Float64Array | Uint32Array | Uint16Array | Uint8Array;

/** The rows 0 to size − 1 in the order of a comparison; null where they are in it already. */
export function ordered(size: number, compare: (a: number, b: number) => number): Uint32Array | null {
  let row = 1;
  while (row < size && compare(row - 1, row) <= 0) row += 1;
  if (row >= size) return null;
  return Uint32Array.from({ length: size }, (_, index) => index).sort(compare);
}

/** The values of a column in another order. */
export function pick<C extends Column>(column: C, order: Uint32Array): C {
  const picked = column.slice(0, order.length) as C;
  for (let row = 0; row < order.length; row += 1) picked[row] = column[order[row] ?? 0] ?? 0;
  return picked;
}
