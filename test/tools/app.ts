import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SynthesizedStack, synthApp } from '../../lib/synth.ts';
import { type Host, startHost } from '../../local/host.ts';

export interface RunningApp {
  readonly host: Host;
  readonly url: string;
  readonly dataDir: string;
  /** Asks for JSON, and fails on any other status than those expected (default: a success). */
  readonly call: <T = Record<string, unknown>>(
    method: string,
    path: string,
    options?: { body?: unknown; headers?: Record<string, string>; status?: number },
  ) => Promise<{ status: number; headers: Headers; body: T }>;
  readonly stop: () => Promise<void>;
}

/** Runs the real app on the local host in a folder of its own, and waits until its default world is there. */
export async function startApp(
  options: {
    auth?: boolean;
    env?: Record<string, string>;
    /** Without the stage's throttling, for benchmarks. */
    unlimited?: boolean;
  } = {},
): Promise<RunningApp> {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-e2e-'));
  const { templates: synthesized, outdir } = await synthApp({ outdir: join(folder, 'out') });
  const templates = options.unlimited ? synthesized.map(withoutThrottling) : synthesized;
  const dataDir = join(folder, 'data');
  const env = { '*': { LOG_LEVEL: 'error', WORLD_SEED: '42', ...options.env } };
  const host = await startHost({ templates, outdir, dataDir, port: 0, auth: options.auth ?? false, env });
  const stop = async () => {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilHealthy(host.url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { host, url: host.url, dataDir, call: caller(host.url), stop };
}

function withoutThrottling(stack: SynthesizedStack): SynthesizedStack {
  const template: { Resources: Record<string, { Type: string; Properties: Record<string, unknown> }> } = JSON.parse(
    JSON.stringify(stack.template),
  );
  for (const { Type, Properties } of Object.values(template.Resources)) {
    if (Type === 'AWS::ApiGatewayV2::Stage') delete Properties.DefaultRouteSettings;
  }
  return { ...stack, template };
}

function caller(url: string): RunningApp['call'] {
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

const ATTEMPTS = 400;

async function untilHealthy(url: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const response = await fetch(`${url}/health`);
    await response.body?.cancel();
    if (response.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the default world was not made');
}

/** Asks again and again until the answer fits, at most a minute. */
export async function until<T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await ask();
    if (fits(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error('what was waited for did not come');
}
