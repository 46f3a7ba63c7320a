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
  readonly rationale: string;
}

/** How much of the quarter is left: the later, the fewer deals still close in it. The longest first. */
export const timeLeftBands: readonly TimeLeft[] = [
  {
    label: '9 weeks or more left',
    from: 9,
    rationale: 'longer than the median cycle: most open deals can still close',
  },
  { label: '5 to 9 weeks left', from: 5, rationale: 'about a cycle: what is in Proposal now closes in time' },
  { label: '2 to 5 weeks left', from: 2, rationale: 'about the time of the last two stages' },
  { label: 'under 2 weeks left', from: 0, rationale: 'about the time of Negotiation: what is not in it slips' },
];
