import type { FactKind } from './facts.ts';

/**
 * How facts become a figure of a period. `users`: people with at least one; `count`: how many; `sum`: of their values;
 * `level`: sum of all values up to the period's end, `opening` up to its beginning; `quantile`: of their values, between the
 * two nearest by linear interpolation.
 */
export type Fold =
  | { readonly fold: 'users' | 'count' | 'sum' | 'level' | 'opening'; readonly facts: readonly FactKind[] }
  | { readonly fold: 'quantile'; readonly facts: readonly FactKind[]; readonly q: number };

/** Folds of one key are computed once. */
export function accumulatorKey({ fold, facts }: Fold): string {
  return `${fold === 'opening' ? 'level' : fold} ${facts.join(' ')}`;
}

export const users = (...facts: FactKind[]): Fold => ({ fold: 'users', facts });
export const count = (...facts: FactKind[]): Fold => ({ fold: 'count', facts });
export const sum = (...facts: FactKind[]): Fold => ({ fold: 'sum', facts });
export const level = (...facts: FactKind[]): Fold => ({ fold: 'level', facts });
export const opening = (...facts: FactKind[]): Fold => ({ fold: 'opening', facts });
export const quantile = (q: number, ...facts: FactKind[]): Fold => ({ fold: 'quantile', facts, q });
