import { causedId } from '../../kernel/hash.ts';
import { clamp } from '../../kernel/math.ts';
import type { Random } from '../../kernel/random.ts';
import { MONTH, type Time, WEEK } from '../../kernel/time.ts';
import { newborn } from '../engine/entity.ts';
import { defineProcess } from '../engine/part.ts';
import type { Simulation } from '../engine/simulation.ts';
import { randomly } from '../engine/waits.ts';
import { termsOf } from '../pack/agreements.ts';
import { industryOf } from '../pack/industries.ts';
import { business, SURVEY_RATE, ticketEffort } from '../pack/rates.ts';
import { doneAt, LOG_STEP_MINUTES, progress } from './shifts.ts';
import type { Client, Technician, Ticket } from './state.ts';

/** A queue longer than this sends further requests to self-service: clients give up rather than wait for weeks. */
const LONGEST_QUEUE = 9;

/** A client raises a ticket with one of its team, if anyone is there to take it. */
export function raiseTicket(simulation: Simulation, client: Client, random: Random, cause: string): void {
  const technician = leastLoaded(simulation, client);
  if (!technician || technician.queue.length >= LONGEST_QUEUE) return;
  const raised = client.due['client.tickets']?.[1] ?? 0;
  const ticket: Ticket = {
    ...newborn(causedId('ticket', `${client.id}/${simulation.time}/${raised}`), simulation.time),
    client: client.id,
    openedAt: simulation.time,
    priority: random.weighted([
      ['Low', 3],
      ['Normal', 6],
      ['High', 1.5],
    ]),
    minutes: drawEffort(random),
    technician: technician.id,
  };
  if (simulation.state.tickets.get(ticket.id)) return; // the same cause at the same instant is the same ticket
  simulation.add('tickets', ticket, cause);
  client.openTickets += 1;
  client.today.opened += 1;
  simulation.touch('clients', client, cause);
  enqueue(simulation, technician, ticket, cause);
}

function drawEffort(random: Random): number {
  const minutes = random.lognormal(ticketEffort.medianMinutes, ticketEffort.spread);
  return roundToSteps(clamp(minutes, ticketEffort.low, ticketEffort.high));
}

function roundToSteps(minutes: number): number {
  return Math.max(1, Math.round(minutes / LOG_STEP_MINUTES)) * LOG_STEP_MINUTES;
}

/** Of the client's team, the one at work with the fewest tickets; one who is away only if all are. */
function leastLoaded(simulation: Simulation, client: Client): Technician | null {
  let best: Technician | null = null;
  let load = Number.POSITIVE_INFINITY;
  for (const id of client.team) {
    const technician = simulation.state.technicians.need(id);
    const tickets = technician.queue.length + (technician.work ? 1 : 0) + (technician.awayUntil > 0 ? 1000 : 0);
    if (tickets < load) {
      best = technician;
      load = tickets;
    }
  }
  return best;
}

/** High priority goes before the rest, behind others of its kind. */
function enqueue(simulation: Simulation, technician: Technician, ticket: Ticket, cause: string): void {
  const { tickets } = simulation.state;
  if (ticket.priority === 'High') {
    const place = technician.queue.findIndex((id) => tickets.need(id).priority !== 'High');
    technician.queue.splice(place < 0 ? technician.queue.length : place, 0, ticket.id);
  } else technician.queue.push(ticket.id);
  ticket.technician = technician.id;
  simulation.touch('tickets', ticket, cause);
  simulation.touch('technicians', technician, cause);
  takeNext(simulation, technician);
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
  const client = simulation.state.clients.get(work.client);
  if (!client) return; // it left while the ticket was open: the time stays the technician's
  client.today.minutes += minutes;
  client.today.labour += Math.round((minutes * technician.hourlyCost) / 60);
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
  technician.queue.unshift(ticket.id);
  const client = simulation.state.clients.get(work.client);
  if (client) simulation.touch('clients', client, 'ticket.put-back');
}

/** Hands the queue of a technician who leaves over to the rest of each client's team, as far as there is one. */
export function handOver(simulation: Simulation, technician: Technician, cause: string): void {
  const { clients, tickets } = simulation.state;
  const waiting = technician.queue;
  technician.queue = [];
  for (const id of waiting) {
    const ticket = tickets.need(id);
    const client = clients.get(ticket.client);
    const next = client ? leastLoaded(simulation, client) : null;
    enqueue(simulation, next ?? technician, ticket, cause);
  }
  simulation.touch('technicians', technician, cause);
}

/** Score of a survey, 1 to 5: good work, less what the client waited beyond what was promised. */
function survey(simulation: Simulation, client: Client, technician: Technician, openedAt: Time, random: Random): number {
  const promised = termsOf(client.agreement.type).responseHours * 3;
  const waited = business.between(openedAt, simulation.time);
  const late = clamp((waited - promised) / promised, 0, 3);
  const skill = (technician.level - 2) * 0.08;
  return clamp(Math.round(4.75 + skill - 0.55 * late + random.normal() * 0.6), 1, 5);
}

function closeTicket(simulation: Simulation, technician: Technician, random: Random): void {
  const { work } = technician;
  if (!work) return;
  postWork(simulation, technician, work.minutes);
  const ticket = simulation.state.tickets.need(work.ticket);
  const client = simulation.state.clients.get(work.client);
  technician.work = null;
  technician.today.closed += 1;
  if (client) {
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
  }
  simulation.remove('tickets', ticket.id, 'ticket.closed');
  simulation.touch('technicians', technician, 'ticket.closed');
  takeNext(simulation, technician);
}

/** Tickets of a client who is gone are dropped. */
export function dropTickets(simulation: Simulation, client: Client): void {
  const { technicians, tickets } = simulation.state;
  for (const id of client.team) {
    const technician = technicians.need(id);
    if (technician.work?.client === client.id) {
      interruptWork(simulation, technician);
    }
    const dropped = technician.queue.filter((ticket) => tickets.need(ticket).client === client.id);
    technician.queue = technician.queue.filter((ticket) => !dropped.includes(ticket));
    for (const ticket of dropped) simulation.remove('tickets', ticket, 'client.churned');
    simulation.touch('technicians', technician, 'client.churned');
    takeNext(simulation, technician);
  }
}

/** Mean time between two tickets of a client. */
export function ticketGap(simulation: Simulation, client: Client): Time {
  const { demand } = simulation.state.company.need('company');
  const perMonth = client.employees * industryOf(client.industry).ticketsPerEmployee * demand;
  return perMonth > 0 ? MONTH / perMonth : WEEK;
}

const tickets = defineProcess({
  id: 'client.tickets',
  kind: 'clients',
  wait: (simulation, client, random) => randomly(simulation.time, ticketGap(simulation, client), random),
  fire(simulation, client, random) {
    if (simulation.state.company.need('company').demand > 0) raiseTicket(simulation, client, random, 'ticket.opened');
  },
});

const work = defineProcess({
  id: 'technician.work',
  kind: 'technicians',
  wait: () => null,
  fire: closeTicket,
});

export const serviceDeskProcesses = [tickets, work];

/** Hours of work that clients raise a month at demand 1. */
export function usualEffort(simulation: Simulation): number {
  const meanMinutes = 1.3 * ticketEffort.medianMinutes; // mean of the log-normal: median × e^(spread² ÷ 2)
  let hours = 0;
  for (const client of simulation.state.clients) {
    hours += (client.employees * industryOf(client.industry).ticketsPerEmployee * meanMinutes) / 60;
  }
  return hours;
}

/** Hours on shift of all technicians in a month. */
export function usualCapacity(simulation: Simulation): number {
  return simulation.state.technicians.size * 40 * (MONTH / WEEK) * 0.95;
}
