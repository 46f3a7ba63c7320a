import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesBelow, fingerprintOf } from '../files.ts';
import { alone } from './alone.ts';
import { installPackages } from './install.ts';
import { BUILT, CONSOLE } from './places.ts';

/** All that the built console is made of. */
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
/** Written last: without it the folder holds nothing whole. */
const RECORD = 'made-from.txt';
/** What does not get smaller. */
const COMPRESSED = /\.(woff2|png)$/;

const fingerprint = (): string => fingerprintOf(CONSOLE, SOURCES, process.version);

/** Whether the built console is that of the sources as they are. */
function consoleIsBuilt(): boolean {
  const record = join(BUILT, RECORD);
  return existsSync(record) && readFileSync(record, 'utf8') === fingerprint();
}

/** Each file once more as brotli and gzip: who serves it compresses nothing. */
function compress(folder: string): void {
  for (const file of filesBelow(folder)) {
    if (COMPRESSED.test(file)) continue;
    const content = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

/** Vite is a package of the console. It runs in a process of its own: packages are built by what NODE_ENV says. */
async function runVite(outDir: string): Promise<void> {
  const vite = join(CONSOLE, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', outDir], {
    cwd: CONSOLE,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(`The console could not be built:\n${printed}`);
}

async function buildAnew(): Promise<void> {
  if (consoleIsBuilt()) return; // by whoever was at it before
  await installPackages('build');
  const made = fingerprint();
  const folder = mkdtempSync(join(CONSOLE, '.build-'));
  try {
    await runVite(folder);
    compress(folder);
    writeFileSync(join(folder, RECORD), made);
    rmSync(BUILT, { recursive: true, force: true });
    renameSync(folder, BUILT);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Builds the console, unless it is built of these sources already; installs its packages before where they are missing.
 * Whoever reads the folder meanwhile sees the old or the new one, whole.
 * @throws when npm or Vite fails
 */
export async function buildConsole(): Promise<void> {
  if (!consoleIsBuilt()) await alone(buildAnew);
}
