import { describe, expect, it } from '@jest/globals';
import { buildHttpAnswer } from '../../../../local/http/response.ts';

const answer = (value: unknown) => {
  const { body, ...rest } = buildHttpAnswer(JSON.stringify(value));
  return { ...rest, body: body.toString() };
};

describe('answers of functions', () => {
  it.each([
    ['an object', { a: 1 }, '{"a":1}'],
    ['a text', 'hello', 'hello'],
    ['a list', [1, 2], '[1,2]'],
    ['nothing', null, 'null'],
  ])('makes %s without a status a JSON body', (_what, value, body) => {
    expect(answer(value)).toEqual({ status: 200, headers: { 'content-type': 'application/json' }, body });
  });

  it('takes status, headers, cookies and body', () => {
    const headers = {
      'Content-Type': 'text/html',
      ETag: '"1"',
      'X-Count': 3,
      'Content-Length': '99',
      Connection: 'close',
    };
    expect(answer({ statusCode: '201', headers, cookies: ['a=1', 'b=2'], body: 'x' })).toEqual({
      status: 201,
      headers: { 'content-type': 'text/html', etag: '"1"', 'x-count': '3' },
      cookies: ['a=1', 'b=2'],
      body: 'x',
    });
  });

  it('decodes base64 bodies and gives untyped ones the type of text', () => {
    expect(answer({ statusCode: 200, body: 'aGVsbG8=', isBase64Encoded: true })).toMatchObject({
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: 'hello',
    });
    expect(answer({ statusCode: 204 })).toMatchObject({ status: 204, body: '' });
  });

  it.each([
    ['a body that is not text', { statusCode: 200, body: { a: 1 } }],
    ['a status that is none', { statusCode: 'fine' }],
    ['a status out of range', { statusCode: 99 }],
    ['headers of objects', { statusCode: 200, headers: { a: ['b'] } }],
    ['headers in a list', { statusCode: 200, headers: ['a'] }],
    ['cookies that are not a list', { statusCode: 200, cookies: 'a=1' }],
  ])('answers 500 to %s', (_what, value) => {
    expect(answer(value)).toMatchObject({ status: 500, body: '{"message":"Internal Server Error"}' });
  });
});
