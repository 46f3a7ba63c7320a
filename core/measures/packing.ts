import type { Values } from './month.ts';

/** A run of equal values, `[value, length]`, or a value by itself. */
export type Packed = (number | null | [value: number | null, length: number])[];

/** From so many equal values on, a run is shorter than they are. */
const SHORTEST_RUN = 3;

/** Writes runs of equal values as one entry: levels stand still on most days, and small clients are quiet. */
export function pack(values: Values): Packed {
  const packed: Packed = [];
  for (let start = 0; start < values.length; ) {
    const value = values[start] ?? null;
    let end = start + 1;
    while (end < values.length && values[end] === value) end += 1;
    if (end - start >= SHORTEST_RUN) packed.push([value, end - start]);
    else for (let position = start; position < end; position += 1) packed.push(value);
    start = end;
  }
  return packed;
}

/** The values behind `pack`. */
export function unpack(packed: Packed): Values {
  const values: Values = [];
  for (const entry of packed) {
    if (!Array.isArray(entry)) values.push(entry);
    else for (let count = 0; count < entry[1]; count += 1) values.push(entry[0]);
  }
  return values;
}
