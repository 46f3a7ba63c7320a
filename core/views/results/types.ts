import type { Direction, Unit } from '../../measures/index.ts';
import type { Distribution } from './monte-carlo/types.ts';

/*
 * What the stages of a strategy review hand to one another. All of it is plain data that survives JSON: each stage is stored,
 * and the next one reads what was stored. Values are as they are served, in the unit that stands beside them (dollars, hours,
 * percent), and not rounded.
 */

export type SegmentId = 'Market' | 'Consumer' | 'Product' | 'Brand' | 'Experience';

/** The part of the company that an input is about. */
export type Area = 'operations' | 'sales' | 'academy';

// ---------------------------------------------------------------- inputs

/** An input that has a value. */
export interface Observed {
  readonly status: 'observed';
  /** The input's. */
  readonly id: string;
  readonly value: number;
  readonly unit: Unit;
  /** The days that the value is of; null where it was submitted. */
  readonly period: ObservedPeriod | null;
  /** How many things were counted (days, clients, deals …); null where it was submitted. */
  readonly sampleSize: number | null;
  /** Share of the period's days, or of the parts, of which something is known: 0 to 1; null where it was submitted. */
  readonly coverage: number | null;
  /** 1 for what is of this moment, and less the longer ago the period ended; null where it was submitted. */
  readonly freshness: number | null;
  /** 0 to 1: coverage × sample ÷ (sample + half sample) × freshness, or what was submitted. */
  readonly confidence: number;
  readonly source: 'world' | 'submitted';
  /** What the value rests on, in a sentence: measure, scope and period, or what was submitted with it. */
  readonly evidence: string;
}

export interface ObservedPeriod {
  /** The first day, and the day after the last. ISO dates. */
  readonly from: string;
  readonly to: string;
}

export type AbsentKind =
  | 'not-measurable' // the measure has no value, such as a ratio with nothing to divide by
  | 'not-recorded' // there is no history of it, or not enough of it
  | 'not-kept' // the world is too large to keep it
  | 'not-submitted'; // others were submitted, this one was not

/** An input that has no value. */
export interface Absent {
  readonly status: 'absent';
  readonly id: string;
  readonly kind: AbsentKind;
  /** A sentence for the reader. */
  readonly reason: string;
}

export type Observation = Observed | Absent;

/** What somebody submits instead of a world's measure. */
export interface Submitted {
  /** The input's. */
  readonly id: string;
  /** In the input's unit. */
  readonly value: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: string;
}

// ---------------------------------------------------------------- factors

/** What an input is set beside: values that stand for 0, 50 and 100 points, straight lines between them, cut off beyond. */
export interface Reference {
  /** In the input's unit, from the lowest to the highest; whether much of it is good is said by who uses it. */
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  /** A publication with its year, or `own judgement`. */
  readonly source: string;
  readonly rationale: string;
}

export interface FactorInput {
  /** An input's id. */
  readonly input: string;
  /** Its weight among the factor's inputs: a whole number from 1 to 5. */
  readonly weight: number;
  /** `raises`: the input's points are the factor's. `lowers`: 100 less the input's points. */
  readonly sense: 'raises' | 'lowers';
}

export interface FactorRecord {
  /** `F1` to `F28`. */
  readonly id: string;
  readonly name: string;
  readonly segment: SegmentId;
  readonly question: string;
  readonly inputs: readonly FactorInput[];
  /** Whether much of it is good; factors that name a risk or a burden are `down-is-good`. */
  readonly direction: Exclude<Direction, 'neutral'>;
  /** Its weight in its segment's score: a whole number from 1 to 5. */
  readonly weight: number;
  readonly rationale: string;
}

/** What one input gave to a factor. */
export interface Contribution {
  readonly input: string;
  readonly value: number;
  readonly unit: Unit;
  /** What it speaks for, 0 to 100: by its reference range and its sense. */
  readonly points: number;
  /** Its share of the factor's value; shares add up to 1. */
  readonly share: number;
  readonly confidence: number;
}

export interface FactorComputed {
  readonly status: 'computed';
  readonly id: string;
  readonly name: string;
  readonly segment: SegmentId;
  readonly direction: FactorRecord['direction'];
  /** 0 to 100. */
  readonly value: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** True where inputs are missing, so that it is computed by the others' weights alone. */
  readonly fallback: boolean;
  readonly missing: readonly Missing[];
  readonly contributions: readonly Contribution[];
}

/** An input that a factor lacks. */
export interface Missing {
  readonly input: string;
  readonly reason: string;
}

export interface FactorAbsent {
  readonly status: 'absent';
  readonly id: string;
  readonly name: string;
  readonly segment: SegmentId;
  readonly direction: FactorRecord['direction'];
  readonly reason: string;
  readonly missing: readonly Missing[];
}

export type FactorResult = FactorComputed | FactorAbsent;

/** A segment's factors in one figure: their weighted mean, with what is down-is-good turned round. */
export interface SegmentScore {
  readonly segment: SegmentId;
  /** Null where none of its factors has a value. */
  readonly value: number | null;
  readonly confidence: number;
  readonly factors: readonly string[];
}

// ---------------------------------------------------------------- patterns

export type PatternType = 'success' | 'risk' | 'opportunity' | 'adaptation';

/** A soft threshold on a factor: not met at all at `absent`, in full at `full`, in between by a straight line. */
export interface PatternCondition {
  /** A factor's id. */
  readonly factor: string;
  /** 0 to 100; a `full` below `absent` says that it is a low value that counts. */
  readonly absent: number;
  readonly full: number;
  /** Its weight among the pattern's conditions: a whole number from 1 to 5. */
  readonly weight: number;
}

/**
 * What a pattern adds to an outcome of the next quarter when it holds in full: of a success or a risk what follows of itself, of an
 * opportunity or an adaptation what its response brings within the quarter.
 */
export interface PatternEffect {
  /** An outcome's id. */
  readonly outcome: string;
  readonly unit: OutcomeUnit;
  /** In the outcome's unit. */
  readonly distribution: Distribution;
  readonly rationale: string;
}

export interface PatternRecord {
  /** `P001` to `P041`. */
  readonly id: string;
  readonly name: string;
  readonly type: PatternType;
  readonly segments: readonly SegmentId[];
  /** What it means, in a sentence or two. */
  readonly meaning: string;
  /** What to do, in a consultant's plain words. */
  readonly response: string;
  readonly conditions: readonly PatternCondition[];
  readonly effects: readonly PatternEffect[];
  /** Why it is believed: a publication, or `own judgement`. */
  readonly evidence: string;
}

export interface ConditionMet extends PatternCondition {
  readonly value: number;
  /** How far it is met, 0 to 1. */
  readonly membership: number;
}

/** How far a pattern holds in words: at least 0.65, at least 0.3, above 0, 0. */
export type MatchLevel = 'strong' | 'moderate' | 'weak' | 'none';

export interface PatternMatch {
  readonly status: 'assessed';
  readonly id: string;
  readonly name: string;
  readonly type: PatternType;
  readonly segments: readonly SegmentId[];
  readonly response: string;
  /** 0 to 1. */
  readonly strength: number;
  readonly level: MatchLevel;
  /** 0 to 1. */
  readonly confidence: number;
  readonly conditions: readonly ConditionMet[];
  /** The factors that it rests on, and their inputs. */
  readonly restsOn: readonly { readonly factor: string; readonly inputs: readonly string[] }[];
}

/** A pattern of which a factor has no value. */
export interface PatternAbsent {
  readonly status: 'absent';
  readonly id: string;
  readonly name: string;
  readonly type: PatternType;
  readonly segments: readonly SegmentId[];
  readonly reason: string;
  /** Factors without a value. */
  readonly missing: readonly string[];
}

export type PatternAssessment = PatternMatch | PatternAbsent;

// ---------------------------------------------------------------- outcomes

export type OutcomeUnit = 'percent' | 'score' | 'count' | 'days';

/** What an outcome is expected to be in the next quarter without any pattern, from its own past quarters. */
export interface BaselineMeasured {
  readonly status: 'measured';
  /** The outcome's id. */
  readonly outcome: string;
  readonly unit: OutcomeUnit;
  readonly value: number;
  /** Standard deviation of what comes about it. */
  readonly spread: number;
  /** Change from the last quarter that is in `value`. */
  readonly drift: number;
  /** What success is to be better than: the mean of the last four quarters. */
  readonly target: number;
  /** The quarters of 13 weeks that it rests on, by the day after their last; the earliest first. */
  readonly quarters: readonly { readonly end: string; readonly value: number }[];
}

export interface BaselineAbsent {
  readonly status: 'absent';
  readonly outcome: string;
  readonly reason: string;
}

export type Baseline = BaselineMeasured | BaselineAbsent;
