import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SynthesizedStack } from '../../lib/synth.ts';
import { type Host, startHost } from '../../local/host.ts';
import { synthesizeOnce } from './syntheses.ts';
import { until } from './waiting.ts';

/** The API of a running host, as a test calls it. */
export interface Api {
  readonly url: string;
  /** Asks for JSON, and fails on any other status than those expected (default: a success). */
  readonly call: <T = Record<string, unknown>>(
    method: string,
    path: string,
    options?: { body?: unknown; headers?: Record<string, string>; status?: number },
  ) => Promise<{ status: number; headers: Headers; body: T }>;
}

export interface RunningApp extends Api {
  readonly host: Host;
  readonly dataDir: string;
  readonly stop: () => Promise<void>;
}

/** Runs the real app on the local host in a folder of its own, and waits until its default world is there. */
export async function startApp(
  options: {
    auth?: boolean;
    env?: Record<string, string>;
    /** Without the stage's throttling. */
    unlimited?: boolean;
  } = {},
): Promise<RunningApp> {
  const { templates: synthesized, outdir } = await synthesizeOnce({});
  const folder = mkdtempSync(join(tmpdir(), 'showroom-e2e-'));
  const patient = synthesized.map(withTimeToSpare);
  const templates = options.unlimited ? patient.map(withoutThrottling) : patient;
  const dataDir = join(folder, 'data');
  const env = { '*': { LOG_LEVEL: 'error', WORLD_SEED: '42', ...options.env } };
  const host = await startHost({ templates, outdir, dataDir, port: 0, auth: options.auth ?? false, env });
  const stop = async () => {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until('the default world to be made', async () => (await fetch(`${host.url}/health`)).ok);
  } catch (error) {
    await stop();
    throw error;
  }
  return { host, url: host.url, dataDir, call: caller(host.url), stop };
}

/** How much more time functions have under test: what they do in the cloud, they do on a machine that others keep busy, too. */
const TIMES_LONGER = 5;
const LONGEST_SECONDS = 900;

/** The stack with more time for functions, and for whoever waits for them. */
export function withTimeToSpare(stack: SynthesizedStack): SynthesizedStack {
  return changed(stack, (type, properties) => {
    if (type === 'AWS::Lambda::Function') {
      properties.Timeout = Math.min(LONGEST_SECONDS, TIMES_LONGER * Number(properties.Timeout));
    }
    if (type === 'AWS::ApiGatewayV2::Integration') properties.TimeoutInMillis = LONGEST_SECONDS * 1000;
  });
}

function withoutThrottling(stack: SynthesizedStack): SynthesizedStack {
  return changed(stack, (type, properties) => {
    if (type === 'AWS::ApiGatewayV2::Stage') delete properties.DefaultRouteSettings;
  });
}

/** A copy of a stack in which the properties of resources were changed. */
function changed(
  stack: SynthesizedStack,
  change: (type: string, properties: Record<string, unknown>) => void,
): SynthesizedStack {
  const template = structuredClone(stack.template);
  const resources = template.Resources as Record<string, { Type: string; Properties?: Record<string, unknown> }>;
  for (const { Type, Properties = {} } of Object.values(resources)) change(Type, Properties);
  return { ...stack, template };
}

/** Calls the API at an address. */
export function caller(url: string): Api['call'] {
  return async (method, path, { body, headers = {}, status } = {}) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${url}${path}`, { method, headers: { ...json, ...headers }, ...init });
    const text = await response.text();
    if (status === undefined ? !response.ok : response.status !== status) {
      throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 400)}`);
    }
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  };
}

const SHARED = 'SHOWROOM_TEST_HOST';

/**
 * Starts the host that all end-to-end tests share which need no flags of their own: open, unlimited, a default world that
 * ticks each minute, dashboards refreshed at most each two seconds.
 */
export async function startSharedApp(more: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  const env = { ...more, UPDATE_INTERVAL_SECONDS: '60', REFRESH_INTERVAL_SECONDS: '2' };
  const app = await startApp({ env, unlimited: true });
  process.env[SHARED] = app.url;
  return app;
}

/** The shared host's API. A test file leaves the default world as it is, and changes worlds of its own. */
export function sharedApp(): Api {
  const url = process.env[SHARED];
  if (url === undefined) throw new Error('The shared host does not run: it is started for end-to-end tests only.');
  return { url, call: caller(url) };
}

/** The same API, with every request about one world; makes that world first. */
export async function ownWorld(id: string, origin: Readonly<Record<string, unknown>> = {}): Promise<Api> {
  const { url, call } = sharedApp();
  await call('POST', '/api/worlds', { body: { id, seed: 42, interval: 60, ...origin }, status: 201 });
  return {
    url,
    call: (method, path, options = {}) =>
      call(method, path, { ...options, headers: { 'x-world': id, ...options.headers } }),
  };
}
