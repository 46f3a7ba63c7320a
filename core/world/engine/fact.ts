import type { Json } from '../../kernel/canonical.ts';
import type { Time } from '../../kernel/time.ts';

/** Something that happened once and never changes: a stage change, a signature, a renewal. */
export interface Fact {
  /** Derived from the cause: the entity, what happened, and when. */
  readonly id: string;
  readonly time: Time;
  /** `lead.won` */
  readonly kind: string;
  readonly entity: string;
  readonly data: Readonly<Record<string, Json>>;
}
