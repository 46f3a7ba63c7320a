import type { PartOf } from '../machine.ts';
import { castOperations } from './cast/index.ts';
import { clientProcesses } from './client-processes.ts';
import { contractProcesses } from './contracts.ts';
import { departmentProcesses } from './departments.ts';
import { operationsEvents } from './events.ts';
import { licenseProcesses } from './licenses.ts';
import { operationsReactions } from './reactions.ts';
import { operationsKinds } from './rows/index.ts';
import { clientRules } from './rules/clients.ts';
import { licenseRules } from './rules/licenses.ts';
import { moneyRules } from './rules/money.ts';
import { technicianRules } from './rules/technicians.ts';
import { operationsScenarios } from './scenarios.ts';
import { technicianProcesses } from './technicians.ts';
import { tickets } from './tickets.ts';
import { vendorProcesses } from './vendors.ts';
import { work } from './work.ts';

/** The running business: clients, licences, technicians, departments, vendors, contracts, tickets. */
export const operations: PartOf<'operations'> = {
  id: 'operations',
  kinds: operationsKinds,
  cast: castOperations,
  processes: [
    ...clientProcesses,
    tickets,
    work,
    ...technicianProcesses,
    ...licenseProcesses,
    ...departmentProcesses,
    ...vendorProcesses,
    ...contractProcesses,
  ],
  reactions: operationsReactions,
  events: operationsEvents,
  rules: [...clientRules, ...licenseRules, ...technicianRules, ...moneyRules],
  scenarios: operationsScenarios,
};
