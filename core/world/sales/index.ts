import { DAY } from '../../kernel/time.ts';
import type { PartOf, Simulation } from '../machine.ts';
import { castId } from '../names.ts';
import { salesEvents } from './events.ts';
import { leadProcesses } from './leads.ts';
import { salesReactions } from './reactions.ts';
import { leads } from './rows.ts';
import { salesRules } from './rules.ts';
import { salesScenarios } from './scenarios.ts';

/** The desks begin in turn, over the first weeks of history, so that the pipeline fills evenly. */
function castSales(simulation: Simulation): void {
  const { counts } = simulation.config;
  for (let index = 0; index < counts.leads; index += 1) {
    const id = castId('desk', index);
    const desk = { id, changedAt: simulation.time, due: {}, lead: null, opened: 0 };
    simulation.add('desks', desk, 'world.cast');
    const wait = simulation.random(id, 'desk.begins').range(0.01, 21);
    simulation.plan('desks', desk, 'desk.opens', simulation.time + wait * DAY);
  }
}

/** Leads: the opportunities that are open, and the desks that open them. */
export const sales: PartOf<'sales'> = {
  id: 'sales',
  kinds: { leads },
  cast: castSales,
  processes: leadProcesses,
  reactions: salesReactions,
  events: salesEvents,
  rules: salesRules,
  scenarios: salesScenarios,
};
