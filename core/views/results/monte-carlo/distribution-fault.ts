import type { Distribution } from './types.ts';

const MOST_SPREAD = 3;
const LEAST_SHAPE = 0.05;
const MOST_SHAPE = 500_000;

/** What is wrong with a distribution, as a sentence says what was expected; null where nothing is. */
export function distributionFault(distribution: Distribution): string | null {
  const numbers = Object.values(distribution).filter((value) => typeof value === 'number');
  if (!numbers.every(Number.isFinite)) return 'finite numbers';
  switch (distribution.kind) {
    case 'point':
      return null;
    case 'uniform':
      return distribution.low < distribution.high ? null : 'low below high';
    case 'normal':
      return distribution.deviation > 0 ? null : 'a deviation above 0';
    case 'lognormal': {
      const { median, spread } = distribution;
      return median > 0 && spread > 0 && spread <= MOST_SPREAD
        ? null
        : `a median above 0, a spread above 0 and up to ${MOST_SPREAD}`;
    }
    case 'triangular': {
      const { low, mode, high } = distribution;
      return low < high && low <= mode && mode <= high ? null : 'low below high, and the mode not outside of them';
    }
    case 'beta': {
      const { low, high, alpha, beta } = distribution;
      const shaped = Math.min(alpha, beta) >= LEAST_SHAPE && Math.max(alpha, beta) <= MOST_SHAPE;
      return low < high && shaped ? null : `low below high, and shapes from ${LEAST_SHAPE} to ${MOST_SHAPE}`;
    }
  }
}
