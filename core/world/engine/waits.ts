import type { Calendar } from '../../kernel/calendar.ts';
import type { Random } from '../../kernel/random.ts';
import { type Time, WEEK } from '../../kernel/time.ts';

/** Waits in the time of a calendar. */
export function waitsOn(calendar: Calendar) {
  /** Units of the calendar in a mean span of time. */
  const unitsPerMs = calendar.unitsPerWeek / WEEK;
  return {
    /** The next time of something that happens at random, so often on average, mostly in busy hours. */
    randomly: (now: Time, mean: Time, random: Random): Time =>
      calendar.after(now, random.exponential(mean) * unitsPerMs),
    /** The next time of something that takes about so long, and that ends in busy hours mostly. */
    roughly: (now: Time, median: Time, spread: number, random: Random): Time =>
      calendar.after(now, random.lognormal(median, spread) * unitsPerMs),
  };
}
