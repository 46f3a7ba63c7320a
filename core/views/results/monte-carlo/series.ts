import { Grid, histogramOf } from '../statistics/grid.ts';
import { binomialInterval, studentLimit } from '../statistics/intervals.ts';
import { Moments } from '../statistics/moments.ts';
import { normalQuantile } from '../statistics/normal.ts';
import { orderOf } from '../statistics/order.ts';
import { sortedQuantile } from '../statistics/quantile.ts';
import { STRATA } from './draws.ts';
import type { Quantiles, Success, Summary } from './result.ts';
import type { Sampling } from './types.ts';

/** The first so many values are kept: quantiles are exact up to there, and rank correlations are of these. */
export const KEPT = 10_000;
/** Values per chunk of the moments. A Latin hypercube is one chunk, as its values are not independent of one another. */
const CHUNK = 1000;

/** Which values are successes. */
export interface Target {
  readonly value: number;
  readonly direction: 'up-is-good' | 'down-is-good';
}

/** What is kept of one quantity over all iterations: of one size, however many there are. */
export class Series {
  readonly #sampling: Sampling;
  readonly #target: Target;
  readonly #moments: Moments;
  readonly #kept: Float64Array;
  #count = 0;
  #successes = 0;
  #grid: Grid | null = null;
  /** The order of the kept values, once they are complete. */
  #order: Uint32Array | null = null;

  /** @param most iterations at most */
  constructor(sampling: Sampling, most: number, target: Target) {
    this.#sampling = sampling;
    this.#target = target;
    this.#moments = new Moments(sampling === 'latin-hypercube' ? STRATA : CHUNK);
    this.#kept = new Float64Array(Math.min(most, KEPT));
  }

  /** Takes the next values. */
  add(values: Float64Array): void {
    this.#moments.add(values);
    this.#countSuccesses(values);
    const room = Math.min(values.length, Math.max(0, KEPT - this.#count));
    if (room > 0) this.#kept.set(values.subarray(0, room), this.#count);
    this.#count += values.length;
    if (room === values.length) return;
    this.#order ??= orderOf(this.#kept);
    this.#grid ??= new Grid(inOrder(this.#kept, this.#order));
    this.#grid.add(values.subarray(room));
  }

  get mean(): number {
    return this.#moments.mean;
  }

  /** Of the mean. Of a Latin hypercube by the means of whole ones: their own deviation is what is left of the values'. */
  get standardError(): number {
    if (this.#sampling === 'independent') return this.#moments.deviation / Math.sqrt(this.#count);
    const { count, deviation } = this.#moments.chunks;
    return deviation / Math.sqrt(count);
  }

  /** Half of the mean's 95 % interval. */
  get halfWidth(): number {
    const independent = this.#sampling === 'independent';
    return this.standardError * (independent ? NORMAL_LIMIT : studentLimit(this.#moments.chunks.count - 1));
  }

  success(): Success {
    return {
      probability: this.#successes / this.#count,
      interval: binomialInterval(this.#successes, this.#count),
    };
  }

  /** The summary, and what the ranks of the first values are reckoned from. */
  finish(): { readonly summary: Summary; readonly sample: Float64Array; readonly order: Uint32Array } {
    const sample = this.#kept.subarray(0, this.#count);
    const order = this.#order ?? orderOf(sample);
    const sorted = inOrder(sample, order);
    const { mean, deviation, min, max } = this.#moments;
    const { halfWidth, standardError } = this;
    const summary = {
      mean,
      deviation,
      min,
      max,
      ...this.#quantiles(sorted),
      histogram: this.#grid?.histogram() ?? histogramOf(sorted),
      standardError,
      interval: { low: mean - halfWidth, high: mean + halfWidth },
    };
    return { summary, sample, order };
  }

  #quantiles(sorted: Float64Array): { readonly quantiles: Quantiles; readonly quantileError: number } {
    const { min, max } = this.#moments;
    let quantileError = 0;
    const at = (share: number): number => {
      if (this.#grid === null) return sortedQuantile(sorted, share);
      const { value, error } = this.#grid.quantile(share, min, max);
      quantileError = Math.max(quantileError, error);
      return value;
    };
    const quantiles = { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
    return { quantiles, quantileError };
  }

  #countSuccesses(values: Float64Array): void {
    const { value, direction } = this.#target;
    let count = 0;
    if (direction === 'up-is-good')
      for (let n = 0; n < values.length; n += 1) count += Number((values[n] ?? 0) > value);
    else for (let n = 0; n < values.length; n += 1) count += Number((values[n] ?? 0) < value);
    this.#successes += count;
  }
}

function inOrder(values: Float64Array, order: Uint32Array): Float64Array {
  const sorted = new Float64Array(order.length);
  for (let n = 0; n < order.length; n += 1) sorted[n] = values[order[n] ?? 0] ?? 0;
  return sorted;
}

const NORMAL_LIMIT = normalQuantile(0.975);
