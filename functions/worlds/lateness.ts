import { SECOND, type Time } from '../../core/kernel/time.ts';
import { tickAt, wallOfTick } from '../../core/world/index.ts';
import type { Head } from './head.ts';

/** Intervals after which a tick that was not committed is late. */
const INTERVALS = 3;
/** A tick takes some seconds, and the dispatcher looks once a minute: sooner nothing is late … */
const LEAST_SECONDS = 60;
/** … and later than this everything is, however long the interval: it is found within five minutes. */
const MOST_SECONDS = 180;

/** A world that has not committed a tick in time. */
export interface LateWorld {
  readonly worldId: string;
  readonly status: Head['status'];
  readonly packVersion: number;
  /** Seconds since its next tick was due. */
  readonly seconds: number;
}

type Clocked = Pick<Head, 'worldId' | 'status' | 'packVersion' | 'tick' | 'clock'>;

/**
 * The worlds whose next tick was due three intervals ago, whatever the reason: halted, of an older pack, throttled, or
 * without a consumer of the queue. A paused world is never late.
 */
export function lateWorlds(heads: readonly Clocked[], now: Time): LateWorld[] {
  return heads.flatMap(({ worldId, status, packVersion, tick, clock }) => {
    if (tickAt(clock, now) <= tick) return [];
    const seconds = Math.floor((now - wallOfTick(clock, tick + 1)) / SECOND);
    const allowed = Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, INTERVALS * clock.interval));
    return seconds > allowed ? [{ worldId, status, packVersion, seconds }] : [];
  });
}
