import type { Cents } from '../../../kernel/money.ts';
import type { Direction, MeasureId, Unit } from '../../../measures/index.ts';
import type { BenchmarkId, BenchmarkValues } from './benchmark.ts';
import type { MonthInputs } from './inputs.ts';

/** What of the value of managed service can be named: see `figures.ts` for what each of them is. */
export const figureIds = [
  'paid',
  'in-house-avoided',
  'downtime-avoided',
  'license-savings',
  'total-benefit',
  'net-benefit',
  'roi',
  'payback-months',
  'paid-per-employee',
  'benefit-per-employee',
] as const;
export type FigureId = (typeof figureIds)[number];

/** An amount of one month, in whole cents; of more months it is the sum of the months. */
export interface MonthEvaluation {
  readonly by: 'month';
  readonly of: (month: MonthInputs, benchmark: BenchmarkValues) => Cents;
}

/** Amounts with their weights. */
export interface TermsEvaluation {
  readonly by: 'terms';
  readonly terms: readonly (readonly [figure: FigureId, weight: number])[];
}

/** A figure of several months together, which does not add up; a text where it can't be measured. */
export interface SpanEvaluation {
  readonly by: 'span';
  /** Fewer months say too little. */
  readonly leastMonths: number;
  readonly of: (span: Span, benchmark: BenchmarkValues) => number | string;
}

/** Up to 24 whole months of one client, taken together. */
export interface Span {
  /** Days of it divided by the days of a mean month. */
  readonly months: number;
  readonly employeeDays: number;
  readonly days: number;
  amount(figure: FigureId): Cents;
}

/** A record of the value model. */
export interface ValueFigure {
  readonly id: FigureId;
  readonly label: string;
  /** `usd` is whole cents inside; `served` makes dollars of it. */
  readonly unit: Unit;
  readonly direction: Direction;
  /** In words and ids, for whoever wants to check it. */
  readonly formula: string;
  readonly rationale: string;
  /** Measures of the client, or other figures. */
  readonly inputs: readonly (MeasureId | FigureId)[];
  readonly benchmarks: readonly BenchmarkId[];
  readonly evaluate: MonthEvaluation | TermsEvaluation | SpanEvaluation;
}
