import type { Cents } from '../../kernel/money.ts';
import type { Simulation } from '../machine.ts';
import type { Client, License } from './state.ts';

/** Seats that a client of its size needs. */
export function wantedSeats(client: Client, license: License): number {
  return Math.max(1, Math.round(client.employees * license.attach));
}

/** A table that takes any number of clients at the same cost; `{}` would learn the shape of each set of clients anew. */
export function noHolders(): Record<string, number> {
  return Object.create(null);
}

/** Sets how many seats of a licence a client holds. */
export function setSeats(license: License, client: Client, seats: number): void {
  const before = license.holders[client.id] ?? 0;
  license.held += seats - before;
  if (seats > 0) {
    if (before === 0) client.licenses.push(license.id);
    license.holders[client.id] = seats;
    return;
  }
  delete license.holders[client.id];
  client.licenses = client.licenses.filter((id) => id !== license.id);
  if (license.held === 0) license.overuse = 0; // nobody is left to use it
}

/** Adds seats of a licence to a client (or takes some back, with a negative number), and tells everyone concerned. */
export function addSeats(simulation: Simulation, license: License, client: Client, seats: number, cause: string): void {
  const held = license.holders[client.id] ?? 0;
  const now = Math.max(0, held + seats);
  if (now === held) return;
  setSeats(license, client, now);
  touchLicense(simulation, license, cause);
  simulation.touch('clients', client, cause);
}

/** A client hands back all seats that it holds. */
export function giveBackSeats(simulation: Simulation, client: Client, cause: string): void {
  for (const id of [...client.licenses]) {
    const license = simulation.state.licenses.need(id);
    addSeats(simulation, license, client, -(license.holders[client.id] ?? 0), cause);
  }
}

/** A licence changed in a way that its vendor's spend follows. */
export function touchLicense(simulation: Simulation, license: License, cause: string): void {
  simulation.touch('licenses', license, cause);
  simulation.touch('vendors', simulation.state.vendors.need(license.vendor), cause);
}

/** The price of a licence changed: its holders' costs follow. */
export function touchHolders(simulation: Simulation, license: License, cause: string): void {
  touchLicense(simulation, license, cause);
  for (const id of Object.keys(license.holders).sort())
    simulation.touch('clients', simulation.state.clients.need(id), cause);
}

/** Seats that are paid for. */
export function totalSeats(license: License): number {
  return license.held + license.pool;
}

/** What a client's seats cost a month. */
export function licenseCost(simulation: Simulation, client: Client): Cents {
  let cost = 0;
  for (const id of client.licenses) {
    const license = simulation.state.licenses.need(id);
    cost += (license.holders[client.id] ?? 0) * license.price;
  }
  return cost;
}
