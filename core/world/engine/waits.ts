import { hash32 } from '../../kernel/hash.ts';
import type { Random } from '../../kernel/random.ts';
import { HOUR, type Time, WEEK } from '../../kernel/time.ts';
import { business } from '../pack/rates.ts';

/** Units of the business calendar in a mean span of time. */
const UNITS_PER_MS = business.unitsPerWeek / WEEK;

/** The next time of something that happens at random, so often on average, mostly in busy hours. */
export function randomly(now: Time, mean: Time, random: Random): Time {
  return business.after(now, random.exponential(mean) * UNITS_PER_MS);
}

/** The next time of something that takes about so long, and that ends in busy hours mostly. */
export function roughly(now: Time, median: Time, spread: number, random: Random): Time {
  return business.after(now, random.lognormal(median, spread) * UNITS_PER_MS);
}

/** A posting of small movements to a row. */
export interface Posting {
  /** Rises by one with each posting. */
  readonly count: number;
  readonly time: Time;
}

/**
 * The last posting to a row at or before a time: every `period` of the busy hour, less often when
 * it is quiet, each row in a phase of its own. A pure function, so that it costs nothing until looked at.
 */
export function lastPosting(id: string, time: Time, period: Time): Posting {
  const units = period / HOUR;
  const phase = (hash32(id, 7) / 4294967296) * units;
  const count = Math.floor((business.units(time) + phase) / units);
  return { count, time: Math.min(time, business.at(count * units - phase)) };
}

/** A number from -1 to 1 that belongs to one posting of one row. */
export function wobble(id: string, count: number): number {
  return hash32(id, count | 0) / 2147483648 - 1;
}
