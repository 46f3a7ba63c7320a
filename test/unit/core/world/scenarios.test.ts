import { describe, expect, it } from '@jest/globals';
import { type MeasureId, measureNow } from '../../../../core/measures/index.ts';
import {
  registry,
  type Scenario,
  type Simulation,
  startScenario,
  stateText,
  stopScenario,
} from '../../../../core/world/index.ts';
import { DAY, faults, fullWorld, HOUR } from './small.ts';

const SEEDS = process.env.SHOWROOM_DEEP ? [1, 2, 3, 4, 5, 6, 7, 8] : [1, 2, 3, 4, 5];
/** For what holds in each world, not on average. */
const FEW = process.env.SHOWROOM_DEEP ? SEEDS : SEEDS.slice(0, 2);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

type Figure = (simulation: Simulation) => number;
const now =
  (id: MeasureId): Figure =>
  (simulation) => {
    const { value } = measureNow(id, 'company', null, simulation);
    if (value === null) throw new Error(`${id} is not measured`);
    return value;
  };
const satisfaction: Figure = ({ state }) =>
  sum(Array.from(state.clients, (client) => client.satisfaction)) / state.clients.size;
const away: Figure = ({ state }) => [...state.technicians].filter((technician) => technician.awayUntil > 0).length;
const valueWon: Figure = ({ events }) =>
  sum(events.filter(({ kind }) => kind === 'lead.won').map(({ data }) => Number(data.value)));

/** What each scenario promises to move, and which way. */
const promises: readonly (readonly [scenario: string, figure: string, of: Figure, direction: 1 | -1])[] = [
  ['churn-wave', 'clients at risk', now('clients-at-risk'), 1],
  ['churn-wave', 'satisfaction', satisfaction, -1],
  ['great-quarter', 'value won', valueWon, 1],
  ['license-crunch', 'seats in use', now('license-utilization'), 1],
  ['tech-shortage', 'technicians away', away, 1],
  ['price-hike', 'what seats cost', now('license-cost'), 1],
];

const HOURS = 24;

function start(simulation: Simulation, scenario: string, magnitude = 1, version = 1): Scenario {
  return startScenario(simulation, { version, scenario, magnitude, durationMinutes: HOURS * 60 });
}

/** Companies just before a scenario of that magnitude ends, by seed; `null` is none. Each is made once. */
const companies = new Map<string, readonly Simulation[]>();
function atTheEnd(scenario: string | null, magnitude: number): readonly Simulation[] {
  const key = `${scenario} ${magnitude}`;
  const made =
    companies.get(key) ??
    SEEDS.map((seed) => {
      const simulation = fullWorld(seed);
      if (scenario !== null) start(simulation, scenario, magnitude);
      simulation.advance(simulation.time + HOURS * HOUR - 1);
      return simulation;
    });
  companies.set(key, made);
  return made;
}

/** By how much a figure moves with the scenario, against the same company without it, just before it ends. */
function effects(scenario: string, of: Figure, magnitude = 1): number[] {
  const without = atTheEnd(null, 0).map(of);
  return atTheEnd(scenario, magnitude).map((company, index) => of(company) - Number(without[index]));
}

/** How many standard errors the mean of some differences is away from nothing. */
function errorsAway(differences: readonly number[]): number {
  const n = differences.length;
  const mean = sum(differences) / n;
  const variance = sum(differences.map((value) => (value - mean) ** 2)) / (n - 1);
  return mean === 0 ? 0 : mean / Math.sqrt(variance / n);
}

/** The rows that a scenario changes from now to a time. */
function touched(simulation: Simulation, scenario: string, to: number): number {
  let count = 0;
  simulation.listener = {
    changed: (_kind, _id, cause) => {
      if (cause.startsWith(`scenario.${scenario}`)) count += 1;
    },
    settled: () => undefined,
  };
  simulation.advance(to);
  simulation.listener = null;
  return count;
}

const ids = registry.scenarios.map((spec) => spec.id);

describe('scenarios beside the same-seed twin', () => {
  it('promise something each', () => {
    expect([...new Set(promises.map(([scenario]) => scenario))].sort()).toEqual([...ids].sort());
  });

  it.each(promises)('%s moves %s beyond chance, and more with more magnitude', (scenario, _figure, of, direction) => {
    const usual = effects(scenario, of);
    expect(direction * errorsAway(usual)).toBeGreaterThan(2.5);
    const [half, one, two] = [effects(scenario, of, 0.5), usual, effects(scenario, of, 2)].map(sum);
    expect(direction * Number(half)).toBeGreaterThan(0);
    expect(direction * Number(one)).toBeGreaterThan(direction * Number(half));
    expect(direction * Number(two)).toBeGreaterThan(direction * Number(one));
  });

  it('are the only difference: without one, and with one that is stopped at once, the bytes are the same', () => {
    const [simulation, twin] = [fullWorld(1), fullWorld(1)];
    for (const [version, scenario] of ids.entries())
      stopScenario(simulation, start(simulation, scenario, 3, version).id);
    for (const side of [simulation, twin]) side.advance(side.time + 3 * DAY);
    expect(stateText(simulation)).toBe(stateText(twin));
  });
});

describe.each(ids)('%s', (scenario) => {
  it('ends when its time is over, and then moves nothing any more', () => {
    for (const simulation of FEW.map(fullWorld)) {
      const { id, endsAt } = start(simulation, scenario, 2);
      expect(touched(simulation, scenario, endsAt - 1)).toBeGreaterThan(0);
      expect(simulation.state.scenarios.get(id)).toBeDefined();
      simulation.advance(endsAt);
      expect(simulation.state.scenarios.size).toBe(0);
      expect([...simulation.state.technicians].filter((technician) => technician.awayUntil === endsAt)).toEqual([]);
      expect(touched(simulation, scenario, endsAt + 5 * DAY)).toBe(0);
    }
  });

  it('moves nothing any more once it is stopped before its time', () => {
    for (const simulation of FEW.map(fullWorld)) {
      const { id, endsAt } = start(simulation, scenario, 2);
      simulation.advance(simulation.time + (HOURS / 2) * HOUR);
      stopScenario(simulation, id);
      expect(simulation.state.scenarios.size).toBe(0);
      expect([...simulation.state.technicians].filter((technician) => technician.awayUntil === endsAt)).toEqual([]);
      expect(touched(simulation, scenario, endsAt + DAY)).toBe(0);
      expect(faults(simulation)).toEqual([]);
    }
  });

  it('runs beside all others, and beside itself, and leaves with its own end only', () => {
    for (const simulation of FEW.map(fullWorld)) {
      const others = ids.map((other, index) => start(simulation, other, 1, 10 + index));
      const { id, endsAt } = start(simulation, scenario, 1, 1);
      simulation.advance(simulation.time + 6 * HOUR);
      stopScenario(simulation, id);
      expect([...simulation.state.scenarios.ids()].sort()).toEqual(others.map((other) => other.id).sort());
      expect(faults(simulation)).toEqual([]);
      expect(touched(simulation, scenario, endsAt - 1)).toBeGreaterThan(0);
      simulation.advance(endsAt);
      expect(simulation.state.scenarios.size).toBe(0);
      expect(faults(simulation)).toEqual([]);
    }
  });
});
