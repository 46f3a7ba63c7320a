import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../tools/app.ts';

/** The tour of the README, every command as it is written and in its order, in one shell, against a host of its own. */
let app: RunningApp;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-tour-'));
  app = await startApp({ unlimited: true });
});
afterAll(async () => {
  await app?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const tour = /^## A tour of the API$([\s\S]*?)^## /m.exec(readme)?.[1] ?? '';
const blocks = [...tour.matchAll(/^```bash\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);

/** What the text of the README itself has the reader wait for. */
const WAIT = `until curl -s "$API/triton/clients/$CLIENT/jobs?limit=1" | grep -q '"status":"completed"'; do sleep 0.2; done`;

/** Each curl, with its status beside the line; what doesn't run by curl, such as the printing script, is for other tests. */
function scriptOf(url: string): string {
  const lines = blocks.flatMap((code, block) => {
    const commands = code.replace('http://localhost:8000', url).replaceAll(/^npm run .*$/gm, '');
    return [`BLOCK=${block}`, commands, ...(commands.includes('generate-templates"') ? [WAIT] : [])];
  });
  return `set -eu
curl() {
  if [[ " $* " == *" -s "* ]]; then command curl "$@"; return; fi
  local status
  status=$(command curl -s -o /dev/null -w '%{http_code}' "$@")
  echo "$BLOCK $status $*"
}
${lines.join('\n')}`;
}

async function runTour(): Promise<{ status: number; printed: string; errors: string }> {
  const child = spawn('bash', ['-c', scriptOf(app.url)], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const [status] = await once(child, 'close');
  return { status, printed, errors };
}

describe('the tour of the README', () => {
  it('runs as it is written; what it shows to be refused is refused', async () => {
    const { status, printed, errors } = await runTour();
    expect([status, errors]).toEqual([0, '']);
    const answers = printed.split('\n').flatMap((line) => /^\d+ (\d{3}) (.*)$/.exec(line)?.slice(1, 3) ?? []);
    const all = Array.from({ length: answers.length / 2 }, (_, index) => answers.slice(2 * index, 2 * index + 2));
    expect(all.length).toBeGreaterThan(35);
    const refused = all.filter(([code]) => Number(code) >= 400);
    // Characters that no font has, and ticks beyond the limit: the README prints the answers.
    expect(refused.map(([code, call = '']) => [code, call.replace(/.*--json /, '')])).toEqual([
      ['422', expect.stringContaining('日本')],
      ['422', '{"ticks":5000}'],
    ]);
  });
});
