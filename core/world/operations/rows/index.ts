import { clients } from './clients.ts';
import { contracts } from './contracts.ts';
import { departments } from './departments.ts';
import { licenses } from './licenses.ts';
import { technicians } from './technicians.ts';
import { vendors } from './vendors.ts';

/** How the records of operations show themselves. */
export const operationsKinds = { clients, licenses, technicians, departments, vendors, contracts };

export type { ClientRow } from './clients.ts';
export type { ContractRow } from './contracts.ts';
export type { DepartmentRow, SpendLine } from './departments.ts';
export type { LicenseRow } from './licenses.ts';
export type { TechnicianRow } from './technicians.ts';
export type { VendorRow } from './vendors.ts';
