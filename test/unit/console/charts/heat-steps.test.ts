import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { heatBounds, heatStep, offStep } from '../../../../console/src/charts/heat-steps.ts';

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
