import { exp } from '../../../kernel/math.ts';
import { betaDensity, betaQuantiles, betaShape } from '../statistics/beta.ts';
import { normalDensity, normalProbability, normalQuantile } from '../statistics/normal.ts';
import type { Beta, Distribution, Triangular, Uniform } from './types.ts';

/** A value of a distribution, and how fast it rises there. */
export interface Place {
  readonly value: number;
  readonly slope: number;
}

/**
 * A distribution as a function of a standard normal z: where z has probability p below it, the value has too. The slope is
 * the derivative by z.
 */
export interface Response {
  readonly at: (z: number) => Place;
  /** Where the second derivative jumps, if it does. */
  readonly kink: number | null;
}

/** The quantile of probability p, 0 < p < 1, in the distribution's unit. */
export function quantile(distribution: Distribution, p: number): number {
  return responseOf(distribution).at(normalQuantile(p)).value;
}

/** The response of a distribution that was found valid. Asked along a grid, a beta answers in fewer steps. */
export function responseOf(distribution: Distribution): Response {
  switch (distribution.kind) {
    case 'point':
      return { at: () => ({ value: distribution.value, slope: 0 }), kink: null };
    case 'uniform':
      return { at: (z) => uniform(distribution, z), kink: null };
    case 'normal': {
      const { mean, deviation } = distribution;
      return { at: (z) => ({ value: mean + deviation * z, slope: deviation }), kink: null };
    }
    case 'lognormal': {
      const { median, spread } = distribution;
      return { at: (z) => ({ value: median * exp(spread * z), slope: spread * median * exp(spread * z) }), kink: null };
    }
    case 'triangular':
      return triangular(distribution);
    case 'beta':
      return { at: betaAt(distribution), kink: null };
  }
}

function uniform({ low, high }: Uniform, z: number): Place {
  return { value: low + (high - low) * normalProbability(z), slope: (high - low) * normalDensity(z) };
}

/** A square root on either side of the mode (Kotz and van Dorp 2004, "Beyond Beta", chapter 1). */
function triangular({ low, mode, high }: Triangular): Response {
  const range = high - low;
  const turn = (mode - low) / range; // the probability of lying below the mode
  const at = (z: number): Place => {
    const below = normalProbability(z);
    const isLeft = turn > 0 && below <= turn;
    const probability = isLeft ? below : normalProbability(-z);
    const root = Math.sqrt(range * (isLeft ? mode - low : high - mode) * probability);
    return { value: isLeft ? low + root : high - root, slope: (0.5 * normalDensity(z) * root) / probability };
  };
  return { at, kink: turn > 0 && turn < 1 ? normalQuantile(turn) : null };
}

/** Each quantile is sought from where the last one and its slope point to. */
function betaAt({ low, high, alpha, beta }: Beta): (z: number) => Place {
  const shape = betaShape(alpha, beta);
  const quantileOf = betaQuantiles(shape);
  let last = { z: Number.NaN, x: 0, slope: 0 };
  return (z) => {
    const near = last.x + last.slope * (z - last.z);
    const x = quantileOf(normalProbability(z), near > 0 && near < 1 ? near : undefined);
    const slope = x > 0 && x < 1 ? normalDensity(z) / betaDensity(shape, x) : 0;
    last = { z, x, slope };
    return { value: low + (high - low) * x, slope: (high - low) * slope };
  };
}

/** Mean and variance in closed form. */
export function momentsOf(distribution: Distribution): { readonly mean: number; readonly variance: number } {
  switch (distribution.kind) {
    case 'point':
      return { mean: distribution.value, variance: 0 };
    case 'uniform': {
      const { low, high } = distribution;
      return { mean: (low + high) / 2, variance: ((high - low) * (high - low)) / 12 };
    }
    case 'normal':
      return { mean: distribution.mean, variance: distribution.deviation * distribution.deviation };
    case 'lognormal': {
      const { median, spread } = distribution;
      const growth = exp(spread * spread);
      return { mean: median * exp((spread * spread) / 2), variance: median * median * growth * (growth - 1) };
    }
    case 'triangular': {
      const { low: a, mode: c, high: b } = distribution;
      return { mean: (a + b + c) / 3, variance: (a * a + b * b + c * c - a * b - a * c - b * c) / 18 };
    }
    case 'beta': {
      const { low, high, alpha, beta } = distribution;
      const sum = alpha + beta;
      const range = high - low;
      const variance = (range * range * alpha * beta) / (sum * sum * (sum + 1));
      return { mean: low + (range * alpha) / sum, variance };
    }
  }
}
