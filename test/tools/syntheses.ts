import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFunctions } from '../../lib/build.ts';
import { functions } from '../../lib/capability.ts';
import type { SynthesizedApp } from '../../lib/synth.ts';
import { folderOnce } from './run-folder.ts';

/**
 * The app as tests see it: bundled once and synthesized once per settings, however many files and parts of the gate ask
 * for it. Each is made by a process of its own: Jest would load the CDK anew for each test file.
 */

/** The code of all functions: no setting changes it. */
export async function bundlesOnce(): Promise<SynthesizedApp['bundles']> {
  const folder = await folderOnce('bundles', async (unfinished) => {
    const made = await bundleFunctions(functions, join(unfinished, 'code'));
    writeFileSync(join(unfinished, 'bundles.json'), JSON.stringify(made).replaceAll(unfinished, '<folder>'));
  });
  return JSON.parse(readFileSync(join(folder, 'bundles.json'), 'utf8').replaceAll('<folder>', folder));
}

/**
 * The app with these settings, as `-c name=value` gives them. Its folder is shared: read it, don't write into it.
 * @throws Error with what the synthesis printed
 */
export async function synthesizeOnce(context: Readonly<Record<string, unknown>>): Promise<SynthesizedApp> {
  const bundles = await bundlesOnce();
  const name = createHash('sha256')
    .update(JSON.stringify(Object.entries(context).sort()))
    .digest('hex')
    .slice(0, 16);
  const folder = await folderOnce(name, (unfinished) => synthesizeInto(unfinished, context, false));
  const { settings, templates } = read(folder);
  return { settings, templates, bundles, outdir: join(folder, 'out') };
}

/**
 * The app by default in a folder of the caller's, bundled anew, with the folders that lie beside the bundles when it is deployed.
 * @throws Error with what the synthesis printed
 */
export async function synthesizeAnew(folder: string): Promise<SynthesizedApp> {
  await synthesizeInto(folder, {}, true);
  return { ...read(folder), outdir: join(folder, 'out') };
}

const read = (folder: string): Omit<SynthesizedApp, 'outdir'> =>
  JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));

async function synthesizeInto(
  folder: string,
  context: Readonly<Record<string, unknown>>,
  anew: boolean,
): Promise<void> {
  mkdirSync(join(folder, 'out'));
  const script = fileURLToPath(new URL('./synthesize.ts', import.meta.url));
  // Most of what such a process does is to compile the CDK: the first keeps it for the others.
  const compiled = await folderOnce('compiled', async () => undefined);
  await run([script, JSON.stringify({ context, folder, anew })], compiled);
}

function run(args: readonly string[], compiled: string): Promise<void> {
  // Jest's own options for its modules are not for a process that runs without it.
  const { NODE_OPTIONS: _, ...others } = process.env;
  const env = { ...others, NODE_COMPILE_CACHE: compiled };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'pipe'] });
  let printed = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`The synthesis failed:\n${printed}`)),
    );
  });
}
