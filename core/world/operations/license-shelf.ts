import type { Random } from '../../kernel/random.ts';
import type { Simulation, State } from '../machine.ts';
import { termsOf } from '../pack/agreements.ts';
import { type VendorCategory, vendorCategories } from '../pack/products.ts';
import { addSeats, wantedSeats } from './license-seats.ts';
import type { Client, License } from './state.ts';

/** Licences to choose among; the more widely a product is used, the likelier it is picked. */
class Rack {
  readonly #licenses: License[] = [];
  /** Sums of the weights up to and with each licence. */
  readonly #sums: number[] = [];

  add(license: License): void {
    this.#sums.push((this.#sums[this.#sums.length - 1] ?? 0) + license.attach * license.attach);
    this.#licenses.push(license);
  }

  /** One by weight, or undefined where there are none. */
  pick(random: Random): License | undefined {
    const wanted = random.float() * (this.#sums[this.#sums.length - 1] ?? 0);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return this.#licenses[low];
  }

  /** Any one, or undefined where there are none. */
  any(random: Random): License | undefined {
    return this.#licenses[random.int(0, this.#licenses.length - 1)];
  }
}

/** Products that more of a client's people use than this are what everyone has one of; the others come on top. */
const EXTRA_BELOW = 0.81;

interface Shelf {
  readonly groups: ReadonlyMap<VendorCategory, Rack>;
  readonly extras: Rack;
}

/** Licences are there from the cast on, so that each state's shelf is filled once. */
const shelves = new WeakMap<State, Shelf>();

function shelfOf(state: State): Shelf {
  const known = shelves.get(state);
  if (known) return known;
  const shelf = { groups: new Map(vendorCategories.map((category) => [category, new Rack()])), extras: new Rack() };
  for (const license of state.licenses) {
    shelf.groups.get(state.vendors.need(license.vendor).category)?.add(license);
    if (license.attach < EXTRA_BELOW) shelf.extras.add(license);
  }
  shelves.set(state, shelf);
  return shelf;
}

/** Product groups that every agreement covers first, in this order: protection of the devices and of the mail are two. */
const CORE: readonly VendorCategory[] = [
  'Productivity',
  'Security',
  'Backup & Recovery',
  'Service Management',
  'Security',
];

/** The products of a new client's plan: those of the core groups first, then others. */
export function chooseLicenses(simulation: Simulation, client: Client, random: Random): License[] {
  const shelf = shelfOf(simulation.state);
  const [low, high] = termsOf(client.agreement.type).products;
  const wanted = Math.min(random.int(low, high), simulation.state.licenses.size);
  const chosen: License[] = [];
  for (let n = 0; n < wanted; n += 1) {
    const license = findLicense(shelf, chosen, CORE[n], random);
    if (license) chosen.push(license);
  }
  return chosen;
}

/** A licence that isn't chosen yet, if a few looks find one: of the group, or of those that come on top. */
function findLicense(
  shelf: Shelf,
  chosen: readonly License[],
  category: VendorCategory | undefined,
  random: Random,
): License | undefined {
  for (let look = 0; look < 8; look += 1) {
    const group = category && look < 4 ? shelf.groups.get(category)?.pick(random) : undefined;
    const license = group ?? shelf.extras.any(random);
    if (license && !chosen.includes(license)) return license;
  }
  return undefined;
}

/** A client, if a few looks find one whose plan has room for it, takes a licence that nobody holds. */
export function adoptLicense(simulation: Simulation, license: License, random: Random, cause: string): void {
  const { clients } = simulation.state;
  for (let look = 0; look < 3 && clients.size > 0; look += 1) {
    const client = clients.at(random.int(0, clients.size - 1));
    if (!client || client.leavesAt > 0 || client.licenses.length > termsOf(client.agreement.type).products[1]) continue;
    addSeats(simulation, license, client, wantedSeats(client, license), cause);
    return;
  }
}
