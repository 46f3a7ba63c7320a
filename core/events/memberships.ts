import type { Cents } from '../kernel/money.ts';
import type { Time } from '../kernel/time.ts';
import {
  type EventOf,
  membershipCancelled,
  membershipExpired,
  membershipRefunded,
  membershipRenewed,
  membershipStarted,
  type PlanType,
} from '../world/index.ts';

/** The kinds of events from which memberships are read. */
export const membershipEvents = [
  membershipStarted,
  membershipRenewed,
  membershipCancelled,
  membershipExpired,
  membershipRefunded,
] as const;

export type MembershipEvent = EventOf<(typeof membershipEvents)[number]>;

/**
 * `renewed`: another term followed without a gap; `cancelled`: runs until its expiry, or has run out after it was cancelled;
 * `expired`: the renewal could not be charged.
 */
export const membershipStatuses = ['active', 'renewed', 'cancelled', 'expired', 'refunded'] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];

/** One term of a membership; user, plan and start name it. */
export interface MembershipTerm {
  readonly user: string;
  readonly plan: PlanType;
  readonly start: Time;
  /** When it expires or has ended: before its term was over where it was refunded, or the client left. */
  readonly expiry: Time;
  readonly status: MembershipStatus;
  readonly amount: Cents;
  /** Payments less refunds: the amount, or nothing where it was given back. */
  readonly kept: Cents;
  /** When its status was last set. */
  readonly changedAt: Time;
}

/**
 * Folds the events of memberships, in the order of their times, into terms, in the order in which they begin.
 * @throws Error where something happens to a membership that never began: the events are not all there
 */
export function membershipsOf(events: Iterable<MembershipEvent>): MembershipTerm[] {
  const terms: MembershipTerm[] = [];
  const latest = new Map<string, number>();
  const change = (event: MembershipEvent, changed: Partial<MembershipTerm>): void => {
    const place = latest.get(event.entity);
    const term = place === undefined ? undefined : terms[place];
    if (place === undefined || !term) throw new Error(`the memberships of ${event.entity} begin with ${event.kind}`);
    terms[place] = { ...term, ...changed, changedAt: event.time };
  };
  const begin = (event: EventOf<typeof membershipStarted> | EventOf<typeof membershipRenewed>): void => {
    const { plan, start, expiry, amount } = event.data;
    const term = { user: event.entity, plan, start, expiry, amount, kept: amount, changedAt: event.time };
    latest.set(event.entity, terms.push({ ...term, status: 'active' }) - 1);
  };
  for (const event of events) {
    if (event.kind === 'membership.started') begin(event);
    else if (event.kind === 'membership.renewed') {
      change(event, { status: 'renewed' });
      begin(event);
    } else if (event.kind === 'membership.cancelled') change(event, { status: 'cancelled', expiry: event.data.expiry });
    else if (event.kind === 'membership.refunded') change(event, { status: 'refunded', expiry: event.time, kept: 0 });
    else if (event.data.reason === 'payment-failed') change(event, { status: 'expired' });
  }
  return terms;
}
