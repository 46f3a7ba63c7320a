import { causedId } from '../../kernel/hash.ts';
import { clamp } from '../../kernel/math.ts';
import type { Random, Weighted } from '../../kernel/random.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import { randomly } from '../pace.ts';
import { ticketEffort } from '../pack/rates.ts';
import { ticketGap } from './demand.ts';
import type { Client, Technician, Ticket } from './state.ts';
import { interruptWork, roundToSteps, takeNext } from './work.ts';

/** A queue longer than this sends further requests to self-service: clients give up rather than wait for weeks. */
const LONGEST_QUEUE = 9;

const priorities: Weighted<Ticket['priority']> = [
  ['Low', 3],
  ['Normal', 6],
  ['High', 1.5],
];

/** A client raises a ticket with one of its team, if anyone is there to take it. */
export function raiseTicket(simulation: Simulation, client: Client, random: Random, cause: string): void {
  const technician = leastLoaded(simulation, client);
  if (!technician || technician.queue.length >= LONGEST_QUEUE) return;
  const raised = client.due['client.tickets']?.[1] ?? 0;
  const ticket: Ticket = {
    id: causedId('ticket', `${client.id}/${raised}`),
    changedAt: simulation.time,
    due: {},
    client: client.id,
    openedAt: simulation.time,
    priority: random.weighted(priorities),
    minutes: drawEffort(random),
    technician: technician.id,
  };
  simulation.add('tickets', ticket, cause);
  client.openTickets += 1;
  client.today.opened += 1;
  simulation.mark('clients', client);
  enqueue(simulation, technician, ticket, cause);
}

function drawEffort(random: Random): number {
  const minutes = random.lognormal(ticketEffort.medianMinutes, ticketEffort.spread);
  return roundToSteps(clamp(minutes, ticketEffort.low, ticketEffort.high));
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
  simulation.mark('tickets', ticket);
  simulation.touch('technicians', technician, cause);
  takeNext(simulation, technician);
}

/** Hands the queue of a technician who leaves over to the rest of each client's team, as far as there is one. */
export function handOver(simulation: Simulation, technician: Technician, cause: string): void {
  const { clients, tickets } = simulation.state;
  const waiting = technician.queue;
  technician.queue = [];
  for (const id of waiting) {
    const ticket = tickets.need(id);
    const next = leastLoaded(simulation, clients.need(ticket.client));
    enqueue(simulation, next ?? technician, ticket, cause);
  }
  simulation.touch('technicians', technician, cause);
}

/** Tickets of a client who is gone are dropped. */
export function dropTickets(simulation: Simulation, client: Client): void {
  const { technicians, tickets } = simulation.state;
  for (const id of client.team) {
    const technician = technicians.need(id);
    if (technician.work?.client === client.id) interruptWork(simulation, technician);
    const dropped = technician.queue.filter((ticket) => tickets.need(ticket).client === client.id);
    technician.queue = technician.queue.filter((ticket) => !dropped.includes(ticket));
    for (const ticket of dropped) simulation.remove('tickets', ticket, 'client.churned');
    simulation.touch('technicians', technician, 'client.churned');
    takeNext(simulation, technician);
  }
}

/** Clients raise tickets. */
export const tickets = defineProcess({
  id: 'client.tickets',
  kind: 'clients',
  wait: (simulation, client, random) => randomly(simulation.time, ticketGap(simulation, client), random),
  fire(simulation, client, random) {
    if (simulation.state.company.need('company').demand > 0) raiseTicket(simulation, client, random, 'ticket.opened');
  },
});
