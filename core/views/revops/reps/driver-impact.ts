import { type OpportunityType, opportunityTypes } from '../../../world/index.ts';
import { ratio } from '../kit/statistics.ts';
import type { Closed, PaceOf, Trait } from './driver.ts';
import { EFFECT_DEALS, EFFECT_ERRORS } from './thresholds.ts';

interface Tally {
  deals: number;
  won: number;
}

/** What closed deals say of a trait. */
export interface Effect {
  /** Points of win rate that deals with the trait have above those without, among deals of the same type; 0.12 for 12. */
  readonly lift: number;
  readonly deals: number;
}

/**
 * The difference in win rate between deals with a trait and those without it: of each type by itself, since renewals are won
 * far more often than new business, and then weighted by n₁n₀/n (Mantel–Haenszel risk difference, standard error by Greenland
 * and Robins 1985). Null where deals show none: too few on a side, or not clearly above 0.
 */
export function effectOf(trait: Trait, deals: readonly Closed[], paceOf: PaceOf): Effect | null {
  const tallies = new Map<OpportunityType, { readonly with: Tally; readonly without: Tally }>(
    opportunityTypes.map((type) => [type, { with: { deals: 0, won: 0 }, without: { deals: 0, won: 0 } }]),
  );
  for (const deal of deals) {
    const has = trait.has(deal, paceOf);
    const tally = has === null ? undefined : tallies.get(deal.type)?.[has ? 'with' : 'without'];
    if (tally === undefined) continue;
    tally.deals += 1;
    if (deal.outcome === 'Won') tally.won += 1;
  }
  let [weights, lift, squares, having, lacking] = [0, 0, 0, 0, 0];
  for (const { with: a, without: b } of tallies.values()) {
    having += a.deals;
    lacking += b.deals;
    if (a.deals === 0 || b.deals === 0) continue;
    const weight = (a.deals * b.deals) / (a.deals + b.deals);
    weights += weight;
    lift += weight * (a.won / a.deals - b.won / b.deals);
    squares += weight * weight * (varianceOf(a) + varianceOf(b));
  }
  if (having < EFFECT_DEALS.value || lacking < EFFECT_DEALS.value || weights === 0) return null;
  const error = Math.sqrt(squares) / weights;
  const mean = lift / weights;
  return mean > 0 && mean >= EFFECT_ERRORS.value * error ? { lift: mean, deals: having + lacking } : null;
}

const varianceOf = ({ deals, won }: Tally): number => (won * (deals - won)) / (deals * deals * deals);

/** The share of deals that have a trait, of those that tell; null where none does. */
export function shareWith(trait: Trait, deals: readonly Closed[], paceOf: PaceOf): number | null {
  let [told, having] = [0, 0];
  for (const deal of deals) {
    const has = trait.has(deal, paceOf);
    if (has !== null) told += 1;
    if (has === true) having += 1;
  }
  return ratio(having, told);
}

/**
 * Points of win rate that a rep would gain with as many deals of the trait as top performers have: the difference of the
 * shares × the lift. Null where it can't be said; 0 where the rep has as many.
 */
export function potentialOf(effect: Effect | null, rep: number | null, top: number | null): number | null {
  if (effect === null || rep === null || top === null) return null;
  return Math.max(0, top - rep) * effect.lift;
}
