import { describe, expect, it } from '@jest/globals';
import { createThrottle, TokenBucket } from '../../../../local/http/throttle.ts';

describe('throttling', () => {
  it('lets a burst through and then the rate', () => {
    const bucket = new TokenBucket(2, 3, 0);
    const taken = [0, 0, 0, 0, 499, 500, 500, 10_000, 10_000, 10_000, 10_000].map((now) => bucket.take(now));
    expect(taken).toEqual([true, true, true, false, false, true, false, true, true, true, false]);
  });

  it('counts each route by itself, with its own settings or the stage’s, and none without both', () => {
    const settings = { ThrottlingBurstLimit: 1, ThrottlingRateLimit: 0 };
    const throttle = createThrottle({
      StageName: '$default',
      DefaultRouteSettings: settings,
      RouteSettings: { 'GET /b': { ThrottlingBurstLimit: 2 } },
    });
    expect(['GET /a', 'GET /a', 'GET /b', 'GET /b', 'GET /b'].map((key) => throttle(key, 0))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(createThrottle(undefined)('GET /a', 0)).toBe(true);
  });
});
