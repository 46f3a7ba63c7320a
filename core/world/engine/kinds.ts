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

/** How many there are of a kind by default: one per so many of another, rounded, and at least one where there are any of some kinds. */
export interface Follows {
  readonly kind: string;
  /** How many of the other kind come to one. */
  readonly per: number;
  /** Kinds that can't be without one. */
  readonly neededBy: readonly string[];
}

/** One kind of record, as an entry of a list of kinds: data only. */
export interface Kind {
  /** The part that owns its records. */
  readonly part: string;
  readonly types: Types<Entity, unknown, unknown>;
  /** The pack with which the kind came, where it was not there from the beginning: worlds of older packs are stored without it, and have none of it. */
  readonly since?: number;
  /** How many a world is cast with unless its configuration says otherwise; only kinds with rows, a table and a list have it. */
  readonly count?: number;
  /** Its count follows another kind's unless it is given itself. */
  readonly follows?: Follows;
  /** The kind with a count of which there are about as many; left out, there are as many as its own count, or a few. */
  readonly asMany?: string;
  /** How many there are for each of those, about; left out: one. */
  readonly each?: number;
  /** And how many at most, however many there are of those. */
  readonly atMost?: number;
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

/** Names of the kinds of a list that worlds of a pack are stored with, in the order of the list. */
export function kindsOfPack(kinds: Kinds, packVersion: number): readonly string[] {
  return Object.keys(kinds).filter((kind) => (kinds[kind]?.since ?? packVersion) <= packVersion);
}

/** The counts of all kinds with rows: as given, else as they follow from others, else the kind's own. */
export function completed<L extends Kinds>(
  kinds: L,
  given: Readonly<Record<string, number | undefined>>,
): Record<RowKindOf<L>, number> {
  const own = (kind: string): number => given[kind] ?? kinds[kind]?.count ?? 0;
  const countOf = (kind: RowKindOf<L>): number => {
    const follows = given[kind] === undefined ? kinds[kind]?.follows : undefined;
    if (!follows) return own(kind);
    return Math.max(
      Math.round(own(follows.kind) / follows.per),
      follows.neededBy.some((other) => own(other) > 0) ? 1 : 0,
    );
  };
  return byKind<Record<RowKindOf<L>, number>>(rowKindsOf(kinds), countOf);
}

/** A kind with rows of which counts have none, though a kind that they have needs it; with the kind that does. */
export function lacking(
  kinds: Kinds,
  counts: Readonly<Record<string, number>>,
): { readonly kind: string; readonly neededBy: string } | null {
  for (const [kind, { follows }] of Object.entries(kinds)) {
    const neededBy = follows?.neededBy.find((other) => (counts[other] ?? 0) > 0);
    if (neededBy !== undefined && counts[kind] === 0) return { kind, neededBy };
  }
  return null;
}

/** About how many records of a kind a world of such counts has: by them snapshots are cut into chunks. */
export function expectedRecords(kinds: Kinds, counts: Readonly<Record<string, number>>, kind: string): number {
  const { asMany = kind, each = 1, atMost = Number.POSITIVE_INFINITY }: Partial<Kind> = kinds[kind] ?? {};
  return Math.min((counts[asMany] ?? 0) * each, atMost);
}

/** A value for each of some kinds. */
export function byKind<M>(
  kinds: readonly (keyof M & string)[],
  make: <K extends keyof M & string>(kind: K) => M[K],
): M {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as M;
}
