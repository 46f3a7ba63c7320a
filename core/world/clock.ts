import { SECOND, type Time } from '../kernel/time.ts';

/**
 * How a world's time goes with the wall's: from an anchor on, one tick each `interval` of wall time,
 * and each tick moves the world by interval × tempo. Tick and time are thus the same thing counted twice:
 * a message that names a tick says how far to go, whatever came before it.
 */
export interface Clock {
  readonly running: boolean;
  /** Seconds of wall time between ticks. */
  readonly interval: number;
  /** World time per wall time. */
  readonly tempo: number;
  readonly anchorTick: number;
  readonly anchorWall: Time;
  readonly anchorTime: Time;
}

/** World time of one tick, in milliseconds. */
export function stride(clock: Clock): number {
  return clock.interval * SECOND * clock.tempo;
}

/** World time at a tick. */
export function timeOfTick(clock: Clock, tick: number): Time {
  return clock.anchorTime + (tick - clock.anchorTick) * stride(clock);
}

/** The latest tick due at a moment of the wall; while it is paused, the anchor's. */
export function tickAt(clock: Clock, wall: Time): number {
  if (!clock.running) return clock.anchorTick;
  return clock.anchorTick + Math.max(0, Math.floor((wall - clock.anchorWall) / (clock.interval * SECOND)));
}

/** When a tick is due on the wall. */
export function wallOfTick(clock: Clock, tick: number): Time {
  return clock.anchorWall + (tick - clock.anchorTick) * clock.interval * SECOND;
}

/** The same clock, going on from a tick and its time at a moment of the wall, with changes. */
export function reanchor(
  clock: Clock,
  at: { tick: number; time: Time; wall: Time },
  changes: Partial<Pick<Clock, 'running' | 'interval' | 'tempo'>> = {},
): Clock {
  return { ...clock, ...changes, anchorTick: at.tick, anchorWall: at.wall, anchorTime: at.time };
}
