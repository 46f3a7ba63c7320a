import { DomainError } from '../../core/kernel/errors.ts';
import {
  type Clock,
  PACK_VERSION,
  reanchor,
  registry,
  type Simulation,
  startScenario,
  stopScenario,
  stride,
  wallOfTick,
} from '../../core/world/index.ts';
import { type Head, isStateChunk, type ScenarioRecord } from '../worlds/head.ts';
import type { LoadedWorld } from '../worlds/loader.ts';
import { CommitConflict } from '../worlds/ports.ts';
import { commit, type Plan, WorldHalted } from './commit.ts';
import type { Services } from './services.ts';

const ATTEMPTS = 6;
/** Scenarios that may run at once, and ended ones whose twin can still be compared. */
const MOST_RUNNING = 5;
const MOST_ENDED = 5;

const nothing = (): void => undefined;

/**
 * Gives a world a command, and tries again when a tick came first.
 * @throws DomainError `conflict` when the world is halted, or the command would break a rule
 */
async function order(services: Services, worldId: string, decide: (world: LoadedWorld) => Plan | null): Promise<Head> {
  for (let attempt = 1; ; attempt += 1) {
    const world = await services.loader.load(worldId);
    refuseUnlessMovable(world.head);
    const plan = decide(world);
    if (!plan) return world.head;
    try {
      return (await commit(services, world, plan)).head;
    } catch (error) {
      if (error instanceof WorldHalted) throw new DomainError('conflict', error.message);
      if (!(error instanceof CommitConflict) || attempt === ATTEMPTS) throw error;
    }
  }
}

function refuseUnlessMovable({ status, halt, packVersion }: Head): void {
  if (status === 'halted') {
    throw new DomainError(
      'conflict',
      `The world is halted: rule ${halt?.rule} would have been broken. Regenerate it to go on.`,
    );
  }
  if (packVersion !== PACK_VERSION) {
    throw new DomainError(
      'conflict',
      `The world was made with pack ${packVersion}, this is pack ${PACK_VERSION}. Regenerate it to go on.`,
    );
  }
}

/** The clock of a head, going on from its committed tick: the next tick is due when it would have been. */
function clockFrom(head: Head, now: number, changes: Parameters<typeof reanchor>[2]): Clock {
  const wall = head.clock.running ? wallOfTick(head.clock, head.tick) : now;
  return reanchor(head.clock, { tick: head.tick, time: head.time, wall }, changes);
}

/** Holds the world at its last committed tick. A world that is paused stays so. */
export function pause(services: Services, worldId: string): Promise<Head> {
  return order(services, worldId, ({ head }) =>
    head.status === 'paused'
      ? null
      : {
          act: nothing,
          tick: head.tick,
          clock: clockFrom(head, services.now(), { running: false }),
          status: 'paused',
          command: { kind: 'pause', args: {} },
        },
  );
}

/** Lets a paused world go on from its own time. */
export function resume(services: Services, worldId: string): Promise<Head> {
  return order(services, worldId, ({ head }) =>
    head.status === 'running'
      ? null
      : {
          act: nothing,
          tick: head.tick,
          clock: reanchor(head.clock, { tick: head.tick, time: head.time, wall: services.now() }, { running: true }),
          status: 'running',
          command: { kind: 'resume', args: {} },
        },
  );
}

/** Sets how much faster than the wall the world's time runs. */
export function setTempo(services: Services, worldId: string, tempo: number): Promise<Head> {
  return order(services, worldId, ({ head }) =>
    head.clock.tempo === tempo
      ? null
      : {
          act: nothing,
          tick: head.tick,
          clock: clockFrom(head, services.now(), { tempo }),
          status: head.status,
          command: { kind: 'tempo', args: { tempo } },
        },
  );
}

/** Jumps ahead by so many ticks, in one commit. */
export function advance(services: Services, worldId: string, ticks: number): Promise<Head> {
  return order(services, worldId, ({ head }) => {
    const tick = head.tick + ticks;
    const time = head.time + ticks * stride(head.clock);
    const wall = head.clock.running ? wallOfTick(head.clock, head.tick) : services.now();
    return {
      act: (simulation) => simulation.advance(time),
      tick,
      clock: reanchor(head.clock, { tick, time, wall }),
      status: head.status,
      command: { kind: 'advance', args: { ticks } },
    };
  });
}

export interface ScenarioRequest {
  readonly scenario: string;
  readonly magnitude: number;
  readonly durationMinutes: number;
}

/** Begins a scenario at the committed tick, and notes where its twin branches off. */
export async function beginScenario(
  services: Services,
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
      scenarios: (records, simulation) => keepRecent([...records, recordOf(before, simulation, version, request)]),
    };
  });
  const record = head.scenarios[head.scenarios.length - 1];
  if (!record) throw new Error('the scenario was not recorded');
  return { head, record };
}

function recordOf(before: Head, simulation: Simulation, version: number, request: ScenarioRequest): ScenarioRecord {
  const running = simulation.state.scenarios.need(`scenario-${version}`);
  return {
    id: running.id,
    ...request,
    startedAt: running.startedAt,
    endsAt: running.endsAt,
    startTick: before.tick,
    endedAt: null,
    branch: Object.fromEntries(Object.entries(before.chunks).filter(([name]) => isStateChunk(name))),
    commandVersion: version,
  };
}

/** All that run, and the last few that have ended. */
function keepRecent(records: readonly ScenarioRecord[]): ScenarioRecord[] {
  const ended = records.filter((record) => record.endedAt !== null).slice(-MOST_ENDED);
  return records.filter((record) => record.endedAt === null || ended.includes(record));
}

/** Ends a scenario before its time. */
export async function endScenario(services: Services, worldId: string, id: string): Promise<ScenarioRecord> {
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
  return record;
}

/** The scenarios that a world knows. */
export const scenarioCatalogue = registry.scenarios.map(({ id, label, description }) => ({ id, label, description }));
