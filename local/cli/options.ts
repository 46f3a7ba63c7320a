import { OptionError, readArguments, wholeNumber } from './arguments.ts';

export interface Options {
  readonly help: boolean;
  readonly verbose: boolean;
  readonly fresh: boolean;
  readonly auth: boolean;
  readonly port: number;
  /** Of DynamoDB; SQS, SNS and S3 are at the next. Free ones where it is undefined. */
  readonly awsPort: number | undefined;
  readonly dataDir: string;
  readonly seed: number | undefined;
  /** Seconds. */
  readonly interval: number | undefined;
  readonly tempo: number | undefined;
}

export const HELP = `Usage: npm start -- [options]

Runs Showroom on this machine, from the same templates that cdk deploy uses.

  --port N        listen on this port (default: the variable PORT, or 8000)
  --aws-port N    DynamoDB listens on this port, SQS, SNS and S3 on the next (default: free ones)
  --data DIR      keep tables, queues and keys in this folder (default: .showroom)
  --fresh         begin anew: forget what the folder keeps
  --seed N        seed of a new world, 0 to 4294967295 (default: 42)
  --interval S    seconds between two ticks of a new world, 1 to 3600 (default: 30)
  --tempo T       how much faster than the wall clock a new world runs, 1 to 240 (default: 1)
  --auth          ask for tokens as the deployed API does; a local issuer signs them
  --verbose       show stack traces of failures
  --help          show this text

Exit codes: 0 stopped, 1 failed, 2 bad option, 3 port in use, 4 data folder can't be used.
`;

function parse(argv: readonly string[]) {
  const options = {
    help: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    auth: { type: 'boolean', default: false },
    port: { type: 'string' },
    'aws-port': { type: 'string' },
    data: { type: 'string', default: '.showroom' },
    seed: { type: 'string' },
    interval: { type: 'string' },
    tempo: { type: 'string' },
  } as const;
  return readArguments(argv, options, 'npm start');
}

/** Reads the command line. @throws OptionError */
export function readOptions(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Options {
  const { help, verbose, fresh, auth, port, 'aws-port': awsPort, data, seed, interval, tempo } = parse(argv);
  if (data === '') throw new OptionError('--data must name a folder.');
  const optional = (name: string, text: string | undefined, min: number, max: number) =>
    text === undefined ? undefined : wholeNumber(name, text, min, max);
  return {
    help,
    verbose,
    fresh,
    auth,
    port:
      optional('--port', port, 0, 65_535) ?? optional('The variable PORT', env.PORT || undefined, 0, 65_535) ?? 8000,
    awsPort: optional('--aws-port', awsPort, 1, 65_534),
    dataDir: data,
    seed: optional('--seed', seed, 0, 0xffff_ffff),
    interval: optional('--interval', interval, 1, 3600),
    tempo: optional('--tempo', tempo, 1, 240),
  };
}
