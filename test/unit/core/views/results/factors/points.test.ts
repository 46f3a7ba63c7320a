import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factors } from '../../../../../../core/views/results/factors/catalogue.ts';
import { pointsFor, pointsOf } from '../../../../../../core/views/results/factors/points.ts';
import { needInput } from '../../../../../../core/views/results/inputs/catalogue.ts';

/** Every input of every factor, with a step that is small beside its range. */
const uses = factors.flatMap(({ id, inputs }) =>
  inputs.map(({ input, sense }) => {
    const { reference } = needInput(input);
    return { name: `${id} ${input}`, sense, reference, step: (reference.high - reference.low) / 1000 };
  }),
);

describe('points by a reference range', () => {
  it.each(uses)('of $name change at each threshold, on both its sides', ({ sense, reference, step }) => {
    const { low, typical, high } = reference;
    const points = (value: number): number => pointsFor(value, reference, sense);
    const upwards = sense === 'raises' ? 1 : -1;
    expect([points(low), points(typical), points(high)]).toEqual(sense === 'raises' ? [0, 50, 100] : [100, 50, 0]);
    expect(points(low - step)).toBe(points(low));
    expect(points(high + step)).toBe(points(high));
    for (const at of [low + step, typical, high - step]) {
      expect(Math.sign(points(at + step / 2) - points(at))).toBe(upwards);
      expect(Math.sign(points(at) - points(at - step / 2))).toBe(upwards);
    }
  });

  it('lie from 0 to 100, and rise with the value', () => {
    const anyUse = fc.constantFrom(...uses);
    const anyValue = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(anyUse, anyValue, anyValue, ({ reference }, a, b) => {
        const [less, more] = [pointsOf(Math.min(a, b), reference), pointsOf(Math.max(a, b), reference)];
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(100);
        expect(less).toBeLessThanOrEqual(more);
      }),
    );
  });
});
