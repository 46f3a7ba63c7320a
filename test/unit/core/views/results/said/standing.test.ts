import { describe, expect, it } from '@jest/globals';
import { segmentSentence } from '../../../../../../core/views/results/said/standing.ts';
import { factorAt } from '../factor-results.ts';

describe('where a segment stands', () => {
  const score = { segment: 'Consumer', value: 61, confidence: 0.8, factors: [] } as const;
  const say = (...values: readonly [id: string, value: number][]): string =>
    segmentSentence(
      score,
      values.map(([id, value]) => factorAt(id, value, 0.8)),
      'Consumer',
    );

  it('names what makes it so, and how what had better be low is', () => {
    expect(say(['F10', 80], ['F12', 20], ['F9', 10])).toBe(
      'Consumer stands at 61 of 100 points: satisfaction and low churn exposure are in its favour; retention is against it.',
    );
    expect(say(['F12', 80])).toBe('Consumer stands at 61 of 100 points: high churn exposure is against it.');
    expect(say(['F12', 50])).toBe(
      'Consumer stands at 61 of 100 points: none of its factors is a strength or a weakness.',
    );
  });
});
