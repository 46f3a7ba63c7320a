import { type Time, WEEK } from '../../../kernel/time.ts';

/** What win probabilities are shrunk by, and how. Units and reasons beside each. */
export const calibration = {
  /**
   * Strength of the prior of a cell, in cases (a deal at a week's end): with so many cases of its own a cell's probability
   * lies halfway between what they say and what the coarser cell says. A deal is some eight cases in a row, which are not
   * independent: 16 cases are about two deals.
   */
  priorCases: 16,
  /** Strength of the prior of a factor, in expected wins, by the same reasoning: about two deals that were won. */
  priorWins: 16,
} as const;

interface TimeLeft {
  readonly label: string;
  /** Weeks left in the quarter, at least. */
  readonly from: number;
  /** Weeks left at which its probability is as counted; between two centres it goes evenly from the one to the other. */
  readonly centre: number;
  readonly rationale: string;
}

/** How much of the quarter is left: the later, the fewer deals still close in it. The longest first. */
export const timeLeftBands: readonly TimeLeft[] = [
  {
    label: '9 weeks or more left',
    from: 9,
    centre: 11,
    rationale: 'longer than the median cycle: most open deals can still close',
  },
  {
    label: '5 to 9 weeks left',
    from: 5,
    centre: 7,
    rationale: 'about a cycle: what is in Proposal now closes in time',
  },
  { label: '2 to 5 weeks left', from: 2, centre: 3.5, rationale: 'about the time of the last two stages' },
  {
    label: 'under 2 weeks left',
    from: 0,
    centre: 1,
    rationale: 'about the time of Negotiation: what is not in it slips',
  },
];

for (const [place, { from, centre }] of timeLeftBands.entries()) {
  const until = timeLeftBands[place - 1]?.from ?? Number.POSITIVE_INFINITY;
  if (!(centre > from && centre < until)) throw new Error(`the centre ${centre} lies outside its band`);
}

/** Over so many days about its opening a past deal goes from being still ahead to being open: the day of it is chance, the fortnight is not. */
export const OPENING_SPREAD: Time = 2 * WEEK;
