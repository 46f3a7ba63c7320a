import { clamp } from '../../../kernel/math.ts';
import { sum } from '../kit/statistics.ts';
import { type Deal, flagRuleOf } from './action-rules.ts';

/** What a deal is rated beside: the other open deals of its rep. */
export interface Book {
  /** Median annual value of the rep's open deals, in cents. */
  readonly medianAmount: number;
}

/** Something that makes a deal urgent. */
export interface Factor {
  readonly id: string;
  readonly label: string;
  /** Points that it can give; all of them add up to 100. */
  readonly weight: number;
  readonly rationale: string;
  /** How much, in the words of a formula of `next_best_actions`: fields of `deal_health_scores`, in brackets. */
  readonly formula: string;
  /** How much of them a deal gets, 0 to 1. */
  rate(deal: Deal, book: Book): number;
}

const DARK_DAYS = 14;
const CLOSE_DAYS = 45;

/** The five factors by which a rep's deals are ranked. */
export const factors: readonly Factor[] = [
  {
    id: 'health',
    label: 'Deal health',
    weight: 30,
    rationale: 'what is wrong with a deal as a whole; the lower, the more there is to mend',
    formula: '(1 − [deal_health_scores.health_score] ÷ 100)',
    rate: ({ healthScore }) => 1 - healthScore / 100,
  },
  {
    id: 'recency',
    label: 'Days since last activity',
    weight: 20,
    rationale: `two weeks (${DARK_DAYS} days) without contact is as bad as it gets: by then the buyer goes on without the rep`,
    formula: `[deal_health_scores.days_since_contact] ÷ ${DARK_DAYS}`,
    rate: ({ daysSinceContact }) => (daysSinceContact === null ? 1 : clamp(daysSinceContact / DARK_DAYS, 0, 1)),
  },
  {
    id: 'amount',
    label: 'Deal amount',
    weight: 20,
    rationale: 'an hour goes where it may bring most: half for the rep’s median deal, and never all for a large one',
    formula: '[deal_health_scores.amount] ÷ (amount + median of the rep’s open deals)',
    rate: ({ amount }, { medianAmount }) => (amount + medianAmount > 0 ? amount / (amount + medianAmount) : 0),
  },
  {
    id: 'close',
    label: 'Close-date proximity',
    weight: 15,
    rationale: `half a quarter (${CLOSE_DAYS} days) ahead there is time; what is due, or overdue, has none`,
    formula: `(1 − [deal_health_scores.days_until_close] ÷ ${CLOSE_DAYS})`,
    rate: ({ daysUntilClose }) => clamp(1 - daysUntilClose / CLOSE_DAYS, 0, 1),
  },
  {
    id: 'flags',
    label: 'Risk flags',
    weight: 15,
    rationale: 'a flag names something that can be done today; two heavy ones are as much as one can take up',
    formula: 'Σ severity of [deal_health_scores.risk_flags]',
    rate: ({ riskFlags }) => clamp(sum(riskFlags.map((flag) => flagRuleOf(flag).severity)), 0, 1),
  },
];

/** The source of the formula of the score. */
export const priorityFormula = `${factors.map(({ weight, formula }) => `${weight} × ${formula}`).join(' + ')}; each factor is cut to 0…1 before it is weighed`;

const total = sum(factors.map(({ weight }) => weight));
if (total !== 100) throw new Error(`the weights of the factors add up to ${total}, not to 100`);

/** How urgent a deal is, 0 to 100: Σ weight × rating, to one decimal. */
export function priorityOf(deal: Deal, book: Book): number {
  return Math.round(sum(factors.map(({ weight, rate }) => weight * rate(deal, book))) * 10) / 10;
}
