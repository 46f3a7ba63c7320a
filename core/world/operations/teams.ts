import type { Random } from '../../kernel/random.ts';
import type { Simulation } from '../machine.ts';
import { usualTickets } from './demand.ts';
import type { Client, Technician } from './state.ts';

/** Technicians who look after one client at least, where there are so many. */
const SMALLEST_TEAM = 3;
/** Tickets a month for which a client gets one technician more. */
const TICKETS_PER_MEMBER = 35;
/** Candidates looked at for each place: a few at random are enough to keep loads even, whatever the company's size. */
const CANDIDATES = 5;

/** Gives a client its team: of a few candidates at random, those whose clients raise the fewest tickets. */
export function assignTeam(simulation: Simulation, client: Client, random: Random): void {
  const { technicians } = simulation.state;
  const wanted = Math.max(SMALLEST_TEAM, Math.ceil(usualTickets(client) / TICKETS_PER_MEMBER));
  const share = usualTickets(client) / Math.min(wanted, technicians.size);
  for (let place = 0; place < Math.min(wanted, technicians.size); place += 1) {
    const chosen = candidate(simulation, client, random);
    if (!chosen) return;
    client.team.push(chosen.id);
    take(simulation, chosen, client, share);
  }
}

/** Of a few technicians at random who are not in the client's team, the one who has least to do for his speed. */
function candidate(simulation: Simulation, client: Client, random: Random): Technician | undefined {
  const { technicians } = simulation.state;
  let best: Technician | undefined;
  for (let draw = 0; draw < CANDIDATES; draw += 1) {
    const technician = technicians.at(random.int(0, technicians.size - 1));
    if (!technician || client.team.includes(technician.id)) continue;
    if (!best || loadOf(technician) < loadOf(best)) best = technician;
  }
  return best;
}

function loadOf({ burden, speed }: Technician): number {
  return burden / speed;
}

function take(simulation: Simulation, technician: Technician, client: Client, share: number): void {
  technician.clients = [...technician.clients, client.id]; // a new list: rows that were shown keep theirs
  technician.burden += share;
  simulation.touch('technicians', technician, 'technician.client-assigned');
}

function release(simulation: Simulation, technician: Technician, client: Client): void {
  technician.clients = technician.clients.filter((id) => id !== client.id);
  technician.burden = 0;
  for (const id of technician.clients) {
    const other = simulation.state.clients.need(id);
    technician.burden += usualTickets(other) / other.team.length;
  }
  simulation.touch('technicians', technician, 'technician.client-released');
}

/** A member who has more to do than others hands the client over to one who has less, unless a ticket of it is still with him. */
export function easeTeam(simulation: Simulation, client: Client, random: Random): void {
  const { technicians } = simulation.state;
  const members = client.team.map((id) => technicians.need(id));
  const from = members.toSorted((a, b) => loadOf(b) - loadOf(a))[0];
  const to = candidate(simulation, client, random);
  if (!from || !to) return;
  const share = usualTickets(client) / client.team.length;
  const better = loadOf(to) + share / to.speed < loadOf(from);
  if (!better || hasTicketOf(simulation, from, client)) return;
  client.team = client.team.map((id) => (id === from.id ? to.id : id));
  simulation.mark('clients', client);
  release(simulation, from, client);
  take(simulation, to, client, share);
}

function hasTicketOf(simulation: Simulation, technician: Technician, client: Client): boolean {
  const { tickets } = simulation.state;
  return technician.work?.client === client.id || technician.queue.some((id) => tickets.need(id).client === client.id);
}

/** The team of a client that leaves. */
export function releaseTeam(simulation: Simulation, client: Client): void {
  for (const id of client.team) release(simulation, simulation.state.technicians.need(id), client);
}
