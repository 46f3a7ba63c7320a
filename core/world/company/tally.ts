import type { Simulation } from '../machine.ts';
import type { DayCounters } from './state.ts';

/** Counts what happened today in the whole company. */
export function tally(simulation: Simulation, happened: Partial<DayCounters>): void {
  const company = simulation.state.company.need('company');
  for (const [counter, amount] of Object.entries(happened) as [keyof DayCounters, number][]) {
    company.today[counter] += amount;
  }
  simulation.mark('company', company);
}
