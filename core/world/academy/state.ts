import type { Cents } from '../../kernel/money.ts';
import type { Time } from '../../kernel/time.ts';
import type { Entity } from '../engine/entity.ts';
import type { Channel, PlanType, Platform } from '../pack/academy.ts';
import type { Region } from '../pack/organisation.ts';

/** What a learner has paid for, from its start to its expiry. */
export interface Membership {
  readonly plan: PlanType;
  readonly start: Time;
  readonly expiry: Time;
  readonly amount: Cents;
  /** Cancelled: it runs until its expiry and is not renewed. */
  status: 'active' | 'cancelled';
  /** The membership before it, without a gap, was of the same learner. */
  readonly renewed: boolean;
}

/** Somebody who works at a client and learns at the academy. */
export interface Learner extends Entity {
  readonly client: string;
  readonly channel: Channel;
  readonly region: Region;
  /** The platform that the learner prefers. */
  readonly platform: Platform;
  /** How much the learner wants to learn: 0 to 1, drawn once. */
  readonly drive: number;
  /** The minute of the day, UTC, around which the learner usually comes. */
  readonly hour: number;
  /** When the learner registered; 0 while invited. */
  registeredAt: Time;
  /** Up to when the learner's activity is known: the end of the last session that arrived, or the registration. */
  lastSeen: Time;
  /** Sessions that have arrived. */
  sessions: number;
  /** Lessons completed, ever. */
  completed: number;
  /** The course that is being taken, and how many of its lessons are completed. */
  course: string;
  lesson: number;
  /** Ids of courses completed, in the order of their completion. */
  finished: string[];
  /** What runs now; null without. */
  membership: Membership | null;
}

/** The academy as a whole: one record. */
export interface Academy extends Entity {
  /** Learners invited after those that came with a client. */
  invited: number;
  /** Runs of the content generator that are over. */
  runs: number;
  /** Learners whose membership runs. */
  members: number;
  /** Payments and refunds since the day began. */
  today: { paid: Cents; refunded: Cents };
}
