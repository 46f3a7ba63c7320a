import { describe, expect, it } from '@jest/globals';
import { OptionError } from '../../../../local/cli/arguments.ts';
import { HELP, readOptions } from '../../../../local/cli/options.ts';

describe('options of the command line', () => {
  it('has defaults', () => {
    expect(readOptions([], {})).toEqual({
      help: false,
      verbose: false,
      fresh: false,
      auth: false,
      port: 8000,
      awsPort: undefined,
      dataDir: '.showroom',
      seed: undefined,
      interval: undefined,
      tempo: undefined,
    });
  });

  it('takes each, and the port from the environment too', () => {
    const argv =
      '--fresh --auth --port 0 --aws-port 9100 --data x --seed 4294967295 --interval 5 --tempo 240 --verbose'.split(
        ' ',
      );
    expect(readOptions(argv, { PORT: '9' })).toMatchObject({
      fresh: true,
      auth: true,
      port: 0,
      awsPort: 9100,
      dataDir: 'x',
      seed: 4294967295,
      interval: 5,
      tempo: 240,
      verbose: true,
    });
    expect(readOptions([], { PORT: '9000' }).port).toBe(9000);
    expect(readOptions([], { PORT: '' }).port).toBe(8000);
  });

  it.each([
    [['--colour'], {}, /--colour/],
    [['extra'], {}, /extra/],
    [['--port'], {}, /--port/],
    [['--port', '65536'], {}, /--port.*65535.*"65536"/],
    [['--port', '80a'], {}, /--port/],
    [[], { PORT: 'x' }, /variable PORT/],
    [['--seed', '-1'], {}, /^--seed must be a whole number from 0 to 4294967295, but is "-1"\.$/],
    [['--seed'], {}, /argument missing\. See npm start/],
    [['--nope'], {}, /'--nope'\. See npm start -- --help\.$/],
    [['--seed', '--auth'], {}, /ambiguous\. See npm start/],
    [['--aws-port', '65535'], {}, /--aws-port/],
    [['--seed', '1.5'], {}, /--seed/],
    [['--seed', '4294967296'], {}, /--seed/],
    [['--interval', '0'], {}, /--interval/],
    [['--tempo', '241'], {}, /--tempo/],
    [['--data', ''], {}, /--data/],
    [['--fresh=yes'], {}, /--fresh/],
  ])('refuses %j %j', (argv, env, message) => {
    expect(() => readOptions(argv, env)).toThrow(OptionError);
    expect(() => readOptions(argv, env)).toThrow(message);
  });

  it('explains every option', () => {
    for (const name of ['fresh', 'auth', 'port', 'aws-port', 'data', 'seed', 'interval', 'tempo', 'verbose', 'help']) {
      expect(HELP).toContain(`--${name}`);
    }
  });
});
