import { type MembershipEvent, type MembershipStatus, membershipEvents, membershipsOf } from '../../../events/index.ts';
import type { MembershipRecord } from '../telemetry/records.ts';
import type { statuses } from '../telemetry/vocabulary.ts';
import type { AcademyEvent } from './event-records.ts';

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

/**
 * Terms of memberships as analytics take them, from all of their events in the order in which they happened.
 * @throws Error where the first events of a membership are missing
 */
export function membershipRecords(events: Iterable<MembershipEvent>): MembershipRecord[] {
  return membershipsOf(events).map(({ user, plan, start, expiry, status, amount }) => ({
    user_id: user,
    plan_type: plan,
    start_at: start,
    expire_at: expiry,
    status: statusOf[status],
    amount,
  }));
}
