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

/**
 * The centre of the points, by type and stage: those of a deal that is lost as often as the pack's rates say. It is where the
 * mean factor on the chance of loss, over the deals whose next step is decided, is 1, as simulated over many seeds. No
 * expansion stands in the first stage and no renewal in the first three; they have the points of the next that does.
 */
export const usualPoints: Readonly<Record<OpportunityType, Readonly<Record<Stage, number>>>> = {
  'New Business': { Prospecting: 0.83, Qualification: 1.12, Discovery: 1.39, Proposal: 1.47, Negotiation: 1.49 },
  Expansion: { Prospecting: 0.83, Qualification: 0.83, Discovery: 0.99, Proposal: 1.09, Negotiation: 1.13 },
  Renewal: { Prospecting: 1, Qualification: 1, Discovery: 1, Proposal: 0.99, Negotiation: 1.1 },
};

/** How quotas are set: what is known when a quarter begins, and how likely it is to be won by its end, as simulated over many seeds. */
export const quotaPlan = {
  /** Quotas are set in steps of so many cents: 5,000 dollars. */
  step: 500_000,
  /** What the plan asks for, against what is likely: a little less than the mean, which a few large deals lift above what a quarter usually brings. */
  asks: 0.95,
  /** Nobody is asked for less than this share of what a rep is asked for on average: a book without renewals due still has to be sold to. */
  floor: 0.25,
  /** Share won of renewals that have all the time that they need. */
  renewals: 0.8,
  /** Days before the quarter's end at which a renewal must have been opened to be decided in it at all, and for sure. */
  renewalDays: [25, 75],
  /** Chance that a deal is decided in time: this, less the share of the quarter that the rest of its stages usually takes; and the most that it is. */
  timely: 1.25,
  mostTimely: 0.95,
  /** What is opened and won in one quarter beside renewals, per opportunity that a company has open: 2,400 dollars, a ninth of a new client among it per company. */
  freshPerLead: 240_000,
  /** As so many quarters of a rep's own past the plan counts: one new client says little of the next quarter. */
  planCounts: 4,
  /** Quarters that count as the trailing ones. */
  trailing: 4,
} as const;

/**
 * What reps of the usual optimism say will be won, of what they have put into each forecast category for the quarter. Calibrated so
 * that over many seeds they call some percent more than comes, and managers take part of that off: surveys of sales forecasts
 * report misses of 10 to 30 %.
 */
export const calling = {
  /** Shares of what is in commit, best case and pipeline: of a usual rep, and by how much more for one deviation of optimism. */
  commit: [1.12, 0.14],
  bestCase: [0.42, 0.2],
  pipeline: [0.1, 0.05],
  /** Share of what the quota asks beyond that, at a quarter's beginning; it shrinks with the time that is left. As above. */
  quota: [0.88, 0.28],
  /** Share that managers believe of what isn't closed yet. */
  managerBelieves: 0.92,
} as const;
