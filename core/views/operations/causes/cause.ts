import type { Cents } from '../../../kernel/money.ts';
import type { Time } from '../../../kernel/time.ts';
import type { CauseKindId } from './kind-ids.ts';

/** A row, or a scenario, as the API names it. */
export interface EntityRef {
  readonly entity: string;
  readonly id: string;
}

/** What a cause is worth: an amount each month or year, or one that was paid once. */
export interface Worth {
  /** Below 0 it became less. */
  readonly cents: Cents;
  readonly per: 'month' | 'year' | 'once';
}

/** Something that happened to the company at a moment and moved its figures. */
export interface Cause {
  /** That of the stored event: world, generation, entity, kind of event and time. */
  readonly id: string;
  readonly time: Time;
  readonly kind: CauseKindId;
  /** What happened, in one sentence with its worth. */
  readonly text: string;
  /** What it happened to; its row may be gone since. */
  readonly of: EntityRef;
  /** The row that shows it now: its own, or that of the client, vendor or rep that it belongs to; null where none is left. */
  readonly row: EntityRef | null;
  /** Null where the world does not date an amount. */
  readonly worth: Worth | null;
  /** Clients, departments, reps, managers, segments and regions whose figures it moved; null: those of every part. */
  readonly keys: readonly string[] | null;
  /** What it is ranked by: cents a month, `weightOf`. */
  readonly weight: number;
  /** The scenario that it is about; null of all other kinds. */
  readonly scenario: string | null;
}
