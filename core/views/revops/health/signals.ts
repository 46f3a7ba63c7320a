import type { Segment, Stage } from '../../../world/index.ts';
import { type Curve, curveFault } from './curve.ts';

export type SignalId =
  | 'stage-age'
  | 'recency'
  | 'balance'
  | 'threading'
  | 'economic-buyer'
  | 'champion'
  | 'slips'
  | 'amount'
  | 'next-step';

/** One thing that tells how a deal stands. `measures.ts` says how it is measured. */
export interface Signal {
  readonly id: SignalId;
  readonly label: string;
  /** What its value counts. */
  readonly unit: string;
  /** How it is measured, in the words of a formula: fields of `deal_health_scores`, in brackets. */
  readonly formula: string;
  /** Points that it can give; all weights add up to 100. */
  readonly weight: number;
  readonly better: 'higher' | 'lower' | 'band';
  /** How good a value is: the same for all, or by segment. */
  readonly curve: Curve | Readonly<Record<Segment, Curve>>;
  readonly rationale: string;
  /** Where it can be looked up, or `assumption`. */
  readonly source: string;
}

/** The rating of a signal that can't be measured: neither for nor against the deal. */
export const NEUTRAL_RATING = 0.5;

/** Whole days from its opening in which a deal that has no contact yet is too young to be blamed: a rep's first week on it. */
export const GRACE_DAYS = 7;

/** Activities of thirty days below which their balance says nothing: a share of one or two is 0, a half or 1 by chance. */
export const BALANCE_MIN_ACTIVITIES = 3;

/** Won deals of a type and segment, or else of the type, from which their median amount is taken as usual. */
export const USUAL_MIN_WON = 5;

/** From which stage on a role should have been met; before it, its absence is neutral. By MEDDPICC's order of questions. */
export const roleDueFrom: Readonly<Record<'economicBuyer' | 'champion', Stage>> = {
  economicBuyer: 'Discovery',
  champion: 'Qualification',
};

/**
 * The weights were set by practice and held against the company's own past: over 20 seeds they tell deals that were won from
 * those that were lost about as well as weights fitted to it, within each type and stage.
 */
export const signals: readonly Signal[] = [
  {
    id: 'stage-age',
    label: 'Stage age',
    unit: 'times the benchmark',
    formula: '[days_in_stage] ÷ [benchmark_days]',
    weight: 10,
    better: 'lower',
    curve: [
      [0.5, 1],
      [1, 0.75],
      [1.5, 0.45],
      [2, 0.2],
      [3, 0],
    ],
    rationale:
      'half of all deals are through at the benchmark, few come later than twice that; light, as the other signals say why',
    source: 'common practice of pipeline reviews: 1.5 to 2 times the average stage time is called stalled',
  },
  {
    id: 'recency',
    label: 'Recency of the buyer’s activity',
    unit: 'days',
    formula: 'whole days since [last_inbound], or since [opened_at] while there is none',
    weight: 16,
    better: 'lower',
    curve: [
      [4, 1],
      [10, 0.55],
      [14, 0.25],
      [21, 0],
    ],
    rationale:
      'two weeks in which the buyer began nothing and came to no meeting: busy with something else; a rep who writes on changes nothing. Before any, days since opening',
    source: 'CRM defaults for idle deals lie at 7 to 14 days',
  },
  {
    id: 'balance',
    label: 'Balance of activity',
    unit: 'share that the buyer began',
    formula: `[inbound_30] ÷ ([inbound_30] + [outbound_30]), of ${BALANCE_MIN_ACTIVITIES} activities or more`,
    weight: 15,
    better: 'higher',
    curve: [
      [0.05, 0],
      [0.25, 0.5],
      [0.5, 1],
    ],
    rationale: 'a buyer who answers and comes to meetings wants the deal; mails that stay unanswered are no progress',
    source: 'assumption, in the direction that studies of conversations report for won deals',
  },
  {
    id: 'threading',
    label: 'Multi-threading',
    unit: 'contacts',
    formula: '[engaged_contacts]',
    weight: 15,
    better: 'higher',
    curve: {
      SMB: [
        [0, 0],
        [1, 0.4],
        [2, 0.8],
        [3, 1],
      ],
      'Mid-Market': [
        [0, 0],
        [1, 0.3],
        [2, 0.65],
        [3, 1],
      ],
      Enterprise: [
        [0, 0],
        [1, 0.2],
        [2, 0.5],
        [3, 0.8],
        [4, 1],
      ],
    },
    rationale: 'who has one contact loses the deal with that contact; the larger the buyer, the more people decide',
    source:
      'Gong Labs on multi-threading; Gartner counts six to ten deciders in complex purchases, far fewer in small ones',
  },
  {
    id: 'economic-buyer',
    label: 'Economic buyer',
    unit: '1 = engaged',
    formula: `[economic_buyer], where 0 counts from ${roleDueFrom.economicBuyer} on, ${GRACE_DAYS} days after [opened_at]`,
    weight: 14,
    better: 'higher',
    curve: [
      [0, 0],
      [1, 1],
    ],
    rationale: 'who can sign must have said something before a proposal means anything',
    source: 'MEDDPICC: economic buyer',
  },
  {
    id: 'champion',
    label: 'Champion',
    unit: '1 = engaged',
    formula: `[champion], where 0 counts from ${roleDueFrom.champion} on, ${GRACE_DAYS} days after [opened_at]`,
    weight: 12,
    better: 'higher',
    curve: [
      [0, 0],
      [1, 1],
    ],
    rationale: 'somebody inside must sell it while the rep is not in the room',
    source: 'MEDDPICC: champion',
  },
  {
    id: 'slips',
    label: 'Close-date slips',
    unit: 'slips',
    formula: '[slips]',
    weight: 5,
    better: 'lower',
    curve: [
      [0, 1],
      [1, 0.55],
      [2, 0.2],
      [3, 0],
    ],
    rationale: 'one slip happens; a date that moved twice is no date',
    source: 'assumption; pipeline reviews question a deal at its second slip',
  },
  {
    id: 'amount',
    label: 'Amount against the usual',
    unit: 'times the usual amount',
    formula: `[amount] ÷ median [won_amounts.amount] of [type] and [segment], or of [type] while fewer than ${USUAL_MIN_WON} are won`,
    weight: 3,
    better: 'band',
    curve: [
      [0.1, 0.5],
      [0.5, 1],
      [1.75, 1],
      [3, 0.4],
      [5, 0],
    ],
    rationale: 'a deal of several times what this type and segment buy is harder to win, or its amount is a wish',
    source: 'assumption: usual is the median of the deals won before',
  },
  {
    id: 'next-step',
    label: 'Next step',
    unit: 'days without one ahead',
    formula: 'whole days since [next_step_due], or since [opened_at] while none is agreed, 0 while it lies ahead',
    weight: 10,
    better: 'lower',
    curve: [
      [0, 1],
      [3, 0.5],
      [7, 0.2],
      [14, 0],
    ],
    rationale: 'a deal moves by steps that both sides agreed on with a date; without any, days since opening',
    source: 'common practice of pipeline reviews: no next step, no deal',
  },
];

const curvesOf = ({ curve }: Signal): readonly Curve[] => (isCurve(curve) ? [curve] : Object.values(curve));

function isCurve(curve: Signal['curve']): curve is Curve {
  return Array.isArray(curve);
}

/** The curves of all signals in a segment, in the order of the table. */
export const curvesIn: Readonly<Record<Segment, readonly Curve[]>> = {
  SMB: signals.map(({ curve }) => (isCurve(curve) ? curve : curve.SMB)),
  'Mid-Market': signals.map(({ curve }) => (isCurve(curve) ? curve : curve['Mid-Market'])),
  Enterprise: signals.map(({ curve }) => (isCurve(curve) ? curve : curve.Enterprise)),
};

for (const signal of signals) {
  const fault = curvesOf(signal)
    .map(curveFault)
    .find((found) => found !== null);
  if (fault) throw new Error(`the curve of ${signal.id} ${fault}`);
}
const sum = signals.reduce((total, { weight }) => total + weight, 0);
if (sum !== 100) throw new Error(`the weights of health signals add up to ${sum}, not to 100`);
