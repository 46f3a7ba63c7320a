import { describe, expect, it } from '@jest/globals';
import { needOutcome } from '../../../../../../core/views/results/outcomes/catalogue.ts';
import { effect, high, low, triangular } from '../../../../../../core/views/results/patterns/pattern.ts';

describe('writing patterns', () => {
  it('takes conditions that say the direction they mean', () => {
    expect(high('F1', 40, 60, 2)).toEqual({ factor: 'F1', absent: 40, full: 60, weight: 2 });
    expect(low('F1', 60, 40, 2)).toEqual({ factor: 'F1', absent: 60, full: 40, weight: 2 });
    for (const full of [50, 49]) expect(() => high('F1', 50, full, 1)).toThrow('a high F1');
    for (const full of [50, 51]) expect(() => low('F1', 50, full, 1)).toThrow('a low F1');
  });

  it('gives an effect the unit of its outcome', () => {
    expect(effect('backlog-days', triangular(0, 1, 2), 'a test')).toMatchObject({
      unit: needOutcome('backlog-days').unit,
      distribution: { kind: 'triangular', low: 0, mode: 1, high: 2 },
    });
  });
});
