import { clamp } from '../../../kernel/math.ts';
import type { Distribution } from './types.ts';

/** Confidence from which on a score is taken as known: a beta any narrower is of no consequence. */
const AS_GOOD_AS_SURE = 0.995;
/** A mean closer to an end than this share of the range is taken as so close: a beta needs both shapes above 0. */
const CLOSEST = 0.025;

/**
 * The distribution of a score from its value and its confidence (0: nothing is known; 1: it is known). A beta on the scale whose
 * mean is the value and whose deviation falls linearly with confidence: (1 − confidence) × that of the widest,
 * √(m (1 − m) ÷ 3) of the range for a mean m of the way. At confidence 0 and a value in the middle that is the uniform
 * distribution, which is what knowing nothing means.
 */
export function scoreDistribution(value: number, confidence: number, scale = { low: 0, high: 100 }): Distribution {
  const { low, high } = scale;
  if (!(confidence >= 0 && confidence <= 1)) throw new RangeError(`confidence is from 0 to 1, got ${confidence}`);
  if (!(value >= low && value <= high)) throw new RangeError(`a score from ${low} to ${high} can't be ${value}`);
  if (confidence >= AS_GOOD_AS_SURE || low === high) return { kind: 'point', value };
  const mean = clamp((value - low) / (high - low), CLOSEST, 1 - CLOSEST);
  const doubt = 1 - confidence;
  // A beta's variance is m (1 − m) ÷ (size + 1), the size being the sum of its shapes.
  const size = 3 / (doubt * doubt) - 1;
  return { kind: 'beta', low, high, alpha: mean * size, beta: (1 - mean) * size };
}
