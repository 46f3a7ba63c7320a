import { clients } from './clients.ts';
import { contracts } from './contracts.ts';
import { departments } from './departments.ts';
import { licenses } from './licenses.ts';
import { technicians } from './technicians.ts';
import { vendors } from './vendors.ts';

/** How the records of operations show themselves. */
export const operationsProjections = { clients, licenses, technicians, departments, vendors, contracts };
