import type { ScenarioOutcome } from '../monte-carlo/result.ts';
import { countText } from './texts.ts';

/** A chance from which on an outcome is likely to be better or worse: two to one. */
export const LIKELY = 2 / 3;

/** How many outcomes are likely to be better than in the last year, and how many to be worse. */
export function chances(outcomes: readonly Pick<ScenarioOutcome, 'success'>[]): string {
  const likely = outcomes.filter(({ success }) => success.probability >= LIKELY).length;
  const unlikely = outcomes.filter(({ success }) => success.probability <= 1 - LIKELY).length;
  const open = outcomes.length - likely - unlikely;
  return `If nobody acts, ${likely} of ${countText(outcomes.length, 'outcome')} of the next 13 weeks ${likely === 1 ? 'is' : 'are'} likely to be better than in the last year, ${unlikely} to be no better; ${open} ${open === 1 ? 'is' : 'are'} open.`;
}
