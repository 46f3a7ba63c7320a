import type { Time } from '../../core/kernel/time.ts';
import type { SpanReader } from '../../core/measures/index.ts';
import {
  factorsStage,
  patternsStage,
  type StagesOfSegments,
  scoreStage,
  simulationStage,
} from '../../core/views/results/index.ts';

/** A review of a world as of a time, as far as segments have a part in it. */
export function reviewed(reader: SpanReader, asOf: Time): StagesOfSegments {
  const scored = scoreStage(reader, asOf, null);
  const factors = factorsStage(scored);
  const patterns = patternsStage(factors);
  const simulation = simulationStage({ ...factors, ...scored, patterns }, { seed: 1, iterations: 200 });
  return { factors, patterns, simulation };
}

/** A review of which every stage has failed. */
export const nothingReviewed: StagesOfSegments = { factors: null, patterns: null, simulation: null };
