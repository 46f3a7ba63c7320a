import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFunctions } from '../../lib/build.ts';
import { functions } from '../../lib/capability.ts';
import type { SynthesizedApp } from '../../lib/synth.ts';
import { synthesisFolder } from './syntheses-folder.ts';

/**
 * The app as tests see it: bundled once and synthesized once per settings, however many files and parts of the gate ask
 * for it. Each is made by a process of its own: Jest would load the CDK anew for each test file.
 */

/** What is in a folder once `make` has filled it; of several who make it at once, the first counts. */
async function once(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = synthesisFolder(name);
  if (existsSync(folder)) return folder;
  const unfinished = mkdtempSync(`${folder}.`);
  await make(unfinished);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
  return folder;
}

/** The code of all functions: no setting changes it. */
export async function bundlesOnce(): Promise<SynthesizedApp['bundles']> {
  const folder = await once('bundles', async (unfinished) => {
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
  const folder = await once(name, async (unfinished) => {
    mkdirSync(join(unfinished, 'out'));
    const script = fileURLToPath(new URL('./synthesize.ts', import.meta.url));
    await run([script, JSON.stringify({ context, folder: unfinished })]);
  });
  const { settings, templates } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
  return { settings, templates, bundles, outdir: join(folder, 'out') };
}

function run(args: readonly string[]): Promise<void> {
  // Jest's own options for its modules are not for a process that runs without it.
  const { NODE_OPTIONS: _, ...env } = process.env;
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
