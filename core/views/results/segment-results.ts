import type { Personas, SegmentContent } from './content/types.ts';
import type { SimulationResult } from './monte-carlo/result.ts';
import type { FactorResult, PatternAssessment, SegmentId, SegmentScore } from './types.ts';

/** What stages have come to, as far as segments have a part in it; null of a stage that has failed. */
export interface StagesOfSegments {
  readonly factors: { readonly factors: readonly FactorResult[]; readonly segments: readonly SegmentScore[] } | null;
  readonly patterns: readonly PatternAssessment[] | null;
  readonly simulation: SimulationResult | null;
  readonly personas: Personas | null;
  readonly content: readonly SegmentContent[] | null;
}

/** The segment whose people are grouped. */
const OF_PEOPLE: SegmentId = 'Consumer';

/** A segment's part of a review. */
export interface SegmentResults {
  readonly segment: SegmentId;
  readonly score: SegmentScore | null;
  readonly factors: readonly FactorResult[] | null;
  readonly patterns: readonly PatternAssessment[] | null;
  /** Its patterns, and the outcomes that they have an effect on: with and without them, and in each what-if. */
  readonly simulation: SimulationResult | null;
  /** Of Consumer alone; of the others null. */
  readonly personas: Personas | null;
  /** What is written of it; null of those of which nothing is. */
  readonly content: SegmentContent | null;
}

/** A segment's part of what the stages have come to: its own factors, the patterns that name it, the outcomes that these touch. */
export function segmentResults(stages: StagesOfSegments, segment: SegmentId): SegmentResults {
  const { factors, patterns, simulation, personas, content } = stages;
  const own = patterns?.filter(({ segments }) => segments.includes(segment)) ?? null;
  return {
    segment,
    score: factors?.segments.find((score) => score.segment === segment) ?? null,
    factors: factors?.factors.filter((factor) => factor.segment === segment) ?? null,
    patterns: own,
    simulation: simulation && own && simulationOf(simulation, new Set(own.map(({ id }) => id))),
    personas: segment === OF_PEOPLE ? personas : null,
    content: content?.find((written) => written.segment === segment) ?? null,
  };
}

function simulationOf(simulation: SimulationResult, own: ReadonlySet<string>): SimulationResult {
  const patterns = simulation.patterns.filter(({ pattern }) => own.has(pattern));
  const touched = new Set(patterns.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome)));
  const isTouched = ({ outcome }: { readonly outcome: string }): boolean => touched.has(outcome);
  return {
    ...simulation,
    convergence: simulation.convergence.filter(isTouched),
    portfolio: simulation.portfolio.filter(isTouched),
    patterns,
    scenarios: simulation.scenarios.map(({ scenario, outcomes }) => ({
      scenario,
      outcomes: outcomes.filter(isTouched),
    })),
  };
}
