import type { Change } from '../../../api/generated/showroom.schemas.ts';
import {
  listClients,
  listContracts,
  listDepartments,
  listLeads,
  listLicenses,
  listReps,
  listTechnicians,
  listVendors,
} from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';

/** What rows are called. */
export interface Names {
  of(row: Pick<Change, 'entity' | 'id'>): string;
}

/** Rows of a kind whose names are read; beyond them a row is called by its id. */
const LIMIT = 1000;

/**
 * The names of rows that changes speak of: changes have ids, and only what differs. The lists are read once, of those
 * kinds alone that are asked for.
 */
export function useNames(rows: readonly Pick<Change, 'entity' | 'id'>[]): Names {
  const kinds = new Set(rows.map(({ entity }) => entity));
  const of = (kind: Change['entity']) => ({ when: kinds.has(kind), fixed: true });
  const query = { limit: LIMIT };
  const lists = {
    clients: useRead(() => listClients(query), of('clients')).data?.map(({ id, name }) => [id, name] as const),
    licenses: useRead(() => listLicenses(query), of('licenses')).data?.map(
      ({ id, vendor, product }) => [id, `${vendor} ${product}`] as const,
    ),
    leads: useRead(() => listLeads(query), of('leads')).data?.map(({ id, companyName }) => [id, companyName] as const),
    technicians: useRead(() => listTechnicians(query), of('technicians')).data?.map(
      ({ id, name }) => [id, name] as const,
    ),
    departments: useRead(() => listDepartments(query), of('departments')).data?.map(
      ({ id, name }) => [id, name] as const,
    ),
    vendors: useRead(() => listVendors(query), of('vendors')).data?.map(({ id, name }) => [id, name] as const),
    contracts: useRead(() => listContracts(query), of('contracts')).data?.map(
      ({ id, vendor, type }) => [id, `${vendor}: ${type}`] as const,
    ),
    reps: useRead(() => listReps(query), of('reps')).data?.map(({ id, name }) => [id, name] as const),
  };
  const known = new Map(Object.entries(lists).map(([kind, list]) => [kind, new Map(list ?? [])]));
  return { of: ({ entity, id }) => known.get(entity)?.get(id) ?? id };
}
