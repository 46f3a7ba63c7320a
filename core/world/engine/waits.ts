import type { Random } from '../../kernel/random.ts';
import { type Time, WEEK } from '../../kernel/time.ts';
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
