import { clamp } from './math.ts';
import { HOUR, type Time, WEEK, weekStart } from './time.ts';

const HOURS_PER_WEEK = 168;
/** Milliseconds by which a time computed from units may be too late, so that `at(units(time))` is the time again. */
const ROUNDING = 0.01;

/**
 * A clock that runs faster in busy hours: `weights` gives the pace of each of the week's 168 hours,
 * from Monday 00:00 UTC. One unit of its time is one hour at pace 1.
 * Work, visits and postings are scheduled in its units, so that day of week and hour of day show.
 */
export class Calendar {
  readonly #weights: readonly number[];
  /** Units from the start of the week to the start of each hour; the last is the whole week's. */
  readonly #sums: readonly number[];
  readonly unitsPerWeek: number;

  constructor(weights: readonly number[]) {
    if (weights.length !== HOURS_PER_WEEK) throw new RangeError(`a week has 168 hours, got ${weights.length}`);
    if (weights.some((weight) => !(weight >= 0))) throw new RangeError('the pace of an hour is 0 or more');
    const sums = [0];
    for (const weight of weights) sums.push((sums[sums.length - 1] ?? 0) + weight);
    this.#weights = weights;
    this.#sums = sums;
    this.unitsPerWeek = sums[HOURS_PER_WEEK] ?? 0;
    if (!(this.unitsPerWeek > 0)) throw new RangeError('a calendar needs an hour with a pace above 0');
  }

  /** Units since the week that began on 1969-12-29. */
  units(time: Time): number {
    const start = weekStart(time);
    const hour = Math.floor((time - start) / HOUR);
    const part = (time - start) / HOUR - hour;
    return this.#week(start) * this.unitsPerWeek + (this.#sums[hour] ?? 0) + part * (this.#weights[hour] ?? 0);
  }

  /** Units that pass between two times. */
  between(from: Time, to: Time): number {
    return this.units(to) - this.units(from);
  }

  /** The earliest time by which so many units have passed since `from`, in whole milliseconds. */
  after(from: Time, units: number): Time {
    return this.at(this.units(from) + units);
  }

  /** The earliest time at which the clock shows `units`, in whole milliseconds. */
  at(units: number): Time {
    const weeks = Math.ceil(units / this.unitsPerWeek) - 1;
    const rest = clamp(units - weeks * this.unitsPerWeek, 0, this.unitsPerWeek);
    let low = 0;
    let high = HOURS_PER_WEEK - 1; // the first hour whose end reaches the rest
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle + 1] ?? 0) < rest) low = middle + 1;
      else high = middle;
    }
    const weight = this.#weights[low] ?? 0;
    const part = weight > 0 ? (rest - (this.#sums[low] ?? 0)) / weight : 0;
    return weekStart(0) + weeks * WEEK + Math.ceil((low + clamp(part, 0, 1)) * HOUR - ROUNDING);
  }

  #week(start: Time): number {
    return (start - weekStart(0)) / WEEK;
  }
}

/** A week in which each day's 24 paces are given by the day, Monday first. */
export function week(pace: (day: number, hour: number) => number): number[] {
  return Array.from({ length: HOURS_PER_WEEK }, (_, index) => pace(Math.floor(index / 24), index % 24));
}
