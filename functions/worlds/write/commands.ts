import { DomainError } from '../../../core/kernel/errors.ts';
import { type Clock, reanchor, stride, wallOfTick } from '../../../core/world/index.ts';
import type { Head } from '../head.ts';
import type { Plan } from './commit.ts';
import { order } from './order.ts';
import type { ControlServices } from './services.ts';

/** The clock of a head, going on from its committed tick: the next tick is due when it would have been. */
function clockFrom(head: Head, now: number, changes: Parameters<typeof reanchor>[2]): Clock {
  const wall = head.clock.running ? wallOfTick(head.clock, head.tick) : now;
  return reanchor(head.clock, { tick: head.tick, time: head.time, wall }, changes);
}

/** Holds the world at its last committed tick. A world that is paused stays so. */
export function pause(services: ControlServices, worldId: string): Promise<Head> {
  return order(services, worldId, ({ head }) =>
    head.status === 'paused'
      ? null
      : {
          tick: head.tick,
          clock: clockFrom(head, services.now(), { running: false }),
          status: 'paused',
          command: { kind: 'pause', args: {} },
        },
  );
}

/** Lets a paused world go on from its own time. */
export function resume(services: ControlServices, worldId: string): Promise<Head> {
  return order(services, worldId, ({ head }) =>
    head.status === 'running'
      ? null
      : {
          tick: head.tick,
          clock: reanchor(head.clock, { tick: head.tick, time: head.time, wall: services.now() }, { running: true }),
          status: 'running',
          command: { kind: 'resume', args: {} },
        },
  );
}

/** Sets how much faster than the wall the world's time runs. */
export function setTempo(services: ControlServices, worldId: string, tempo: number): Promise<Head> {
  return order(services, worldId, ({ head }) =>
    head.clock.tempo === tempo
      ? null
      : {
          tick: head.tick,
          clock: clockFrom(head, services.now(), { tempo }),
          status: head.status,
          command: { kind: 'tempo', args: { tempo } },
        },
  );
}

/** Jumps ahead by so many ticks, in one commit. */
export function advance(services: ControlServices, worldId: string, ticks: number): Promise<Head> {
  return order(services, worldId, ({ head }) => jump(head, ticks, services.now()));
}

/** World time above which nothing is simulated: dates are written with four digits. */
const END_OF_TIME = Date.UTC(9000, 0, 1);

/** The commit that jumps ahead by so many ticks; `more` is logged beside their number. */
export function jump(head: Head, ticks: number, now: number, more: Readonly<Record<string, string>> = {}): Plan {
  const tick = head.tick + ticks;
  const time = head.time + Math.round(ticks * stride(head.clock));
  if (time >= END_OF_TIME) throw new DomainError('conflict', 'The calendar ends there. Regenerate the world to go on.');
  const wall = head.clock.running ? wallOfTick(head.clock, head.tick) : now;
  return {
    tick,
    clock: reanchor(head.clock, { tick, time, wall }),
    status: head.status,
    command: { kind: 'advance', args: { ticks, ...more } },
  };
}
