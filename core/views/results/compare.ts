import type { StagesOfSegments } from './segment-results.ts';
import { forecastOf } from './simulation-inputs.ts';
import type { FactorResult, MatchLevel, PatternAssessment, SegmentId } from './types.ts';

/** A value in one version and in another; null where it has none. `change` is `b` less `a`. */
export interface Compared {
  readonly a: number | null;
  readonly b: number | null;
  readonly change: number | null;
}

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
  };
}

const idOf = ({ id }: { readonly id: string }): string => id;
const forecasts = ({ simulation }: StagesOfSegments) => (simulation ? forecastOf(simulation) : []);
type ScenarioForecast = ReturnType<typeof forecasts>[number];

/** Entries of two lists by their key, in the order of the first list; either may be missing, never both. */
function paired<T, K extends string>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (entry: T) => K,
): (readonly [T | undefined, T | undefined, K, T])[] {
  const [left, right] = [a, b].map((list) => new Map(list.map((entry) => [keyOf(entry), entry] as const)));
  return [...new Map([...(right ?? []), ...(left ?? [])])].map(([key, any]) => [
    left?.get(key),
    right?.get(key),
    key,
    any,
  ]);
}

function compared(a: number | null | undefined, b: number | null | undefined): Compared {
  const [left, right] = [a ?? null, b ?? null];
  return { a: left, b: right, change: left === null || right === null ? null : right - left };
}

function byChange<T extends Compared>(list: readonly T[]): T[] {
  const size = ({ change }: Compared): number => (change === null ? -1 : Math.abs(change));
  return [...list].sort((one, other) => size(other) - size(one));
}

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
