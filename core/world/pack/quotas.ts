import { type Cents, dollars } from '../../kernel/money.ts';
import type { Segment } from './organisation.ts';

/** What a rep of a segment is asked for against the others. */
interface SegmentQuota {
  /** What a year of such a rep's quota is worth against that of a Mid-Market rep, where nothing is known of the clients. */
  readonly weight: number;
  readonly rationale: string;
}

/** A step of what a rep carries, by the time that the rep is with the company. */
interface Carries {
  /** Months of tenure, at least. */
  readonly from: number;
  /** Share of the segment's quota. */
  readonly share: number;
  readonly rationale: string;
}

/** How the year's plan is made, and shared out among the reps. */
export const quotaPlan = {
  /** Quotas are set in steps of so many cents. */
  step: dollars(5000) satisfies Cents,
  /** What the plan asks for, against what is likely: less than the mean, which a few large deals lift above what a quarter usually brings. */
  asks: 0.93,
  /** Σ of the quotas against the plan: quota capacity is over-assigned by 10 to 20 %, as not everybody makes it (common practice of sales planning). */
  overAssigned: 1.12,
  /** Share of the agreements' annual value that is renewed when they end: what gross retention leaves, less those that renew by themselves. */
  renewed: 0.8,
  /** What is newly sold in a year, new clients and expansions, as a share of the agreements' annual value: as much as leaves, and the expansions. */
  fresh: 0.32,
  /** What is newly sold in a year for each opportunity that the company works on: the plan of a company that has no clients yet. */
  freshPerLead: dollars(20_000) satisfies Cents,
  /** How far the plan of a segment follows its own clients, and how far the usual weights: a segment is not asked for less because a large client left. */
  ofClients: 0.4,
  /** How far a quarter's quotas of a segment follow what is foreseen for it against the year's mean, and the least and the most that they come to. */
  phased: 0.6,
  phases: [0.7, 1.4],
  /** How far a rep's quota follows what is foreseen of the rep's own accounts, and the most that it differs from the segment's. */
  own: 0.12,
  ownMost: 0.12,
  /** What is foreseen: share won of renewals that have all the time that they need. */
  renewals: 0.88,
  /** Days before the quarter's end at which a renewal must have been opened to be decided in it at all, and for sure. */
  renewalDays: [30, 110],
  /** Chance that a deal is decided in time: this, less the share of the quarter that the rest of its stages usually takes; and the most that it is. */
  timely: 1.25,
  mostTimely: 0.95,
  /** What is opened and won within one quarter, as a share of the agreements' annual value: expansions. */
  freshInQuarter: 0.012,
} as const;

/** By segment; a company's reps of one carry alike. */
export const segmentQuotas: Readonly<Record<Segment, SegmentQuota>> = {
  SMB: { weight: 0.55, rationale: 'agreements of half the size; more of them to a rep would be needed for the same' },
  'Mid-Market': { weight: 1, rationale: 'the measure of the others' },
  Enterprise: {
    weight: 1.75,
    rationale:
      'agreements of twice the size, and fewer to a rep; usual plans ask enterprise reps for 1.5 to 2.5 times as much',
  },
};

/** Ramp: usual plans ask a new rep for a quarter, a half and three quarters of the quota in the first three quarters. The longest tenure first. */
export const ramp: readonly Carries[] = [
  { from: 72, share: 1.08, rationale: 'six years: senior reps are asked for a little more' },
  { from: 9, share: 1, rationale: 'fully ramped: the cycle of a first deal of the rep’s own is over' },
  { from: 6, share: 0.75, rationale: 'third quarter' },
  { from: 3, share: 0.5, rationale: 'second quarter' },
  { from: 0, share: 0.25, rationale: 'first quarter: learns, and inherits open deals' },
];

if (
  ramp.some(({ from }, place) => from >= (ramp[place - 1]?.from ?? Number.POSITIVE_INFINITY)) ||
  ramp.at(-1)?.from !== 0
)
  throw new Error('the steps of a ramp begin at 0, the longest tenure first');
if (!(quotaPlan.overAssigned >= 1.1 && quotaPlan.overAssigned <= 1.2))
  throw new Error(`quotas are over-assigned by 10 to 20 %, not ${quotaPlan.overAssigned}`);
if (!(quotaPlan.phases[0] < 1 && quotaPlan.phases[1] > 1))
  throw new Error('phases lie either side of the mean quarter');

/** The share of the segment's quota that a rep of so many months carries. */
export function carriedBy(months: number): number {
  return ramp.find(({ from }) => months >= from)?.share ?? 1;
}
