/**
 * The share of their hours at work that people log, in percent, within which a team is neither idle nor overloaded: the
 * band that the findings of the printed reports go by.
 */
export const HEALTHY_LOAD: readonly [number, number] = [70, 80];
