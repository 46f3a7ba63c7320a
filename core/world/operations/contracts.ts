import { causedId } from '../../kernel/hash.ts';
import { clamp } from '../../kernel/math.ts';
import { type Cents, dollars } from '../../kernel/money.ts';
import type { Random } from '../../kernel/random.ts';
import { addMonths, DAY, dayStart, MONTH } from '../../kernel/time.ts';
import type { EventOf } from '../engine/event.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import { contractTypes } from '../pack/contracts.ts';
import { contractEnded, contractRenewed, contractSigned } from './events.ts';
import type { Contract, Vendor } from './state.ts';

/** Days before its end from which a contract counts as expiring; negotiation begins at its notice date. */
const EXPIRING_DAYS = 90;

const weightedTypes = contractTypes.map((type) => [type, type.weight] as const);

interface Signing {
  readonly id: string;
  readonly vendor: Vendor;
  /** Id of the department that pays; empty where there are none. */
  readonly department: string;
  /** Share of the term that is over already, 0 to below 1. */
  readonly elapsed: number;
  readonly cause: string;
}

/** Signs a contract with a vendor. */
export function signContract(simulation: Simulation, signing: Signing): Contract {
  const { id, vendor, department, elapsed, cause } = signing;
  const random = simulation.random(id, 'contract.terms');
  const type = random.weighted(weightedTypes);
  const months = random.weighted(type.terms);
  const start = dayStart(simulation.time) - Math.floor((elapsed * months * MONTH) / DAY) * DAY;
  const annualValue = roundValue(random.lognormal(type.medianAnnual, 0.45)) + VALUE_STEP;
  const contract: Contract = {
    id,
    changedAt: simulation.time,
    due: {},
    vendor: vendor.id,
    department,
    type: type.name,
    start,
    end: addMonths(start, months),
    months,
    annualValue,
    usualValue: annualValue,
    noticeDays: random.weighted(type.noticeDays),
    autoRenewal: random.chance(type.autoRenewal),
    status: 'Active',
  };
  vendor.contracts.push(id);
  simulation.add('contracts', contract, cause);
  simulation.touch('vendors', vendor, cause);
  return contract;
}

/** Contracts are made out in steps of 100 dollars a year. */
const VALUE_STEP = dollars(100);

function roundValue(amount: number): Cents {
  return Math.round(amount / VALUE_STEP) * VALUE_STEP;
}

type RunOnCause = EventOf<typeof contractRenewed>['data']['cause'];

/** The contract runs on for another term, at a new value near what such contracts are worth. */
function runOn(simulation: Simulation, contract: Contract, factor: number, cause: RunOnCause): void {
  const { usualValue, annualValue: before } = contract;
  contract.start = contract.end;
  contract.end = addMonths(contract.end, contract.months);
  const value = before + (usualValue - before) * 0.3;
  contract.annualValue = roundValue(clamp(value * factor, usualValue * 0.7, usualValue * 1.4));
  contract.status = 'Active';
  simulation.touch('contracts', contract, cause);
  simulation.touch('vendors', simulation.state.vendors.need(contract.vendor), cause);
  simulation.plan('contracts', contract, 'contract.expiring', contract.end - EXPIRING_DAYS * DAY);
  const { annualValue, end } = contract;
  simulation.record(contractRenewed, contract.id, { cause, annualValue, raised: annualValue - before, end });
}

const expiring = defineProcess({
  id: 'contract.expiring',
  kind: 'contracts',
  // Once for the first term; after that each decision plans the next.
  wait: (_simulation, contract) =>
    (contract.due['contract.expiring']?.[1] ?? 0) > 0 ? null : contract.end - EXPIRING_DAYS * DAY,
  fire(simulation, contract) {
    contract.status = 'Expiring';
    simulation.touch('contracts', contract, 'contract.expiring');
    simulation.plan('contracts', contract, 'contract.negotiation', contract.end - contract.noticeDays * DAY);
  },
});

const negotiation = defineProcess({
  id: 'contract.negotiation',
  kind: 'contracts',
  fire(simulation, contract) {
    contract.status = 'In Negotiation';
    simulation.touch('contracts', contract, 'contract.negotiation-opened');
    simulation.plan('contracts', contract, 'contract.decision', contract.end);
  },
});

/** The term ends: what was negotiated comes into force. */
const decision = defineProcess({
  id: 'contract.decision',
  kind: 'contracts',
  fire(simulation, contract, random) {
    const vendor = simulation.state.vendors.need(contract.vendor);
    const satisfied = vendor.performance / 100;
    const stays = random.chance(clamp(0.45 + 0.5 * satisfied + (contract.autoRenewal ? 0.06 : 0), 0, 0.98));
    if (!stays) return replaceContract(simulation, contract, vendor, random);
    if (random.chance(0.4)) return runOn(simulation, contract, random.range(0.9, 1), 'contract.renegotiated');
    return runOn(simulation, contract, random.range(1.01, 1.06), 'contract.renewed');
  },
});

/** The contract ends, and what it covered is bought from another vendor, or under other terms. */
function replaceContract(simulation: Simulation, contract: Contract, vendor: Vendor, random: Random): void {
  const { vendors } = simulation.state;
  vendor.contracts = vendor.contracts.filter((id) => id !== contract.id);
  simulation.touch('vendors', vendor, 'contract.ended');
  simulation.record(contractEnded, contract.id, { vendor: vendor.id, annualValue: contract.annualValue });
  const next = vendors.at(random.int(0, vendors.size - 1)) ?? vendor;
  const id = causedId('contract', `${contract.id}/successor`);
  simulation.remove('contracts', contract.id, 'contract.ended');
  const signed = signContract(simulation, {
    id,
    vendor: next,
    department: contract.department,
    elapsed: 0,
    cause: 'contract.signed',
  });
  simulation.record(contractSigned, id, {
    vendor: next.id,
    follows: contract.id,
    annualValue: signed.annualValue,
  });
}

export const contractProcesses = [expiring, negotiation, decision];
