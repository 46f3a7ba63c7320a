import type { Cents } from '../../kernel/money.ts';
import { dollars } from '../../kernel/money.ts';

export const agreementTypes = ['Basic', 'Standard', 'Premium', 'Enterprise'] as const;
export type AgreementType = (typeof agreementTypes)[number];

export interface AgreementTerms {
  readonly type: AgreementType;
  /**
   * List price per seat and month, all software of the plan included: such plans run from 150 to 250 dollars per user, and
   * the small ones somewhat below (MSP pricing surveys of 2024 and 2025). With the budgets of the pack they leave an EBITDA of
   * 8 to 18 % of revenue on average over worlds, as the trade has (Service Leadership Index).
   */
  readonly seatPrice: Cents;
  /** Relative share among clients of up to 90, up to 220, and more employees: larger clients buy the larger plans. */
  readonly weights: readonly [small: number, medium: number, large: number];
  /** Terms in months with their weights. */
  readonly terms: readonly (readonly [months: number, weight: number])[];
  /** The plan covers so many products. */
  readonly products: readonly [low: number, high: number];
  /** First answer promised, in hours of the service calendar. */
  readonly responseHours: number;
}

export const agreements: readonly AgreementTerms[] = [
  {
    type: 'Basic',
    seatPrice: dollars(132),
    weights: [4, 2, 0.5],
    terms: [
      [12, 8],
      [24, 2],
    ],
    products: [5, 6],
    responseHours: 8,
  },
  {
    type: 'Standard',
    seatPrice: dollars(154),
    weights: [5, 5, 2],
    terms: [
      [12, 8],
      [24, 2],
    ],
    products: [6, 8],
    responseHours: 6,
  },
  {
    type: 'Premium',
    seatPrice: dollars(180),
    weights: [2, 4, 4],
    terms: [
      [12, 8],
      [24, 2],
    ],
    products: [8, 10],
    responseHours: 4,
  },
  {
    type: 'Enterprise',
    seatPrice: dollars(208),
    weights: [0.3, 2, 5],
    terms: [
      [12, 7],
      [24, 3],
    ],
    products: [9, 12],
    responseHours: 2,
  },
];

const byType = new Map(agreements.map((terms) => [terms.type, terms]));

/** The terms of an agreement type. */
export function termsOf(type: AgreementType): AgreementTerms {
  const terms = byType.get(type);
  if (!terms) throw new Error(`no agreement type ${type} in the pack`);
  return terms;
}
