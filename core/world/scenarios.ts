import { MINUTE, type Time } from '../kernel/time.ts';
import { scenarioStarted, scenarioStopped } from './company/events.ts';
import { endScenario, runScenario, type Scenario } from './engine/scenario.ts';
import type { Simulation } from './machine.ts';

/** Limits of what a scenario may be asked for. */
export const scenarioLimits = {
  magnitude: { low: 0.1, high: 3, usual: 1 },
  durationMinutes: { low: 1, high: 90 * 24 * 60, usual: 60 },
} as const;

/** How long a scenario of so many minutes lasts, in whole milliseconds. */
export const lastingOf = (durationMinutes: number): Time => Math.round(durationMinutes * MINUTE);

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
  const id = `scenario-${command.version}`;
  const record = runScenario(simulation, { id, scenario, magnitude, duration: lastingOf(durationMinutes) });
  simulation.record(scenarioStarted, record.id, { scenario, magnitude, durationMinutes });
  return record;
}

/** Ends a scenario before its time. */
export function stopScenario(simulation: Simulation, id: string): void {
  const scenario = simulation.state.scenarios.need(id);
  simulation.record(scenarioStopped, id, { scenario: scenario.scenario });
  endScenario(simulation, scenario, 'scenario.stopped');
}
