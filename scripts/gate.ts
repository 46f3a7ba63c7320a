/**
 * The gate: runs every `test:*` script of package.json, in its order, each in full even when one before it failed,
 * and ends with one table and one line of counts. Usage: node scripts/gate.ts [part …]
 * `deep` takes minutes: it runs only when it is named.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Outcome {
  readonly part: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const PART = /^test:/;
const ONLY_WHEN_NAMED = new Set(['deep']);

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

/** Runs one part: jest's tests count one by one, any other part counts as one. */
function run(part: string, command: string, folder: string): Outcome {
  const report = join(folder, `${part}.json`);
  const isJest = command.includes('jest');
  const started = performance.now();
  console.log(`\n── ${part} ──`);
  const line = isJest ? `${command} --json --outputFile=${JSON.stringify(report)}` : command;
  const { status } = spawnSync(line, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const seconds = (performance.now() - started) / 1000;
  const counts = isJest ? readCounts(report) : undefined;
  const { passed, failed } = counts ?? { passed: status === 0 ? 1 : 0, failed: 0 };
  // A part that fails without a failed test has failed all the same.
  return { part, passed, failed: status === 0 ? failed : Math.max(failed, 1), seconds };
}

function show({ part, passed, failed, seconds }: Outcome): string {
  const verdict = failed === 0 ? 'ok    ' : 'FAILED';
  return `${part.padEnd(16)} ${verdict} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`;
}

const scripts = readScripts();
const everyday = Object.keys(scripts).filter((part) => !ONLY_WHEN_NAMED.has(part));
const parts = process.argv.length > 2 ? process.argv.slice(2) : everyday;
const unknown = parts.filter((part) => !Object.hasOwn(scripts, part));
if (unknown.length > 0) {
  console.error(`The gate has no ${unknown.join(', ')}: its parts are ${Object.keys(scripts).join(', ')}`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'showroom-gate-'));
const outcomes = parts.map((part) => run(part, scripts[part] ?? '', folder));
rmSync(folder, { recursive: true });
const total = (count: (outcome: Outcome) => number) => outcomes.reduce((sum, outcome) => sum + count(outcome), 0);
const failed = total((outcome) => outcome.failed);
console.log(`\n${outcomes.map(show).join('\n')}\n`);
console.log(`${total((outcome) => outcome.passed)} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
