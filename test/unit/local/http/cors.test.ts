import { describe, expect, it } from '@jest/globals';
import { corsHeaders, preflightHeaders } from '../../../../local/http/cors.ts';

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
