import { clamp } from '../../kernel/math.ts';
import type { Random } from '../../kernel/random.ts';
import type { Time } from '../../kernel/time.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import { termsOf } from '../pack/agreements.ts';
import { business, SURVEY_RATE } from '../pack/rates.ts';
import { labourCost } from './labour.ts';
import { doneAt, LOG_STEP_MINUTES, progress } from './shifts.ts';
import type { Client, Technician } from './state.ts';

/** Minutes as the time sheet counts them. */
export function roundToSteps(minutes: number): number {
  return Math.max(1, Math.round(minutes / LOG_STEP_MINUTES)) * LOG_STEP_MINUTES;
}

/** A technician who is free and at work takes the next ticket. */
export function takeNext(simulation: Simulation, technician: Technician): void {
  if (technician.work || technician.awayUntil > 0) return;
  const id = technician.queue.shift();
  if (id === undefined) return;
  const ticket = simulation.state.tickets.need(id);
  const minutes = roundToSteps(ticket.minutes / technician.speed);
  technician.work = { ticket: id, client: ticket.client, startedAt: simulation.time, minutes, posted: 0 };
  simulation.touch('technicians', technician, 'technician.ticket-started');
  simulation.plan('technicians', technician, 'technician.work', doneAt(technician, simulation.time, minutes));
}

/** Writes minutes of the work in progress into the books of technician and client. */
export function postWork(simulation: Simulation, technician: Technician, upTo: number): void {
  const { work } = technician;
  if (!work || upTo <= work.posted) return;
  const minutes = upTo - work.posted;
  work.posted = upTo;
  technician.today.billable += minutes;
  simulation.mark('technicians', technician);
  const client = simulation.state.clients.need(work.client);
  client.today.minutes += minutes;
  client.today.labour += labourCost(technician, minutes);
  simulation.mark('clients', client);
}

/** The work in progress stops short: what was logged is booked, the rest waits again. */
export function interruptWork(simulation: Simulation, technician: Technician): void {
  const { work } = technician;
  if (!work) return;
  const { minutes } = progress(technician, work, simulation.time);
  postWork(simulation, technician, minutes);
  technician.work = null;
  simulation.cancel('technicians', technician, 'technician.work');
  const ticket = simulation.state.tickets.need(work.ticket);
  ticket.minutes = Math.max(LOG_STEP_MINUTES, work.minutes - minutes);
  simulation.mark('tickets', ticket);
  technician.queue.unshift(ticket.id);
  simulation.touch('clients', simulation.state.clients.need(work.client), 'ticket.put-back');
}

/** Score of a survey, 1 to 5: good work, less what the client waited beyond what was promised. */
function survey(
  simulation: Simulation,
  client: Client,
  technician: Technician,
  openedAt: Time,
  random: Random,
): number {
  const promised = termsOf(client.agreement.type).responseHours * 3;
  const waited = business.between(openedAt, simulation.time);
  const late = clamp((waited - promised) / promised, 0, 3);
  const skill = (technician.level - 2) * 0.08;
  return clamp(Math.round(client.usualSatisfaction + 0.13 + skill - 0.55 * late + random.normal() * 0.6), 1, 5);
}

function closeTicket(simulation: Simulation, technician: Technician, random: Random): void {
  const { work } = technician;
  if (!work) return;
  postWork(simulation, technician, work.minutes);
  const ticket = simulation.state.tickets.need(work.ticket);
  const client = simulation.state.clients.need(work.client);
  technician.work = null;
  technician.today.closed += 1;
  client.openTickets -= 1;
  client.today.closed += 1;
  if (random.chance(SURVEY_RATE)) {
    const score = survey(simulation, client, technician, ticket.openedAt, random);
    client.today.surveys += 1;
    client.today.points += score;
    client.satisfaction += (score - client.satisfaction) * 0.07;
    technician.satisfaction += (score - technician.satisfaction) * 0.05;
  }
  simulation.touch('clients', client, 'ticket.closed');
  simulation.remove('tickets', ticket.id, 'ticket.closed');
  simulation.touch('technicians', technician, 'ticket.closed');
  takeNext(simulation, technician);
}

/** The ticket at work is done. */
export const work = defineProcess({
  id: 'technician.work',
  kind: 'technicians',
  fire: closeTicket,
});
