import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scaled, unscaled } from '../../../../../../core/views/results/personas/feature.ts';
import { featureFaults, features } from '../../../../../../core/views/results/personas/features.ts';

describe('the features of people', () => {
  it('are at most ten, and each side has words of its own', () => {
    expect(featureFaults(features)).toEqual([]);
    const [first, second] = features;
    if (!first || !second) throw new Error('there are features');
    expect(featureFaults([...features, { ...first, id: 'eleventh' }])).toEqual([
      'there are more than ten features',
      'two sides have the same noun',
      'two sides have the same adjective',
    ]);
    expect(featureFaults([first, { ...second, id: first.id }])).toEqual(['two features have the same id']);
    expect(featureFaults([{ ...first, high: { ...first.high, implies: 'Add 3 courses.' } }])).toEqual([
      'an implication has a figure that nobody measured',
    ]);
  });

  it('have scales that lead back to the unit and keep the order', () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...features), value, value, (feature, a, b) => {
        expect(unscaled(feature, scaled(feature, a))).toBeCloseTo(a, 3);
        expect(scaled(feature, a) >= scaled(feature, b)).toBe(a >= b || scaled(feature, a) === scaled(feature, b));
      }),
    );
  });
});
