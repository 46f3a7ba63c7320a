import type { Framed } from '../../../kernel/presentation/vocabulary.ts';
import type { Calibration } from '../calibration/calibrate.ts';
import { factors as factorRecords } from '../factors/catalogue.ts';
import { heldSentence } from '../said/matched.ts';
import { factorsSentence } from '../said/standing.ts';
import type { SegmentResults } from '../segment-results.ts';
import { AS_IT_GOES, forecastOf } from '../simulation-inputs.ts';
import type { Baseline, FactorResult, Observation, PatternAssessment, SegmentId } from '../types.ts';
import { presentCalibration } from './calibration.ts';
import { presentFactor, presentScore } from './factors.ts';
import { presentBaseline, presentMeasure } from './measures.ts';
import { presentPatterns } from './patterns.ts';
import { presentPersonas } from './personas.ts';
import { presentSimulation } from './simulation.ts';

/** What a version was scored with. */
export interface ScoredWith {
  readonly observations: readonly Observation[];
  readonly baselines: readonly Baseline[];
}

/** A segment's part of a review as a screen shows it, with the measures that its factors rest on and the past of its outcomes. */
export function presentSegment(part: SegmentResults, calibration: Calibration | null, scored: ScoredWith) {
  const { segment, simulation } = part;
  const factors = part.factors?.map(presentFactor) ?? null;
  const patterns = part.patterns && presentPatterns(part.patterns);
  const shownSimulation = simulation && presentSimulation(simulation, calibration);
  const personas = part.personas && presentPersonas(part.personas);
  const forecast = new Set((simulation ? forecastOf(simulation) : []).map(({ outcome }) => outcome));
  const rests = new Set(
    factorRecords.flatMap((record) => (record.segment === segment ? record.inputs.map(({ input }) => input) : [])),
  );
  return {
    score: part.score && presentScore(part.score, part.factors),
    factors,
    patterns,
    simulation: shownSimulation,
    calibration: calibration && presentCalibration(calibration),
    personas,
    measures: scored.observations.filter(({ id }) => rests.has(id)).map(presentMeasure),
    baselines: scored.baselines.filter(({ outcome }) => forecast.has(outcome)).map(presentBaseline),
    drawings: {
      factors: part.factors && framedFactors(segment, part.factors),
      patterns: part.patterns && framedPatterns(part.patterns),
      monte_carlo:
        shownSimulation &&
        framed(3, 12, textsOf(shownSimulation.scenarios.find(({ scenario }) => scenario === AS_IT_GOES))),
      personas: personas && framed(4, 6, personas.shown),
    },
  };
}

type Texts = Pick<Framed, 'message' | 'alt'>;

const NOTHING: Texts = {
  message: 'No outcome is forecast here',
  alt: 'None of its patterns has an effect on an outcome.',
};

const textsOf = (found: { readonly shown: Texts } | undefined): Texts => found?.shown ?? NOTHING;

/** A part of the page, in its place where all stand in one column. */
function framed(order: number, min_cols: number, { message, alt }: Texts): Framed {
  return { scope: 'company', message, alt, min_cols, priority: order <= 2 ? 1 : 2, order };
}

function framedFactors(segment: SegmentId, factors: readonly FactorResult[]): Framed {
  const alt = factors.map((factor) => presentFactor(factor).shown.message).join('; ');
  return framed(1, 6, { message: factorsSentence(segment, factors), alt: `${alt || 'None'}.` });
}

function framedPatterns(patterns: readonly PatternAssessment[]): Framed {
  const alt = presentPatterns(patterns)
    .filter((pattern) => pattern.status === 'assessed' && pattern.level !== 'none')
    .toSorted((a, b) => a.shown.order - b.shown.order)
    .map(({ shown }) => shown.message)
    .join('; ');
  return framed(2, 6, { message: heldSentence(patterns), alt: `${alt || 'None holds'}.` });
}
