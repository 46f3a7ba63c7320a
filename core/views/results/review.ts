import { type Narrator, rulesNarrator } from '../../kernel/narrator.ts';
import type { Time } from '../../kernel/time.ts';
import type { SpanReader } from '../../measures/index.ts';
import type { Personas, PersonasAbsent, SegmentContent } from './content/types.ts';
import { type ContentSource, draftContent, narrateContent } from './content/write-content.ts';
import { computeFactors } from './factors/compute.ts';
import { segmentScores } from './factors/segment-scores.ts';
import { observe } from './inputs/observe.ts';
import { observeSubmitted } from './inputs/submitted.ts';
import type { SimulationResult } from './monte-carlo/result.ts';
import { simulate } from './monte-carlo/simulate.ts';
import type { SimulationRequest } from './monte-carlo/types.ts';
import { baselines } from './outcomes/baseline.ts';
import { matchPatterns } from './patterns/match.ts';
import { findPersonas } from './personas/find-personas.ts';
import type { PersonColumns } from './personas/person-columns.ts';
import { simulationInputs } from './simulation-inputs.ts';
import type { Baseline, FactorResult, Observation, PatternAssessment, SegmentScore, Submitted } from './types.ts';

/*
 * The stages of a strategy review, each a function of what earlier ones have stored: scoring, factors, patterns, simulation,
 * personas (of the segment Consumer), and content (of Product, Brand and Experience).
 */

/** A strategy review: what its five stages have come to. */
export interface Review {
  readonly topic: string;
  readonly observations: readonly Observation[];
  readonly factors: readonly FactorResult[];
  readonly segments: readonly SegmentScore[];
  readonly patterns: readonly PatternAssessment[];
  readonly baselines: readonly Baseline[];
  readonly simulation: SimulationResult | null;
  readonly personas: Personas | null;
  readonly content: readonly SegmentContent[] | null;
}

/** What a session is scored with: observations, and what the outcomes are expected to be by themselves. */
export interface Scored {
  readonly observations: readonly Observation[];
  readonly baselines: readonly Baseline[];
}

/** Scores a session with a world's measures as of a time; where measures were submitted, with these instead. */
export function scoreStage(reader: SpanReader, asOf: Time, submitted: readonly Submitted[] | null): Scored {
  return {
    observations: submitted === null ? observe(reader, asOf) : observeSubmitted(submitted),
    baselines: baselines(reader, asOf),
  };
}

/** True where nothing has a value: there is nothing to compute, and generating a review is refused. */
export function isUnscored({ observations }: Pick<Scored, 'observations'>): boolean {
  return observations.every(({ status }) => status === 'absent');
}

export interface FactorsStage {
  readonly factors: readonly FactorResult[];
  readonly segments: readonly SegmentScore[];
}

export function factorsStage({ observations }: Pick<Scored, 'observations'>): FactorsStage {
  const factors = computeFactors(observations);
  return { factors, segments: segmentScores(factors) };
}

export function patternsStage({ factors }: Pick<FactorsStage, 'factors'>): readonly PatternAssessment[] {
  return matchPatterns(factors);
}

/** What a caller may choose of a simulation. */
export type SimulationChoice = Pick<SimulationRequest, 'seed' | 'iterations' | 'sampling' | 'stopWhenConverged'> &
  Partial<Pick<SimulationRequest, 'scenarios'>>;

/**
 * Simulates the next quarter, with the scenario `as-it-goes` before those that are asked for; null where no outcome has a baseline. Fails with `invalid` for a choice that can't be simulated.
 */
export function simulationStage(
  of: Pick<FactorsStage, 'factors'> & Pick<Scored, 'baselines'> & { readonly patterns: readonly PatternAssessment[] },
  choice: SimulationChoice,
): SimulationResult | null {
  const inputs = simulationInputs(of.factors, of.patterns, of.baselines);
  return inputs === null
    ? null
    : simulate({ ...inputs, ...choice, scenarios: [...inputs.scenarios, ...(choice.scenarios ?? [])] });
}

/**
 * Groups the people of the academy by what they do. The same people and seed give the same personas.
 *
 * @param people or why none were measured: there is no academy, or measures were submitted instead of a world's
 */
export function personasStage(people: PersonColumns | PersonasAbsent, seed: number): Personas {
  return 'status' in people ? people : findPersonas(people, seed);
}

/** Writes the content of the segments that have it, by rules, or in a narrator's words: it is asked once, and never fails. */
export function richContentStage(of: ContentSource, narrator: Narrator = rulesNarrator): Promise<SegmentContent[]> {
  return narrateContent(draftContent(of), narrator);
}
