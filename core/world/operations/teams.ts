import type { Random } from '../../kernel/random.ts';
import type { Simulation } from '../engine/simulation.ts';
import type { Client, Technician } from './state.ts';

/** Technicians who look after one client, where there are so many. */
const TEAM_SIZE = 3;
/** Candidates looked at for each place: a few at random are enough to keep loads even, whatever the company's size. */
const CANDIDATES = 6;

/** Gives a client its team: of a few candidates at random, those who look after the fewest clients. */
export function assignTeam(simulation: Simulation, client: Client, random: Random): void {
  const { technicians } = simulation.state;
  for (let place = 0; place < Math.min(TEAM_SIZE, technicians.size); place += 1) {
    const chosen = fewest(candidates(simulation, client, random));
    if (!chosen) return;
    client.team.push(chosen.id);
    chosen.clients.push(client.id);
    simulation.touch('technicians', chosen, 'technician.client-assigned');
  }
}

function candidates(simulation: Simulation, client: Client, random: Random): Technician[] {
  const { technicians } = simulation.state;
  const found: Technician[] = [];
  for (let draw = 0; draw < CANDIDATES; draw += 1) {
    const technician = technicians.at(random.int(0, technicians.size - 1));
    if (technician && !client.team.includes(technician.id)) found.push(technician);
  }
  return found;
}

function fewest(candidates: readonly Technician[]): Technician | undefined {
  return candidates.reduce<Technician | undefined>(
    (best, next) => (best && best.clients.length <= next.clients.length ? best : next),
    undefined,
  );
}

export function releaseTeam(simulation: Simulation, client: Client): void {
  for (const id of client.team) {
    const technician = simulation.state.technicians.need(id);
    technician.clients = technician.clients.filter((other) => other !== client.id);
    simulation.touch('technicians', technician, 'technician.client-released');
  }
}
