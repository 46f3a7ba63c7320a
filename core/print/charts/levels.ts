import type { Level } from './chart.ts';

/** How likely a risk is, in words. */
export const likelihoods: Readonly<Record<Level, string>> = {
  1: 'Rare',
  2: 'Unlikely',
  3: 'Possible',
  4: 'Likely',
  5: 'Almost certain',
};

/** How much it would weigh. */
export const impacts: Readonly<Record<Level, string>> = {
  1: 'Negligible',
  2: 'Minor',
  3: 'Moderate',
  4: 'Major',
  5: 'Severe',
};

/** Product of likelihood and impact from which a risk is rated high, or medium; from `low` it is worth a shade. */
export const RATINGS = { high: 12, medium: 6, low: 3 } as const;
