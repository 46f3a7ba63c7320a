/**
 * Runs Showroom and, beside it, the console with hot reload: a change of its sources shows at once in the open page.
 * Usage: npm run dev [-- options of npm start]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installConsole } from '../lib/console/install.ts';
import { CONSOLE, ROOT } from '../lib/console/places.ts';

const USUAL_PORT = '8000';

const given = process.argv.slice(2);
const { values } = parseArgs({ args: given, options: { port: { type: 'string' } }, strict: false });
const port = typeof values.port === 'string' ? values.port : (process.env.PORT ?? USUAL_PORT);

await installConsole('build');

const run = (args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): ChildProcess =>
  spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });

const children = [
  run([join(ROOT, 'local/start.ts'), ...given], ROOT),
  run([join(CONSOLE, 'node_modules/vite/bin/vite.js')], CONSOLE, { SHOWROOM_API: `http://127.0.0.1:${port}` }),
];

const end = () => {
  for (const child of children) child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
// Neither is of use without the other.
const codes = await Promise.all(
  children.map(
    (child) =>
      new Promise<number>((resolve) => {
        child.once('close', (code) => {
          end();
          resolve(code ?? 0);
        });
      }),
  ),
);
process.exitCode = Math.max(...codes);
