import { type Random, weightedAt } from '../../../kernel/random.ts';
import { dayStart, YEAR, yearStart } from '../../../kernel/time.ts';
import type { Simulation } from '../../machine.ts';
import { castId, companyName } from '../../names.ts';
import { industryWeights } from '../../pack/industries.ts';
import { beginClient, employeesOf } from '../clients.ts';
import { signContract } from '../contracts.ts';
import { beginDemand } from '../demand.ts';
import { adoptLicense } from '../license-shelf.ts';
import { usualPool } from '../licenses.ts';
import { hire } from '../technicians.ts';
import { annualSpend } from '../vendors.ts';
import { castDepartments, techniciansPerDepartment } from './departments.ts';
import { castLicenses, castVendors } from './vendors.ts';

const CAUSE = 'world.cast';

/** Makes the company's operations as they stood when history begins. */
export function castOperations(simulation: Simulation): void {
  const { counts } = simulation.config;
  castDepartments(simulation, counts.departments, counts.technicians, CAUSE);
  castVendors(simulation, counts.vendors, CAUSE);
  castTechnicians(simulation, counts.technicians);
  castLicenses(simulation, counts.licenses, CAUSE);
  castClients(simulation, counts.clients);
  fillLicenses(simulation);
  castContracts(simulation, counts.contracts);
  beginBooks(simulation);
}

/** How much of a term is over: spread evenly over those who have one, so that they don't all end in one season. */
function elapsedOf(index: number, random: Random): number {
  return 0.02 + 0.95 * fraction(index * GOLDEN + random.range(0, 0.2));
}

/** The golden ratio: its multiples, less their whole parts, fill the range from 0 to 1 evenly in any number. */
const GOLDEN = 0.6180339887498949;

function fraction(value: number): number {
  return value - Math.floor(value);
}

function castTechnicians(simulation: Simulation, count: number): void {
  const headcounts = techniciansPerDepartment(simulation.config.counts.departments, count);
  let department = 0;
  let taken = 0;
  for (let index = 0; index < count; index += 1) {
    while (department < headcounts.length && taken >= (headcounts[department] ?? 0)) {
      department += 1;
      taken = 0;
    }
    taken += 1;
    const id = castId('technician', index);
    const years = simulation.random(id, 'technician.seniority').range(0.2, 9);
    const technician = hire(simulation, id, {
      department: department < headcounts.length ? castId('department', department) : '',
      hiredAt: dayStart(simulation.time - years * YEAR),
    });
    simulation.add('technicians', technician, CAUSE);
  }
}

/** Clients are of the industries of the pack in its mix, however few there are: each is far from the one before. */
function castClients(simulation: Simulation, count: number): void {
  const first = simulation.random('clients', 'client.industries').float();
  for (let index = 0; index < count; index += 1) {
    const id = castId('client', index);
    const random = simulation.random(id, 'client.traits');
    const industry = weightedAt(industryWeights, fraction(first + index * GOLDEN));
    const employees = employeesOf(industry, sizeAt(simulation, index));
    const traits = { id, name: companyName(random, industry), industry, employees };
    beginClient(simulation, traits, { monthly: null, elapsed: elapsedOf(index, random), cause: CAUSE });
  }
}

/** Sizes come in pairs, one as far above its industry's median as the other is below: companies of all seeds are about as large. */
function sizeAt(simulation: Simulation, index: number): number {
  const size = simulation.random('clients', 'client.sizes', index >> 1).normal();
  return index % 2 === 0 ? size : -size;
}

/** Licences that nobody took find a client, and the pools are filled. */
function fillLicenses(simulation: Simulation): void {
  for (const license of simulation.state.licenses) {
    if (license.held === 0) adoptLicense(simulation, license, simulation.random(license.id, 'license.first'), CAUSE);
    license.pool = usualPool(license.held);
  }
}

function castContracts(simulation: Simulation, count: number): void {
  const { vendors, departments } = simulation.state;
  for (let index = 0; index < count; index += 1) {
    const id = castId('contract', index);
    const random = simulation.random(id, 'contract.traits');
    const vendor = vendors.at(index < vendors.size ? index : random.int(0, vendors.size - 1));
    if (!vendor) return;
    const department = departments.at(random.int(0, departments.size - 1))?.id ?? '';
    signContract(simulation, { id, vendor, department, elapsed: elapsedOf(index, random), cause: CAUSE });
  }
}

/** What vendors were paid since New Year, and how many tickets clients raise. */
function beginBooks(simulation: Simulation): void {
  const { vendors } = simulation.state;
  const part = (simulation.time - yearStart(simulation.time)) / YEAR;
  for (const vendor of vendors) vendor.spentBefore = Math.round(part * annualSpend(simulation, vendor));
  beginDemand(simulation);
}
