import { clamp } from '../../kernel/math.ts';
import type { Random } from '../../kernel/random.ts';
import { DAY, dayStart, nextDay } from '../../kernel/time.ts';
import { tally } from '../company/tally.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import { fullness, mayWin } from '../operations/agreements.ts';
import type { Client } from '../operations/state.ts';
import { randomly, roughly } from '../pace.ts';
import { rates } from '../pack/rates.ts';
import { lossReasons, stages, typeRates } from '../pack/sales.ts';
import { leadLost, leadStageChanged, leadStalled, leadWon } from './events.ts';
import { closeLead, leadIdOf, openLead, planOpening, ratesOfStage, ratesOfType, roundValue } from './opportunities.ts';
import type { Desk, Lead } from './state.ts';

/**
 * Chance that the step out of the stage is lost. New business is lost more easily while clients abound and less easily
 * while they lack, so that the population stays in its band.
 */
function lossChance(simulation: Simulation, lead: Lead): number {
  const base = ratesOfStage(lead.stage).loses * ratesOfType(lead.type).losing;
  const leaning = 1 - lead.lean / 40;
  if (lead.type !== 'New Business') return clamp(base * leaning, 0.01, 0.9);
  if (lead.stage === 'Negotiation' && !mayWin(simulation)) return 1;
  const crowding = clamp(fullness(simulation), 0.5, 2);
  return clamp(base * leaning * crowding * crowding, 0.02, 0.85);
}

/** The next step of a lead: lost, put off, won from the last stage, or on to the next. */
function step(simulation: Simulation, lead: Lead, random: Random): void {
  if (random.chance(lossChance(simulation, lead))) lose(simulation, lead, random.weighted(lossReasons));
  else if (lead.stalls < 2 && random.chance(ratesOfStage(lead.stage).stalls)) stall(simulation, lead, random);
  else if (lead.stage === 'Negotiation') win(simulation, lead, 'lead.won');
  else forward(simulation, lead, random, 'lead.stage-advanced');
}

/** On to the next stage. */
export function forward(simulation: Simulation, lead: Lead, random: Random, cause: string): void {
  const next = stages[stages.indexOf(lead.stage) + 1];
  if (!next) return;
  const from = lead.stage;
  lead.stage = next;
  lead.stageSince = simulation.time;
  lead.stalls = 0;
  lead.lean = clamp(lead.lean * 0.5 + random.normal() * 3, -9, 9);
  lead.lastContact = simulation.time;
  if (lead.type === 'New Business') lead.value = roundValue(lead.value * random.range(0.9, 1.1));
  simulation.touch('leads', lead, cause);
  simulation.record(leadStageChanged, lead.id, { type: lead.type, from, to: next, value: lead.value });
}

function stall(simulation: Simulation, lead: Lead, random: Random): void {
  lead.stalls += 1;
  lead.lean = clamp(lead.lean - random.range(2, 5), -9, 9);
  lead.expectedClose += random.int(7, 24) * DAY;
  simulation.touch('leads', lead, 'lead.stalled');
  simulation.record(leadStalled, lead.id, { stage: lead.stage });
}

export function win(simulation: Simulation, lead: Lead, cause: string): void {
  const cycleDays = Math.round((simulation.time - lead.openedAt) / DAY);
  tally(simulation, { leadsWon: 1, valueWon: lead.value, cycleDays });
  simulation.record(leadWon, lead.id, { type: lead.type, value: lead.value, client: lead.client, owner: null });
  closeLead(simulation, lead, cause);
  simulation.emit('opportunity.won', {
    lead: lead.id,
    client: lead.client,
    type: lead.type,
    company: lead.company,
    industry: lead.industry,
    employees: lead.employees,
    value: lead.value,
  });
}

export function lose(simulation: Simulation, lead: Lead, reason: string): void {
  tally(simulation, { leadsLost: 1, valueLost: lead.value });
  simulation.record(leadLost, lead.id, {
    type: lead.type,
    value: lead.value,
    stage: lead.stage,
    reason,
    client: lead.client,
    owner: null,
  });
  closeLead(simulation, lead, `lead.lost.${reason}`);
  simulation.emit('opportunity.lost', { lead: lead.id, client: lead.client, type: lead.type, reason });
}

const progress = defineProcess({
  id: 'lead.progress',
  kind: 'leads',
  wait: (simulation, lead, random) => {
    const days = ratesOfStage(lead.stage).days * ratesOfType(lead.type).pace * (lead.stalls > 0 ? 0.7 : 1);
    return roughly(simulation.time, days * DAY, 0.45, random);
  },
  fire: step,
});

const contact = defineProcess({
  id: 'lead.contact',
  kind: 'leads',
  wait: (simulation, _lead, random) => randomly(simulation.time, rates.contact.mean, random),
  fire(simulation, lead, random) {
    lead.lastContact = simulation.time;
    lead.lean = clamp(lead.lean * 0.97 + random.normal() * 0.9, -9, 9);
    simulation.touch('leads', lead, random.chance(0.6) ? 'lead.contacted' : 'lead.replied');
  },
});

/** The expected close date has come and the lead is still open: sales puts the date off. */
const slip = defineProcess({
  id: 'lead.slips',
  kind: 'leads',
  wait: (simulation, lead) => Math.max(lead.expectedClose, nextDay(simulation.time)),
  fire(simulation, lead, random) {
    if (lead.expectedClose > simulation.time) return; // it was put off before
    lead.expectedClose = dayStart(simulation.time) + random.int(6, 21) * DAY;
    lead.lean = clamp(lead.lean - 1, -9, 9);
    simulation.touch('leads', lead, 'lead.close-date-slipped');
  },
});

/** What sales opens by itself. */
const openedTypes = typeRates.filter(({ weight }) => weight > 0).map(({ type, weight }) => [type, weight] as const);

const opens = defineProcess({
  id: 'desk.opens',
  kind: 'desks',
  fire: openAtDesk,
});

function openAtDesk(simulation: Simulation, desk: Desk, random: Random): void {
  if (desk.lead !== null) return;
  const { counts } = simulation.config;
  if (simulation.state.leads.size >= Math.max(1, 1.3 * counts.leads)) {
    planOpening(simulation, desk, random); // renewals crowd the pipeline
    return;
  }
  const wanted = random.weighted(openedTypes);
  const client = wanted === 'Expansion' ? someClient(simulation, random) : null;
  desk.opened += 1;
  desk.lead = leadIdAt(desk);
  const type = client ? 'Expansion' : 'New Business';
  openLead(simulation, { id: desk.lead, type, desk: desk.id, client, cause: 'lead.opened' });
}

/** `lead-3` for the first at the third desk, then an id of its own for each. */
function leadIdAt({ id, opened }: Desk): string {
  return opened === 1 ? id.replace('desk', 'lead') : leadIdOf(`${id}/${opened}`);
}

/** A client that stays, if a few looks find one. */
function someClient(simulation: Simulation, random: Random): Client | null {
  const { clients } = simulation.state;
  for (let look = 0; look < 3 && clients.size > 0; look += 1) {
    const client = clients.at(random.int(0, clients.size - 1));
    if (client && client.leavesAt === 0 && client.risk !== 'High') return client;
  }
  return null;
}

export const leadProcesses = [progress, contact, slip, opens];
