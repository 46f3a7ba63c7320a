import { clamp } from '../../kernel/math.ts';
import { type Cents, dollars } from '../../kernel/money.ts';
import type { Random } from '../../kernel/random.ts';
import { addMonths, DAY, dayStart, type Time } from '../../kernel/time.ts';
import type { EventOf } from '../engine/event.ts';
import type { Simulation } from '../machine.ts';
import { type AgreementType, agreements, termsOf } from '../pack/agreements.ts';
import { industryOf } from '../pack/industries.ts';
import { clientNotice, clientRenewed } from './events.ts';
import type { Client } from './state.ts';

/** How long before its end the renewal of an agreement is opened. */
export const RENEWAL_LEAD = 120 * DAY;

/** What a client pays against what its size and plan are worth lies within these bounds. */
export const priceLevels = { low: 0.65, high: 1.5 } as const;

const plansFor = {
  small: agreements.map(({ type, weights }) => [type, weights[0]] as const),
  medium: agreements.map(({ type, weights }) => [type, weights[1]] as const),
  large: agreements.map(({ type, weights }) => [type, weights[2]] as const),
};

/** A plan that a company of that size buys. */
export function drawAgreementType(employees: number, random: Random): AgreementType {
  return random.weighted(plansFor[employees <= 90 ? 'small' : employees <= 220 ? 'medium' : 'large']);
}

/** The plan whose list price is nearest to what was sold. */
export function planAt(client: Pick<Client, 'industry' | 'employees' | 'priceFactor'>, monthly: Cents): AgreementType {
  const distance = (type: AgreementType): number => Math.abs(fairMonthly(client, type) - monthly);
  return agreements.map(({ type }) => type).reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

/** What an agreement of the type is worth a month, before anything was negotiated away or added. */
export function fairMonthly(
  client: Pick<Client, 'industry' | 'employees' | 'priceFactor'>,
  type: AgreementType,
): Cents {
  const price = termsOf(type).seatPrice * industryOf(client.industry).seatFactor * client.priceFactor;
  return roundMonthly(price * client.employees);
}

/** Agreements are quoted in steps of 25 dollars a month. */
export function roundMonthly(amount: number): Cents {
  return Math.max(1, Math.round(amount / dollars(25))) * dollars(25);
}

type RenewalCause = EventOf<typeof clientRenewed>['data']['cause'];

/** The agreement is signed anew, for another term from its end and at a new price from now. */
export function renewAgreement(
  simulation: Simulation,
  client: Client,
  monthly: number,
  cause: RenewalCause,
  lead: string | null = null,
): void {
  const { agreement } = client;
  const before = agreement.monthly;
  agreement.start = dayStart(simulation.time);
  agreement.end = addMonths(agreement.end, agreement.months);
  setMonthly(client, monthly);
  client.renewing = false;
  simulation.touch('clients', client, cause);
  simulation.plan('clients', client, 'client.renewal', agreement.end - RENEWAL_LEAD);
  const { monthly: signed, end, months } = agreement;
  simulation.record(clientRenewed, client.id, { cause, monthly: signed, raised: signed - before, end, months, lead });
}

/** What the client pays against what an agreement of its size and type is worth. */
export function priceLevel(client: Client): number {
  return client.agreement.monthly / fairMonthly(client, client.agreement.type);
}

/** A new monthly value, within what the client's size and plan allow. */
export function setMonthly(client: Client, monthly: number): void {
  client.agreement.monthly = allowedMonthly(client, client.agreement.type, monthly);
}

/** What a client of that size pays for a plan when so much was asked: within what both allow, in steps of the price list. */
export function allowedMonthly(
  client: Pick<Client, 'industry' | 'employees' | 'priceFactor'>,
  type: AgreementType,
  monthly: number,
): Cents {
  const fair = fairMonthly(client, type);
  return roundMonthly(clamp(monthly, fair * priceLevels.low, fair * priceLevels.high));
}

/** What a client pays once its agreement is renewed: prices follow wages by up to 5 percent, and who pays far from list is brought halfway back to it. */
export function renewedMonthly(client: Client, random: Random): Cents {
  const monthly = 0.35 * client.agreement.monthly + 0.65 * fairMonthly(client, client.agreement.type);
  return allowedMonthly(client, client.agreement.type, monthly * random.range(1, 1.05));
}

/** What a client pays once it has bought so much more a month: as far as its size and plan allow, and a step of the price list at least. */
export function expandedMonthly(client: Client, more: number): Cents {
  const { monthly, type } = client.agreement;
  return Math.max(monthly + dollars(25), allowedMonthly(client, type, monthly + more));
}

/** How much a client may still buy, as a share of what is usual: the more it pays against list, the less is left. */
export function roomToExpand(client: Client): number {
  return clamp(1.7 - priceLevel(client), 0.15, 1);
}

/** The client says that it will leave. Its agreement runs until then, and nothing more is sold to it. */
export function giveNotice(simulation: Simulation, client: Client, leavesAt: Time, cause: string): void {
  client.status = 'Offboarding';
  client.risk = 'High';
  client.leavesAt = leavesAt;
  client.agreement.end = Math.max(client.agreement.end, leavesAt);
  client.renewing = false;
  simulation.touch('clients', client, cause);
  simulation.plan('clients', client, 'client.leaves', leavesAt);
  simulation.record(clientNotice, client.id, { cause, monthly: client.agreement.monthly });
  simulation.emit('client.notice-given', { client: client.id });
}

/** How far the number of clients may move from the usual: as things go, and when a scenario shakes the company. */
export const clientBand = { usual: 0.15, shaken: 0.3 } as const;

/** How many more clients may give notice, lest the company empties. */
export function spareClients(simulation: Simulation, band: number = clientBand.usual): number {
  let staying = 0;
  for (const client of simulation.state.clients) if (client.leavesAt === 0) staying += 1;
  return Math.max(0, Math.floor(staying - (1 - band) * simulation.config.counts.clients));
}

/** Whether one more client may be signed, lest the company swells; a company of a few may have one more. */
export function mayWin(simulation: Simulation, band: number = clientBand.usual): boolean {
  const { clients } = simulation.config.counts;
  return clients > 0 && simulation.state.clients.size + 1 <= Math.max((1 + band) * clients, clients + 1);
}

/** How many clients there are against how many there should be. */
export function fullness(simulation: Simulation): number {
  return simulation.state.clients.size / Math.max(1, simulation.config.counts.clients);
}
