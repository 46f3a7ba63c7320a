import type { SentEvent, SentMembership } from '../../telemetry/log.ts';
import type { SentEventFields, SentMembershipFields } from './fields.ts';
import type { RecordKind } from './ingest.ts';
import { sortEvents } from './sort-events.ts';
import { sortMemberships } from './sort-memberships.ts';

export const events: RecordKind<SentEvent> = {
  name: 'events',
  // What a dashboard computes within seconds, and what a function holds in its memory.
  most: 1_000_000,
  count: (known) => known.events,
  sort: sortEvents,
  brought: (records) => ({ kind: 'events', records }),
};

export const memberships: RecordKind<SentMembership> = {
  name: 'statuses of memberships',
  most: 200_000,
  count: (known) => known.statuses,
  sort: sortMemberships,
  brought: (records) => ({ kind: 'memberships', records }),
};

/** An event of the wire. */
export function eventOf({ received_at = null, ...event }: SentEventFields): SentEvent {
  return { ...event, received_at };
}

/** A membership of the wire: its amount in whole cents. */
export function membershipOf({ amount, updated_at = null, ...membership }: SentMembershipFields): SentMembership {
  return { ...membership, amount: Math.round(amount * 100), updated_at };
}
