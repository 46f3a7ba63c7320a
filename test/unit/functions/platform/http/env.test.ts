import * as z from 'zod';
import { httpEnv, intEnv, jsonEnv, readEnv } from '../../../../../functions/platform/http/env.ts';

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
