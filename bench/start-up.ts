/** From `npm start` to the first answer with data, on an empty folder and on a kept one, beside node's bare http server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startBareServer, untilAnswered } from './tools/processes.ts';
import { type Finding, report } from './tools/report.ts';
import { median } from './tools/timing.ts';

const RUNS = 5;
const ROOT = join(import.meta.dirname, '..');

/** Milliseconds from the command to the first list of clients. */
async function startApp(dataDir: string): Promise<number> {
  const port = await freePort();
  const args = ['start', '--silent', '--', '--port', String(port), '--data', dataDir];
  const started = performance.now();
  // A group of its own: npm does not hand on signals in every case.
  const child = spawn('npm', args, { cwd: ROOT, detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    return await untilAnswered(`http://127.0.0.1:${port}/api/clients`, started);
  } finally {
    const ended = once(child, 'exit');
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    await ended;
  }
}

async function startBare(): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const server = startBareServer('[]', port);
  const took = await untilAnswered(`http://127.0.0.1:${port}/`, started);
  await (await server).stop();
  return took;
}

/** One run after the other: side by side they would share the cores. */
async function several(run: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < RUNS; n += 1) times.push(await run());
  return times;
}

const folder = mkdtempSync(join(tmpdir(), 'showroom-bench-'));
try {
  const kept = join(folder, 'kept');
  await startApp(kept); // warms up the caches of the file system, and leaves a folder to start from
  await startBare();
  const bare = median(await several(startBare));
  const peer = { name: 'a bare node:http server', value: bare };
  const onEmpty = await several(() => startApp(mkdtempSync(join(folder, 'empty-'))));
  const onKept = await several(() => startApp(kept));
  const timed = (times: readonly number[]) => ({ value: median(times), best: Math.min(...times), unit: 'ms', peer });
  const findings: Finding[] = [
    { what: 'first answer, empty data folder', ...timed(onEmpty), atMost: 5000 },
    { what: 'first answer, kept data folder', ...timed(onKept), atMost: 3000 },
  ];
  report('start-up', findings);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
