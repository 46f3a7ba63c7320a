import type { Random } from '../../kernel/random.ts';
import type { Time } from '../../kernel/time.ts';
import type { Entity } from './entity.ts';
import { type AnyProcess, defineProcess } from './process.ts';
import type { Simulation } from './simulation.ts';
import type { World } from './world.ts';

/** A running scenario. Its shocks are a process of its own, so that it shifts nobody else's chances. */
export interface Scenario extends Entity {
  readonly scenario: string;
  readonly magnitude: number;
  readonly startedAt: Time;
  readonly endsAt: Time;
}

/** A knob: what it does to the company while it runs. */
export interface ScenarioSpec<W extends World> {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Shocks in all over its duration. */
  readonly shocks: number;
  /** One shock of a scenario that runs, as strong as its magnitude. */
  shock(simulation: Simulation<W>, scenario: Scenario, random: Random): void;
  /** Called once when it ends by time or by command. */
  end?(simulation: Simulation<W>, scenario: Scenario): void;
}

/** Lets a scenario run from now on, for so many milliseconds. */
export function runScenario<W extends World>(
  simulation: Simulation<W>,
  run: { readonly id: string; readonly scenario: string; readonly magnitude: number; readonly duration: Time },
): Scenario {
  const { id, scenario, magnitude, duration } = run;
  const startedAt = simulation.time;
  const record = { id, changedAt: startedAt, due: {}, scenario, magnitude, startedAt, endsAt: startedAt + duration };
  simulation.add('scenarios', record as W['records']['scenarios'], `scenario.${scenario}`);
  return record;
}

/** Ends a running scenario. */
export function endScenario<W extends World>(simulation: Simulation<W>, scenario: Scenario, cause: string): void {
  simulation.registry.scenario(scenario.scenario)?.end?.(simulation, scenario);
  simulation.remove('scenarios', scenario.id, cause);
}

/** What lets scenarios happen, for the part that owns them: the shocks, spread over a scenario's time, and its end. */
export function scenarioProcesses<W extends World>(): readonly AnyProcess<W>[] {
  const shock = defineProcess<W, 'scenarios'>({
    id: 'scenario.shock',
    kind: 'scenarios',
    wait: (simulation, scenario, random) => {
      const spec = simulation.registry.scenario(scenario.scenario);
      if (!spec || simulation.time >= scenario.endsAt) return null;
      const at = simulation.time + ((scenario.endsAt - scenario.startedAt) / spec.shocks) * random.range(0.5, 1.5);
      return at < scenario.endsAt ? at : null;
    },
    fire(simulation, scenario, random) {
      simulation.registry.scenario(scenario.scenario)?.shock(simulation, scenario, random);
    },
  });
  const end = defineProcess<W, 'scenarios'>({
    id: 'scenario.end',
    kind: 'scenarios',
    wait: (_simulation, scenario) => scenario.endsAt,
    fire: (simulation, scenario) => endScenario(simulation, scenario, 'scenario.ended'),
  });
  return [shock, end];
}
