import type { Random } from '../../kernel/random.ts';
import type { Simulation } from '../engine/simulation.ts';
import { termsOf } from '../pack/agreements.ts';
import type { Client, License } from './state.ts';

/** Product groups that every agreement covers first, in this order. */
const CORE_CATEGORIES = ['Productivity', 'Security', 'Backup & Recovery', 'Service Management'] as const;

/** A client takes seats of its plan's products: the core groups first, then others. */
export function takeSeats(simulation: Simulation, client: Client, cause: string, random: Random): void {
  const { licenses } = simulation.state;
  const [low, high] = termsOf(client.agreement.type).products;
  const wanted = Math.min(random.int(low, high), licenses.size);
  for (let n = 0; n < wanted; n += 1) {
    const license = findLicense(simulation, client, CORE_CATEGORIES[n] ?? null, random);
    if (license) addSeats(simulation, license, client, Math.max(1, Math.round(client.employees * license.attach)), cause);
  }
}

/** A licence that the client doesn't hold yet, if a few looks find one: of the category, or any. */
function findLicense(simulation: Simulation, client: Client, category: string | null, random: Random): License | null {
  const { licenses, vendors } = simulation.state;
  let other: License | null = null;
  for (let look = 0; look < 12; look += 1) {
    const license = licenses.at(random.int(0, licenses.size - 1));
    if (!license || client.licenses.includes(license.id)) continue;
    if (category === null || vendors.need(license.vendor).category === category) return license;
    other = license;
  }
  return other;
}

/** Adds seats of a licence to a client (or takes some back, with a negative number), and tells everyone concerned. */
export function addSeats(simulation: Simulation, license: License, client: Client, seats: number, cause: string): void {
  const held = license.holders[client.id] ?? 0;
  const now = Math.max(0, held + seats);
  if (now === held) return;
  if (now === 0) {
    delete license.holders[client.id];
    client.licenses = client.licenses.filter((id) => id !== license.id);
  } else {
    license.holders[client.id] = now;
    if (held === 0) client.licenses.push(license.id);
  }
  if (license.overuse > usedSeats(license)) license.overuse = 0;
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
  for (const id of Object.keys(license.holders)) simulation.touch('clients', simulation.state.clients.need(id), cause);
}

/** Seats that clients hold. */
export function heldSeats(license: License): number {
  let sum = 0;
  for (const id in license.holders) sum += license.holders[id] ?? 0;
  return sum;
}

export function totalSeats(license: License): number {
  return heldSeats(license) + license.pool;
}

/** Seats that people usually use, before the small movements of the day. */
function usedSeats(license: License): number {
  return Math.round(heldSeats(license) * license.adoption);
}

/** What a client's seats cost a month. */
export function licenseCost(simulation: Simulation, client: Client): number {
  let cost = 0;
  for (const id of client.licenses) {
    const license = simulation.state.licenses.need(id);
    cost += (license.holders[client.id] ?? 0) * license.price;
  }
  return cost;
}
