import type { Calendar } from '../../kernel/calendar.ts';
import { hash32 } from '../../kernel/hash.ts';
import { HOUR, type Time } from '../../kernel/time.ts';

/**
 * Small movements that are posted to a row: every so often in the busy hour, less often when it is quiet, each row in a
 * phase of its own. They are pure functions of the time, so that they cost nothing until somebody looks.
 */
export interface Posting {
  /** Rises by one with each. */
  readonly count: number;
  readonly time: Time;
}

/** Postings in the time of a calendar. */
export function postingsOn(calendar: Calendar) {
  /** The last posting to a row at or before a time. */
  function lastPosting(id: string, time: Time, period: Time): Posting {
    const units = period / HOUR;
    const phase = phaseOf(id, units);
    const guess = Math.floor((calendar.units(time) + phase) / units);
    return lastStep(time, guess, (count) => calendar.at(count * units - phase));
  }

  /**
   * When the value that postings move last moved: the time of the last posting to have changed it,
   * or `since` where none has since then.
   */
  function lastMove(id: string, time: Time, period: Time, since: Time, valueAt: (posting: Posting) => number): Time {
    const units = period / HOUR;
    const phase = phaseOf(id, units);
    let posting = lastPosting(id, time, period);
    if (posting.time <= since) return since;
    const value = valueAt(posting);
    for (;;) {
      const count = posting.count - 1;
      const before = { count, time: calendar.at(count * units - phase) };
      if (valueAt(before) !== value) return posting.time;
      if (before.time <= since) return since;
      posting = before;
    }
  }

  return { lastPosting, lastMove };
}

function phaseOf(id: string, units: number): number {
  return (hash32(id, 7) / 4294967296) * units;
}

/**
 * The last of the steps that happen at the times `at(1) ≤ at(2) ≤ …` to have happened by a time, given a guess that is off
 * by one at most: the guess divides, and the last bit of a quotient may lie on the other side of a step.
 */
export function lastStep(time: Time, guess: number, at: (count: number) => Time): Posting {
  const next = at(guess + 1);
  if (next <= time) return { count: guess + 1, time: next };
  const here = at(guess);
  return here <= time ? { count: guess, time: here } : { count: guess - 1, time: at(guess - 1) };
}

/** A number from -1 to 1 that belongs to one posting of one row. */
export function wobble(id: string, { count }: Posting): number {
  return hash32(id, count | 0) / 2147483648 - 1;
}
