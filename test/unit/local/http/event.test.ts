import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildHttpEvent, type EventInput } from '../../../../local/http/event.ts';

const input = (url: string, headers: Record<string, string[]> = {}, body = Buffer.alloc(0)): EventInput => ({
  request: { method: 'POST', url, httpVersion: '1.1', headersDistinct: { host: ['localhost:8000'], ...headers } },
  body,
  routeKey: 'POST /x',
  pathParameters: {},
  apiId: 'local',
  requestId: 'r-1',
  sourceIp: '127.0.0.1',
  port: 8000,
  now: Date.UTC(2026, 2, 5, 4, 3, 2, 1),
});

describe('events of payload format 2.0', () => {
  it('has the form that API Gateway gives it', () => {
    expect(buildHttpEvent({ ...input('/x'), pathParameters: { id: '7' } })).toEqual({
      version: '2.0',
      routeKey: 'POST /x',
      rawPath: '/x',
      rawQueryString: '',
      headers: {
        host: 'localhost:8000',
        'content-length': '0',
        'x-amzn-trace-id': 'Root=1-r-1',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-port': '8000',
        'x-forwarded-proto': 'http',
      },
      pathParameters: { id: '7' },
      requestContext: {
        accountId: '000000000000',
        apiId: 'local',
        domainName: 'localhost',
        domainPrefix: 'localhost',
        http: { method: 'POST', path: '/x', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
        requestId: 'r-1',
        routeKey: 'POST /x',
        stage: '$default',
        time: '05/Mar/2026:04:03:02 +0000',
        timeEpoch: 1772683382001,
      },
      isBase64Encoded: false,
    });
  });

  it('joins repeated headers by comma, takes cookies apart and drops headers of the connection', () => {
    const event = buildHttpEvent(
      input('/x', { 'x-a': ['1', '2'], cookie: ['a=1; b=2', 'c=3'], connection: ['close'] }),
    );
    expect(event.headers).toMatchObject({ 'x-a': '1,2' });
    expect(event.cookies).toEqual(['a=1', 'b=2', 'c=3']);
    expect(Object.keys(event.headers)).not.toEqual(expect.arrayContaining(['cookie', 'connection']));
  });

  it('keeps the raw query, and decodes and joins its values, for any names and values', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed());
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (pairs) => {
        const rawQueryString = new URLSearchParams(pairs).toString();
        const event = buildHttpEvent(input(`/x?${rawQueryString}`));
        expect(event.rawQueryString).toBe(rawQueryString);
        const expected = Map.groupBy(pairs, ([name]) => name);
        expect(Object.keys(event.queryStringParameters ?? {}).sort()).toEqual([...expected.keys()].sort());
        for (const [name, values] of expected) {
          expect(event.queryStringParameters?.[name]).toBe(values.map(([, value]) => value).join(','));
        }
      }),
    );
  });

  it('hands on any body so that its bytes can be had back', () => {
    const types = [
      undefined,
      'application/json',
      'text/plain; charset=utf-8',
      'application/x-www-form-urlencoded',
      'image/png',
      'application/problem+json',
    ];
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.constantFrom(...types), (text, type) => {
        const event = buildHttpEvent(input('/x', type ? { 'content-type': [type] } : {}, Buffer.from(text)));
        expect(Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString()).toBe(text);
        expect(event.isBase64Encoded).toBe(!(type === 'application/json' || type?.startsWith('text/')));
      }),
    );
  });

  it('treats a compressed body as bytes, whatever its type', () => {
    const headers = { 'content-type': ['application/json'], 'content-encoding': ['gzip'] };
    expect(buildHttpEvent(input('/x', headers, Buffer.from([0x1f, 0x8b])))).toMatchObject({
      isBase64Encoded: true,
      body: 'H4s=',
    });
  });

  it('decodes the path, and refuses one that can not be', () => {
    expect(buildHttpEvent(input('/a%20b/%2F?x=%20'))).toMatchObject({ rawPath: '/a b//', rawQueryString: 'x=%20' });
    expect(() => buildHttpEvent(input('/%'))).toThrow(URIError);
  });

  it('carries what the authorizer found', () => {
    const jwt = { claims: { sub: 'me' }, scopes: ['a'] };
    expect(buildHttpEvent({ ...input('/x'), jwt }).requestContext.authorizer).toEqual({ jwt });
    expect(buildHttpEvent(input('/x')).requestContext).not.toHaveProperty('authorizer');
  });
});
