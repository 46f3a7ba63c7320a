// Makes a fresh clone ready: runs before `npm start`, `npm test` and others, on whatever Node the system has, so it keeps to
// what Node 20.19 can read and imports nothing that is installed. Installs the dependencies when they are missing or
// not those of the lockfile, then makes sure that the Node which runs next can run TypeScript.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = '20.19.0';
/** The first Node that runs TypeScript without a flag. */
const RUNS_TYPESCRIPT = '22.18.0';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lockfile = join(root, 'package-lock.json');
/** npm's own record of what it has installed; it writes it last. */
const record = join(root, 'node_modules', '.package-lock.json');
/** Ours: the lockfile and the platform that the installation belongs to. */
const stamp = join(root, 'node_modules', '.showroom-lock');

function fail(message) {
  console.error(message);
  process.exit(1);
}

function isOlder(version, than) {
  const [a, b] = [version, than].map((text) => text.replace(/^v/, '').split('.').map(Number));
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at] < b[at];
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  return `${hash} ${process.platform}-${process.arch}\n`;
}

/** Whether npm's record has each package of the lockfile that every platform needs, in its version. */
function recordMatches() {
  const installed = readJson(record).packages;
  return Object.entries(readJson(lockfile).packages).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === version : Boolean(optional || devOptional || peer);
  });
}

function isInstalled() {
  if (!existsSync(record)) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === fingerprint();
  return recordMatches();
}

/** npm as it runs this script, else the one on the path. */
function npm(args) {
  const { npm_execpath: cli } = process.env;
  const [command, given] = cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
  return spawnSync(command, given, { cwd: root, stdio: 'inherit', shell: command === 'npm' });
}

function install() {
  const reason = existsSync(record) ? 'package-lock.json has changed' : 'nothing is installed yet';
  console.log(`Installing the dependencies (${reason}): this takes up to a minute.`);
  const started = Date.now();
  // No package's install script is needed; package.json's allowScripts records why.
  const { status, error } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (error || status !== 0) {
    fail(`npm ci failed${error ? `: ${error.message}` : ''}. Its messages are above; npm start tries again.`);
  }
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The version of the Node that scripts of package.json run on: the installed one, where the platform has one. */
function nextNode() {
  const bin = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(bin)) return process.version;
  try {
    return execFileSync(bin, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' }).trim();
  } catch (error) {
    console.error(`The installed Node can't run on this machine: ${error.message}`);
    return process.version;
  }
}

if (isOlder(process.version, OLDEST)) {
  fail(`Showroom needs Node ${OLDEST} or newer to set itself up, and this is ${process.version}: see nodejs.org.`);
}
if (!isInstalled()) install();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint()) writeFileSync(stamp, fingerprint());

const version = nextNode();
if (isOlder(version, RUNS_TYPESCRIPT)) {
  fail(
    `Showroom runs on Node 24. Linux and Windows get it with the dependencies; for ${process.platform}-${process.arch} ` +
      `there is no such package, and the system's Node is ${version}.\n` +
      'Install Node 24 (nodejs.org, or `nvm install 24`, `fnm install 24`, `brew install node@24`), then try again.',
  );
}
