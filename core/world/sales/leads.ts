import { clamp, exp } from '../../kernel/math.ts';
import type { Random } from '../../kernel/random.ts';
import { DAY } from '../../kernel/time.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import type { Client } from '../operations/state.ts';
import { roughly } from '../pace.ts';
import { lossReasons, stages, typeRates } from '../pack/sales.ts';
import { activities } from './activities.ts';
import { agreedValue } from './agree.ts';
import { changeValue, moveCloseDate, ownerOf } from './deals.ts';
import { leadLost, leadStageChanged, leadStalled, leadWon } from './events.ts';
import { lossChance } from './fate.ts';
import { closeLead, leadIdOf, openLead, planOpening, roundValue } from './opportunities.ts';
import { tallyRep } from './rep-day.ts';
import { review, slip } from './reviews.ts';
import { ratesOfStage, ratesOfType } from './stage-rates.ts';
import type { Desk, Lead } from './state.ts';

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
  const negotiated = lead.type === 'Renewal' ? lead.value : roundValue(lead.value * random.range(0.9, 1.1));
  changeValue(simulation, lead, negotiated, 'negotiated');
  lead.stage = next;
  lead.stageSince = simulation.time;
  lead.stalls = 0;
  lead.lean = clamp(lead.lean * 0.5 + random.normal() * 3, -9, 9);
  lead.lastContact = simulation.time;
  simulation.touch('leads', lead, cause);
  simulation.record(leadStageChanged, lead.id, { type: lead.type, from, to: next, value: lead.value });
}

function stall(simulation: Simulation, lead: Lead, random: Random): void {
  lead.stalls += 1;
  lead.lean = clamp(lead.lean - random.range(2, 5), -9, 9);
  moveCloseDate(simulation, lead, lead.expectedClose + random.int(7, 24) * DAY, 'stalled');
  simulation.touch('leads', lead, 'lead.stalled');
  simulation.record(leadStalled, lead.id, { stage: lead.stage });
}

export function win(simulation: Simulation, lead: Lead, cause: string): void {
  const owner = ownerOf(simulation, lead);
  changeValue(simulation, lead, agreedValue(simulation, lead), 'agreed');
  owner.closed += lead.value;
  const cycleDays = Math.round((simulation.time - lead.openedAt) / DAY);
  tallyRep(simulation, owner, { leadsWon: 1, valueWon: lead.value, cycleDays });
  simulation.record(leadWon, lead.id, { type: lead.type, value: lead.value, client: lead.client, owner: lead.owner });
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
  tallyRep(simulation, ownerOf(simulation, lead), { leadsLost: 1, valueLost: lead.value });
  simulation.record(leadLost, lead.id, {
    type: lead.type,
    value: lead.value,
    stage: lead.stage,
    reason,
    client: lead.client,
    owner: lead.owner,
  });
  closeLead(simulation, lead, `lead.lost.${reason}`);
  simulation.emit('opportunity.lost', { lead: lead.id, client: lead.client, type: lead.type, reason });
}

const progress = defineProcess({
  id: 'lead.progress',
  kind: 'leads',
  wait: (simulation, lead, random) => {
    const haste = exp(-0.09 * ownerOf(simulation, lead).habits.speed);
    const days = ratesOfStage(lead.stage).days * ratesOfType(lead.type).pace * (lead.stalls > 0 ? 0.7 : 1) * haste;
    return roughly(simulation.time, days * DAY, 0.45, random);
  },
  fire: step,
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

export const leadProcesses = [progress, activities, review, slip, opens];
