import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Terminal } from './run.ts';

/** The built console: its function reads it there, as soon as it is. */
export const CONSOLE_FILES = fileURLToPath(new URL('../../console/dist', import.meta.url));

const BUILD = fileURLToPath(new URL('../../scripts/console.ts', import.meta.url));
/** A console that is built already is there by then, and nothing needs to be said. */
const SOON_MS = 1500;

/** Where processes have groups: by its group the builder is ended with all that it has started. */
const GROUPED = process.platform !== 'win32';

function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (GROUPED) process.kill(-child.pid, 'SIGTERM');
  else child.kill();
}

/**
 * Builds the web console in a process of its own, where it is not of today's sources: the API answers meanwhile. Its
 * failure is told, and the API goes on without it.
 */
export async function provideConsole(url: string, { out, err }: Terminal, signal: AbortSignal): Promise<void> {
  const notice = setTimeout(() => out('Building the console …'), SOON_MS);
  const child = spawn(process.execPath, [BUILD, 'build'], { stdio: ['ignore', 'ignore', 'pipe'], detached: GROUPED });
  signal.addEventListener('abort', () => end(child), { once: true });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const status = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  clearTimeout(notice);
  if (signal.aborted) return;
  if (status === 0) out(`The console is at ${url}/console`);
  else err(`The console could not be built; the API goes on without it.\n${said.trim()}`);
}
