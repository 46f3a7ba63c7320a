export { type Coverage, coverageOf, type PastForecast } from './calibration/coverage.ts';
export { LEAST_ITERATIONS, MOST_ITERATIONS, USUAL_ITERATIONS } from './monte-carlo/check.ts';
export type * from './monte-carlo/result.ts';
export { scoreDistribution } from './monte-carlo/score-distribution.ts';
export { simulate } from './monte-carlo/simulate.ts';
export { strengthAt } from './monte-carlo/strength.ts';
export type * from './monte-carlo/types.ts';
export { type Chosen, chooseClusters } from './personas/choose-clusters.ts';
export { pointsOf } from './personas/points.ts';
