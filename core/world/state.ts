import { Collection } from '../kernel/collection.ts';
import type { Company, Scenario } from './company/state.ts';
import type { Client, Contract, Department, License, Technician, Ticket, Vendor } from './operations/state.ts';
import type { Desk, Lead } from './sales/state.ts';

/** The records of a world, by kind. The seven kinds of rows, and what moves them. */
export interface Records {
  clients: Client;
  company: Company;
  contracts: Contract;
  departments: Department;
  desks: Desk;
  leads: Lead;
  licenses: License;
  scenarios: Scenario;
  technicians: Technician;
  tickets: Ticket;
  vendors: Vendor;
}
export type RecordKind = keyof Records;

export type State = { readonly [K in RecordKind]: Collection<Records[K]> };

/** All kinds, in the order of their names, as snapshots list them. */
export const recordKinds = [
  'clients',
  'company',
  'contracts',
  'departments',
  'desks',
  'leads',
  'licenses',
  'scenarios',
  'technicians',
  'tickets',
  'vendors',
] as const satisfies readonly RecordKind[];

export function emptyState(): State {
  return {
    clients: new Collection(),
    company: new Collection(),
    contracts: new Collection(),
    departments: new Collection(),
    desks: new Collection(),
    leads: new Collection(),
    licenses: new Collection(),
    scenarios: new Collection(),
    technicians: new Collection(),
    tickets: new Collection(),
    vendors: new Collection(),
  };
}
