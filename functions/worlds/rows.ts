import {
  type EntityKind,
  entityKinds,
  type PublishedRows,
  projectRows,
  type Row,
  type RowSets,
  type Simulation,
} from '../../core/world/index.ts';

/** All rows of a world by kind and id. */
export function rowMaps(simulation: Simulation): PublishedRows {
  const rows = projectRows(simulation);
  const byId = <T extends Row>(list: readonly T[]): Map<string, T> => new Map(list.map((row) => [row.id, row]));
  return {
    clients: byId(rows.clients),
    licenses: byId(rows.licenses),
    leads: byId(rows.leads),
    technicians: byId(rows.technicians),
    departments: byId(rows.departments),
    vendors: byId(rows.vendors),
    contracts: byId(rows.contracts),
  };
}

/** The same rows, to keep while the others change. */
export function copyRows(rows: PublishedRows): PublishedRows {
  return {
    clients: new Map(rows.clients),
    licenses: new Map(rows.licenses),
    leads: new Map(rows.leads),
    technicians: new Map(rows.technicians),
    departments: new Map(rows.departments),
    vendors: new Map(rows.vendors),
    contracts: new Map(rows.contracts),
  };
}

/** How many rows there are of each kind. */
export function rowCounts(rows: PublishedRows): Record<EntityKind, number> {
  return Object.fromEntries(entityKinds.map((kind) => [kind, rows[kind].size])) as Record<EntityKind, number>;
}

/** The rows of now, in the order of their ids. */
export function rowSets(simulation: Simulation, rows: PublishedRows): RowSets {
  const { state } = simulation;
  const inOrder = <T>(ids: readonly string[], byId: ReadonlyMap<string, T>): T[] =>
    ids.flatMap((id) => byId.get(id) ?? []);
  return {
    clients: inOrder(state.clients.ids(), rows.clients),
    licenses: inOrder(state.licenses.ids(), rows.licenses),
    leads: inOrder(state.leads.ids(), rows.leads),
    technicians: inOrder(state.technicians.ids(), rows.technicians),
    departments: inOrder(state.departments.ids(), rows.departments),
    vendors: inOrder(state.vendors.ids(), rows.vendors),
    contracts: inOrder(state.contracts.ids(), rows.contracts),
  };
}
