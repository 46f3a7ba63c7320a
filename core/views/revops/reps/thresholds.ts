/** A number that a judgement goes by, with its unit, and why it lies there. */
export interface Threshold {
  readonly value: number;
  readonly unit: string;
  readonly rationale: string;
}

/** @throws Error for a number that is not finite or not above 0, and for one without a reason */
function threshold(value: number, unit: string, rationale: string): Threshold {
  if (!(Number.isFinite(value) && value > 0)) throw new Error(`a threshold is above 0, got ${value}`);
  if (unit === '' || rationale === '') throw new Error(`the threshold ${value} has no unit or no reason`);
  return { value, unit, rationale };
}

/** Who counts as a top performer. */
export const TOP_SHARE = threshold(
  0.25,
  'share of the reps',
  'the best quarter is enough people for habits to show, and few enough for them to be worth copying',
);

/** What figures of “lately” are taken of: the running quarter and those before it. */
export const TRAILING_QUARTERS = threshold(
  4,
  'quarters, the running one among them',
  'a rep closes about ten deals a quarter: one quarter says little, and four hold each season once',
);

export const performanceTiers = ['Top Performer', 'On Track', 'Needs Improvement', 'At Risk'] as const;
export type PerformanceTier = (typeof performanceTiers)[number];

/** Tiers from the top, by the attainment that each begins at; whoever reaches none is at risk. */
export const TIERS: readonly { readonly tier: PerformanceTier; readonly from: Threshold }[] = [
  {
    tier: 'Top Performer',
    from: threshold(1.1, 'attainment of four quarters', 'where accelerators of usual commission plans pay most'),
  },
  {
    tier: 'On Track',
    from: threshold(0.85, 'attainment of four quarters', 'one good deal away from quota, within what a quarter varies'),
  },
  {
    tier: 'Needs Improvement',
    from: threshold(0.6, 'attainment of four quarters', 'below it a rep costs about what the deals bring in'),
  },
];

/** The tier of an attainment; null where it can't be measured. */
export function tierOf(attainment: number | null): PerformanceTier | null {
  if (attainment === null) return null;
  return TIERS.find(({ from }) => attainment >= from.value)?.tier ?? 'At Risk';
}

/** Below so much of the rep's own working-day average, a weekday counts as one of low activity. */
export const LOW_DAY = threshold(
  0.75,
  'share of the average working day',
  'a quarter less than usual, week after week, is a habit; less than that is chance',
);

/** Working days that consistency needs. */
export const CONSISTENCY_DAYS = threshold(5, 'working days', 'a week: fewer days show no pattern');

/** Closed deals that an effect needs on either side. */
export const EFFECT_DEALS = threshold(12, 'closed deals with a trait, and as many without', 'fewer are single stories');

/** Standard errors that an effect lies above 0. */
export const EFFECT_ERRORS = threshold(
  1.645,
  'standard errors',
  'of ten habits without an effect, one in two companies shows one by chance; below this line it would be most',
);

/** Potentials below it are told as less than it. */
export const LEAST_POTENTIAL = threshold(0.01, 'points of win rate', 'a tenth of a deal in a year: no more than that');

/** Actions that a rep is given. */
export const ACTIONS_PER_REP = threshold(10, 'actions', 'two a day for a week; a longer list is not read');

export const urgencies = ['today', 'this_week', 'soon'] as const;
export type Urgency = (typeof urgencies)[number];

/** From which score on an action is due today, and within the week. */
export const TODAY = threshold(
  50,
  'points of the priority score',
  'half of all points: one open deal in seven, as many as can be taken up on a day',
);
export const THIS_WEEK = threshold(
  32,
  'points of the priority score',
  'more than any one factor can give: something else is wrong as well, as with about half of the open deals',
);

/** Days without contact from which on a deal without a flag is called quiet. */
export const QUIET_DAYS = threshold(7, 'days', 'half of what is called going dark');

/** Hours by which the clocks of the office are behind UTC. */
export const OFFICE_BEHIND_UTC = threshold(
  5,
  'hours',
  'the office hours of sales, 12:30 to 22:00 UTC, are 7:30 to 17:00 in New York; summer time is left out',
);

/** Days before the close date from which on an action can't wait, whatever the score. */
export const CLOSING_TODAY = threshold(2, 'days until the close date', 'a signature takes a day or two to come about');
export const CLOSING_THIS_WEEK = threshold(7, 'days until the close date', 'a week ahead is when dates are still kept');

/** When an action is due. */
export function urgencyOf(score: number, daysUntilClose: number): Urgency {
  const isAhead = daysUntilClose >= 0;
  if (score >= TODAY.value || (isAhead && daysUntilClose <= CLOSING_TODAY.value)) return 'today';
  return score >= THIS_WEEK.value || (isAhead && daysUntilClose <= CLOSING_THIS_WEEK.value) ? 'this_week' : 'soon';
}

/** Strengths, improvements and priority actions that one person is told of. */
export const INSIGHTS = threshold(3, 'of each', 'more than three at a time are not worked on');

/** Points of win rate from which on a gap to top performers is worth a word where the median is kept. */
export const NOTABLE_POINTS = threshold(
  0.02,
  'points of win rate',
  'one more win in fifty deals, about a year of a rep',
);

/** From which difference on a figure is a strength, or something to work on. */
export const NOTABLE = threshold(
  0.1,
  'share of the median',
  'a tenth: less is within what chance does to a rep’s year',
);

/** Team mates, the person among them, that a median needs; below it, that of all reps is taken. */
export const PEERS = threshold(3, 'reps', 'the median of two is neither’s, and tells each what the other has');

/** Activities of the rep that consistency needs. */
export const CONSISTENCY_ACTIVITIES = threshold(
  10,
  'activities',
  'of fewer, most days have none, however they are spread',
);
