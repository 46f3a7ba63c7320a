import type { Cents } from '../../../kernel/money.ts';
import type { Time } from '../../../kernel/time.ts';

/** What an event says beside its name and time: any JSON, of which known names are read (`properties` in vocabulary.ts). */
export type Properties = Readonly<Record<string, unknown>>;

/** Something that a person, or the content generator, did once. Names are those of the wire; times are milliseconds. */
export interface EventRecord {
  /** Two records of one id are one event: the first that is given counts. */
  readonly id: string;
  /** Null where no person stands behind it, such as a run of the generator for the catalogue. */
  readonly user_id: string | null;
  readonly event_name: string;
  /** When it happened. */
  readonly event_time: Time;
  /** When it arrived; null or absent where that is not known. */
  readonly received_at?: Time | null;
  readonly properties: Properties;
}

/** What a person has paid for. Of two records of one person, plan and start the later given one counts: it has the newer status. */
export interface MembershipRecord {
  readonly user_id: string;
  /** `monthly`, `quarterly`, `yearly`, or any other: that is normalised to a month by its own length. */
  readonly plan_type: string;
  readonly start_at: Time;
  /** The first moment at which it does not run any more. Of a refunded one: when its payment was given back. */
  readonly expire_at: Time;
  /** One of `statuses` in vocabulary.ts; memberships of another status count for nothing and are named in the answer. */
  readonly status: string;
  /** Paid for the whole term. */
  readonly amount: Cents;
}
