import { addMonths, DAY, dayStart, monthStart, YEAR, yearStart } from '../../kernel/time.ts';
import { clamp } from '../../kernel/math.ts';
import { newborn } from '../engine/entity.ts';
import type { Simulation } from '../engine/simulation.ts';
import { castId, emailOf, personName, phoneNumber } from '../names.ts';
import { paymentTerms } from '../pack/contracts.ts';
import { departments as departmentFacts, type SpendCategory, spendCategories } from '../pack/departments.ts';
import { genericProducts, type VendorFacts, vendorCategories, vendors as vendorFacts } from '../pack/products.ts';
import { roots } from '../pack/companies.ts';
import { cities } from '../pack/words.ts';
import { beginClient, castTraits } from './clients.ts';
import { signContract } from './contracts.ts';
import { beginMonth } from './departments.ts';
import { heldSeats } from './license-seats.ts';
import { usualPool } from './licenses.ts';
import { hire } from './technicians.ts';
import { usualCapacity, usualEffort } from './service-desk.ts';
import type { Department, License, Vendor } from './state.ts';
import { annualSpend } from './vendors.ts';

const CAUSE = 'world.cast';
/** Share of their hours that technicians should spend on tickets; MSPs aim at 70 to 80 % (Service Leadership Index). */
const TARGET_UTILISATION = 0.74;

/** Makes the company's operations as they stood when history begins. */
export function castOperations(simulation: Simulation): void {
  const { counts } = simulation.config;
  castDepartments(simulation, counts.departments, counts.technicians);
  castVendors(simulation, counts.vendors);
  castTechnicians(simulation, counts.technicians);
  castLicenses(simulation, counts.licenses);
  for (let index = 0; index < counts.clients; index += 1) {
    const id = castId('client', index);
    const random = simulation.random(id, 'client.traits');
    beginClient(simulation, castTraits(id, random), null, clamp(random.float(), 0.02, 0.97), CAUSE);
  }
  fillPools(simulation);
  castContracts(simulation, counts.contracts);
  setDemand(simulation);
}

function castDepartments(simulation: Simulation, count: number, technicians: number): void {
  const places = technicianPlaces(count, technicians);
  for (let index = 0; index < count; index += 1) {
    const facts = departmentFacts[index % departmentFacts.length];
    if (!facts) return;
    const id = castId('department', index);
    const random = simulation.random(id, 'department.traits');
    const round = Math.floor(index / departmentFacts.length);
    const site = round === 0 ? '' : ` ${cities[(round - 1) % cities.length]}${round > cities.length ? ` ${Math.ceil(round / cities.length)}` : ''}`;
    const people = places[index] ?? 0;
    // A department's money follows its people; with no technicians of its own it follows the company's size.
    const usual = facts.technicians * 15;
    const scale = usual > 0 ? (people + facts.staff) / (usual + facts.staff) : clamp(technicians / 15, 0.4, 3);
    const factor = clamp(scale, 0.3, 40);
    const department: Department = {
      ...newborn(id, simulation.time),
      name: `${facts.name}${site}`,
      head: personName(random).name,
      staff: facts.staff,
      technicians: people,
      budget: perCategory((category) => Math.round((facts.budget[category] * factor * random.range(0.94, 1.06)) / 5000) * 5000),
      pace: perCategory(() => 1),
      extra: perCategory(() => 0),
      monthStart: monthStart(simulation.time),
    };
    beginMonth(simulation, department, simulation.time);
    simulation.add('departments', department, CAUSE);
  }
}

function perCategory(value: (category: SpendCategory) => number): Record<SpendCategory, number> {
  return Object.fromEntries(spendCategories.map((category) => [category, value(category)])) as Record<SpendCategory, number>;
}

/** How many technicians each department has: by the shares of the pack, the first department taking the remainder. */
function technicianPlaces(count: number, technicians: number): readonly number[] {
  const shares = Array.from({ length: count }, (_, index) => departmentFacts[index % departmentFacts.length]?.technicians ?? 0);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const result = shares.map((share) => (total > 0 ? Math.floor((technicians * share) / total) : 0));
  const rest = technicians - result.reduce((sum, value) => sum + value, 0);
  if (result.length > 0) result[0] = (result[0] ?? 0) + rest;
  return result;
}

function castTechnicians(simulation: Simulation, count: number): void {
  const places = technicianPlaces(simulation.config.counts.departments, count);
  let department = 0;
  let taken = 0;
  for (let index = 0; index < count; index += 1) {
    while (department < places.length && taken >= (places[department] ?? 0)) {
      department += 1;
      taken = 0;
    }
    taken += 1;
    const id = castId('technician', index);
    const technician = hire(simulation, id, { department: department < places.length ? castId('department', department) : '' });
    const years = simulation.random(id, 'technician.seniority').range(0.2, 9);
    simulation.add('technicians', { ...technician, hiredAt: dayStart(simulation.time - years * YEAR) }, CAUSE);
  }
}

function castVendors(simulation: Simulation, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const id = castId('vendor', index);
    const random = simulation.random(id, 'vendor.traits');
    const facts = vendorFacts[index] ?? genericVendor(index);
    const person = personName(random);
    const performance = random.int(68, 96);
    const vendor: Vendor = {
      ...newborn(id, simulation.time),
      name: facts.name,
      category: facts.category,
      contactName: person.name,
      contactEmail: emailOf(person, facts.domain),
      contactPhone: phoneNumber(random),
      paymentTerms: random.weighted(paymentTerms),
      performance,
      usualPerformance: performance,
      licenses: [],
      contracts: [],
      spentBefore: 0,
    };
    simulation.add('vendors', vendor, CAUSE);
  }
}

/** A vendor beyond the real ones of the pack; its name is one of a kind. */
function genericVendor(index: number): VendorFacts {
  const beyond = index - vendorFacts.length;
  const category = vendorCategories[beyond % vendorCategories.length] ?? 'Cloud';
  const first = roots[beyond % roots.length] ?? 'North';
  const second = roots[(Math.floor(beyond / roots.length) * 7 + beyond * 3 + 1) % roots.length] ?? 'Star';
  const round = Math.floor(beyond / roots.length);
  const name = `${first} ${second} ${category.split(' ')[0]}${round > 0 ? ` ${round + 1}` : ''}`;
  const domain = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '')}.example`;
  return { name, category, domain, products: [genericProducts[category]] };
}

/** Licences go round the vendors: first the main product of each, then the second, and so on. */
function castLicenses(simulation: Simulation, count: number): void {
  const { vendors } = simulation.state;
  if (vendors.size === 0) return;
  const products = productsInOrder(vendors.size, count);
  for (let index = 0; index < count; index += 1) {
    const entry = products[index % products.length];
    if (!entry) return;
    const id = castId('license', index);
    const random = simulation.random(id, 'license.traits');
    const [product, type, listPrice, attach] = entry.product;
    const vendor = vendors.need(castId('vendor', entry.vendor));
    const license: License = {
      ...newborn(id, simulation.time),
      vendor: vendor.id,
      product,
      type,
      price: listPrice,
      listPrice,
      attach,
      holders: {},
      pool: 0,
      adoption: clamp(0.84 + random.normal() * 0.09, 0.5, 0.98),
      overuse: 0,
      renewal: addMonths(dayStart(simulation.time), random.int(0, 11)) + random.int(1, 28) * DAY,
    };
    vendor.licenses.push(id);
    simulation.add('licenses', license, CAUSE);
  }
}

function productsInOrder(vendorCount: number, count: number): { vendor: number; product: VendorFacts['products'][number] }[] {
  const result: { vendor: number; product: VendorFacts['products'][number] }[] = [];
  for (let rank = 0; rank < 6 && result.length < count; rank += 1) {
    for (let vendor = 0; vendor < vendorCount && result.length < count; vendor += 1) {
      const product = (vendorFacts[vendor] ?? (rank === 0 ? genericVendor(vendor) : undefined))?.products[rank];
      if (product) result.push({ vendor, product });
    }
  }
  return result;
}

function fillPools(simulation: Simulation): void {
  for (const license of simulation.state.licenses) license.pool = usualPool(heldSeats(license));
}

function castContracts(simulation: Simulation, count: number): void {
  const { vendors, departments } = simulation.state;
  for (let index = 0; index < count; index += 1) {
    const id = castId('contract', index);
    const random = simulation.random(id, 'contract.traits');
    const vendor = vendors.at(index < vendors.size ? index : random.int(0, vendors.size - 1));
    if (!vendor) return;
    const department = departments.at(random.int(0, departments.size - 1));
    signContract(simulation, id, vendor, department?.id ?? '', random.range(0.02, 0.95), CAUSE);
  }
  for (const vendor of vendors) {
    const part = (simulation.time - yearStart(simulation.time)) / YEAR;
    vendor.spentBefore = Math.round(part * annualSpend(simulation, vendor));
  }
}

/** Sets how many tickets clients raise, so that the team spends the target share of its hours on them. */
function setDemand(simulation: Simulation): void {
  const effort = usualEffort(simulation);
  const company = simulation.state.company.need('company');
  company.demand = effort > 0 ? clamp((usualCapacity(simulation) * TARGET_UTILISATION) / effort, 0, 2.5) : 0;
}
