/** A distribution of one quantity, in the quantity's own unit. */
export type Distribution = Point | Uniform | Normal | Lognormal | Triangular | Beta;

/** A value that is known. */
export interface Point {
  readonly kind: 'point';
  readonly value: number;
}

/** Every value from low to high is as likely. */
export interface Uniform {
  readonly kind: 'uniform';
  readonly low: number;
  readonly high: number;
}

export interface Normal {
  readonly kind: 'normal';
  readonly mean: number;
  /** Standard deviation, above 0. */
  readonly deviation: number;
}

/** Its logarithm is normal: what is a product of many things. */
export interface Lognormal {
  readonly kind: 'lognormal';
  /** Above 0: half of the values lie below it. */
  readonly median: number;
  /** Standard deviation of the natural logarithm, above 0 and at most 3. */
  readonly spread: number;
}

/** What an expert can say: at least, most likely, at most. */
export interface Triangular {
  readonly kind: 'triangular';
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** A share of the way from low to high. */
export interface Beta {
  readonly kind: 'beta';
  readonly low: number;
  readonly high: number;
  /** The two shapes, each from 0.05 to 500,000. With both above 1 there is one most likely value within. */
  readonly alpha: number;
  readonly beta: number;
}

/** A quantity that is not known for sure and that patterns depend on, such as a factor. */
export interface Driver {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly distribution: Distribution;
  readonly rationale: string;
}

/** How two drivers go together: Spearman's rank correlation, so that it holds whatever their distributions are. */
export interface RankCorrelation {
  readonly between: readonly [driver: string, driver: string];
  /** From −1 to 1, both excluded. Pairs that are not named are not correlated. */
  readonly rank: number;
  readonly rationale: string;
}

/**
 * A soft threshold on a driver: not met at all at `absent`, in full at `full`, and in between by a straight line. A `full`
 * below `absent` says that it is a low value that counts.
 */
export interface Condition {
  readonly driver: string;
  /** In the driver's unit. */
  readonly absent: number;
  readonly full: number;
  /** How often the condition counts among the pattern's: a whole number from 1 to 5. */
  readonly weight: number;
}

/** What a pattern does to an outcome when it holds in full. */
export interface Effect {
  readonly outcome: string;
  /** In the outcome's unit, added to it. */
  readonly distribution: Distribution;
  /** The outcome's. */
  readonly unit: string;
  readonly rationale: string;
  /** Drivers that the size of the effect goes along with: correlations of the underlying normals, besides the strength. */
  readonly follows?: readonly Following[];
}

export interface Following {
  readonly driver: string;
  readonly correlation: number;
}

/** A pattern that was matched. With no conditions it holds in full. */
export interface Pattern {
  readonly id: string;
  readonly label: string;
  readonly conditions: readonly Condition[];
  readonly effects: readonly Effect[];
}

export interface Outcome {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly direction: 'up-is-good' | 'down-is-good';
  /** What it is without any pattern. */
  readonly baseline: number;
  /** Success is to be better than this with all patterns together. A single pattern succeeds when it makes it better at all. */
  readonly target: number;
  /** Half-width of the mean's 95 % interval at which the simulation may stop, in the outcome's unit. Without it 3 % of the mean. */
  readonly tolerance?: number;
  /** Values that can't be exceeded, such as 0 and 100 percent: the sum is cut off there. */
  readonly limits?: { readonly low: number; readonly high: number };
}

/** One thing that a scenario sets otherwise. */
export type Change =
  | { readonly kind: 'driver'; readonly driver: string; readonly distribution: Distribution }
  | {
      readonly kind: 'effect';
      readonly pattern: string;
      readonly outcome: string;
      readonly distribution: Distribution;
    }
  /** The pattern holds so far whatever its conditions: 0 takes it away, 1 makes it hold in full. */
  | { readonly kind: 'strength'; readonly pattern: string; readonly strength: number };

/** A what-if, compared with the same random numbers as without it. */
export interface Scenario {
  readonly id: string;
  readonly label: string;
  readonly rationale: string;
  readonly changes: readonly Change[];
}

/** `independent`: every draw by itself. `latin-hypercube`: each driver's values spread evenly over its range. */
export type Sampling = 'independent' | 'latin-hypercube';

/** What is simulated, apart from how long. */
export interface Inputs {
  readonly drivers: readonly Driver[];
  readonly correlations: readonly RankCorrelation[];
  readonly patterns: readonly Pattern[];
  readonly outcomes: readonly Outcome[];
  readonly scenarios: readonly Scenario[];
}

export interface SimulationRequest extends Inputs {
  /** A whole number: the same one gives the same result, bit for bit. */
  readonly seed: number;
  /** From 100 to 1,000,000; 1,000 if not given. Latin hypercubes are made whole: up to the next 50. */
  readonly iterations?: number;
  readonly sampling?: Sampling;
  /** Stop as soon as every outcome's mean is known as precisely as it asks for. */
  readonly stopWhenConverged?: boolean;
}
