import { copyFile, cp, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, stop } from 'esbuild';
import type { FunctionDefinition } from './capability.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Parts of packages that no function needs on Lambda, and what stands for them: a quarter of a bundle. Without any one of
 * them some function is above the bar of its size (test/infrastructure/functions.test.ts).
 */
const ALIAS = {
  '@aws-sdk/credential-provider-node': join(root, 'lib/runtime/environment-credentials.ts'),
  '@aws-sdk/token-providers': join(root, 'lib/runtime/no-bearer-tokens.ts'),
  '@smithy/core/event-streams': join(root, 'lib/runtime/no-event-streams.ts'),
  'brotli/decompress.js': join(root, 'lib/runtime/no-brotli.ts'),
};

/** The code of one function, ready to be an asset. */
export interface Bundle {
  readonly folder: string;
  /** Size of the minified code in bytes, without assets. */
  readonly bytes: number;
  /** The files that the code comes from, from the root of the project, with the bytes that each adds. */
  readonly inputs: Readonly<Record<string, number>>;
}

/**
 * Bundles all functions in one pass, each into `folder/<name>/index.mjs`, with its assets beside it.
 * The same sources give the same bytes.
 * @param folder is emptied first
 * @param withFolders whether folders that were built before lie beside the bundles, too; the local host reads them where they are
 */
export async function bundleFunctions(
  definitions: Readonly<Record<string, Pick<FunctionDefinition, 'entry' | 'assets' | 'folder'>>>,
  folder: string,
  { withFolders = false } = {},
): Promise<Readonly<Record<string, Bundle>>> {
  await rm(folder, { recursive: true, force: true });
  const named = Object.entries(definitions);
  const metafile = await runEsbuild({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(named.map(([name, { entry }]) => [`${name}/index`, entry])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    treeShaking: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // The ES modules of packages that also have CommonJS: only what is used gets in.
    mainFields: ['module', 'main'],
    alias: ALIAS,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const bundles = named.map(async ([name, { assets = {}, folder: built }]) => {
    const target = join(folder, name);
    await copyAssets(assets, join(target, 'assets'));
    if (withFolders && built) await cp(join(root, built.from), join(target, built.name), { recursive: true });
    return [name, { folder: target, ...outputOf(metafile, name) }] as const;
  });
  return Object.fromEntries(await Promise.all(bundles));
}

let running = 0;

/** esbuild works in a process that stays, with what it has read: the last build of several sends it away. */
async function runEsbuild(options: BuildOptions): Promise<Metafile> {
  running += 1;
  try {
    return (await build({ ...options, metafile: true })).metafile;
  } finally {
    running -= 1;
    if (running === 0) await stop();
  }
}

function outputOf(metafile: Metafile, name: string): Omit<Bundle, 'folder'> {
  const found = Object.entries(metafile.outputs).find(([file]) => file.endsWith(`/${name}/index.mjs`));
  if (!found) throw new Error(`esbuild wrote no bundle for the function ${name}`);
  const inputs = Object.entries(found[1].inputs).map(([file, { bytesInOutput }]) => [file, bytesInOutput]);
  return { bytes: found[1].bytes, inputs: Object.fromEntries(inputs) };
}

async function copyAssets(assets: Readonly<Record<string, string>>, folder: string): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  for (const [name, source] of Object.entries(assets)) {
    const target = join(folder, name);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(resolve(source), target);
  }
}
