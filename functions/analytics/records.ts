import type { EventRecord, MembershipRecord } from '../../core/views/analytics/index.ts';
import type { InlineFields } from './inline.ts';

/** Events of the wire as records. */
export function inlineEvents(events: InlineFields['events'] = []): EventRecord[] {
  return events.map(({ received_at = null, ...event }) => ({ ...event, received_at }));
}

/** Memberships of the wire as records: amounts in whole cents. */
export function inlineMemberships(memberships: InlineFields['memberships'] = []): MembershipRecord[] {
  return memberships.map(({ amount, ...membership }) => ({ ...membership, amount: Math.round(amount * 100) }));
}

/** An event of the world as the API shows it. */
export function describeEvent({ id, user_id, event_name, event_time, received_at, properties }: EventRecord) {
  return {
    id,
    user_id,
    event_name,
    event_time: new Date(event_time).toISOString(),
    received_at: received_at === null || received_at === undefined ? null : new Date(received_at).toISOString(),
    properties,
  };
}
