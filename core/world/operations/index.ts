import type { Part } from '../engine/part.ts';
import { castOperations } from './cast.ts';
import { clientProcesses } from './clients.ts';
import { contractProcesses } from './contracts.ts';
import { departmentProcesses } from './departments.ts';
import { licenseProcesses } from './licenses.ts';
import { operationsReactions } from './reactions.ts';
import { operationsProjections } from './rows.ts';
import { clientRules } from './rules/clients.ts';
import { licenseRules } from './rules/licenses.ts';
import { moneyRules } from './rules/money.ts';
import { technicianRules } from './rules/technicians.ts';
import { operationsScenarios } from './scenarios.ts';
import { serviceDeskProcesses } from './service-desk.ts';
import { technicianProcesses } from './technicians.ts';
import { vendorProcesses } from './vendors.ts';

/** The running business: clients, licences, technicians, departments, vendors, contracts, tickets. */
export const operations: Part = {
  id: 'operations',
  cast: castOperations,
  processes: [
    ...clientProcesses,
    ...serviceDeskProcesses,
    ...technicianProcesses,
    ...licenseProcesses,
    ...departmentProcesses,
    ...vendorProcesses,
    ...contractProcesses,
  ],
  projections: operationsProjections,
  reactions: operationsReactions,
  rules: [...clientRules, ...licenseRules, ...technicianRules, ...moneyRules],
  scenarios: operationsScenarios,
};
