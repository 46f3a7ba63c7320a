import { registry } from '../../../core/world/index.ts';
import type { Head, ScenarioRecord } from '../head.ts';
import { type ScenarioRequest, scenarioOf, type WorldCommand } from './decide.ts';
import { executeCommand } from './execute-command.ts';
import type { ControlServices } from './services.ts';

/** A scenario's record, and the head that has it. */
export interface Recorded {
  readonly head: Head;
  readonly record: ScenarioRecord;
}

/** Begins a scenario at the committed tick, and notes where its twin branches off. */
export function beginScenario(services: ControlServices, worldId: string, request: ScenarioRequest): Promise<Recorded> {
  return record(services, worldId, { kind: 'scenario-start', ...request });
}

/** Ends a scenario before its time. */
export function endScenario(services: ControlServices, worldId: string, id: string): Promise<Recorded> {
  return record(services, worldId, { kind: 'scenario-stop', id });
}

async function record(services: ControlServices, worldId: string, command: WorldCommand): Promise<Recorded> {
  const { head, decision } = await executeCommand(services, worldId, command);
  const id = decision && scenarioOf(decision);
  const found = head.scenarios.find((entry) => entry.id === id);
  if (!found) throw new Error(`Scenario ${id} was not recorded.`);
  return { head, record: found };
}

/** The scenarios that a world knows. */
export const scenarioCatalogue = registry.scenarios.map(({ id, label, description }) => ({ id, label, description }));
