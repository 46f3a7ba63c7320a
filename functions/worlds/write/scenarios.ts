import { DomainError } from '../../../core/kernel/errors.ts';
import { registry, type Simulation, startScenario, stopScenario } from '../../../core/world/index.ts';
import type { Head, ScenarioRecord } from '../head.ts';
import { order } from './order.ts';
import type { ControlServices } from './services.ts';

/** Scenarios that may run at once, and ended ones whose twin can still be compared. */
const MOST_RUNNING = 5;
const MOST_ENDED = 5;

export interface ScenarioRequest {
  readonly scenario: string;
  readonly magnitude: number;
  readonly durationMinutes: number;
}

/** Begins a scenario at the committed tick, and notes where its twin branches off. */
export async function beginScenario(
  services: ControlServices,
  worldId: string,
  request: ScenarioRequest,
): Promise<{ head: Head; record: ScenarioRecord }> {
  const head = await order(services, worldId, ({ head: before }) => {
    if (before.scenarios.filter((record) => record.endedAt === null).length >= MOST_RUNNING) {
      throw new DomainError('conflict', `${MOST_RUNNING} scenarios are running; end one first.`);
    }
    const version = before.commandVersion + 1;
    return {
      act: (simulation) => void startScenario(simulation, { ...request, version }),
      tick: before.tick,
      clock: before.clock,
      status: before.status,
      command: { kind: 'scenario-start', args: { id: `scenario-${version}`, ...request } },
      branches: true,
      scenarios: (records, simulation, branch) =>
        keepRecent([...records, { ...recordOf(before, simulation, version, request), branch }]),
    };
  });
  const record = head.scenarios[head.scenarios.length - 1];
  if (!record) throw new Error('the scenario was not recorded');
  return { head, record };
}

function recordOf(
  before: Head,
  simulation: Simulation,
  version: number,
  request: ScenarioRequest,
): Omit<ScenarioRecord, 'branch'> {
  const running = simulation.state.scenarios.need(`scenario-${version}`);
  return {
    id: running.id,
    ...request,
    startedAt: running.startedAt,
    endsAt: running.endsAt,
    startTick: before.tick,
    endedAt: null,
    commandVersion: version,
  };
}

/** All that run, and the last few that have ended. */
function keepRecent(records: readonly ScenarioRecord[]): ScenarioRecord[] {
  const ended = records.filter((record) => record.endedAt !== null).slice(-MOST_ENDED);
  return records.filter((record) => record.endedAt === null || ended.includes(record));
}

/** Ends a scenario before its time. */
export async function endScenario(
  services: ControlServices,
  worldId: string,
  id: string,
): Promise<{ head: Head; record: ScenarioRecord }> {
  const head = await order(services, worldId, ({ head: before, simulation: now }) => {
    const record = before.scenarios.find((entry) => entry.id === id);
    if (!record || !now.state.scenarios.get(id)) {
      throw new DomainError('not-found', `No scenario ${id} is running.`, [
        {
          pointer: 'path/id',
          detail: 'Expected the id of a scenario that GET /api/simulation/scenarios lists as running.',
        },
      ]);
    }
    return {
      act: (simulation) => stopScenario(simulation, id),
      tick: before.tick,
      clock: before.clock,
      status: before.status,
      command: { kind: 'scenario-stop', args: { id } },
      scenarios: (records, simulation) =>
        records.map((entry) => (entry.id === id ? { ...entry, endedAt: simulation.time } : entry)),
    };
  });
  const record = head.scenarios.find((entry) => entry.id === id);
  if (!record) throw new Error('the scenario was not recorded');
  return { head, record };
}

/** The scenarios that a world knows. */
export const scenarioCatalogue = registry.scenarios.map(({ id, label, description }) => ({ id, label, description }));
