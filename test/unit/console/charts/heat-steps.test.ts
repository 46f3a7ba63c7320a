import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { heatBounds, heatRanges, heatStep, offStep } from '../../../../console/src/charts/heat-steps.ts';

describe('steps of a heat map', () => {
  it.each([
    [-1, 1],
    [0, 1],
    [16.6, 1],
    [16.7, 2],
    [83.4, 6],
    [100, 6],
    [101, 6],
  ])('of 0 to 100, %d has step %d', (value, step) => expect(heatStep(value, { min: 0, max: 100 })).toBe(step));

  it('are one where all is alike', () => expect(heatStep(5, { min: 5, max: 5 })).toBe(1));

  it('have each value between their bounds', () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (min, size, at) => {
          const domain = { min, max: min + size };
          const value = min + at * size;
          const bounds = heatBounds(domain);
          const step = heatStep(value, domain);
          expect(value).toBeGreaterThanOrEqual((bounds[step - 1] ?? 0) - 1e-9);
          expect(value).toBeLessThanOrEqual((bounds[step] ?? 0) + 1e-9);
        },
      ),
    );
  });
});

describe('what the steps of whole numbers hold', () => {
  it('is each number once, by the step that it has', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 60 }), (min, size) => {
        const domain = { min, max: min + size };
        const held = heatRanges(domain, true).flatMap(({ step, from, to }) =>
          Array.from({ length: to - from + 1 }, (_, n) => [from + n, step]),
        );
        expect(held).toEqual(Array.from({ length: size + 1 }, (_, n) => [min + n, heatStep(min + n, domain)]));
      }),
    );
  });

  it('is what lies between their bounds where there are parts of them', () => {
    expect(heatRanges({ min: 0, max: 12 }, false).map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 4],
      [4, 6],
      [6, 8],
      [8, 10],
      [10, 12],
    ]);
  });
});

describe('steps away from a band of 70 to 80, five points each', () => {
  it.each([
    [70, 0],
    [75, 0],
    [80, 0],
    [80.1, 1],
    [85, 1],
    [85.1, 2],
    [69.9, 1],
    [64.9, 2],
    [60, 2],
    [59.9, 3],
    [95, 3],
    [95.1, 4],
    [0, 4],
  ])('of %d are %d', (value, step) => expect(offStep(value, { low: 70, high: 80, size: 5 })).toBe(step));
});
