import {
  eventsOf,
  eventsOfColumns,
  type MembershipEvent,
  type MembershipStatus,
  type MembershipTerm,
  membershipEvents,
  membershipsOf,
  type SegmentColumns,
} from '../../../events/index.ts';
import type { MembershipRecord } from '../telemetry/records.ts';
import type { statuses } from '../telemetry/vocabulary.ts';
import type { Arrived } from './event-batch.ts';
import type { AcademyEvent } from './tellings.ts';

/** A term that another followed has run to its end, as one that expired: that it was renewed shows in the term after it. */
const statusOf: Readonly<Record<MembershipStatus, (typeof statuses)[number]>> = {
  active: 'active',
  renewed: 'expired',
  cancelled: 'cancelled',
  expired: 'expired',
  refunded: 'refunded',
};

const kinds: ReadonlySet<string> = new Set(membershipEvents.map(({ name }) => name));

export function isMembershipEvent(event: AcademyEvent): event is MembershipEvent {
  return kinds.has(event.kind);
}

/** The events of memberships in a segment that arrived in a range, in order. */
export function membershipEventsIn(segment: SegmentColumns, { from, to }: Arrived): MembershipEvent[] {
  return eventsOf(membershipEvents, eventsOfColumns(segment, kinds)).filter(({ time }) => time >= from && time < to);
}

/**
 * Terms of memberships as analytics take them, from all of their events in the order in which they happened.
 * @throws Error where the first events of a membership are missing
 */
export function membershipRecords(events: Iterable<MembershipEvent>): MembershipRecord[] {
  return membershipsOf(events).map(membershipRecord);
}

/** A term as analytics take it. */
export function membershipRecord({ user, plan, start, expiry, status, amount }: MembershipTerm): MembershipRecord {
  return { user_id: user, plan_type: plan, start_at: start, expire_at: expiry, status: statusOf[status], amount };
}
