import type { Weighted } from '../../kernel/random.ts';

export const opportunityTypes = ['New Business', 'Expansion', 'Renewal'] as const;
export type OpportunityType = (typeof opportunityTypes)[number];

export const stages = ['Prospecting', 'Qualification', 'Discovery', 'Proposal', 'Negotiation'] as const;
export type Stage = (typeof stages)[number];

/** How leads go through a stage. */
export interface StageRates {
  readonly stage: Stage;
  /** Chance to win that the stage stands for, in percent, as CRM pipelines are set up; a lead's own lies within `spread` of it. */
  readonly probability: number;
  readonly spread: number;
  /** Median days in the stage for new business; expansions and renewals take `pace` of it. */
  readonly days: number;
  /** Chance that the next step is lost, and that it is put off (the lead stalls and tries again), for new business. */
  readonly loses: number;
  readonly stalls: number;
}

/**
 * About one in nine new-business opportunities is won (CRM surveys report 10 to 20 % from first contact): a little more than the
 * chances of the stages alone say, as deals that stand well get further.
 */
export const stageRates: readonly StageRates[] = [
  { stage: 'Prospecting', probability: 10, spread: 5, days: 12, loses: 0.46, stalls: 0.14 },
  { stage: 'Qualification', probability: 25, spread: 7, days: 14, loses: 0.48, stalls: 0.14 },
  { stage: 'Discovery', probability: 45, spread: 8, days: 15, loses: 0.43, stalls: 0.16 },
  { stage: 'Proposal', probability: 68, spread: 9, days: 13, loses: 0.46, stalls: 0.18 },
  { stage: 'Negotiation', probability: 86, spread: 6, days: 9, loses: 0.45, stalls: 0.14 },
];

/** How opportunities of a type differ from one another. */
export interface TypeRates {
  readonly type: OpportunityType;
  /** Share of the opportunities that sales opens by itself; renewals come from agreements that end. */
  readonly weight: number;
  /** Where it enters the pipeline. */
  readonly entry: Stage;
  /** Days per stage against new business. */
  readonly pace: number;
  /** Chance to lose a step against new business. */
  readonly losing: number;
}

export const typeRates: readonly TypeRates[] = [
  { type: 'New Business', weight: 35, entry: 'Prospecting', pace: 1.85, losing: 1 },
  { type: 'Expansion', weight: 65, entry: 'Qualification', pace: 0.62, losing: 0.36 },
  { type: 'Renewal', weight: 0, entry: 'Proposal', pace: 3, losing: 0.12 },
];

export const leadSources: Weighted<string> = [
  ['Referral', 28],
  ['Website', 22],
  ['LinkedIn', 12],
  ['Cold Outreach', 12],
  ['Trade Show', 8],
  ['Partner', 12],
  ['Webinar', 6],
];

export const lossReasons: Weighted<string> = [
  ['price', 30],
  ['competitor', 24],
  ['no-decision', 22],
  ['budget-cut', 10],
  ['timing', 9],
  ['poor-fit', 5],
];
