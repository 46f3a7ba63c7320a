export { type Calibration, type CalibrationCase, calibrate } from './calibration/calibrate.ts';
export { type Coverage, coverageOf, type PastForecast } from './calibration/coverage.ts';
export type * from './content/types.ts';
export { type FactorId, factors } from './factors/catalogue.ts';
export { FACTOR_CONFIDENCE_FORMULA, FACTOR_FORMULA } from './factors/compute.ts';
export { factorCorrelations } from './factors/correlations.ts';
export { formulaOf } from './factors/formula.ts';
export { findInput, type InputId, inputs } from './inputs/catalogue.ts';
export { describeReading } from './inputs/describe-reading.ts';
export type { InputRecord } from './inputs/input.ts';
export { LEAST_ITERATIONS, MOST_ITERATIONS, USUAL_ITERATIONS } from './monte-carlo/check.ts';
export type * from './monte-carlo/result.ts';
export { scoreDistribution } from './monte-carlo/score-distribution.ts';
export { simulate } from './monte-carlo/simulate.ts';
export { strengthAt } from './monte-carlo/strength.ts';
export type * from './monte-carlo/types.ts';
export { type OutcomeId, outcomes } from './outcomes/catalogue.ts';
export type { OutcomeRecord } from './outcomes/outcome.ts';
export { type PatternId, patterns } from './patterns/catalogue.ts';
export { MATCH_CONFIDENCE_FORMULA, STRENGTH_FORMULA } from './patterns/match.ts';
export { type Chosen, chooseClusters } from './personas/choose-clusters.ts';
export { pointsOf } from './personas/points.ts';
export {
  type FactorsStage,
  factorsStage,
  isUnscored,
  patternsStage,
  type Review,
  type Scored,
  type SimulationChoice,
  scoreStage,
  simulationStage,
} from './review.ts';
export { needSegment, type Segment, segments } from './segments.ts';
export { AS_IT_GOES, forecastOf, ORDINARY_VARIATION, simulationInputs } from './simulation-inputs.ts';
export type * from './types.ts';
export { type WhatIfId, type WhatIfRecord, whatIfs } from './what-ifs/catalogue.ts';
export { scenariosOf } from './what-ifs/scenario.ts';
