import { type Cents, dollars } from '../../kernel/money.ts';
import type { Weighted } from '../../kernel/random.ts';

/** Words of the training academy, as its product analytics name them. */

export const channels = ['organic', 'referral', 'email', 'webinar', 'paid-search', 'partner'] as const;
export type Channel = (typeof channels)[number];

export const platforms = ['web', 'ios', 'android'] as const;
export type Platform = (typeof platforms)[number];

export const planTypes = ['monthly', 'quarterly', 'yearly'] as const;
export type PlanType = (typeof planTypes)[number];

/** Why a membership will not be renewed; `client-left` ends it at once. */
export const cancelReasons = ['not-used', 'too-expensive', 'finished', 'client-left'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** Why a membership ended at its expiry: it had been cancelled, or the renewal could not be charged. */
export const expiryReasons = ['cancelled', 'payment-failed'] as const;
export type ExpiryReason = (typeof expiryReasons)[number];

export const generatorStages = ['outline', 'draft', 'narration', 'review'] as const;
export type GeneratorStage = (typeof generatorStages)[number];

export const generatorFaults = ['timeout', 'rate-limited', 'invalid-output', 'policy'] as const;
export type GeneratorFault = (typeof generatorFaults)[number];

/** A membership that is sold. */
export interface Plan {
  readonly type: PlanType;
  /** Calendar months from its start to its expiry. */
  readonly months: number;
  /** Price of the whole term. */
  readonly price: Cents;
  /** How often it is chosen, against the others. */
  readonly weight: number;
  readonly rationale: string;
}

export const plans: readonly Plan[] = [
  {
    type: 'monthly',
    months: 1,
    price: dollars(12.99),
    weight: 6,
    rationale: 'what single-seat IT training costs at the low end; most begin with it',
  },
  {
    type: 'quarterly',
    months: 3,
    price: dollars(34.99),
    weight: 2.2,
    rationale: 'a tenth off the monthly price, for those who prepare for one certificate',
  },
  {
    type: 'yearly',
    months: 12,
    price: dollars(119.99),
    weight: 1.8,
    rationale: 'nine monthly prices for twelve months, the usual discount of subscriptions',
  },
];

/** Where learners hear of the academy: the provider's own mails and the colleagues next to them, rather than adverts. */
export const channelWeights: Weighted<Channel> = [
  ['email', 30],
  ['referral', 24],
  ['organic', 20],
  ['webinar', 12],
  ['partner', 8],
  ['paid-search', 6],
];

/** What is used at work is used in the browser; phones for the way home. */
export const platformWeights: Weighted<Platform> = [
  ['web', 58],
  ['ios', 24],
  ['android', 18],
];

/** A course: lessons in an order. */
export interface Course {
  readonly id: string;
  readonly title: string;
  readonly lessons: number;
  /** Median minutes of a lesson. */
  readonly minutes: number;
  /** How often it is begun, against the others. */
  readonly weight: number;
  /** How many times as often as usual a lesson of it is given up. */
  readonly difficulty: number;
}

/** What the staff of an office needs from its provider: security first, then the tools; the certificates are for a few. */
export const courses: readonly Course[] = [
  { id: 'starter', title: 'Working safely: the first day', lessons: 6, minutes: 5, weight: 0, difficulty: 0.6 },
  { id: 'phishing', title: 'Phishing and how to report it', lessons: 8, minutes: 6, weight: 10, difficulty: 0.7 },
  { id: 'passwords', title: 'Passwords and sign-in', lessons: 6, minutes: 5, weight: 9, difficulty: 0.6 },
  { id: 'privacy', title: 'Handling personal data', lessons: 10, minutes: 8, weight: 7, difficulty: 1 },
  { id: 'remote-work', title: 'Working from anywhere', lessons: 7, minutes: 6, weight: 6, difficulty: 0.8 },
  { id: 'spreadsheets', title: 'Spreadsheets that hold', lessons: 18, minutes: 9, weight: 7, difficulty: 1.2 },
  { id: 'documents', title: 'Documents and sharing', lessons: 12, minutes: 7, weight: 6, difficulty: 0.9 },
  { id: 'meetings', title: 'Meetings and chat', lessons: 9, minutes: 6, weight: 5, difficulty: 0.8 },
  { id: 'assistants', title: 'Assistants at work', lessons: 14, minutes: 8, weight: 8, difficulty: 1 },
  { id: 'presentations', title: 'Presentations', lessons: 12, minutes: 8, weight: 4, difficulty: 1 },
  { id: 'mail', title: 'Mail and calendar', lessons: 10, minutes: 6, weight: 5, difficulty: 0.8 },
  { id: 'notes', title: 'Notes and tasks', lessons: 8, minutes: 5, weight: 3, difficulty: 0.8 },
  { id: 'accessibility', title: 'Documents for everybody', lessons: 9, minutes: 7, weight: 2, difficulty: 1 },
  { id: 'reporting', title: 'Reports and charts', lessons: 16, minutes: 9, weight: 4, difficulty: 1.2 },
  { id: 'automation', title: 'Flows without code', lessons: 18, minutes: 10, weight: 3, difficulty: 1.4 },
  { id: 'fraud', title: 'Payment fraud', lessons: 8, minutes: 7, weight: 5, difficulty: 0.8 },
  { id: 'phones', title: 'Phones and tablets at work', lessons: 7, minutes: 5, weight: 3, difficulty: 0.7 },
  { id: 'continuity', title: 'When systems fail', lessons: 9, minutes: 8, weight: 3, difficulty: 1.1 },
  { id: 'cloud-basics', title: 'Cloud from the ground', lessons: 20, minutes: 11, weight: 3, difficulty: 1.5 },
  { id: 'network-basics', title: 'Networks from the ground', lessons: 22, minutes: 12, weight: 2, difficulty: 1.7 },
  { id: 'databases', title: 'Databases from the ground', lessons: 20, minutes: 12, weight: 2, difficulty: 1.7 },
  { id: 'scripting', title: 'A first script', lessons: 24, minutes: 12, weight: 2, difficulty: 1.8 },
];

/** The course that everybody begins with. */
export const FIRST_COURSE = 'starter';
