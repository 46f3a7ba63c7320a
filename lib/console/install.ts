import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.ts';
import { CONSOLE } from './places.ts';

/** `build` is what the console is built with; `all` has the tools that check it, too. */
export type Wanted = 'build' | 'all';

/** Ours: the lockfile and platform that the installation belongs to, and how much was installed. */
const STAMP = join(CONSOLE, 'node_modules', '.showroom-lock');

function fingerprint(wanted: Wanted): string {
  const hash = createHash('sha256')
    .update(readFileSync(join(CONSOLE, 'package-lock.json')))
    .digest('hex');
  return `${hash} ${process.platform}-${process.arch} ${wanted}\n`;
}

/** What the last installation said of itself; empty where there is none. */
const readStamp = (): string => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '');

/** npm as it runs this script, else the one on the path. */
function npm(args: readonly string[]): Promise<number | null> {
  const { npm_execpath: cli } = process.env;
  const [command, given] = cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
  const child = spawn(command, given, {
    cwd: CONSOLE,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: command === 'npm',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

/** Without waiting for whoever else is at it. @throws when npm fails, which says why itself */
export async function installPackages(least: Wanted): Promise<void> {
  const found = readStamp();
  if (found === fingerprint('all') || found === fingerprint(least)) return;
  // Who has had all of them wants all of the new ones.
  const wanted = found.endsWith(' all\n') ? 'all' : least;
  const omit = wanted === 'build' ? ['--omit=dev'] : [];
  const status = await npm(['ci', ...omit, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) throw new Error('The packages of the console could not be installed: npm’s messages are above.');
  writeFileSync(STAMP, fingerprint(wanted));
}

/**
 * Installs the packages of the console, unless they are those of its lockfile. They are apart from the others: the API
 * starts without them.
 * @throws when npm fails, which says why itself
 */
export function installConsole(least: Wanted): Promise<void> {
  return alone(() => installPackages(least));
}
