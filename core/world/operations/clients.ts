import { clamp, exp } from '../../kernel/math.ts';
import type { Cents } from '../../kernel/money.ts';
import { addMonths, DAY, dayStart, MONTH } from '../../kernel/time.ts';
import type { Simulation } from '../machine.ts';
import { termsOf } from '../pack/agreements.ts';
import type { Industry } from '../pack/industries.ts';
import { allowedMonthly, drawAgreementType, fairMonthly, planAt, setMonthly } from './agreements.ts';
import { setSeats, touchLicense, wantedSeats } from './license-seats.ts';
import { chooseLicenses } from './license-shelf.ts';
import type { Client } from './state.ts';
import { assignTeam } from './teams.ts';

export interface ClientTraits {
  readonly id: string;
  readonly name: string;
  readonly industry: Industry;
  readonly employees: number;
}

/** Employees of the smallest and the largest client: below, an agreement isn't worth its work; above, companies have their own IT. */
const employeeLimits = { smallest: 15, largest: 480 } as const;

/** A number of employees as it is usual in the industry: at its median for `size` 0, so many deviations above or below else. */
export function employeesOf(industry: Industry, size: number): number {
  const { median, spread } = industry.employees;
  const { smallest, largest } = employeeLimits;
  return clamp(Math.round(median * exp(spread * size)), smallest, largest);
}

/** How a client begins. */
interface Beginning {
  /** What was sold, a month; null for what its size and plan are worth. */
  readonly monthly: Cents | null;
  /** How much of the agreement's term lies in the past, 0 to below 1; 0 for a new client. */
  readonly elapsed: number;
  readonly cause: string;
}

/** How a client of these traits is priced: drawn once, by its id. */
function pricingOf(
  simulation: Simulation,
  traits: Pick<ClientTraits, 'id' | 'employees'> & { readonly industry: string },
) {
  const random = simulation.random(traits.id, 'client.terms');
  const drawn = drawAgreementType(traits.employees, random);
  const priceFactor = random.range(0.93, 1.07);
  return { random, drawn, base: { industry: traits.industry, employees: traits.employees, priceFactor } };
}

/** What a new client will pay a month when so much was offered: the offer, as the plan that is nearest to it allows. */
export function signedMonthly(
  simulation: Simulation,
  id: string,
  { industry, employees }: { readonly industry: string; readonly employees: number },
  offered: number,
): Cents {
  const { base } = pricingOf(simulation, { id, industry, employees });
  const monthly = allowedMonthly(base, planAt(base, offered), offered);
  const type = planAt(base, monthly); // rounding may bring another plan nearer
  return allowedMonthly(base, type, monthly);
}

/** A client begins: its agreement, its seats, its team. */
export function beginClient(simulation: Simulation, traits: ClientTraits, beginning: Beginning): Client {
  const { elapsed, cause } = beginning;
  const { id, employees, industry } = traits;
  const { random, drawn, base } = pricingOf(simulation, { id, employees, industry: industry.name });
  const { priceFactor } = base;
  const type = beginning.monthly === null ? drawn : planAt(base, beginning.monthly);
  const months = random.weighted(termsOf(type).terms);
  const start = dayStart(simulation.time) - Math.floor((elapsed * months * MONTH) / DAY) * DAY;
  const fair = fairMonthly(base, type);
  const usualSatisfaction = random.range(4.1, 4.75);
  const client: Client = {
    id: traits.id,
    changedAt: simulation.time,
    due: {},
    name: traits.name,
    industry: base.industry,
    employees: base.employees,
    priceFactor,
    usualEmployees: traits.employees,
    agreement: { type, months, monthly: fair, start, end: addMonths(start, months) },
    status: elapsed > 0 ? 'Active' : 'Onboarding',
    risk: 'Low',
    riskReasons: [],
    satisfaction: usualSatisfaction,
    usualSatisfaction,
    openTickets: 0,
    team: [],
    licenses: [],
    labour: [],
    today: { opened: 0, closed: 0, labour: 0, minutes: 0, surveys: 0, points: 0 },
    priceShock: 0,
    sponsorGapUntil: 0,
    renewing: false,
    leavesAt: 0,
    rep: '',
  };
  setMonthly(client, beginning.monthly ?? fair);
  simulation.add('clients', client, cause);
  for (const license of chooseLicenses(simulation, client, simulation.random(traits.id, 'client.licenses'))) {
    setSeats(license, client, wantedSeats(client, license));
    if (elapsed === 0) touchLicense(simulation, license, cause); // the first cast is not news
  }
  assignTeam(simulation, client, simulation.random(traits.id, 'client.team'));
  return client;
}
