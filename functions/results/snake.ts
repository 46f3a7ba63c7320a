/*
 * Names of fields on the wire: those of the core in snake case, as the rest of the strategy API has them. Records of the core have no
 * fields that are named by data, so that every field is a name of ours.
 */

type Upper =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'I'
  | 'J'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'R'
  | 'S'
  | 'T'
  | 'U'
  | 'V'
  | 'W'
  | 'X'
  | 'Y'
  | 'Z';

type SnakeName<S extends string> = S extends `${infer First}${infer Rest}`
  ? First extends Upper
    ? `_${Lowercase<First>}${SnakeName<Rest>}`
    : `${First}${SnakeName<Rest>}`
  : S;

export type Snake<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly Snake<E>[]
    : { readonly [K in keyof T as K extends string ? SnakeName<K> : never]: Snake<T[K]> };

const names = new Map<string, string>();

function snakeName(name: string): string {
  const known = names.get(name) ?? name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  names.set(name, known);
  return known;
}

/** Plain data with the names of its fields in snake case: `{sampleSize: 3}` is `{sample_size: 3}`. */
export function snake<T>(value: T): Snake<T> {
  return converted(value) as Snake<T>;
}

function converted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(converted);
  if (typeof value !== 'object' || value === null) return value;
  const renamed: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) renamed[snakeName(name)] = converted(field);
  return renamed;
}
