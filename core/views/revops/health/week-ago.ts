import { DAY, type Time } from '../../../kernel/time.ts';

/** A kept moment further than this from a week ago is none: it says nothing of a week's change. */
const WITHIN = 3.5 * DAY;

/**
 * The kept moment that stands for a week ago: the one nearest to seven days before `asOf`, the earlier of two as near; null
 * when none lies within half a week of it. Snapshots are kept at the ends of weeks and quarters, so there is one in each week.
 */
export function weekAgo(moments: Iterable<Time>, asOf: Time): Time | null {
  const wanted = asOf - 7 * DAY;
  let nearest: Time | null = null;
  for (const moment of moments) {
    const distance = Math.abs(moment - wanted);
    if (distance > WITHIN) continue;
    const best = nearest === null ? Number.POSITIVE_INFINITY : Math.abs(nearest - wanted);
    if (distance < best || (distance === best && nearest !== null && moment < nearest)) nearest = moment;
  }
  return nearest;
}
