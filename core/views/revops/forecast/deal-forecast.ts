import type { Cents } from '../../../kernel/money.ts';
import type { Time } from '../../../kernel/time.ts';
import type { ForecastCategory } from '../../../world/index.ts';
import type { Quarter } from './weeks.ts';
import { type ForecastDeal, type WinModel, winProbability } from './win-model.ts';

/** An open deal as forecasts see it, now or at the end of a past week. */
export interface OpenDeal extends ForecastDeal {
  readonly amount: Cents;
  readonly category: ForecastCategory;
  readonly healthScore: number;
}

/** What the open deals of a team, or of all, come to at a moment. Amounts are whole cents, so that teams add up to all. */
export interface Pipeline {
  openDeals: number;
  openAmount: Cents;
  /** Σ health scores; over `openDeals` it is the mean. */
  healthSum: number;
  /** Of deals that are expected until the quarter's end, overdue ones included. */
  inQuarter: Cents;
  commit: Cents;
  bestCase: Cents;
  /** Σ amount × win probability, each in whole cents; null: no quarter has ended yet that would tell. */
  expected: Cents | null;
}

export function emptyPipeline(): Pipeline {
  return { openDeals: 0, openAmount: 0, healthSum: 0, inQuarter: 0, commit: 0, bestCase: 0, expected: 0 };
}

/**
 * Adds an open deal.
 * @param model of the quarter; undefined: there is none, as no quarter has ended yet
 */
export function addDeal(
  pipeline: Pipeline,
  deal: OpenDeal,
  model: WinModel | undefined,
  at: Time,
  quarter: Quarter,
): void {
  const chance = at >= quarter.end ? 0 : model && winProbability(model, deal, at, quarter);
  addExpected(pipeline, deal, chance ?? null, quarter);
}

/**
 * Adds an open deal whose chance is known already.
 * @param chance to be won until the quarter's end; null: no quarter has ended yet that would tell
 */
export function addExpected(
  pipeline: Pipeline,
  { amount, category, closeDate, healthScore }: Pick<OpenDeal, 'amount' | 'category' | 'closeDate' | 'healthScore'>,
  chance: number | null,
  quarter: Quarter,
): void {
  pipeline.openDeals += 1;
  pipeline.openAmount += amount;
  pipeline.healthSum += healthScore;
  if (closeDate < quarter.end) {
    pipeline.inQuarter += amount;
    if (category === 'commit') pipeline.commit += amount;
    if (category === 'best-case') pipeline.bestCase += amount;
  }
  pipeline.expected = plus(pipeline.expected, chance === null ? null : Math.round(amount * chance));
}

/** A sum of what may be unknown: unknown when a part is. */
export function plus(a: Cents | null, b: Cents | null): Cents | null {
  return a === null || b === null ? null : a + b;
}
