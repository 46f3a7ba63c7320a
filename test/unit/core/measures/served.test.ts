import { describe, expect, it } from '@jest/globals';
import { needMeasure, served } from '../../../../core/measures/index.ts';

describe('served values', () => {
  it('are decimals of the unit, rounded once', () => {
    expect(served('usd', 123456)).toBe(1234.56);
    expect(served('usd', 100 / 3)).toBe(0.33);
    expect(served('hours', 100)).toBe(1.67);
    expect(served('percent', 200 / 3)).toBe(66.67);
    expect(served('count', 12)).toBe(12);
    expect(needMeasure('average-deal').unit).toBe('usd');
  });
});
