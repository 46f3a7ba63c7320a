/**
 * The gate: runs every `test:*` script of package.json, each in full even when one before it failed, and ends with one
 * table and one line of counts. Usage: node scripts/gate.ts [part …]
 *
 * `quick` stands for the parts that need no host, no synthesis and no emulator; `deep` takes long, and runs only when it
 * is named.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installConsole } from '../lib/console/install.ts';
import { beginRun } from '../test/tools/run-folder.ts';

interface Outcome {
  readonly part: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const PART = /^test:/;
/** Parts that look at files only. */
const STATIC = ['format', 'lint', 'walls', 'types', 'dead-code'];
/** A host that ticks by the clock is waited for: with one worker, and less than one processor. */
const WAITING = 'e2e';
const GROUPS: Readonly<Record<string, readonly string[]>> = { quick: [...STATIC, 'fast'] };
const ONLY_WHEN_NAMED = new Set(['fast', 'deep']);
/** A part that takes longer hangs: it is ended, and has failed. */
const LONGEST_MINUTES: Readonly<Record<string, number>> = { deep: 80 };
const USUAL_LONGEST_MINUTES = 45;

function readScripts(): Readonly<Record<string, string>> {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.fromEntries(
    Object.entries(scripts).flatMap(([name, command]) => (PART.test(name) ? [[name.replace(PART, ''), command]] : [])),
  );
}

/** What jest wrote of its run; undefined when it didn't come to that. */
function readCounts(file: string): { readonly passed: number; readonly failed: number } | undefined {
  if (!existsSync(file)) return undefined;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites };
}

/** Where processes have groups: by its group a command is ended with all that it has started. */
const GROUPED = process.platform !== 'win32';
const running = new Set<ChildProcess>();

function end(child: ChildProcess): void {
  if (GROUPED && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  else child.kill();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of running) end(child);
    process.exit(130);
  });
}

/** Runs a command line to its end, or for so many minutes; answers whether it succeeded. */
async function succeeds(line: string, minutes: number): Promise<boolean> {
  const child = spawn(line, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], detached: GROUPED });
  running.add(child);
  const timer = setTimeout(() => {
    console.error(`\nEnded: it has taken more than ${minutes} minutes.`);
    end(child);
  }, minutes * 60_000);
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearTimeout(timer);
  running.delete(child);
  return status === 0;
}

/** Runs one part: jest's tests count one by one, any other part counts as one. */
async function run(part: string, command: string, folder: string): Promise<Outcome> {
  const report = join(folder, `${part}.json`);
  const isJest = command.includes('jest');
  const started = performance.now();
  console.log(`\n── ${part} ──`);
  const line = isJest ? `${command} --json --outputFile=${JSON.stringify(report)}` : command;
  const succeeded = await succeeds(line, LONGEST_MINUTES[part] ?? USUAL_LONGEST_MINUTES);
  const seconds = (performance.now() - started) / 1000;
  const counts = isJest ? readCounts(report) : undefined;
  const { passed, failed } = counts ?? { passed: succeeded ? 1 : 0, failed: 0 };
  // A part that fails without a failed test has failed all the same.
  return { part, passed, failed: succeeded ? failed : Math.max(failed, 1), seconds };
}

/** Runs parts in their order, two at a time: most use less than the two processors of a small machine. */
async function runAll(parts: readonly string[], folder: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = parts.entries();
  const lane = async (): Promise<void> => {
    for (const [index, part] of waiting) outcomes[index] = await run(part, scripts[part] ?? '', folder);
  };
  await Promise.all([lane(), lane()]);
  return outcomes;
}

function show({ part, passed, failed, seconds }: Outcome): string {
  const verdict = failed === 0 ? 'ok    ' : 'FAILED';
  return `${part.padEnd(16)} ${verdict} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`;
}

const scripts = readScripts();
const everyday = Object.keys(scripts).filter((part) => !ONLY_WHEN_NAMED.has(part));
const asked = process.argv.slice(2).flatMap((name) => GROUPS[name] ?? [name]);
const parts = asked.length > 0 ? [...new Set(asked)] : everyday;
const unknown = parts.filter((part) => !Object.hasOwn(scripts, part));
if (unknown.length > 0) {
  const names = [...Object.keys(GROUPS), ...Object.keys(scripts)];
  console.error(`The gate has no ${unknown.join(', ')}: its parts are ${names.join(', ')}`);
  process.exit(2);
}
const started = performance.now();
// Not before `npm test`, where the shell would run it on the Node that it has found for the setup: the system's.
await installConsole('all');
const folder = mkdtempSync(join(tmpdir(), 'showroom-gate-'));
const endRun = beginRun();
const isStatic = (part: string): boolean => STATIC.includes(part);
// The part that waits the most begins first, and goes on beside the others.
const others = parts.filter((part) => !isStatic(part)).sort((a, b) => Number(b === WAITING) - Number(a === WAITING));
const outcomes = [...(await runAll(parts.filter(isStatic), folder)), ...(await runAll(others, folder))];
endRun();
rmSync(folder, { recursive: true });
const total = (count: (outcome: Outcome) => number) => outcomes.reduce((sum, outcome) => sum + count(outcome), 0);
const failed = total((outcome) => outcome.failed);
const minutes = (performance.now() - started) / 60_000;
console.log(`\n${outcomes.map(show).join('\n')}\n\nIn ${minutes.toFixed(1)} minutes.`);
console.log(`${total((outcome) => outcome.passed)} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
