import { MINUTE, type Time } from '../kernel/time.ts';
import type { Scenario } from './company/state.ts';
import type { Simulation } from './engine/simulation.ts';

/** Limits of what a scenario may be asked for. */
export const scenarioLimits = {
  magnitude: { low: 0.1, high: 3, usual: 1 },
  durationMinutes: { low: 1, high: 90 * 24 * 60, usual: 60 },
} as const;

/** Lets a scenario run from now on; its id derives from the command that asked for it. */
export function startScenario(
  simulation: Simulation,
  command: {
    readonly version: number;
    readonly scenario: string;
    readonly magnitude: number;
    readonly durationMinutes: number;
  },
): Scenario {
  const { scenario, magnitude, durationMinutes } = command;
  const startedAt: Time = simulation.time;
  const record: Scenario = {
    id: `scenario-${command.version}`,
    changedAt: startedAt,
    due: {},
    scenario,
    magnitude,
    startedAt,
    endsAt: startedAt + durationMinutes * MINUTE,
  };
  simulation.add('scenarios', record, `scenario.${scenario}`);
  simulation.fact('scenario.started', record.id, { scenario, magnitude, durationMinutes });
  return record;
}

/** Ends a scenario before its time. */
export function stopScenario(simulation: Simulation, id: string): void {
  const scenario = simulation.state.scenarios.need(id);
  simulation.registry.scenario(scenario.scenario)?.end?.(simulation, scenario);
  simulation.fact('scenario.stopped', id, { scenario: scenario.scenario });
  simulation.remove('scenarios', id, 'scenario.stopped');
}
