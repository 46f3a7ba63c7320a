import type { Take } from './scope.ts';

/** What a value counts when it is served; inside, `usd` is whole cents and `hours` whole minutes. */
export type Unit = 'usd' | 'count' | 'percent' | 'hours' | 'score' | 'days';
/** Levels are values at an instant, flows amounts per day, ratios one sum over another. */
export type MeasureKind = 'level' | 'flow' | 'ratio';
export type Direction = 'up-is-good' | 'down-is-good' | 'neutral';

/** Other measures with their weights: `[['revenue', 1], ['service-cost', -1]]`. */
export type Terms = readonly (readonly [measure: string, weight: number])[];

/** Measured on the world's state, and stored for each day: whole numbers. */
export interface StateEvaluation {
  readonly by: 'state';
  /** By the ids of the scopes of which it is measured, the whole company first. */
  readonly takes: Readonly<Record<string, Take>>;
}

/** A weighted sum of measures of its own kind: not stored, because its parts are. */
export interface SumEvaluation {
  readonly by: 'sum';
  readonly terms: Terms;
}

/** numerator ÷ denominator × factor, each of the parts aggregated over the period first. */
export interface RatioEvaluation {
  readonly by: 'ratio';
  readonly numerator: Terms;
  readonly denominator: Terms;
  readonly factor: number;
  /** Why there is no value where the denominator is 0. */
  readonly whenZero: string;
}

/** Of a level of the parts (clients) of the period's eve, what is left of it at the period's end, in percent. */
export interface CohortEvaluation {
  readonly by: 'cohort';
  /** A level whose parts add up to the company: they are the ones that are followed. */
  readonly level: string;
  /** True where growth of one part makes up for losses of another. */
  readonly growth: boolean;
  readonly whenZero: string;
}

export type Evaluation = StateEvaluation | SumEvaluation | RatioEvaluation | CohortEvaluation;

/** A figure that more than one screen shows, defined once. */
export interface Measure<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly unit: Unit;
  readonly kind: MeasureKind;
  /** Ids of scopes. */
  readonly scopes: readonly string[];
  readonly direction: Direction;
  /** What it is, in one sentence, with the time it refers to. */
  readonly description: string;
  /** Why it is defined so, or why one looks at it. */
  readonly rationale: string;
  /** Row fields, counters or measures that it is made of. */
  readonly inputs: readonly string[];
  /** The scope whose figures add up to the company's exactly, or null. */
  readonly additiveOver: string | null;
  readonly evaluate: Evaluation;
}

/** What every record of the catalogue says about itself. */
export type Text<Id extends string> = Pick<
  Measure<Id>,
  'id' | 'label' | 'unit' | 'direction' | 'description' | 'rationale'
>;
