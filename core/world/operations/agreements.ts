import { clamp } from '../../kernel/math.ts';
import { type Cents, dollars } from '../../kernel/money.ts';
import { addMonths, DAY, type Time } from '../../kernel/time.ts';
import type { Simulation } from '../engine/simulation.ts';
import { type AgreementType, termsOf } from '../pack/agreements.ts';
import { industryOf } from '../pack/industries.ts';
import type { Client } from './state.ts';

/** How long before its end the renewal of an agreement is opened. */
export const RENEWAL_LEAD = 90 * DAY;

/** What an agreement of the type is worth a month, before anything was negotiated away or added. */
export function fairMonthly(client: Pick<Client, 'industry' | 'employees' | 'priceFactor'>, type: AgreementType): Cents {
  const price = termsOf(type).seatPrice * industryOf(client.industry).seatFactor * client.priceFactor;
  return roundMonthly(price * client.employees);
}

/** Agreements are quoted in steps of 25 dollars a month. */
export function roundMonthly(amount: number): Cents {
  return Math.max(1, Math.round(amount / dollars(25))) * dollars(25);
}

/** The agreement runs on for another term at a new price. */
export function renewAgreement(simulation: Simulation, client: Client, monthly: Cents, cause: string): void {
  const { agreement } = client;
  agreement.start = agreement.end;
  agreement.end = addMonths(agreement.end, agreement.months);
  setMonthly(client, monthly);
  client.renewing = false;
  simulation.touch('clients', client, cause);
  simulation.plan('clients', client, 'client.renewal', agreement.end - RENEWAL_LEAD);
  simulation.fact(cause, client.id, { monthly: agreement.monthly, end: agreement.end, months: agreement.months });
}

/** What the client pays against what an agreement of its size and type is worth. */
export function priceLevel(client: Client): number {
  return client.agreement.monthly / fairMonthly(client, client.agreement.type);
}

/** A new monthly value, kept between half of and twice what the client's size is worth. */
export function setMonthly(client: Client, monthly: number): void {
  const fair = fairMonthly(client, client.agreement.type);
  client.agreement.monthly = roundMonthly(clamp(monthly, fair * 0.55, fair * 1.8));
}

/** The client says that it will leave. */
export function giveNotice(simulation: Simulation, client: Client, leavesAt: Time, cause: string): void {
  client.status = 'Offboarding';
  client.risk = 'High';
  client.leavesAt = leavesAt;
  client.renewing = false;
  simulation.touch('clients', client, cause);
  simulation.plan('clients', client, 'client.leaves', leavesAt);
  simulation.fact('client.notice', client.id, { cause, monthly: client.agreement.monthly });
}

/** Clients that may still leave: so many can't, lest the company empties. */
export function mayLose(simulation: Simulation): boolean {
  const staying = [...simulation.state.clients].filter((client) => client.leavesAt === 0).length;
  return staying - 1 >= 0.7 * simulation.config.counts.clients;
}

/** How many clients there are against how many there should be. */
export function fullness(simulation: Simulation): number {
  return simulation.state.clients.size / Math.max(1, simulation.config.counts.clients);
}

