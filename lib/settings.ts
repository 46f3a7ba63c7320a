import { type Counts, defaultCounts } from '../core/world/config.ts';
import { MANIFESTS } from '../functions/manifests.ts';
import type { SettingManifest } from '../functions/platform/manifest.ts';
import { queueWeights } from './capability.ts';
import * as read from './setting-readers.ts';

/** Where a value may come from: `-c name=value` or cdk.json's context first, then the environment. */
interface Sources {
  readonly context: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

interface Definition<T> {
  /** Name of the environment variable. */
  readonly variable: string;
  readonly fallback: T;
  /** Completes "… must be"; shown when `parse` answers undefined. */
  readonly expected: string;
  readonly parse: (text: string) => T | undefined;
}

const define = <T>(definition: Definition<T>): Definition<T> => definition;

/** The settings of the whole deployment, by context name. Those of one capability are in its manifest. */
const definitions = {
  prefix: define({
    variable: 'DYNAMODB_TABLE_PREFIX',
    fallback: 'prism-',
    expected:
      'up to 24 lower-case letters, digits and hyphens that begin with a letter, without "aws", "amazon" and "cognito"',
    parse: read.matching(/^(?!.*(?:aws|amazon|cognito))[a-z][a-z0-9-]{0,23}$/),
  }),
  region: define({
    variable: 'AWS_REGION',
    fallback: 'us-east-2',
    expected: 'the name of an AWS region such as us-east-2',
    parse: read.matching(/^[a-z]{2}(?:-[a-z]+)+-\d$/),
  }),
  stage: define({
    variable: 'STAGE',
    fallback: 'dev',
    expected:
      'up to 20 lower-case letters, digits and hyphens that begin with a letter; the stage that keeps its data is called production, in full',
    parse: read.matching(/^(?!pro?d(?!uction$))(?!live$)[a-z][a-z0-9-]{0,19}$/),
  }),
  interval: define({
    variable: 'UPDATE_INTERVAL_SECONDS',
    fallback: 30,
    expected: 'a whole number of seconds from 1 to 3600',
    parse: read.wholeNumber(1, 3600),
  }),
  seed: define({
    variable: 'WORLD_SEED',
    fallback: 42,
    expected: 'a whole number from 0 to 4294967295',
    parse: read.wholeNumber(0, 0xffff_ffff),
  }),
  tempo: define({
    variable: 'WORLD_TEMPO',
    fallback: 1,
    expected: 'a number from 1 to 240',
    parse: read.decimal(1, 240),
  }),
  counts: define<Counts>({
    variable: 'WORLD_COUNTS',
    fallback: defaultCounts,
    expected: `JSON such as {"clients":40} with any of ${Object.keys(defaultCounts).join(', ')}, each a whole number, 100000 rows in all at most; no reps only without leads and clients`,
    parse: read.counts,
  }),
  cors: define<readonly string[]>({
    variable: 'CORS_ORIGINS',
    fallback: ['*'],
    expected: '*, none, or origins such as https://app.example.com separated by commas',
    parse: read.origins,
  }),
  console: define<readonly string[]>({
    variable: 'CONSOLE_URLS',
    fallback: ['http://localhost:8000/'],
    expected: 'addresses, separated by commas, that begin with https:// or with http://localhost',
    parse: read.callbackAddresses,
  }),
  issuer: define<string | undefined>({
    variable: 'OIDC_ISSUER',
    fallback: undefined,
    expected: 'the https:// address of an OpenID Connect issuer, without a query',
    parse: read.issuer,
  }),
  audience: define<readonly string[]>({
    variable: 'OIDC_AUDIENCE',
    fallback: [],
    expected: 'the audiences of the tokens, separated by commas',
    parse: read.list(/^\S+$/),
  }),
  consoleClient: define<string | undefined>({
    variable: 'CONSOLE_CLIENT_ID',
    fallback: undefined,
    expected: 'the id of a public client of the issuer',
    parse: read.matching(/^[\w.:/@-]{1,200}$/),
  }),
  narratorModel: define<string | undefined>({
    variable: 'NARRATOR_MODEL_ID',
    fallback: undefined,
    expected: 'the id of a model on Amazon Bedrock, or of an inference profile, such as amazon.nova-lite-v1:0',
    parse: read.matching(/^[a-z0-9][a-z0-9.:-]{2,199}$/),
  }),
  machine: define({
    variable: 'MACHINE_CLIENT',
    fallback: true,
    expected: 'on or off',
    parse: read.onOrOff,
  }),
  alarms: define({
    variable: 'ALARMS',
    fallback: true,
    expected: 'on or off',
    parse: read.onOrOff,
  }),
  'alarm-email': define<string | undefined>({
    variable: 'ALARM_EMAIL',
    fallback: undefined,
    expected: 'an e-mail address',
    parse: read.matching(/^[^\s@]+@[^\s@]+\.[^\s@]+$/),
  }),
  tracing: define({
    variable: 'TRACING',
    fallback: false,
    expected: 'on or off',
    parse: read.onOrOff,
  }),
  concurrency: define({
    variable: 'QUEUE_CONCURRENCY',
    fallback: Math.max(8, 2 * queueWeights().size),
    expected: `a whole number from ${2 * queueWeights().size} (2 for each queue) to 1000`,
    parse: read.wholeNumber(2 * queueWeights().size, 1000),
  }),
};

/** The settings of capabilities, as their manifests have them. */
const ofCapabilities: Readonly<Record<string, Definition<number | string>>> = Object.fromEntries(
  MANIFESTS.flatMap(({ settings = {} }) =>
    Object.entries(settings).map(([name, setting]) => [name, definitionOf(setting)] as const),
  ),
);

function definitionOf(setting: SettingManifest): Definition<number | string> {
  if ('kind' in setting) {
    const { variable, fallback } = setting;
    return { variable, fallback, expected: 'the IANA name of a time zone such as Europe/Zurich', parse: read.timeZone };
  }
  const { variable, fallback, min, max, unit } = setting;
  const expected = `a whole number of ${unit} from ${min} to ${max}`;
  return { variable, fallback, expected, parse: read.wholeNumber(min, max) };
}

/** Every environment variable that a setting may come from. */
export const settingVariables: readonly string[] = Object.values({ ...definitions, ...ofCapabilities }).map(
  ({ variable }) => variable,
);

type Definitions = typeof definitions;
type ValueOf<D> = D extends Definition<infer T> ? T : never;

/** What a deployment is made from: the value of each setting, valid. */
export type Settings = { readonly [K in keyof Definitions]: ValueOf<Definitions[K]> } & {
  /** Those that manifests define. */
  readonly ofCapabilities: Readonly<Record<string, number | string>>;
};

/** A setting that is unknown or has a value it can't have. The message has one line for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Context that is not ours: feature flags, the tool kit's own, and its cached look-ups. */
const foreign = (name: string): boolean => /[@:/]/.test(name) || name === 'cli-telemetry';

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The text that was given and where, or undefined when nothing was; an empty text counts as nothing. */
function given(name: string, variable: string, { context, environment }: Sources): [string, string] | undefined {
  const fromContext = context[name];
  if (fromContext !== undefined && fromContext !== null && fromContext !== '') {
    return [textOf(fromContext), `context ${name}`];
  }
  const fromEnvironment = environment[variable];
  return fromEnvironment ? [fromEnvironment, `environment variable ${variable}`] : undefined;
}

/**
 * Reads every setting: from the context by its name, else from the environment by its variable, else its default.
 * @throws SettingsError that names each wrong one, where it came from, and what is expected
 */
export function readSettings(sources: Sources): Settings {
  const known = [...Object.keys(definitions), ...Object.keys(ofCapabilities)];
  const faults = Object.keys(sources.context)
    .filter((name) => !known.includes(name) && !foreign(name))
    .map((name) => `context ${name} is not a setting; the settings are ${known.join(', ')}`);
  const readAll = (all: Readonly<Record<string, Definition<unknown>>>) =>
    Object.entries(all).map(([name, definition]) => {
      const found = given(name, definition.variable, sources);
      if (!found) return [name, definition.fallback];
      const [text, origin] = found;
      const value = definition.parse(text);
      if (value === undefined) faults.push(`${origin} must be ${definition.expected}, but is ${JSON.stringify(text)}`);
      return [name, value];
    });
  const settings = {
    ...Object.fromEntries(readAll(definitions)),
    ofCapabilities: Object.fromEntries(readAll(ofCapabilities)),
  } as Settings;
  if (faults.length === 0) faults.push(...contradictions(settings));
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));
  return settings;
}

function contradictions(settings: Settings): string[] {
  const faults: string[] = [];
  if ((settings.issuer === undefined) !== (settings.audience.length === 0)) {
    faults.push('context issuer and audience go together: give both, or neither for a Cognito user pool');
  }
  if (settings.issuer === undefined && settings.consoleClient !== undefined) {
    faults.push('context consoleClient needs issuer: the client of a Cognito user pool is made with it');
  }
  if (!settings.alarms && settings['alarm-email'] !== undefined) {
    faults.push('context alarm-email needs alarms: leave it out, or set alarms to on');
  }
  return faults;
}

/** The text of a setting, as a function reads it from a variable; undefined when it is not set. */
export function settingText(settings: Settings, name: string): string | undefined {
  const all: Readonly<Record<string, unknown>> = { ...settings, ...settings.ofCapabilities };
  if (!Object.hasOwn(all, name)) throw new Error(`There is no setting ${name}`);
  return all[name] === undefined ? undefined : textOf(all[name]);
}

/** True for the stage whose data and users outlive the stacks. */
export function isProduction(settings: Pick<Settings, 'stage'>): boolean {
  return settings.stage === 'production';
}
