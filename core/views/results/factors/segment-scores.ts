import { segments } from '../segments.ts';
import { sumOf } from '../statistics/sample.ts';
import type { FactorComputed, FactorResult, SegmentScore } from '../types.ts';
import { factors } from './catalogue.ts';

const weights: ReadonlyMap<string, number> = new Map(factors.map(({ id, weight }) => [id, weight]));

/**
 * Each segment's score, 0 to 100 with 100 the best: Σ weight × value ÷ Σ weight over its factors that have a value, with 100 less
 * the value of those that are down-is-good. Confidence counts those without a value as 0.
 */
export function segmentScores(results: readonly FactorResult[]): SegmentScore[] {
  return segments.map(({ id }) => {
    const its = results.filter(({ segment }) => segment === id);
    const known = its.filter((factor) => factor.status === 'computed');
    const all = sumOf(its.map(weightOf));
    const present = sumOf(known.map(weightOf));
    const good = sumOf(known.map((factor) => weightOf(factor) * goodOf(factor)));
    const sure = sumOf(known.map((factor) => weightOf(factor) * factor.confidence));
    return {
      segment: id,
      value: present === 0 ? null : good / present,
      confidence: all === 0 ? 0 : sure / all,
      factors: known.map((factor) => factor.id),
    };
  });
}

const weightOf = ({ id }: FactorResult): number => weights.get(id) ?? 1;

const goodOf = ({ value, direction }: FactorComputed): number => (direction === 'up-is-good' ? value : 100 - value);
