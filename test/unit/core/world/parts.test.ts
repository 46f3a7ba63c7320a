import { describe, expect, it } from '@jest/globals';
import { defineEvent } from '../../../../core/world/engine/event.ts';
import { castSimulation } from '../../../../core/world/engine/simulation.ts';
import {
  castWorld,
  historyStart,
  PACK_VERSION,
  registry,
  type Simulation,
  stateText,
} from '../../../../core/world/index.ts';
import { defineProcess, type Part } from '../../../../core/world/machine.ts';
import { registryOf } from '../../../../core/world/parts.ts';
import { configOf, DAY } from './small.ts';

const mealTaken = defineEvent('meal.taken', 'Somebody of a client had a meal.', {});

/** A part that a later pack may bring: people of clients come to eat now and then. */
function canteenWith(meals: string[]): Part {
  const meal = defineProcess({
    id: 'client.meal',
    kind: 'clients',
    wait: (simulation, _client, random) => simulation.time + random.exponential(3 * DAY),
    fire(simulation, client, random) {
      meals.push(`${client.id} ${random.int(1, 9)}`);
      simulation.record(mealTaken, client.id, {});
    },
  });
  return {
    id: 'canteen',
    kinds: {},
    cast: () => undefined,
    processes: [meal],
    reactions: {},
    events: [mealTaken],
    rules: [],
    scenarios: [],
  };
}

/** A company of these parts, some months into its history. */
function companyOf(parts: readonly Part[]): Simulation {
  const config = configOf(77);
  const simulation = castSimulation(registryOf(parts), config, historyStart(config.startedAt));
  simulation.advance(simulation.time + 90 * DAY);
  return simulation;
}

/** The state without what a process planned for itself. */
function textWithout(simulation: Simulation, process: string): string {
  for (const client of simulation.state.clients) delete client.due[process];
  return stateText(simulation);
}

describe('the parts of the company', () => {
  it('are a list to which another part is added without shifting the others by a byte', () => {
    const meals: string[] = [];
    const alone = companyOf(registry.parts);
    const text = stateText(alone);
    const last = companyOf([...registry.parts, canteenWith(meals)]);
    expect(textWithout(last, 'client.meal')).toBe(text);
    expect(meals.length).toBeGreaterThan(20);

    const again: string[] = [];
    const [company, ...others] = registry.parts;
    if (!company) throw new Error('there are no parts');
    const between = companyOf([company, canteenWith(again), ...others]);
    expect(textWithout(between, 'client.meal')).toBe(text);
    expect(again).toEqual(meals);
    expect(last.events.length - alone.events.length).toBe(meals.length);
  });

  it('have processes, rules and scenarios of different names', () => {
    for (const part of registry.parts) {
      expect(() => registryOf([...registry.parts, { ...part, id: 'copy' }])).toThrow(/same|define/);
    }
    const ids = registry.processes.map(({ process }) => process.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+\.[a-z-]+$/);
    expect(registry.scenarios.map((spec) => spec.id).sort()).toEqual([
      'churn-wave',
      'great-quarter',
      'license-crunch',
      'price-hike',
      'tech-shortage',
    ]);
  });

  it('show every kind of row', () => {
    const [company] = registry.parts;
    expect(() => registryOf(company ? [company] : [])).toThrow('projects');
  });

  it('make another company with another pack', () => {
    const made = (packVersion: number): string => stateText(castWorld({ ...configOf(3), packVersion }));
    expect(made(PACK_VERSION + 1)).not.toBe(made(PACK_VERSION));
  });
});
