import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scaleEnd } from '../../../../../console/src/pages/operations/scale-end.ts';

const end = (...values: number[]) => scaleEnd(values, (value) => value);

describe('the end of a scale', () => {
  it('is above every value, and at most one and a half times the largest', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
        const most = Math.max(...values);
        expect(end(...values)).toBeGreaterThanOrEqual(most);
        expect(end(...values)).toBeLessThanOrEqual(most * 1.5 + 1e-9);
      }),
    );
  });

  it('stays while values change a little, and is one where there is nothing', () => {
    expect(end(85_200)).toBe(100_000);
    expect(end(88_000)).toBe(100_000);
    expect(end()).toBe(1);
    expect(end(-4, 0)).toBe(1);
  });
});
