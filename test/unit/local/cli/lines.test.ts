import { describe, expect, it } from '@jest/globals';
import { tickLine, welcome } from '../../../../local/cli/lines.ts';

const message = (more: object) =>
  JSON.stringify({
    worldId: 'default',
    generation: 1,
    tick: 12,
    time: '2026-01-02T03:04:05.000Z',
    changed: {},
    rows: 0,
    wallMs: 1.6,
    ...more,
  });

describe('the line of a tick', () => {
  it.each([
    [{}, '03:04:05  tick 12  0 rows (2 ms)'],
    [{ rows: 1, changed: { 'lead.won': 1 } }, '03:04:05  tick 12  1 row: 1 lead.won (2 ms)'],
    [{ worldId: 'demo', rows: 3, changed: { a: 1, b: 2 } }, '03:04:05  demo  tick 12  3 rows: 2 b, 1 a (2 ms)'],
    [
      { rows: 21, changed: { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 } },
      '03:04:05  tick 12  21 rows: 6 f, 5 e, 4 d, 3 c, 2 other causes (2 ms)',
    ],
  ])('for %j is %s', (more, line) => expect(tickLine(message(more))).toBe(line));

  it('refuses what is no such message', () => expect(() => tickLine('{}')).toThrow());
});

describe('the welcome', () => {
  const aws = { dynamodb: 'http://127.0.0.1:1', sqs: 'http://127.0.0.1:2', sns: '', s3: '' };
  const client = { clientId: 'M', secret: 's', scopes: ['a', 'b'], clientCredentials: true, lifetimeSeconds: 1 };
  const host = { url: 'http://127.0.0.1:3', kept: false, clients: [], endpoints: aws };

  it('has every address that may be asked, and who gets tokens', () => {
    const text = welcome(host, 'data');
    for (const part of ['3/console', '3/docs', ':1 (DynamoDB)', ':2 (SQS, SNS, S3)', 'data'])
      expect(text).toContain(part);
    expect(text).not.toContain('Tokens');
    expect(welcome({ ...host, clients: [client] }, 'data')).toContain('client_id=M client_secret=s');
  });
});
