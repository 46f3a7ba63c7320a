import type { Weighted } from '../../kernel/random.ts';
import type { ActivityType, ContactRole, NextStep, Segment } from './organisation.ts';
import type { OpportunityType, Stage } from './sales.ts';

/** Employees from which an account is of the segment, largest first; below all of them it is SMB. Sized so that the clients of a provider spread evenly. */
export const segmentBounds: readonly (readonly [segment: Segment, from: number])[] = [
  ['Enterprise', 160],
  ['Mid-Market', 90],
  ['SMB', 0],
];

/** Reps per manager: sales organisations report spans of three to eight; small teams have the narrow ones. */
export const REPS_PER_MANAGER = 3.5;

/** Where a stage usually goes next, in the order in which steps are agreed. */
export const usualNextSteps: Readonly<Record<Stage, readonly [NextStep, ...NextStep[]]>> = {
  Prospecting: ['discovery-call'],
  Qualification: ['discovery-call', 'technical-review'],
  Discovery: ['demo', 'technical-review'],
  Proposal: ['proposal', 'pricing-review'],
  Negotiation: ['contract-review', 'signature'],
};

/** Kinds of activities by stage, relative: first calls and mails, then meetings, demos before the proposal. */
export const activityMix: Readonly<Record<Stage, Weighted<ActivityType>>> = {
  Prospecting: [
    ['email', 54],
    ['call', 38],
    ['meeting', 8],
  ],
  Qualification: [
    ['email', 46],
    ['call', 36],
    ['meeting', 15],
    ['demo', 3],
  ],
  Discovery: [
    ['email', 43],
    ['call', 28],
    ['meeting', 18],
    ['demo', 11],
  ],
  Proposal: [
    ['email', 46],
    ['call', 30],
    ['meeting', 19],
    ['demo', 5],
  ],
  Negotiation: [
    ['email', 48],
    ['call', 34],
    ['meeting', 18],
  ],
};

/** Whom a rep turns to first, relative, and whom only after others. */
export const reachOrder: Readonly<Record<ContactRole, number>> = {
  champion: 6,
  'technical-evaluator': 3,
  'economic-buyer': 2.2,
  user: 1.6,
};

/** Chances of one activity; replies as sales engagement platforms report them for known accounts. */
export const activityChances = {
  /** The buyer began it. */
  inbound: 0.33,
  /** A call that is answered, a mail that is. */
  callAnswered: 0.36,
  emailAnswered: 0.42,
  /** A meeting or demo that takes place. */
  held: 0.86,
  /** A new person is turned to instead of one who is known; one deviation of the habit adds or takes a third. */
  newContact: 0.13,
  /** The buyer stops answering after this activity, and answers again after an attempt. */
  goesDark: 0.018,
  comesBack: 0.1,
  /** A next step is agreed when something was answered or held. */
  agreesNextStep: 0.42,
} as const;

/**
 * What makes a deal likelier to go on, in points: each point above the usual of its stage takes about half off the chance
 * to lose the next step (reviews of won and lost deals name the same: who is engaged, two-way contact, dates that hold).
 */
export const fatePoints = {
  champion: 0.3,
  economicBuyer: 0.45,
  /** For each contact who answered, up to four. */
  contact: 0.16,
  /** The buyer has begun something in the last ten days. */
  recentInbound: 0.3,
  /** The share of activities of thirty days that the buyer began: points of 1. */
  balance: 0.5,
  /** For each time that the close date was moved out, up to four. */
  slip: -0.15,
  /** A next step lies ahead. */
  nextStep: 0.35,
  /** The buyer has stopped answering. */
  dark: -0.9,
} as const;

/** The points that deals usually have when the next step of a stage is decided, as simulated over many seeds. */
export const usualPoints: Readonly<Record<OpportunityType, Readonly<Record<Stage, number>>>> = {
  'New Business': { Prospecting: 0.9, Qualification: 1.1, Discovery: 1.2, Proposal: 1.2, Negotiation: 1.2 },
  Expansion: { Prospecting: 0.9, Qualification: 0.9, Discovery: 1.1, Proposal: 1.2, Negotiation: 1.2 },
  Renewal: { Prospecting: 1, Qualification: 1, Discovery: 1, Proposal: 1, Negotiation: 1.1 },
};

/** How quotas are set. */
export const quotaPlan = {
  /** Quotas are set in steps of so many cents: 5,000 dollars. */
  step: 500_000,
  /** The share of the annual value of what is to be renewed that is expected to be. */
  renewals: 0.8,
  /** Growth that the plan asks for, on what is likely. */
  growth: 1.02,
  /** What is opened and won in one quarter, per opportunity that a company has open, where there is no past: 2,400 dollars, as simulated. */
  freshPerLead: 240_000,
  /** Quarters that count as the trailing ones. */
  trailing: 4,
  /** Median days that a lead may still need at the quarter's beginning to be decided in it for sure. */
  days: 50,
  /** Days from the opening of a renewal to its decision, about. */
  renewalDays: 45,
} as const;
