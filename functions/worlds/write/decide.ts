import { DomainError } from '../../../core/kernel/errors.ts';
import { type Clock, PACK_VERSION, reanchor, stride, tickAt, wallOfTick } from '../../../core/world/index.ts';
import type { Command, Head, WorldStatus } from '../head.ts';
import { ticksAtOnce } from './effort.ts';

/** Scenarios that may run at once. */
const MOST_RUNNING = 5;
/** World time above which nothing is simulated: dates are written with four digits. */
const END_OF_TIME = Date.UTC(9000, 0, 1);

export interface ScenarioRequest {
  readonly scenario: string;
  readonly magnitude: number;
  readonly durationMinutes: number;
}

/** What is asked of a world. */
export type WorldCommand =
  | { readonly kind: 'pause' | 'resume' }
  | { readonly kind: 'tempo'; readonly tempo: number }
  | { readonly kind: 'advance'; readonly ticks: number }
  /** Jump ahead for a job, as far as one commit goes, unless another command has come since the job looked. */
  | {
      readonly kind: 'advance-for-job';
      readonly generation: number;
      readonly commandVersion: number;
      readonly ticks: number;
      readonly job: string;
    }
  | ({ readonly kind: 'scenario-start' } & ScenarioRequest)
  | { readonly kind: 'scenario-stop'; readonly id: string };

/** What happens to the simulation once the tick's time has come. */
export type Effect =
  | ({ readonly kind: 'start-scenario'; readonly version: number } & ScenarioRequest)
  | { readonly kind: 'stop-scenario'; readonly id: string };

/** What a commit is to do to a world. */
export interface Decision {
  /** The tick to which the world is brought, by this clock. */
  readonly tick: number;
  readonly clock: Clock;
  readonly status: WorldStatus;
  readonly effects: readonly Effect[];
  /** The entry of the command log, if a command asked for it. */
  readonly log: Pick<Command, 'kind' | 'args'> | null;
}

/**
 * Decides what a command does to a world as its head says it stands; null when it stands so already.
 * @param now the wall clock, epoch milliseconds
 * @throws DomainError `conflict` where the world cannot be moved or the command is not possible now, `not-found`
 */
export function decide(head: Head, command: WorldCommand, now: number): Decision | null {
  refuseUnlessMovable(head);
  switch (command.kind) {
    case 'pause':
      if (head.status === 'paused') return null;
      return { ...stay(head), clock: clockFrom(head, now, { running: false }), status: 'paused', log: logged('pause') };
    case 'resume': {
      if (head.status === 'running') return null;
      const at = { tick: head.tick, time: head.time, wall: now };
      return {
        ...stay(head),
        clock: reanchor(head.clock, at, { running: true }),
        status: 'running',
        log: logged('resume'),
      };
    }
    case 'tempo': {
      const { tempo } = command;
      if (head.clock.tempo === tempo) return null;
      return { ...stay(head), clock: clockFrom(head, now, { tempo }), log: logged('tempo', { tempo }) };
    }
    case 'advance':
      return jump(head, command.ticks, now);
    case 'advance-for-job': {
      const { generation, commandVersion, ticks, job } = command;
      const same = head.generation === generation && head.commandVersion === commandVersion;
      return same ? jump(head, Math.min(ticks, ticksAtOnce(head)), now, { job }) : null;
    }
    case 'scenario-start':
      return startScenario(head, command);
    case 'scenario-stop':
      return stopScenario(head, command.id);
  }
}

/** Why a tick message does not move a world. */
export type PassedOver = 'other-generation' | 'stands-still' | 'older-pack' | 'not-due';

/** Decides how far a tick message moves a world: to its tick, if that is due and not yet done. */
export function decideTick(
  head: Head,
  { generation, tick }: { readonly generation: number; readonly tick: number },
  now: number,
): Decision | PassedOver {
  if (head.generation !== generation) return 'other-generation';
  if (head.status !== 'running') return 'stands-still';
  if (head.packVersion !== PACK_VERSION) return 'older-pack'; // served as it is until it is regenerated
  const target = Math.min(tick, tickAt(head.clock, now));
  return target <= head.tick ? 'not-due' : { ...stay(head), tick: target };
}

/** The id of the scenario that a decision starts or stops. */
export function scenarioOf({ effects: [effect] }: Decision): string | null {
  if (!effect) return null;
  return effect.kind === 'start-scenario' ? `scenario-${effect.version}` : effect.id;
}

/** A world that goes on as it does, at its tick. */
function stay({ tick, clock, status }: Head): Decision {
  return { tick, clock, status, effects: [], log: null };
}

function logged(kind: Command['kind'], args: Command['args'] = {}): Decision['log'] {
  return { kind, args };
}

/** The clock of a head, going on from its committed tick: the next tick is due when it would have been. */
function clockFrom(head: Head, now: number, changes: Parameters<typeof reanchor>[2]): Clock {
  const wall = head.clock.running ? wallOfTick(head.clock, head.tick) : now;
  return reanchor(head.clock, { tick: head.tick, time: head.time, wall }, changes);
}

/** A jump ahead by so many ticks; `more` is logged beside their number. */
function jump(head: Head, ticks: number, now: number, more: Readonly<Record<string, string>> = {}): Decision {
  const tick = head.tick + ticks;
  const time = head.time + Math.round(ticks * stride(head.clock));
  if (time >= END_OF_TIME) throw new DomainError('conflict', 'The calendar ends there. Regenerate the world to go on.');
  const wall = head.clock.running ? wallOfTick(head.clock, head.tick) : now;
  return {
    ...stay(head),
    tick,
    clock: reanchor(head.clock, { tick, time, wall }),
    log: logged('advance', { ticks, ...more }),
  };
}

function startScenario(head: Head, { scenario, magnitude, durationMinutes }: ScenarioRequest): Decision {
  if (head.scenarios.filter((record) => record.endedAt === null).length >= MOST_RUNNING) {
    throw new DomainError('conflict', `${MOST_RUNNING} scenarios are running; end one first.`);
  }
  const version = head.commandVersion + 1;
  const request = { scenario, magnitude, durationMinutes };
  return {
    ...stay(head),
    effects: [{ kind: 'start-scenario', version, ...request }],
    log: logged('scenario-start', { id: `scenario-${version}`, ...request }),
  };
}

function stopScenario(head: Head, id: string): Decision {
  if (!head.scenarios.some((record) => record.id === id && record.endedAt === null)) {
    throw new DomainError('not-found', `No scenario ${id} is running.`, [
      {
        pointer: 'path/id',
        detail: 'Expected the id of a scenario that GET /api/simulation/scenarios lists as running.',
      },
    ]);
  }
  return { ...stay(head), effects: [{ kind: 'stop-scenario', id }], log: logged('scenario-stop', { id }) };
}

function refuseUnlessMovable({ status, halt, packVersion }: Head): void {
  if (status === 'halted') {
    const rule = `rule ${halt?.rule} would have been broken`;
    throw new DomainError('conflict', `The world is halted: ${rule}. Regenerate it to go on.`);
  }
  if (packVersion !== PACK_VERSION) {
    const versions = `was made with pack ${packVersion}, this is pack ${PACK_VERSION}`;
    throw new DomainError('conflict', `The world ${versions}. Regenerate it to go on.`);
  }
}
