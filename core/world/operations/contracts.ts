import { causedId } from '../../kernel/hash.ts';
import { clamp } from '../../kernel/math.ts';
import type { Random } from '../../kernel/random.ts';
import { addMonths, DAY, dayStart } from '../../kernel/time.ts';
import { newborn } from '../engine/entity.ts';
import { defineProcess } from '../engine/part.ts';
import type { Simulation } from '../engine/simulation.ts';
import { contractTypes } from '../pack/contracts.ts';
import type { Contract, Vendor } from './state.ts';

/** Days before its end from which a contract counts as expiring; negotiation begins at its notice date. */
export const EXPIRING_DAYS = 90;

/** Signs a contract with a vendor; `elapsed` is the share of the term that is over already. */
export function signContract(
  simulation: Simulation,
  id: string,
  vendor: Vendor,
  department: string,
  elapsed: number,
  cause: string,
): Contract {
  const random = simulation.random(id, 'contract.terms');
  const type = random.weighted(contractTypes.map((entry) => [entry, entry.weight]));
  const months = random.weighted(type.terms);
  const start = addMonths(dayStart(simulation.time), -Math.floor(elapsed * months));
  const annualValue = Math.round(random.lognormal(type.medianAnnual, 0.45) / 10000) * 10000 + 10000;
  const end = addMonths(start, months);
  const contract: Contract = {
    ...newborn(id, simulation.time),
    vendor: vendor.id,
    department,
    type: type.name,
    start,
    end: end > simulation.time + 3 * DAY ? end : addMonths(end, 3),
    months: end > simulation.time + 3 * DAY ? months : months + 3,
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

/** The contract runs on at a new value. */
function runOn(simulation: Simulation, contract: Contract, factor: number, cause: string): void {
  contract.start = contract.end;
  contract.end = addMonths(contract.end, contract.months);
  contract.annualValue = clamp(
    Math.round((contract.annualValue * factor) / 10000) * 10000,
    Math.round(contract.usualValue * 0.7),
    Math.round(contract.usualValue * 1.4),
  );
  contract.status = 'Active';
  simulation.touch('contracts', contract, cause);
  simulation.touch('vendors', simulation.state.vendors.need(contract.vendor), cause);
  simulation.plan('contracts', contract, 'contract.expiring', contract.end - EXPIRING_DAYS * DAY);
  simulation.fact(cause, contract.id, { annualValue: contract.annualValue, end: contract.end });
}

const expiring = defineProcess({
  id: 'contract.expiring',
  kind: 'contracts',
  wait: (simulation, contract) => Math.max(simulation.time + DAY, contract.end - EXPIRING_DAYS * DAY),
  fire(simulation, contract) {
    contract.status = 'Expiring';
    simulation.touch('contracts', contract, 'contract.expiring');
    const notice = contract.end - contract.noticeDays * DAY;
    simulation.plan('contracts', contract, 'contract.negotiation', Math.min(notice, contract.end - 2 * DAY));
  },
});

const negotiation = defineProcess({
  id: 'contract.negotiation',
  kind: 'contracts',
  wait: () => null,
  fire(simulation, contract, random) {
    contract.status = 'In Negotiation';
    simulation.touch('contracts', contract, 'contract.negotiation-opened');
    const days = random.range(0.2, 0.95) * Math.max(1, (contract.end - simulation.time) / DAY);
    simulation.plan('contracts', contract, 'contract.decision', simulation.time + days * DAY);
  },
});

const decision = defineProcess({
  id: 'contract.decision',
  kind: 'contracts',
  wait: () => null,
  fire(simulation, contract, random) {
    const vendor = simulation.state.vendors.need(contract.vendor);
    const satisfied = vendor.performance / 100;
    const stays = random.chance(clamp(0.45 + 0.5 * satisfied + (contract.autoRenewal ? 0.06 : 0), 0, 0.98));
    if (!stays) return replaceContract(simulation, contract, vendor, random);
    if (random.chance(0.4)) return runOn(simulation, contract, random.range(0.88, 0.99), 'contract.renegotiated');
    return runOn(simulation, contract, random.range(1, 1.05), 'contract.renewed');
  },
});

/** The contract ends, and what it covered is bought from another vendor, or under other terms. */
function replaceContract(simulation: Simulation, contract: Contract, vendor: Vendor, random: Random): void {
  const { vendors } = simulation.state;
  vendor.contracts = vendor.contracts.filter((id) => id !== contract.id);
  simulation.touch('vendors', vendor, 'contract.ended');
  simulation.fact('contract.ended', contract.id, { vendor: vendor.id, annualValue: contract.annualValue });
  const next = vendors.at(random.int(0, vendors.size - 1)) ?? vendor;
  const id = causedId('contract', `${contract.id}/successor`);
  simulation.remove('contracts', contract.id, 'contract.ended');
  signContract(simulation, id, next, contract.department, 0, 'contract.signed');
  simulation.fact('contract.signed', id, { vendor: next.id, follows: contract.id });
}

export const contractProcesses = [expiring, negotiation, decision];
