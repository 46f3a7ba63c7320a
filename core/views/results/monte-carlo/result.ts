import type { Interval } from '../statistics/intervals.ts';
import type { Sampling } from './types.ts';

export interface Quantiles {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** Counts between equally spaced edges from `low` to `high`, and of what lies beyond. They add up to the iterations. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly counts: readonly number[];
  readonly below: number;
  readonly above: number;
}

/** A quantity over all iterations, in its own unit. */
export interface Summary {
  readonly mean: number;
  /** Standard deviation over the iterations, with n − 1. */
  readonly deviation: number;
  readonly min: number;
  readonly max: number;
  readonly quantiles: Quantiles;
  /** How far each of the quantiles may be from that of all iterations; 0 where they are exact (10,000 iterations or fewer). */
  readonly quantileError: number;
  readonly histogram: Histogram;
  /** Of the mean. */
  readonly standardError: number;
  /** 95 % interval of the mean. */
  readonly interval: Interval;
}

export interface Success {
  /** Share of the iterations that are better than the target. */
  readonly probability: number;
  /** 95 % interval by Clopper and Pearson. */
  readonly interval: Interval;
}

/** What the worst 5 % of the iterations begin with, and how much worse that is than the mean. */
export interface ValueAtRisk {
  readonly level: 0.05;
  readonly value: number;
  readonly belowMean: number;
}

/** What one driver, or the size of one effect, does to an outcome. */
export interface Bar {
  readonly kind: 'driver' | 'effect';
  /** A driver's id, or `<pattern>/<outcome>`. */
  readonly id: string;
  /** The outcome, in its own unit, when this is at its p10 and at its p90 and everything else at its median. */
  readonly atP10: number;
  readonly atP90: number;
  /** `atP90` less `atP10`. */
  readonly swing: number;
  /** Spearman's rank correlation with the outcome over the first 10,000 iterations; null where either never varies. */
  readonly rankCorrelation: number | null;
}

export interface OutcomeResult extends Summary {
  readonly outcome: string;
  readonly unit: string;
  readonly success: Success;
  readonly valueAtRisk: ValueAtRisk;
  /** With everything at its median: what the bars of the tornado lie around. Results of before have none. */
  readonly middle?: number;
  /** The largest swing first. */
  readonly tornado: readonly Bar[];
}

export interface PatternResult {
  readonly pattern: string;
  /** How far the pattern holds, 0 to 1. */
  readonly strength: Summary;
  /** What it adds to each outcome that it has an effect on. */
  readonly outcomes: readonly OutcomeResult[];
}

export interface Convergence {
  readonly outcome: string;
  /** Half-width of the mean's 95 % interval, and the half-width that was asked for. */
  readonly halfWidth: number;
  readonly wanted: number;
  readonly reached: boolean;
}

export interface ScenarioOutcome {
  readonly outcome: string;
  readonly unit: string;
  readonly total: Summary;
  readonly success: Success;
  /** With the scenario less without it, iteration by iteration. */
  readonly difference: Summary;
  /** Share of the iterations in which the outcome is better with the scenario. */
  readonly better: Success;
}

export interface ScenarioResult {
  readonly scenario: string;
  readonly outcomes: readonly ScenarioOutcome[];
}

export interface SimulationResult {
  readonly seed: number;
  readonly sampling: Sampling;
  /** How many were run, and how many were asked for. */
  readonly iterations: number;
  readonly limit: number;
  readonly endedBy: 'limit' | 'convergence';
  readonly convergence: readonly Convergence[];
  readonly portfolio: readonly OutcomeResult[];
  readonly patterns: readonly PatternResult[];
  readonly scenarios: readonly ScenarioResult[];
}
