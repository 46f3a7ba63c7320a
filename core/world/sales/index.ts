import { DAY } from '../../kernel/time.ts';
import type { PartOf, Simulation } from '../machine.ts';
import { castId } from '../names.ts';
import { salesEvents } from './events.ts';
import { leadProcesses } from './leads.ts';
import { salesReactions } from './reactions.ts';
import { reps } from './rep-rows.ts';
import { repRules } from './rep-rules.ts';
import { leads } from './rows.ts';
import { salesRules } from './rules.ts';
import { salesScenarios } from './scenarios.ts';
import { castTeam } from './team.ts';

/** Managers and reps first, who own what is opened. */
function castSales(simulation: Simulation): void {
  castTeam(simulation);
  castDesks(simulation);
}

/** The desks begin in turn, over the first weeks of history, so that the pipeline fills evenly. */
function castDesks(simulation: Simulation): void {
  const { counts } = simulation.config;
  for (let index = 0; index < counts.leads; index += 1) {
    const id = castId('desk', index);
    const desk = { id, changedAt: simulation.time, due: {}, lead: null, opened: 0 };
    simulation.add('desks', desk, 'world.cast');
    const wait = simulation.random(id, 'desk.begins').range(0.01, 21);
    simulation.plan('desks', desk, 'desk.opens', simulation.time + wait * DAY);
  }
}

/** The sales organisation: reps and their managers, the opportunities that are open, and the desks that open them. */
export const sales: PartOf<'sales'> = {
  id: 'sales',
  kinds: { leads, reps },
  cast: castSales,
  processes: leadProcesses,
  reactions: salesReactions,
  events: salesEvents,
  rules: [...salesRules, ...repRules],
  scenarios: salesScenarios,
};
