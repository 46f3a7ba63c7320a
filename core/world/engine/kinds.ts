import type { Entity, Row } from './entity.ts';

/** The types of a kind, carried by an entry of a list of kinds; there is nothing in it at run time. */
export interface Types<T extends Entity, R, J> {
  readonly record?: T;
  readonly row?: R;
  readonly wire?: J;
}

/** Names the types of a kind: its record and, where records show themselves as rows, the row and the row as JSON. */
export function types<T extends Entity, R extends Row = never, J extends { readonly id: string } = never>(): Types<
  T,
  R,
  J
> {
  return {};
}

/** One kind of record, as an entry of a list of kinds: data only. */
export interface Kind {
  /** The part that owns its records. */
  readonly part: string;
  readonly types: Types<Entity, unknown, unknown>;
  /** How many a world is cast with unless its configuration says otherwise; only kinds with rows, a table and a list have it. */
  readonly count?: number;
  /** The kind with a count of which there are about as many; left out, there are as many as its own count, or a few. */
  readonly asMany?: string;
}

/** A list of kinds, in the order in which lists show them. */
export type Kinds = Readonly<Record<string, Kind>>;

/** The kinds of a list that have rows. */
export type RowKindOf<L extends Kinds> = {
  [K in keyof L & string]: L[K] extends { readonly count: number } ? K : never;
}[keyof L & string];

export type RecordsOf<L extends Kinds> = {
  [K in keyof L & string]: L[K]['types'] extends Types<infer T, unknown, unknown> ? T : never;
};
export type RowsOf<L extends Kinds> = {
  [K in RowKindOf<L>]: L[K]['types'] extends Types<Entity, infer R extends Row, unknown> ? R : never;
};
export type WiresOf<L extends Kinds> = {
  [K in RowKindOf<L>]: L[K]['types'] extends Types<Entity, unknown, infer J extends { readonly id: string }>
    ? J
    : never;
};

/** The kinds that have rows, in the order of the list. */
export function rowKindsOf<L extends Kinds>(kinds: L): readonly RowKindOf<L>[] {
  return Object.keys(kinds).filter((kind): kind is RowKindOf<L> => kinds[kind]?.count !== undefined);
}

/** A value for each of some kinds. */
export function byKind<M>(
  kinds: readonly (keyof M & string)[],
  make: <K extends keyof M & string>(kind: K) => M[K],
): M {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as M;
}
