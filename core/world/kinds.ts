import type { Academy, Learner } from './academy/state.ts';
import type { Company } from './company/state.ts';
import { type Kind, type RecordsOf, type RowKindOf, type RowsOf, types, type WiresOf } from './engine/kinds.ts';
import type { Scenario } from './engine/scenario.ts';
import type { ClientRow, ClientWire } from './operations/rows/clients.ts';
import type { ContractRow, ContractWire } from './operations/rows/contracts.ts';
import type { DepartmentRow, DepartmentWire } from './operations/rows/departments.ts';
import type { LicenseRow, LicenseWire } from './operations/rows/licenses.ts';
import type { TechnicianRow, TechnicianWire } from './operations/rows/technicians.ts';
import type { VendorRow, VendorWire } from './operations/rows/vendors.ts';
import type { Client, Contract, Department, License, Technician, Ticket, Vendor } from './operations/state.ts';
import type { RepRow, RepWire } from './sales/rep-rows.ts';
import type { LeadRow, LeadWire } from './sales/rows.ts';
import type { Desk, Lead, Manager, Rep } from './sales/state.ts';

interface CompanyKind extends Kind {
  /** What a sentence calls one row and several; of kinds with rows. */
  readonly nouns?: readonly [one: string, many: string];
}

/**
 * All kinds of records, in the order in which lists show them: everything that goes by kind is folded from here.
 * Read at synthesis too, so it is data: it imports types, and nothing of the parts themselves.
 */
export const kinds = {
  clients: {
    part: 'operations',
    types: types<Client, ClientRow, ClientWire>(),
    count: 20,
    nouns: ['client', 'clients'],
  },
  licenses: {
    part: 'operations',
    types: types<License, LicenseRow, LicenseWire>(),
    count: 30,
    nouns: ['licence', 'licences'],
  },
  leads: {
    part: 'sales',
    types: types<Lead, LeadRow, LeadWire>(),
    count: 25,
    nouns: ['opportunity', 'opportunities'],
  },
  technicians: {
    part: 'operations',
    types: types<Technician, TechnicianRow, TechnicianWire>(),
    count: 15,
    nouns: ['technician', 'technicians'],
  },
  departments: {
    part: 'operations',
    types: types<Department, DepartmentRow, DepartmentWire>(),
    count: 6,
    nouns: ['department', 'departments'],
  },
  vendors: {
    part: 'operations',
    types: types<Vendor, VendorRow, VendorWire>(),
    count: 15,
    nouns: ['vendor', 'vendors'],
  },
  contracts: {
    part: 'operations',
    types: types<Contract, ContractRow, ContractWire>(),
    count: 20,
    nouns: ['contract', 'contracts'],
  },
  reps: {
    part: 'sales',
    types: types<Rep, RepRow, RepWire>(),
    since: 2,
    count: 6,
    follows: { kind: 'leads', per: 4, neededBy: ['leads', 'clients'] },
    nouns: ['sales rep', 'sales reps'],
  },
  company: { part: 'company', types: types<Company>() },
  scenarios: { part: 'company', types: types<Scenario>() },
  tickets: { part: 'operations', types: types<Ticket>(), asMany: 'technicians' },
  desks: { part: 'sales', types: types<Desk>(), asMany: 'leads' },
  managers: { part: 'sales', types: types<Manager>(), since: 2, asMany: 'reps' },
  academy: { part: 'academy', types: types<Academy>(), since: 2 },
  learners: { part: 'academy', types: types<Learner>(), since: 2, asMany: 'clients', each: 20, atMost: 600 },
} as const satisfies Readonly<Record<string, CompanyKind>>;

export type KindList = typeof kinds;

/** The records of a world, by kind: the kinds of rows, and what moves them. */
export type Records = RecordsOf<KindList>;
export type RecordKind = keyof Records;

/** The kinds that have rows: each with a table and a list. */
export type EntityKind = RowKindOf<KindList>;
/** The rows by kind: money in cents, times in milliseconds. */
export type Rows = RowsOf<KindList>;
/** The rows as JSON, by kind: money in dollars, dates and times as text. */
export type Wires = WiresOf<KindList>;
