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
