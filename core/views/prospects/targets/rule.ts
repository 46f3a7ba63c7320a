import type { ClientTraits } from '../traits.ts';

/** What a widget is measured against, and the world can't know. */
export interface TargetRule {
  readonly id: string;
  readonly label: string;
  readonly unit: 'percent' | 'months' | 'score' | 'tickets' | 'usd';
  /** Above 0: progress is a share of it. */
  readonly value: (traits: ClientTraits) => number;
  /** Why so much, in one sentence, with its source. */
  readonly rationale: string;
}
