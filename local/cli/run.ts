import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDataFolder } from '../data/folder.ts';
import { messageOf } from '../errors.ts';
import type { Host } from '../host.ts';
import { assertPortFree } from '../http/server.ts';
import { OptionError } from './arguments.ts';
import { CONSOLE_FILES, provideConsole } from './console.ts';
import { tickLine, welcome } from './lines.ts';
import type { Options } from './options.ts';
import { type ReadyApp, synthesizeOnce } from './synthesis.ts';
import { seedNotice } from './world-seed.ts';

/** The first answer takes seconds; this long means that it will not come. */
const READY_TIMEOUT_MS = 120_000;

export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** Settings of the app by their context names, which win over variables: they reach the functions by the templates. */
function contextOf({ seed, interval, tempo }: Options): Record<string, string> {
  const given = Object.entries({ seed, interval, tempo }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

async function synthesize(options: Options, outdir: string, { out }: Terminal): Promise<ReadyApp> {
  const settings = { outdir, context: contextOf(options), environment: process.env };
  try {
    return await synthesizeOnce(settings, () => out('Synthesizing the app …'));
  } catch (error) {
    const { SettingsError } = await import('../../lib/settings.ts');
    if (error instanceof SettingsError) throw new OptionError(error.message);
    throw error;
  }
}

/** Waits until the app says that it is well. @throws when it doesn't, or when `signal` aborts */
async function untilHealthy(host: Host, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + READY_TIMEOUT_MS;
  for (;;) {
    const { ok, status } = await fetch(`${host.url}/health`, { signal });
    if (ok) return;
    if (performance.now() > deadline) throw new Error(`The API doesn't get ready: GET /health answers ${status}.`);
    await sleep(100, undefined, { signal });
  }
}

function followTicks(host: Host, { out, err }: Terminal): void {
  const topic = Object.values(host.resources.topics).find((arn) => arn.endsWith('tick-committed'));
  if (topic === undefined) return;
  host.onMessage(topic, (message) => {
    try {
      out(tickLine(message));
    } catch (error) {
      err(`A tick was committed, but its message can't be read: ${messageOf(error)}`);
    }
  });
}

const stopRequested = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

async function present(host: Host, options: Options, terminal: Terminal, signal: AbortSignal): Promise<void> {
  await untilHealthy(host, signal);
  if (options.seed !== undefined && host.kept) {
    const authorization = options.auth ? `Bearer ${await host.token()}` : undefined;
    const notice = await seedNotice(host, options.seed, authorization);
    if (notice !== undefined) terminal.out(notice);
  }
  terminal.out(welcome(host, options.dataDir));
  followTicks(host, terminal);
}

/**
 * Synthesizes the app and runs it until `signal` aborts.
 * @throws OptionError, PortInUseError, DataFolderError, TemplateError
 */
export async function run(options: Options, terminal: Terminal, signal: AbortSignal): Promise<void> {
  await assertPortFree(options.port);
  const folder = openDataFolder(options.dataDir, options.fresh);
  let host: Host | undefined;
  try {
    // The host loads while the bundler, a process of its own, works.
    const synthesis = synthesize(options, join(folder.path, 'app'), terminal);
    const [app, { startHost }] = await Promise.all([synthesis, import('../host.ts')]);
    if (signal.aborted) return;
    terminal.out('Starting it …');
    host = await startHost({
      ...app,
      folder,
      port: options.port,
      awsPort: options.awsPort,
      auth: options.auth,
      env: { '*': { CONSOLE_FILES } },
      log: terminal.err,
    });
    await present(host, options, terminal, signal);
    void provideConsole(host.url, terminal, signal);
    await stopRequested(signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await host?.stop();
    folder.release();
  }
}
