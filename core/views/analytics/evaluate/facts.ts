import type { KnownEvent } from '../telemetry/vocabulary.ts';

/** Movements of a person's MRR at a moment. */
export const movements = ['new', 'expansion', 'reactivated', 'contraction', 'churned'] as const;
export type Movement = (typeof movements)[number];

/**
 * What happens at a moment to a person, with a value. Everything that metrics count is one of these, and each is told by one
 * place in this folder, so that no two metrics can see it differently.
 */
export type FactKind =
  /** An event of the name. Value: its duration in seconds; NaN without. */
  | `event/${KnownEvent}`
  /** Any event, once each, whose arrival is known. Value: seconds from event to arrival. */
  | 'arrival'
  /** An arrival later than `LATE_AFTER_SECONDS`. */
  | 'late'
  /** An event that makes its person active. */
  | 'activity'
  /** A person enters (+1) or leaves (−1) those who were active in the window of so many local days. */
  | `active/${ActiveWindow}`
  /** A person's first activity; the first after a month without; the moment at which a month without is full. */
  | 'active/new'
  | 'active/resurrected'
  | 'active/dormant'
  /** A local day's first activity of a person who was active in the 29 local days before. */
  | 'active/returning'
  /** A day of a person's activity enters (+1) or leaves (−1) the last 30 local days. */
  | 'active/day'
  /** The first completion of a person on a local day. Value: days in a row on which there was one, this included. */
  | 'streak'
  /** The same, from the third day in a row on. */
  | 'streak/long'
  /** A lesson started; one of these that the same person has completed before starting it again: both when it was started. */
  | 'attempt'
  | 'attempt/completed'
  /** A person registers, for the first time. All that follow happen at that moment. */
  | 'registered'
  /** Who registered came to the step within the funnel's window. Value: hours from the registration. */
  | `step/${string}/${string}`
  /** Local days or weeks after registering are over; and the person was active on the last of them. */
  | `due/${RetentionUnit}/${number}`
  | `kept/${RetentionUnit}/${number}`
  /** Net payments of who registered: all; those of the so-manyth calendar month after. Value: cents. */
  | 'cohort/revenue'
  | `cohort/revenue/${number}`
  /** Who registered, once the so-manyth calendar month after has begun. */
  | `cohort/due/${number}`
  /** MRR moves. Value: change in cents. */
  | `mrr/${Movement}`
  /** A person becomes a member (+1), or is none any more (−1). */
  | 'member'
  | 'member/lost'
  /** A membership begins. Value: what was paid for it. */
  | 'purchase'
  /** A payment is given back. Value: the amount. */
  | 'refund'
  /** Both, the refund with a minus. */
  | 'revenue'
  /** A membership expires; its person is a member all the same. */
  | 'expiry'
  | 'expiry/renewed';

const ofMemberships = ['mrr/', 'member', 'purchase', 'refund', 'revenue', 'expiry'];

/** Whether facts of a kind follow from memberships alone, whatever events there are. */
export function isOfMemberships(kind: FactKind): boolean {
  return ofMemberships.some((start) => kind.startsWith(start));
}

/** Local days, the running one included. */
export const activeWindows = [1, 7, 30] as const;
export type ActiveWindow = (typeof activeWindows)[number];
export type RetentionUnit = 'day' | 'week';

/** Days without activity after which a person is dormant: the window of monthly actives, so that the two can't disagree. */
export const DORMANT_AFTER_DAYS = 30;
/** A live figure of the running hour is still right when everything arrives within it. */
export const LATE_AFTER_SECONDS = 3600;
/** A streak is worth showing from the third day on: two days in a row are chance. */
export const LONG_STREAK_DAYS = 3;
