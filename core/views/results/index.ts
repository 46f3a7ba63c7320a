export { type Calibration, type CalibrationCase, calibrate } from './calibration/calibrate.ts';
export { type Coverage, coverageOf, type PastForecast } from './calibration/coverage.ts';
export {
  factorCatalogue,
  inputCatalogue,
  outcomeCatalogue,
  patternCatalogue,
  whatIfCatalogue,
} from './catalogues.ts';
export { type Comparison, compareReviews } from './compare.ts';
export type * from './content/types.ts';
export { LEAST_ITERATIONS, MOST_ITERATIONS, USUAL_ITERATIONS } from './monte-carlo/check.ts';
export type * from './monte-carlo/result.ts';
export { scoreDistribution } from './monte-carlo/score-distribution.ts';
export { simulate } from './monte-carlo/simulate.ts';
export { strengthAt } from './monte-carlo/strength.ts';
export type * from './monte-carlo/types.ts';
export { type Chosen, chooseClusters } from './personas/choose-clusters.ts';
export { clientsOfPeople } from './personas/clients-of-people.ts';
export { personColumns } from './personas/measure-people.ts';
export type * from './personas/person-columns.ts';
export { pointsOf } from './personas/points.ts';
export * from './presented/index.ts';
export {
  type FactorsStage,
  factorsStage,
  isUnscored,
  patternsStage,
  personasStage,
  type Review,
  richContentStage,
  type Scored,
  type SimulationChoice,
  scoreStage,
  simulationStage,
} from './review.ts';
export { type SegmentResults, type StagesOfSegments, segmentResults } from './segment-results.ts';
export { needSegment, type Segment, segments } from './segments.ts';
export { AS_IT_GOES, forecastOf, ORDINARY_VARIATION } from './simulation-inputs.ts';
export type * from './types.ts';
export { scenariosOf } from './what-ifs/scenario.ts';
