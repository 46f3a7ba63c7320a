import { nextDay } from '../../kernel/time.ts';
import { defineProcess, type Part } from '../engine/part.ts';
import { zeroCounters } from './state.ts';

/** At each midnight the day is closed: the parts book what is open, observers measure it, a new day begins. */
const day = defineProcess({
  id: 'company.day',
  kind: 'company',
  wait: (simulation) => nextDay(simulation.time),
  fire(simulation, company) {
    simulation.emit('day.closing', {});
    simulation.observeDay?.(simulation, simulation.time);
    simulation.emit('day.closed', {});
    company.today = zeroCounters();
  },
});

/** Lets a scenario's shocks happen, spread over its time. */
const shock = defineProcess({
  id: 'scenario.shock',
  kind: 'scenarios',
  wait: (simulation, scenario, random) => {
    const spec = simulation.registry.scenario(scenario.scenario);
    if (!spec || simulation.time >= scenario.endsAt) return null;
    const at = simulation.time + ((scenario.endsAt - scenario.startedAt) / spec.shocks) * random.range(0.5, 1.5);
    return at < scenario.endsAt ? at : null;
  },
  fire(simulation, scenario, random) {
    const spec = simulation.registry.scenario(scenario.scenario);
    spec?.shock(simulation, scenario, random);
  },
});

const end = defineProcess({
  id: 'scenario.end',
  kind: 'scenarios',
  wait: (_simulation, scenario) => scenario.endsAt,
  fire(simulation, scenario) {
    simulation.registry.scenario(scenario.scenario)?.end?.(simulation, scenario);
    simulation.remove('scenarios', scenario.id, 'scenario.ended');
  },
});

/** What belongs to no single part: the calendar day, and the scenarios that run. */
export const company: Part = {
  id: 'company',
  cast(simulation) {
    simulation.add(
      'company',
      { id: 'company', changedAt: simulation.time, due: {}, demand: 0, clientSize: 1, today: zeroCounters() },
      'world.cast',
    );
  },
  processes: [day, shock, end],
  projections: {},
  reactions: {},
  rules: [],
  scenarios: [],
};
