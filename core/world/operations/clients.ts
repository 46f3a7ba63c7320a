import { clamp } from '../../kernel/math.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Random } from '../../kernel/random.ts';
import { addMonths, DAY, dayStart, MONTH, type Time } from '../../kernel/time.ts';
import { newborn } from '../engine/entity.ts';
import { defineProcess } from '../engine/part.ts';
import type { Simulation } from '../engine/simulation.ts';
import { randomly } from '../engine/waits.ts';
import { companyName } from '../names.ts';
import { type AgreementType, agreements, termsOf } from '../pack/agreements.ts';
import { type Industry, industryWeights } from '../pack/industries.ts';
import { rates } from '../pack/rates.ts';
import { fairMonthly, RENEWAL_LEAD, renewAgreement } from './agreements.ts';
import { reviewRisk } from './churn.ts';
import { giveBackSeats, takeSeats } from './license-seats.ts';
import { dropTickets } from './service-desk.ts';
import type { Client } from './state.ts';
import { assignTeam, releaseTeam } from './teams.ts';

/** How long a new client is onboarded, on average. */
const ONBOARDING = 45 * DAY;

export interface ClientTraits {
  readonly id: string;
  readonly name: string;
  readonly industry: Industry;
  readonly employees: number;
}

/** The traits of a client of the first cast. */
export function castTraits(id: string, random: Random): ClientTraits {
  const industry = random.weighted(industryWeights);
  return { id, name: companyName(random, industry), industry, employees: drawEmployees(industry, random) };
}

/** A number of employees as it is usual in the industry. */
export function drawEmployees(industry: Industry, random: Random): number {
  return clamp(Math.round(random.lognormal(industry.employees.median, industry.employees.spread)), 12, 900);
}

/** The plan that a company of that size buys. */
function drawAgreementType(employees: number, random: Random): AgreementType {
  const size = employees <= 90 ? 0 : employees <= 220 ? 1 : 2;
  return random.weighted(agreements.map((terms) => [terms.type, terms.weights[size] ?? 0]));
}

/**
 * A client begins: its agreement, its seats, its team.
 * @param elapsed how much of the agreement's first term lies in the past, 0 to 1 (0 for a new client)
 */
export function beginClient(simulation: Simulation, traits: ClientTraits, monthly: Cents | null, elapsed: number, cause: string): Client {
  const random = simulation.random(traits.id, 'client.terms');
  const type = drawAgreementType(traits.employees, random);
  const months = random.weighted(termsOf(type).terms);
  const start = addMonths(dayStart(simulation.time), -Math.floor(elapsed * months)) - (elapsed > 0 ? random.int(0, 26) * DAY : 0);
  const priceFactor = random.range(0.93, 1.07);
  const base = { industry: traits.industry.name, employees: traits.employees, priceFactor };
  const client: Client = {
    ...newborn(traits.id, simulation.time),
    ...base,
    name: traits.name,
    usualEmployees: traits.employees,
    agreement: { type, months, monthly: monthly ?? fairMonthly(base, type), start, end: endOfTerm(start, months, simulation.time) },
    status: elapsed > 0 ? 'Active' : 'Onboarding',
    risk: 'Low',
    riskReasons: [],
    satisfaction: random.range(4.15, 4.65),
    openTickets: 0,
    team: [],
    licenses: [],
    labour: [],
    today: { opened: 0, closed: 0, labour: 0, minutes: 0, surveys: 0, points: 0 },
    priceShock: 0,
    sponsorGapUntil: 0,
    renewing: false,
    leavesAt: 0,
  };
  simulation.add('clients', client, cause);
  takeSeats(simulation, client, cause, simulation.random(traits.id, 'client.licenses'));
  assignTeam(simulation, client, simulation.random(traits.id, 'client.team'));
  return client;
}

/** The end of the term that runs at `now`, for an agreement that renews term by term. */
function endOfTerm(start: Time, months: number, now: Time): Time {
  let end = addMonths(start, months);
  while (end <= now + 2 * DAY) end = addMonths(end, months);
  return end;
}

const review = defineProcess({
  id: 'client.review',
  kind: 'clients',
  wait: (simulation, _client, random) => randomly(simulation.time, rates.clientReview.mean, random),
  fire: reviewRisk,
});

const headcount = defineProcess({
  id: 'client.headcount',
  kind: 'clients',
  wait: (simulation, _client, random) => randomly(simulation.time, rates.headcount.mean, random),
  fire(simulation, client, random) {
    const pull = (client.usualEmployees - client.employees) * 0.25;
    const change = Math.round(pull + random.normal() * 0.025 * client.usualEmployees);
    const employees = clamp(client.employees + change, 0.7 * client.usualEmployees, 1.35 * client.usualEmployees);
    if (Math.round(employees) === client.employees) return;
    const cause = employees > client.employees ? 'client.staff-joined' : 'client.staff-left';
    client.employees = Math.round(employees);
    simulation.touch('clients', client, cause);
  },
});

const onboarded = defineProcess({
  id: 'client.onboarded',
  kind: 'clients',
  wait: (simulation, client, random) =>
    client.status === 'Onboarding' ? simulation.time + ONBOARDING * random.range(0.6, 1.5) : null,
  fire(simulation, client) {
    if (client.status !== 'Onboarding') return;
    client.status = 'Active';
    simulation.touch('clients', client, 'client.onboarded');
  },
});

const renewal = defineProcess({
  id: 'client.renewal',
  kind: 'clients',
  // Once for the first term; after that each renewal plans the next.
  wait: (_simulation, client) => ((client.due['client.renewal']?.[1] ?? 0) > 0 ? null : client.agreement.end - RENEWAL_LEAD),
  fire(simulation, client) {
    if (client.leavesAt > 0 || client.renewing) return;
    client.renewing = true;
    simulation.emit('agreement.ending', { client: client.id });
    if (client.renewing) return;
    // Sales has no room for it: the agreement renews by itself when it ends.
    simulation.plan('clients', client, 'client.auto-renewal', client.agreement.end);
  },
});

const autoRenewal = defineProcess({
  id: 'client.auto-renewal',
  kind: 'clients',
  wait: () => null,
  fire(simulation, client) {
    if (client.leavesAt > 0) return;
    renewAgreement(simulation, client, client.agreement.monthly * 1.02, 'client.auto-renewed');
  },
});

/** Nobody signed in time: the agreement runs on from month to month until the renewal is decided. */
const lapse = defineProcess({
  id: 'client.lapse',
  kind: 'clients',
  wait: (_simulation, client) => client.agreement.end,
  fire(simulation, client) {
    if (client.leavesAt === 0 && client.agreement.end <= simulation.time) {
      client.agreement.end = addMonths(client.agreement.end, 1);
      simulation.touch('clients', client, 'client.extended-by-a-month');
    }
    simulation.plan('clients', client, 'client.lapse', Math.max(client.agreement.end, simulation.time + MONTH / 2));
  },
});

const leaves = defineProcess({
  id: 'client.leaves',
  kind: 'clients',
  wait: () => null,
  fire(simulation, client) {
    simulation.emit('client.left', { client: client.id });
    dropTickets(simulation, client);
    giveBackSeats(simulation, client, 'client.churned');
    releaseTeam(simulation, client);
    const company = simulation.state.company.need('company');
    company.today.clientsLeft += 1;
    simulation.fact('client.churned', client.id, { name: client.name, monthly: client.agreement.monthly });
    simulation.remove('clients', client.id, 'client.churned');
  },
});

export const clientProcesses = [review, headcount, onboarded, renewal, autoRenewal, lapse, leaves];
