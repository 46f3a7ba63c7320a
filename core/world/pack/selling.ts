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

/** How readily buyers begin something and answer, and how easily they fall silent, against the chances above: clients know who calls them. */
export const acquaintance: Readonly<Record<OpportunityType, { readonly answers: number; readonly silence: number }>> = {
  'New Business': { answers: 0.64, silence: 1.8 },
  Expansion: { answers: 1.25, silence: 0.6 },
  Renewal: { answers: 1.3, silence: 0.6 },
};

/**
 * How much hangs on the points: the chance to lose the next step is multiplied by e^(−strength × points above the usual of
 * the stage), of at most `reach` points either way: a point makes a loss seven times likelier, or less likely. Set so that a
 * deal's health tells those that are won from those that are lost as well as scores of CRM tools do (an AUC of 0.65 to 0.75).
 */
export const fate = { strength: 2, reach: 1 } as const;

/**
 * What makes a deal likelier to go on, in points (reviews of won and lost deals name the same: who is engaged, two-way contact,
 * dates that hold).
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
  /** For each time that the step out of its stage was put off. */
  stall: -0.35,
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
  'New Business': { Prospecting: 0.06, Qualification: 0.3, Discovery: 0.56, Proposal: 0.74, Negotiation: 0.81 },
  Expansion: { Prospecting: 0.64, Qualification: 0.64, Discovery: 0.89, Proposal: 1, Negotiation: 1.12 },
  Renewal: { Prospecting: 0.79, Qualification: 0.79, Discovery: 0.79, Proposal: 0.79, Negotiation: 0.96 },
};

/**
 * How close dates are set and kept. Studies of CRM data report that about two in five deals slip out of their quarter, and that
 * dates crowd at the ends of quarters.
 */
export const closeDates = {
  /** Days that the owner hopes for, against the median that is left: most dates are wishes. */
  hoped: [0.55, 1.05],
  /** By how much more, as e^(x · habit), disciplined reps give a deal, and by how much less optimistic ones. */
  ofDiscipline: 0.14,
  ofOptimism: 0.08,
  quarterEnd: {
    /** Dates of so many first days of a quarter are pulled into the one before. */
    days: 25,
    /** Chance of it, of a usual rep; one deviation of discipline takes off. */
    chance: 0.45,
    ofDiscipline: -0.2,
    /** To so many days before its end; if that is at least so many days ahead. */
    last: [1, 9],
    least: 12,
  },
  review: {
    /** Chance that a weekly review corrects the date, of a usual rep; one deviation of discipline adds. */
    reviewed: 0.07,
    ofDiscipline: 0.02,
  },
  /** A date that has passed is put off by so many days; by more, as e^(x · habit), by disciplined reps. */
  slip: [7, 24],
  slipOfDiscipline: 0.25,
} as const;

/** How reps put a deal that closes this quarter into a forecast category: by the chance to win in percent, as they see it. */
export const judging = {
  /** From which chance on it is committed, and a best case. */
  commit: 72,
  bestCase: 48,
  /** Points that one deviation of optimism adds, that judgement varies by, and that a buyer who does not answer takes off. */
  ofOptimism: 15,
  noise: 5,
  dark: 10,
} as const;

/**
 * What reps of the usual optimism say will be won, of what they have put into each forecast category for the quarter. Calibrated so
 * that over many seeds they call some percent more than comes, and managers take part of that off: surveys of sales forecasts
 * report misses of 10 to 30 %.
 */
export const calling = {
  /** Shares of what is in commit, best case and pipeline: of a usual rep, and by how much more for one deviation of optimism. */
  commit: [1, 0.14],
  bestCase: [0.25, 0.15],
  pipeline: [0.04, 0.04],
  /** Share of what the quota asks beyond that, at a quarter's beginning; it shrinks with the time that is left. As above. */
  quota: [0.6, 0.25],
  /** Share that managers believe of what isn't closed yet. */
  managerBelieves: 0.92,
} as const;
