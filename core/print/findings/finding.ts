import type { Evidence } from '../../kernel/narrator.ts';
import type { Level } from '../charts/chart.ts';

export type Severity = 'critical' | 'warning' | 'notice' | 'positive';

/** A row that a finding rests on. */
export interface RowRef {
  /** The kind of row, by the name that the view has for it: `clients`. */
  readonly kind: string;
  readonly id: string;
}

export interface Risk {
  readonly title: string;
  readonly likelihood: Level;
  readonly impact: Level;
  readonly mitigation: string;
}

export interface Action {
  readonly title: string;
  /** A role of a managed service provider: `Account management`. */
  readonly owner: string;
  /** Days from the report's date until it is due. */
  readonly days: number;
}

/** What a rule finds in the rows of one tick. */
export interface Finding {
  readonly severity: Severity;
  /** How much it matters, 0 to 1: the share of revenue, spend, seats or people that it concerns. */
  readonly weight: number;
  readonly evidence: readonly Evidence[];
  /** The sentence or two, as the rules write it: every figure in it is the text of a piece of evidence. */
  readonly text: string;
  readonly rows: readonly RowRef[];
  readonly recommendation?: string;
  readonly risk?: Risk;
  readonly action?: Action;
}

/** Below or above which figure a rule speaks. */
export interface Threshold {
  readonly value: number;
  /** `percent`, `days`, `USD a month`. */
  readonly unit: string;
  /** Why there, with the source where it is the trade's. */
  readonly rationale: string;
}

/** A rule that looks for one finding in what a view reads. */
export interface FindingRule<V> {
  /** `client-margin-low` */
  readonly id: string;
  /** Page types that it belongs to, the main one first. */
  readonly pages: readonly string[];
  /** What it is about: of all rules on one subject only the finding that weighs most is selected, so that none contradicts another. */
  readonly subject: string;
  readonly label: string;
  readonly thresholds: Readonly<Record<string, Threshold>>;
  /** What it finds, or null where there is nothing to say. */
  evaluate(snapshot: V): Finding | null;
}

/** A finding with the rule that it comes from. */
export interface RankedFinding extends Finding {
  readonly id: string;
  readonly subject: string;
  readonly label: string;
}
