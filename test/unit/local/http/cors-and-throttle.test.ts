import { describe, expect, it } from '@jest/globals';
import { corsHeaders, preflightHeaders } from '../../../../local/http/cors.ts';
import { createThrottle, TokenBucket } from '../../../../local/http/throttle.ts';

const cors = {
  AllowOrigins: ['https://a.example', 'http://*'],
  AllowMethods: ['GET', 'PUT'],
  AllowHeaders: ['content-type'],
  ExposeHeaders: ['etag'],
  AllowCredentials: true,
  MaxAge: 60,
};

describe('CORS', () => {
  it.each(['https://a.example', 'http://localhost:5173'])('lets %s read', (origin) => {
    expect(corsHeaders(cors, origin)).toEqual({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': 'etag',
    });
    expect(preflightHeaders(cors, origin)).toMatchObject({
      'access-control-allow-methods': 'GET,PUT',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '60',
    });
  });

  it.each(['https://b.example', 'https://a.example.evil', 'null'])('lets %s read nothing', (origin) => {
    expect(corsHeaders(cors, origin)).toEqual({});
    expect(preflightHeaders(cors, origin)).toEqual({});
  });

  it('adds nothing without an origin or a configuration', () => {
    expect(corsHeaders(cors, undefined)).toEqual({});
    expect(corsHeaders(undefined, 'https://a.example')).toEqual({});
    expect(corsHeaders({ ...cors, AllowOrigins: ['*'] }, 'https://x')).toMatchObject({
      'access-control-allow-origin': '*',
    });
  });
});

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
