import { betaQuantile, betaShape } from './beta.ts';

/** Between which a figure lies with 95 % confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const TAIL = 0.025;

/**
 * The 95 % interval of a probability of which `hits` of `trials` came true, by Clopper and Pearson (1934): quantiles of beta
 * distributions. It covers the probability at least so often, however few the trials; of none it is 0 to 1.
 */
export function binomialInterval(hits: number, trials: number): Interval {
  const misses = trials - hits;
  return {
    low: hits === 0 ? 0 : betaQuantile(betaShape(hits, misses + 1), TAIL),
    high: misses === 0 ? 1 : betaQuantile(betaShape(hits + 1, misses), 1 - TAIL),
  };
}

/** The value that Student's t of so many degrees of freedom exceeds on either side with 5 % together. */
export function studentLimit(freedom: number): number {
  const share = betaQuantile(betaShape(freedom / 2, 0.5), 2 * TAIL);
  return Math.sqrt((freedom * (1 - share)) / share);
}
