import type { Weighted } from '../../kernel/random.ts';
import { SECOND, type Time } from '../../kernel/time.ts';
import type { GeneratorFault, GeneratorStage } from './academy.ts';

/** A stage of the content generator. */
export interface StageRates {
  readonly stage: GeneratorStage;
  /** Models by how often they are used. */
  readonly models: Weighted<string>;
  readonly median: Time;
  /** Deviation of the logarithm of its time. */
  readonly spread: number;
  /** Chance that the run fails in it. */
  readonly fails: number;
  readonly faults: Weighted<GeneratorFault>;
}

/** Times as language and speech models take them for a lesson of some minutes; about one run in fourteen fails. */
export const generatorPlan: readonly StageRates[] = [
  {
    stage: 'outline',
    models: [
      ['scribe-mini', 9],
      ['scribe-large', 1],
    ],
    median: 6 * SECOND,
    spread: 0.35,
    fails: 0.008,
    faults: [
      ['rate-limited', 3],
      ['timeout', 2],
      ['policy', 1],
    ],
  },
  {
    stage: 'draft',
    models: [
      ['scribe-large', 8],
      ['scribe-mini', 2],
    ],
    median: 34 * SECOND,
    spread: 0.45,
    fails: 0.028,
    faults: [
      ['timeout', 4],
      ['rate-limited', 3],
      ['invalid-output', 3],
      ['policy', 1],
    ],
  },
  {
    stage: 'narration',
    models: [['voice-2', 1]],
    median: 41 * SECOND,
    spread: 0.4,
    fails: 0.018,
    faults: [
      ['timeout', 3],
      ['rate-limited', 1],
    ],
  },
  {
    stage: 'review',
    models: [['critic-1', 1]],
    median: 12 * SECOND,
    spread: 0.4,
    fails: 0.02,
    faults: [
      ['invalid-output', 4],
      ['policy', 3],
      ['timeout', 1],
    ],
  },
];

export const generatorRates = {
  /** Runs a day for the catalogue: lessons are made anew as products change. */
  catalogue: 0.6,
  /** Runs a day for each learner: exercises of one's own; a few a day in all, as they cost money. */
  perLearner: 0.0078,
  /** A stage is cut off after so long: that is its time-out. */
  longest: 240 * SECOND,
} as const;
