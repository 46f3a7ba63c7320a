import { type ComparedContent, compareContent } from './comparison/content.ts';
import { byChange, type Compared, compared, paired } from './comparison/pairs.ts';
import { type ComparedPersona, comparePersonas } from './comparison/personas.ts';
import type { StagesOfSegments } from './segment-results.ts';
import { forecastOf } from './simulation-inputs.ts';
import type { FactorResult, MatchLevel, PatternAssessment, SegmentId } from './types.ts';

/** The forecast of an outcome: its mean and what nine of ten simulated quarters lie between. */
export interface Forecast {
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
}

/** What differs between two versions of a review. */
export interface Comparison {
  readonly segments: readonly (Compared & { readonly segment: SegmentId })[];
  /** The largest change first; those without one last. */
  readonly factors: readonly (Compared & {
    readonly id: string;
    readonly name: string;
    readonly segment: SegmentId;
    readonly confidence: Compared;
  })[];
  readonly patterns: readonly (Compared & {
    readonly id: string;
    readonly name: string;
    readonly levels: { readonly a: MatchLevel | null; readonly b: MatchLevel | null };
  })[];
  /** What is expected where nobody acts; `change` is of the means. */
  readonly outcomes: readonly (Compared & {
    readonly outcome: string;
    readonly unit: string;
    readonly forecasts: { readonly a: Forecast | null; readonly b: Forecast | null };
    /** True where the means differ by less than both simulations' 95 % intervals leave open. */
    readonly withinError: boolean | null;
  })[];
  /** The largest change first; those without one last. */
  readonly personas: readonly ComparedPersona[];
  readonly content: readonly ComparedContent[];
}

/** Sets two versions beside each other. Values that only one of them has are shown with null beside them. */
export function compareReviews(a: StagesOfSegments, b: StagesOfSegments): Comparison {
  return {
    segments: paired(a.factors?.segments ?? [], b.factors?.segments ?? [], ({ segment }) => segment).map(
      ([left, right, segment]) => ({ segment, ...compared(left?.value, right?.value) }),
    ),
    factors: byChange(paired(a.factors?.factors ?? [], b.factors?.factors ?? [], idOf).map(comparedFactor)),
    patterns: byChange(paired(a.patterns ?? [], b.patterns ?? [], idOf).map(comparedPattern)),
    outcomes: paired(forecasts(a), forecasts(b), ({ outcome }) => outcome).map(comparedOutcome),
    personas: comparePersonas(a.personas, b.personas),
    content: compareContent(a.content, b.content),
  };
}

const idOf = ({ id }: { readonly id: string }): string => id;
const forecasts = ({ simulation }: StagesOfSegments) => (simulation ? forecastOf(simulation) : []);
type ScenarioForecast = ReturnType<typeof forecasts>[number];

type Pair<T> = readonly [T | undefined, T | undefined, string, T];

function comparedFactor([a, b, id, { name, segment }]: Pair<FactorResult>) {
  const [left, right] = [a, b].map((factor) => (factor?.status === 'computed' ? factor : undefined));
  const confidence = compared(left?.confidence, right?.confidence);
  return { id, name, segment, ...compared(left?.value, right?.value), confidence };
}

function comparedPattern([a, b, id, { name }]: Pair<PatternAssessment>) {
  const [left, right] = [a, b].map((pattern) => (pattern?.status === 'assessed' ? pattern : undefined));
  const levels = { a: left?.level ?? null, b: right?.level ?? null };
  return { id, name, ...compared(left?.strength, right?.strength), levels };
}

function comparedOutcome([a, b, outcome, { unit }]: Pair<ScenarioForecast>) {
  const means = compared(a?.total.mean, b?.total.mean);
  return { outcome, unit, ...means, forecasts: { a: forecastIn(a), b: forecastIn(b) }, withinError: isWithin(a, b) };
}

function forecastIn(found: ScenarioForecast | undefined): Forecast | null {
  if (!found) return null;
  const { mean, quantiles } = found.total;
  return { mean, p5: quantiles.p5, p95: quantiles.p95 };
}

function isWithin(a: ScenarioForecast | undefined, b: ScenarioForecast | undefined): boolean | null {
  if (!a || !b) return null;
  return a.total.interval.low <= b.total.interval.high && b.total.interval.low <= a.total.interval.high;
}
