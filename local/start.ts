import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { OptionError } from './cli/arguments.ts';
import { HELP, type Options, readOptions } from './cli/options.ts';
import {
  adviceFor,
  causeOf,
  codeOf,
  DataFolderError,
  folderError,
  isError,
  messageOf,
  PortInUseError,
} from './errors.ts';

/** Stopping takes this long at most, whatever hangs. */
const STOP_LIMIT_MS = 2000;

const terminal = {
  out: (line: string) => process.stdout.write(`${line}\n`),
  err: (line: string) => process.stderr.write(`${line}\n`),
};

function exitCodeOf(error: unknown): number {
  if (error instanceof OptionError) return 2;
  if (error instanceof PortInUseError) return 3;
  return error instanceof DataFolderError ? 4 : 1;
}

function report(error: unknown, verbose: boolean): number {
  const text = verbose && isError(error) ? error.stack : undefined;
  terminal.err(text ?? messageOf(error));
  return exitCodeOf(error);
}

/** The embedded DynamoDB throws what its store fails with past every handler: told apart by the store's own codes. */
function describeUncaught(error: unknown, { dataDir }: Options): unknown {
  const cause = causeOf(error);
  if (codeOf(cause)?.startsWith('LEVEL_')) {
    return folderError(dataDir, `its tables can't be read or written (${messageOf(cause)})`, error);
  }
  return adviceFor(error) === undefined ? error : folderError(dataDir, messageOf(error), error);
}

async function start(options: Options): Promise<number> {
  enableCompileCache(join(options.dataDir, 'compile-cache'));
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(1); // asked twice: at once, which the data survives as it does a kill
    setTimeout(() => process.exit(0), STOP_LIMIT_MS).unref();
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  process.on('uncaughtException', (error) => {
    process.exit(report(describeUncaught(error, options), options.verbose));
  });
  const { run } = await import('./cli/run.ts');
  await run(options, terminal, stop.signal);
  terminal.out('Stopped.');
  return 0;
}

async function main(): Promise<number> {
  const verbose = process.argv.includes('--verbose');
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    if (!options.help) return await start(options);
    process.stdout.write(HELP);
    return 0;
  } catch (error) {
    return report(error, verbose);
  }
}

process.env.TZ = 'UTC'; // as on Lambda, for all workers
process.exit(await main());
