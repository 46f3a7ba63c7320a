import * as z from 'zod';
import { httpEnv, intEnv, jsonEnv, readEnv } from '../../../../../functions/platform/http/env.ts';
import { createLogger, LOG_LEVELS } from '../../../../../functions/platform/http/log.ts';

function recorder() {
  const lines: string[] = [];
  return { lines, write: (line: string) => lines.push(line) };
}

describe('createLogger', () => {
  it.each(LOG_LEVELS)('at %s writes that level and those above', (level) => {
    const { lines, write } = recorder();
    const logger = createLogger(level, {}, write);
    for (const each of LOG_LEVELS) logger[each]('hello');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual(LOG_LEVELS.slice(LOG_LEVELS.indexOf(level)));
  });

  it('writes one line of JSON whatever it is given', () => {
    const { lines, write } = recorder();
    const cause = new RangeError('below');
    createLogger('info', { requestId: 'r' }, write).info('two\nlines', {
      error: new Error('above', { cause }),
      big: 10n,
      nothing: undefined,
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('\n');
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'info',
      message: 'two\nlines',
      requestId: 'r',
      big: '10',
      error: {
        name: 'Error',
        message: 'above',
        stack: expect.any(String),
        cause: { name: 'RangeError', message: 'below', stack: expect.any(String) },
      },
    });
  });

  it('ends at a cause that causes itself', () => {
    const { lines, write } = recorder();
    const error = new Error('round');
    error.cause = error;
    createLogger('info', {}, write).error('failed', { error });
    expect(lines).toHaveLength(1);
  });

  it('leaves tokens and bodies out, at any depth', () => {
    const { lines, write } = recorder();
    const headers = { authorization: 'needle', Cookie: 'needle', 'x-token': 'needle', accept: 'all' };
    createLogger('info', {}, write).info('request', { headers, body: 'needle', client_secret: 'needle' });
    expect(lines[0]).not.toContain('needle');
    expect(lines[0]).toContain('"accept":"all"');
  });
});

describe('readEnv', () => {
  const schema = httpEnv.extend({
    TICK_QUEUE_URL: z.url(),
    UPDATE_INTERVAL_SECONDS: intEnv(1, 3600).default(30),
    WORLD_COUNTS: jsonEnv(z.strictObject({ clients: z.int() })).optional(),
  });
  const url = 'https://sqs.example.test/1/ticks';

  it('reads what a function needs, closed by default', () => {
    expect(readEnv(schema, { TICK_QUEUE_URL: url, PATH: '/bin', WORLD_COUNTS: '', STAGE: '' })).toEqual({
      AUTH_MODE: 'jwt',
      LOG_LEVEL: 'info',
      STAGE: 'dev',
      TICK_QUEUE_URL: url,
      UPDATE_INTERVAL_SECONDS: 30,
    });
    const more = { UPDATE_INTERVAL_SECONDS: '5', WORLD_COUNTS: '{"clients":7}' };
    expect(readEnv(schema, { TICK_QUEUE_URL: url, ...more })).toMatchObject({
      UPDATE_INTERVAL_SECONDS: 5,
      WORLD_COUNTS: { clients: 7 },
    });
  });

  it('names every variable that is missing or wrong', () => {
    const wrong = { UPDATE_INTERVAL_SECONDS: '1e2', WORLD_COUNTS: '{', AUTH_MODE: 'none', LOG_LEVEL: 'info' };
    const names = ['TICK_QUEUE_URL: This is required', 'UPDATE_INTERVAL_SECONDS', 'WORLD_COUNTS', 'AUTH_MODE'];
    for (const name of names) expect(() => readEnv(schema, wrong)).toThrow(name);
    expect(() => readEnv(schema, wrong)).not.toThrow('LOG_LEVEL');
  });
});
