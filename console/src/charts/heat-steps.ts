/** Steps of the sequential scale, from little to much. A ramp would pass grounds on which no ink can be read. */
export const HEAT_STEPS = [1, 2, 3, 4, 5, 6] as const;
export type HeatStep = (typeof HEAT_STEPS)[number];

export interface HeatDomain {
  readonly min: number;
  readonly max: number;
}

/** The step of a value: six of equal width between the least and the most; what lies outside has the nearest. */
export function heatStep(value: number, { min, max }: HeatDomain): HeatStep {
  if (max <= min) return 1;
  const index = Math.floor(((value - min) / (max - min)) * HEAT_STEPS.length);
  return HEAT_STEPS[Math.min(HEAT_STEPS.length - 1, Math.max(0, index))] ?? 1;
}

/** Where each step begins, and the last one ends: seven values. */
export function heatBounds({ min, max }: HeatDomain): number[] {
  return [0, ...HEAT_STEPS].map((step) => min + ((max - min) * step) / HEAT_STEPS.length);
}

/** What one step holds, from its least value to its most. */
export interface HeatRange {
  readonly step: HeatStep;
  readonly from: number;
  readonly to: number;
}

/**
 * What each step holds. Of whole numbers these are the numbers themselves, so that no two steps share one, and a step
 * that holds none is left out.
 */
export function heatRanges(domain: HeatDomain, isWhole: boolean): HeatRange[] {
  const bounds = heatBounds(domain);
  const last = HEAT_STEPS.length;
  return HEAT_STEPS.flatMap((step): HeatRange[] => {
    const [low = 0, high = 0] = [bounds[step - 1], bounds[step]];
    if (!isWhole) return [{ step, from: low, to: high }];
    const [from, to] = [Math.ceil(low), step === last ? Math.floor(high) : Math.ceil(high) - 1];
    return from > to ? [] : [{ step, from, to }];
  });
}

/** Where a value is as it should be; each step outside it is so much further away, on either side. */
export interface HeatBand {
  readonly low: number;
  readonly high: number;
  readonly size: number;
}

/** Steps away from a band, from a little to far; the last one has no end. */
export const OFF_STEPS = [1, 2, 3, 4] as const;
export type OffStep = (typeof OFF_STEPS)[number];

/** How far a value is outside a band; 0 within it. */
export function offStep(value: number, { low, high, size }: HeatBand): 0 | OffStep {
  const off = Math.max(low - value, value - high, 0);
  return off === 0 ? 0 : (OFF_STEPS[Math.ceil(off / size) - 1] ?? 4);
}
