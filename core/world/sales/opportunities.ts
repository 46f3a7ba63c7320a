import { causedId } from '../../kernel/hash.ts';
import { clamp } from '../../kernel/math.ts';
import { type Cents, dollars } from '../../kernel/money.ts';
import type { Random } from '../../kernel/random.ts';
import { HOUR } from '../../kernel/time.ts';
import type { Simulation } from '../machine.ts';
import { companyName, phoneNumber } from '../names.ts';
import { drawAgreementType, fairMonthly, roomToExpand } from '../operations/agreements.ts';
import { employeesOf } from '../operations/clients.ts';
import type { Client } from '../operations/state.ts';
import { type Industry, industryOf, industryWeights } from '../pack/industries.ts';
import { rates } from '../pack/rates.ts';
import { leadSources, type OpportunityType } from '../pack/sales.ts';
import { firstCloseDate } from './close-dates.ts';
import { contactsOf } from './contacts.ts';
import { leadOpened } from './events.ts';
import { tallyRep } from './rep-day.ts';
import { ratesOfStage, ratesOfType } from './stage-rates.ts';
import type { Desk, Lead } from './state.ts';
import { repForAccount, repOfClient } from './territory.ts';

/** The chance to win that a lead shows, in percent: its stage's, as sales leans on it. */
export function probabilityOf(lead: Lead): number {
  const { probability, spread } = ratesOfStage(lead.stage);
  return clamp(probability + Math.round(clamp(lead.lean, -spread, spread)), 1, 99);
}

/** Values are quoted in steps of 500 dollars a year. */
export function roundValue(amount: number): Cents {
  return Math.max(1, Math.round(amount / dollars(500))) * dollars(500);
}

interface Opening {
  readonly id: string;
  readonly type: OpportunityType;
  readonly desk: string | null;
  readonly client: Client | null;
  readonly cause: string;
}

/** Opens an opportunity: with a company of its own for new business, with the client otherwise. */
export function openLead(simulation: Simulation, opening: Opening): Lead {
  const { type, client } = opening;
  const random = simulation.random(opening.id, 'lead.traits');
  const industry = client ? industryOf(client.industry) : random.weighted(industryWeights);
  const company = client?.name ?? companyName(random, industry);
  const employees = client?.employees ?? employeesOf(industry, random.normal() + sizeSought(simulation));
  const contacts = contactsOf(company);
  const owner = client ? repOfClient(simulation, client) : repForAccount(simulation, opening.id, employees);
  const stage = ratesOfType(type).entry;
  const now = simulation.time;
  const lead: Lead = {
    id: opening.id,
    changedAt: now,
    due: {},
    type,
    client: client?.id ?? null,
    desk: opening.desk,
    owner: owner.id,
    company,
    contactName: contacts[0]?.name ?? '',
    email: contacts[0]?.email ?? '',
    phone: phoneNumber(random),
    industry: industry.name,
    employees,
    source: client ? (type === 'Renewal' ? 'Agreement Renewal' : 'Existing Client') : random.weighted(leadSources),
    openedAt: now,
    stage,
    stageSince: now,
    stalls: 0,
    value: drawValue(type, client, industry, employees, random),
    lean: random.normal() * 3,
    expectedClose: firstCloseDate({ now, type, client, stage, owner, random }),
    lastContact: now,
    category: 'pipeline',
    slips: 0,
    nextStepDue: 0,
    answered: contacts.map(() => 0),
    inbound: [],
    outbound: [],
    lastInbound: 0,
    lastOutbound: 0,
    dark: false,
  };
  owner.open += 1;
  owner.pipeline += lead.value;
  simulation.touch('reps', owner, 'rep.lead-opened');
  simulation.add('leads', lead, opening.cause);
  tallyRep(simulation, owner, { leadsOpened: 1 });
  simulation.record(leadOpened, lead.id, {
    type,
    value: lead.value,
    stage,
    client: lead.client,
    owner: owner.id,
    account: company,
    segment: owner.segment,
    region: owner.region,
    closeDate: lead.expectedClose,
  });
  return lead;
}

/** Sales looks for larger companies while clients are small, and for smaller ones while they are large: deviations from the usual size. */
function sizeSought(simulation: Simulation): number {
  return clamp(1.5 * (1 - simulation.state.company.need('company').clientSize), -0.5, 0.5);
}

/** Annual value: a whole agreement at about list for new business, a part of the agreement for an expansion, all of it for a renewal. */
function drawValue(
  type: OpportunityType,
  client: Client | null,
  industry: Industry,
  employees: number,
  random: Random,
): Cents {
  if (type === 'Renewal' && client) return client.agreement.monthly * 12;
  if (client) return roundValue(client.agreement.monthly * 12 * random.range(0.03, 0.13) * roomToExpand(client));
  const plan = drawAgreementType(employees, random);
  const fair = fairMonthly({ industry: industry.name, employees, priceFactor: random.range(0.92, 1.08) }, plan);
  return roundValue(fair * 12);
}

/** The lead leaves the pipeline; its desk looks for the next. */
export function closeLead(simulation: Simulation, lead: Lead, cause: string): void {
  const owner = simulation.state.reps.need(lead.owner);
  owner.open -= 1;
  owner.pipeline -= lead.value;
  simulation.touch('reps', owner, 'rep.lead-closed');
  simulation.remove('leads', lead.id, cause);
  const desk = lead.desk === null ? undefined : simulation.state.desks.get(lead.desk);
  if (!desk) return;
  desk.lead = null;
  const gap = simulation.random(desk.id, 'desk.gap', desk.opened);
  planOpening(simulation, desk, gap);
}

/** When a desk opens its next opportunity: some days after the last, later while the pipeline is full. */
export function planOpening(simulation: Simulation, desk: Desk, random: Random): void {
  const { leads } = simulation.state;
  const crowding = leads.size / Math.max(1, simulation.config.counts.leads);
  const wait = random.exponential(rates.deskGap.mean) * clamp(crowding * crowding * crowding, 0.15, 5);
  simulation.plan('desks', desk, 'desk.opens', simulation.time + 2 * HOUR + wait);
}

export function leadIdOf(cause: string): string {
  return causedId('lead', cause);
}
