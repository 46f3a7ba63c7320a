import type { Time } from '../../core/kernel/time.ts';
import type { SpanReader } from '../../core/measures/index.ts';
import { draftContent } from '../../core/views/results/content/write-content.ts';
import {
  factorsStage,
  patternsStage,
  personasStage,
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
  const content = draftContent({ ...factors, patterns });
  const personas = personasStage({ status: 'absent', reason: 'There is no academy.' }, 1);
  return { factors, patterns, simulation, personas, content };
}

/** A review of which every stage has failed. */
export const nothingReviewed: StagesOfSegments = {
  factors: null,
  patterns: null,
  simulation: null,
  personas: null,
  content: null,
};
