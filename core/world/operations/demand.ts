import { clamp } from '../../kernel/math.ts';
import { MONTH, type Time, WEEK } from '../../kernel/time.ts';
import type { Simulation } from '../machine.ts';
import { industryOf, meanEmployees } from '../pack/industries.ts';
import { HOURS_PER_WEEK } from '../pack/people.ts';
import { ticketEffort } from '../pack/rates.ts';
import type { Client } from './state.ts';

/** Share of their hours that technicians should spend on tickets; MSPs aim at 70 to 80 % (Service Leadership Index). */
const TARGET_UTILISATION = 0.735;
/** Share of their working hours that technicians are there; the rest is vacation and sickness. */
const PRESENCE = 0.95;
/** The busiest clients raise this many times their industry's tickets. */
const MOST_DEMAND = 2.5;
/** How fast demand follows the team's size, a day: clients learn what they get help for within a month. */
const PACE = 0.04;

/** Tickets that a client raises a month at demand 1. */
export function usualTickets(client: Client): number {
  return client.employees * industryOf(client.industry).ticketsPerEmployee;
}

/** Mean time between two tickets of a client. */
export function ticketGap(simulation: Simulation, client: Client): Time {
  const { demand } = simulation.state.company.need('company');
  const perMonth = usualTickets(client) * demand;
  return perMonth > 0 ? MONTH / perMonth : WEEK;
}

/** The demand at which the team spends the target share of its hours on tickets. */
function usualDemand(simulation: Simulation): number {
  const { clients, technicians } = simulation.state;
  let tickets = 0;
  for (const client of clients) tickets += usualTickets(client);
  if (tickets === 0) return 0;
  const capacity = technicians.size * HOURS_PER_WEEK * (MONTH / WEEK) * PRESENCE;
  return clamp((capacity * TARGET_UTILISATION) / (tickets * ticketEffort.meanHours), 0, MOST_DEMAND);
}

function clientSize(simulation: Simulation): number {
  let employees = 0;
  let usual = 0;
  for (const client of simulation.state.clients) {
    employees += client.employees;
    usual += meanEmployees(industryOf(client.industry));
  }
  return usual === 0 ? 1 : employees / usual;
}

export function beginDemand(simulation: Simulation): void {
  const company = simulation.state.company.need('company');
  company.demand = usualDemand(simulation);
  company.clientSize = clientSize(simulation);
}

/** Demand follows the team and the clients that there are: a team that is short of time automates, one with time offers more. */
export function adjustDemand(simulation: Simulation): void {
  const company = simulation.state.company.need('company');
  company.demand += (usualDemand(simulation) - company.demand) * PACE;
  company.clientSize = clientSize(simulation);
  simulation.mark('company', company);
}
