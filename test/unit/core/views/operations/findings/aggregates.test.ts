import { describe, expect, it } from '@jest/globals';
import { exceeds, share } from '../../../../../../core/views/operations/findings/aggregates.ts';

describe('a share of nothing', () => {
  it('is never more than a threshold, not even one below zero', () => {
    expect([share(0, 0), share(5, 0), share(0, 5)]).toEqual([null, null, 0]);
    expect([exceeds(null, -1), exceeds(0, -1), exceeds(0.3, 30), exceeds(0.31, 30)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});
