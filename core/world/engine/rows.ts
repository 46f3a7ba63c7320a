import type { Row } from './entity.ts';
import { byKind } from './kinds.ts';
import type { Simulation } from './simulation.ts';
import type { PublishedRows, RowSets, World } from './world.ts';

/** All rows as they stand at the time of the world. */
export function projectRows<W extends World>(simulation: Simulation<W>): RowSets<W> {
  const { registry, state } = simulation;
  return byKind<RowSets<W>>(registry.rowKinds, (kind) =>
    Array.from(state[kind], (record) => simulation.row(kind, record)),
  );
}

/** All rows of a world by kind and id. */
export function rowMaps<W extends World>(simulation: Simulation<W>): PublishedRows<W> {
  const rows = projectRows(simulation);
  return byKind<PublishedRows<W>>(
    simulation.registry.rowKinds,
    (kind) => new Map(rows[kind].map((row) => [row.id, row])),
  );
}

/** The rows of now, as published, in the order of their ids. */
export function rowSets<W extends World>(simulation: Simulation<W>, rows: PublishedRows<W>): RowSets<W> {
  const { registry, state } = simulation;
  return byKind<RowSets<W>>(registry.rowKinds, (kind) => state[kind].ids().flatMap((id) => rows[kind].get(id) ?? []));
}

/** The same rows, to keep while the others change. */
export function copyRows<P extends { readonly [K in keyof P]: ReadonlyMap<string, Row> }>(rows: P): P {
  const copies = Object.entries<ReadonlyMap<string, Row>>(rows).map(([kind, byId]) => [kind, new Map(byId)]);
  return Object.fromEntries(copies) as P;
}

/** How many rows there are of each kind. */
export function rowCounts<P extends { readonly [K in keyof P]: ReadonlyMap<string, Row> }>(
  rows: P,
): { readonly [K in keyof P]: number } {
  const sizes = Object.entries<ReadonlyMap<string, Row>>(rows).map(([kind, byId]) => [kind, byId.size]);
  return Object.fromEntries(sizes) as { readonly [K in keyof P]: number };
}
