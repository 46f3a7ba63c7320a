import { clamp } from '../../../kernel/math.ts';
import { addMonths, DAY, dayStart } from '../../../kernel/time.ts';
import type { Simulation } from '../../machine.ts';
import { castId, domainOf, emailOf, personName, phoneNumber } from '../../names.ts';
import { roots } from '../../pack/companies.ts';
import { paymentTerms } from '../../pack/contracts.ts';
import {
  editions,
  genericProducts,
  type Product,
  type VendorTraits,
  vendorCategories,
  vendors as vendorTraits,
} from '../../pack/products.ts';
import { cities } from '../../pack/words.ts';
import { noHolders } from '../license-seats.ts';
import { USUAL_ADOPTION } from '../licenses.ts';
import type { License, Vendor } from '../state.ts';
import { PRICE_RISE, roundPrice } from '../vendors.ts';

export function castVendors(simulation: Simulation, count: number, cause: string): void {
  for (let index = 0; index < count; index += 1) {
    const id = castId('vendor', index);
    const random = simulation.random(id, 'vendor.traits');
    const traits = traitsAt(index);
    const person = personName(random);
    const performance = random.int(68, 96);
    const vendor: Vendor = {
      id,
      changedAt: simulation.time,
      due: {},
      name: traits.name,
      category: traits.category,
      contactName: person.name,
      contactEmail: emailOf(person, domainOf(traits.name)),
      contactPhone: phoneNumber(random),
      paymentTerms: random.weighted(paymentTerms),
      performance,
      usualPerformance: performance,
      licenses: [],
      contracts: [],
      spentBefore: 0,
    };
    simulation.add('vendors', vendor, cause);
  }
}

/** The vendors of the pack first; those beyond have names made of its words, each one of a kind. */
function traitsAt(index: number): VendorTraits {
  const known = vendorTraits[index];
  if (known) return known;
  const beyond = index - vendorTraits.length;
  const category = vendorCategories[beyond % vendorCategories.length] ?? 'Cloud';
  const first = roots[beyond % roots.length] ?? 'North';
  const round = Math.floor(beyond / roots.length);
  const second = roots[(round * 7 + beyond * 3 + 1) % roots.length] ?? 'Star';
  const name = `${first} ${second} ${category.split(' ')[0]}${round > 0 ? ` ${round + 1}` : ''}`;
  return { name, category, products: [genericProducts[category]] };
}

/** Licences go round the vendors: first the main product of each, then the second, and so on, then further editions of them. */
export function castLicenses(simulation: Simulation, count: number, cause: string): void {
  const vendors = [...simulation.state.vendors];
  const offers = offersOf(vendors.length, count);
  for (let index = 0; index < count; index += 1) {
    const offer = offers[index % offers.length];
    const vendor = offer && vendors[offer.vendor];
    if (!vendor) return;
    const id = castId('license', index);
    const license = castLicense(simulation, id, vendor, offer.product, Math.floor(index / offers.length));
    vendor.licenses.push(id);
    simulation.add('licenses', license, cause);
  }
}

interface Offer {
  readonly vendor: number;
  readonly product: Product;
}

function offersOf(vendors: number, wanted: number): Offer[] {
  const products = Array.from({ length: vendors }, (_, index) => traitsAt(index).products);
  const most = products.reduce((longest, list) => Math.max(longest, list.length), 0);
  const offers: Offer[] = [];
  for (let rank = 0; rank < most && offers.length < wanted; rank += 1) {
    for (let vendor = 0; vendor < vendors && offers.length < wanted; vendor += 1) {
      const product = products[vendor]?.[rank];
      if (product) offers.push({ vendor, product });
    }
  }
  return offers;
}

function castLicense(simulation: Simulation, id: string, vendor: Vendor, product: Product, round: number): License {
  const random = simulation.random(id, 'license.traits');
  const [name, type, usualPrice, attach] = product;
  const [edition, priceFactor] = editionAt(round);
  const listPrice = roundPrice(usualPrice * priceFactor);
  // Half of the vendors have raised their prices at some time before.
  const raise = simulation.random(vendor.id, 'vendor.first-price');
  const price = raise.chance(0.5) ? roundPrice(listPrice * raise.range(PRICE_RISE.low, PRICE_RISE.high)) : listPrice;
  return {
    id,
    changedAt: simulation.time,
    due: {},
    vendor: vendor.id,
    product: `${name}${edition}`,
    type,
    price,
    listPrice,
    attach,
    holders: noHolders(),
    held: 0,
    pool: 0,
    adoption: clamp(USUAL_ADOPTION + random.normal() * 0.04, 0.5, 0.98),
    overuse: 0,
    renewal: addMonths(dayStart(simulation.time), random.int(0, 11)) + random.int(1, 28) * DAY,
  };
}

/** The product itself, then its editions, then the same for other regions. */
function editionAt(round: number): readonly [suffix: string, priceFactor: number] {
  const [edition, priceFactor] = editions[round % editions.length] ?? ['', 1];
  const region = Math.floor(round / editions.length);
  if (region === 0) return [edition, priceFactor];
  const city = cities[(region - 1) % cities.length];
  const number = region > cities.length ? ` ${Math.ceil(region / cities.length)}` : '';
  return [`${edition} ${city}${number}`, priceFactor];
}
