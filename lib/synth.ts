import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { App, type AppProps } from 'aws-cdk-lib/core';
import { type Bundle, bundleFunctions } from './build.ts';
import { functions } from './capability.ts';
import { buildConsole } from './console/build.ts';
import { readSettings, type Settings } from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Context = Readonly<Record<string, unknown>>;

export interface SynthOptions {
  /** Folder that the templates and the code of the functions are written to. */
  readonly outdir: string;
  /** Settings by context name, as `-c name=value` gives them; they win over the environment. */
  readonly context?: Context;
  /**
   * Environment variables that settings may come from.
   * @default none
   */
  readonly environment?: Environment;
  /**
   * Code that was bundled before and is still there.
   * @default bundled anew
   */
  readonly bundles?: Ingredients['bundles'];
}

export interface SynthesizedStack {
  readonly stackName: string;
  /** CloudFormation, as parsed JSON. */
  readonly template: Readonly<Record<string, unknown>>;
}

/** What an app was made from. */
export interface Ingredients {
  readonly settings: Settings;
  readonly bundles: Readonly<Record<string, Bundle>>;
}

export interface SynthesizedApp extends Ingredients {
  readonly outdir: string;
  /** In the order in which they are deployed. */
  readonly templates: readonly SynthesizedStack[];
}

/** What all ways to synthesize have in common: templates that hold nothing of the machine that made them. */
export const APP_PROPS: AppProps = { autoSynth: false, analyticsReporting: false, stackTraces: false };

/** The code of all functions for a deployment, with the console, which is built where it is not of today's sources. */
export async function bundleWhole(outdir: string): Promise<Ingredients['bundles']> {
  await buildConsole();
  return bundleFunctions(functions, join(outdir, 'bundles'), { withFolders: true });
}

/**
 * Bundles the functions and puts the stacks into an app, by the settings in its context and the environment.
 * @param ready code that was bundled before, instead
 * @throws SettingsError for a setting that is unknown or wrong
 */
export async function fillApp(
  app: App,
  environment: Environment,
  ready?: Ingredients['bundles'] | Promise<Ingredients['bundles']>,
): Promise<Ingredients> {
  const settings = readSettings({ context: app.node.getAllContext(), environment });
  const bundling = ready ?? bundleFunctions(functions, join(app.outdir, 'bundles'));
  // Loads most of the CDK, while esbuild works in a process of its own.
  const [bundles, { addShowroom }] = await Promise.all([bundling, import('./showroom.ts')]);
  addShowroom(app, settings, bundles);
  return { settings, bundles };
}

/** The context of cdk.json, which the command line tool passes on: so both ways give the same templates. */
export async function fileContext(): Promise<Context> {
  const text = await readFile(new URL('../cdk.json', import.meta.url), 'utf8');
  const { context = {} }: { context?: Context } = JSON.parse(text);
  return context;
}

/**
 * Synthesizes the app in this process, for the local host and for tests: templates and assets land in `outdir`,
 * the code of functions in `asset.<hash>` folders. Templates are not validated: the gate does that.
 * @throws SettingsError for a setting that is unknown or wrong
 */
export async function synthApp(options: SynthOptions): Promise<SynthesizedApp> {
  const { outdir, context = {}, environment = {}, bundles } = options;
  const app = new App({
    ...APP_PROPS,
    outdir,
    postCliContext: { ...(await fileContext()), ...context },
    treeMetadata: false,
    builtinCloudFormationValidation: false,
  });
  const ingredients = await fillApp(app, environment, bundles);
  const templates = app.synth().stacks.map(({ stackName, template }) => ({ stackName, template }));
  return { ...ingredients, outdir, templates };
}
