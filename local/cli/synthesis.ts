import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { filesBelow, fingerprintOf as fingerprintOfSources } from '../../lib/files.ts';
import type { SynthOptions } from '../../lib/synth.ts';
import { codeOf } from '../errors.ts';
import type { StackTemplate } from '../template/types.ts';

/** What the host needs of a synthesized app. */
export interface ReadyApp {
  readonly outdir: string;
  readonly templates: readonly StackTemplate[];
  readonly region: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** All that templates and code are made of, beside the settings. */
const SOURCES = [
  'core',
  'functions',
  'lib',
  'cdk.json',
  'package.json',
  'tsconfig.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

/** Lies in the app's folder, and is written last: without it the folder holds nothing whole. */
const RECORD = 'made-from.json';

const recordSchema = z.object({
  fingerprint: z.string(),
  /** The environment variables that settings may come from; null for one that was not set. */
  variables: z.record(z.string(), z.string().nullable()),
  region: z.string(),
  templates: z.array(z.object({ stackName: z.string(), template: z.record(z.string(), z.unknown()) })),
  /** Sizes in bytes by path. */
  files: z.record(z.string(), z.number()),
});
type AppRecord = z.output<typeof recordSchema>;
type Variables = AppRecord['variables'];

/** What settings are read from: the context as it was given, and the variables. */
export type Given = Pick<SynthOptions, 'context' | 'environment'>;

/**
 * Names what an app is made of: another content, file or setting gives another text.
 * @param root folder of the project
 * @param context settings by context name
 */
export function fingerprintOf(root: string, context: object): string {
  return fingerprintOfSources(root, SOURCES, JSON.stringify([process.version, context]));
}

const sizesIn = (outdir: string): AppRecord['files'] =>
  Object.fromEntries(filesBelow(outdir).map((file) => [relative(outdir, file), statSync(file).size]));

function readRecord(outdir: string): AppRecord | undefined {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(join(outdir, RECORD), 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

const valuesOf = (names: readonly string[], { environment = {} }: Given): Variables =>
  Object.fromEntries(names.map((name) => [name, environment[name] ?? null]));

/** The app that an earlier start left in a folder, if it was made of the same and is all there. */
export function keptApp(outdir: string, fingerprint: string, given: Given): ReadyApp | undefined {
  const record = readRecord(outdir);
  if (record?.fingerprint !== fingerprint) return undefined;
  if (!isDeepStrictEqual(record.variables, valuesOf(Object.keys(record.variables), given))) return undefined;
  const { [RECORD]: _, ...present } = sizesIn(outdir);
  if (!isDeepStrictEqual(present, record.files)) return undefined;
  const { templates, region } = record;
  return { outdir, templates, region };
}

/** Remembers of what the app in a folder was made. @param names of the variables that settings may come from */
export function keepApp(app: ReadyApp, fingerprint: string, names: readonly string[], given: Given): void {
  const { outdir, templates, region } = app;
  const record = { fingerprint, variables: valuesOf(names, given), region, templates, files: sizesIn(outdir) };
  const unfinished = join(outdir, '..', `${RECORD}.new`);
  writeFileSync(unfinished, JSON.stringify(record));
  renameSync(unfinished, join(outdir, RECORD));
}

/**
 * The app by its settings: as an earlier start left it in `outdir`, unless anything that it is made of has changed. What
 * reads the settings is loaded only then: it knows all routes of the API.
 * @param onSynthesis is called when it has to be synthesized, which takes seconds
 * @throws SettingsError for a setting that is unknown or wrong
 */
export async function synthesizeOnce(options: SynthOptions, onSynthesis: () => void): Promise<ReadyApp> {
  const { outdir, context = {} } = options;
  const fingerprint = fingerprintOf(ROOT, context);
  const kept = keptApp(outdir, fingerprint, options);
  if (kept) return kept;
  const { readSettings, settingVariables } = await import('../../lib/settings.ts');
  const { region } = readSettings({ context, environment: options.environment ?? {} });
  onSynthesis();
  rmSync(outdir, { recursive: true, force: true });
  const { synthApp } = await import('../../lib/synth.ts');
  const { templates } = await synthApp(options);
  const app = { outdir, templates, region };
  keepApp(app, fingerprint, settingVariables, options);
  return app;
}
