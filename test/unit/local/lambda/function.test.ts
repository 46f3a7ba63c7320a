import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LambdaFunction } from '../../../../local/lambda/function.ts';
import type { FunctionSpec } from '../../../../local/template/app.ts';
import { until } from '../../../tools/waiting.ts';

const folder = mkdtempSync(join(tmpdir(), 'showroom-lambda-'));
const functions: LambdaFunction[] = [];
const lines: string[] = [];

const sources = {
  ordinary: `
    let count = 0;
    const id = Math.random();
    export const handler = async ({ say, wait = 0, fail, reject, exit, fill, push, spin, big }, context) => {
      count += 1;
      if (say) console.log(say);
      if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
      if (fail) throw new RangeError(fail);
      if (reject) { Promise.reject(new Error(reject)); await new Promise((resolve) => setTimeout(resolve, 500)); }
      if (exit) process.exit(1);
      if (fill) { const all = []; for (;;) all.push(new Array(10000).fill(Math.random())); }
      if (push) { const all = []; for (;;) all.push({}); }
      if (spin) for (;;) Math.sqrt(2);
      if (big) return 'x'.repeat(big);
      return { id, count, env: process.env.WHO, name: context.functionName };
    };`,
  commonjs: `exports.handler = () => 'from CommonJS';`,
  quiet: `export const handler = () => undefined;`,
  circular: `export const handler = () => { const a = {}; a.a = a; return a; };`,
  broken: `throw new Error('no configuration');`,
  nameless: `export const other = 1;`,
};

beforeAll(() => {
  for (const [name, source] of Object.entries(sources)) {
    writeFileSync(join(folder, `${name}.${name === 'commonjs' ? 'cjs' : 'mjs'}`), source);
  }
});
afterEach(async () => {
  for (const each of functions.splice(0)) await each.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Made {
  readonly source?: keyof typeof sources;
  readonly maxConcurrency?: number;
  readonly timeout?: number;
  readonly reserved?: number;
  readonly patienceMs?: number;
  readonly idleMs?: number;
}

const make = ({
  source = 'ordinary',
  maxConcurrency = 1,
  timeout = 5,
  reserved,
  patienceMs = 1,
  idleMs,
}: Made = {}) => {
  const spec: FunctionSpec = {
    stackName: 'App',
    logicalId: 'F',
    identity: { name: 'the-function', ref: 'the-function', attributes: {} },
    assetFolder: folder,
    properties: {
      Code: { S3Key: 'x.zip' },
      Handler: `${source}.handler`,
      Runtime: 'nodejs24.x',
      MemorySize: 64,
      Timeout: timeout,
      ...(reserved !== undefined && { ReservedConcurrentExecutions: reserved }),
    },
  };
  const made = new LambdaFunction({
    spec,
    file: join(folder, `${source}.${source === 'commonjs' ? 'cjs' : 'mjs'}`),
    env: { WHO: 'me' },
    compileCache: join(folder, 'cache'),
    maxConcurrency,
    patienceMs,
    ...(idleMs !== undefined && { idleMs }),
    onLine: (_stream, line) => lines.push(line),
    onInvocation: () => undefined,
  });
  functions.push(made);
  return made;
};
const invoke = async (target: LambdaFunction, event: object = {}) => {
  const result = await target.invoke(event);
  return result.ok ? JSON.parse(result.payload) : { reason: result.reason, ...result.error };
};

describe('a function', () => {
  it('keeps its environment warm, sees its own variables only, and writes to the log', async () => {
    const target = make();
    const first = await invoke(target, { say: 'hello' });
    expect(first).toEqual({ id: first.id, count: 1, env: 'me', name: 'the-function' });
    expect(await invoke(target)).toEqual({ ...first, count: 2 });
    while (!lines.includes('hello')) await sleep(5); // output comes by a way of its own
    expect(process.env.WHO).toBeUndefined();
  });

  it('may be CommonJS, and may answer nothing', async () => {
    expect(await invoke(make({ source: 'commonjs' }))).toBe('from CommonJS');
    expect(await invoke(make({ source: 'quiet' }))).toBeNull();
  });

  it('that throws is used again', async () => {
    const target = make();
    const { id } = await invoke(target);
    expect(await invoke(target, { fail: 'no' })).toMatchObject({
      reason: 'handler',
      errorType: 'RangeError',
      errorMessage: 'no',
    });
    expect(await invoke(target)).toMatchObject({ id, count: 3 });
  });

  it.each<[string, object, 'crash' | 'timeout', RegExp]>([
    ['ends its process', { exit: true }, 'crash', /Runtime\.ExitError/],
    ['leaves a rejection unhandled', { reject: 'lost' }, 'crash', /Error: lost/],
    ['takes more memory than it has', { fill: true }, 'crash', /memory/i],
    ['lets one list grow beyond its memory', { push: true }, 'crash', /memory/i],
    ['computes for ever', { spin: true }, 'timeout', /timed out after 1\.00 seconds/],
    ['waits for ever', { wait: 60_000 }, 'timeout', /timed out/],
  ])('that %s is replaced', async (_what, event, reason, message) => {
    // Filling the memory takes its time on a busy machine.
    const target = make({ timeout: reason === 'timeout' ? 1 : 60 });
    const { id } = await invoke(target);
    const failure = await invoke(target, event);
    expect(failure.reason).toBe(reason);
    expect(`${failure.errorType}: ${failure.errorMessage}`).toMatch(message);
    const next = await invoke(target);
    expect(next.count).toBe(1);
    expect(next.id).not.toBe(id);
  });

  it.each([
    ['broken', /no configuration/],
    ['nameless', /exports no function handler/],
  ] as const)('whose code is %s fails each invocation, and says why', async (source, message) => {
    const target = make({ source });
    const failures = await Promise.all([invoke(target), invoke(target)]);
    for (const failure of failures)
      expect(failure).toMatchObject({ reason: 'init', errorMessage: expect.stringMatching(message) });
  });

  it('is held to 6 MB in and out, and to answers that JSON knows', async () => {
    const limit = 6 * 1024 * 1024;
    const target = make();
    expect(await invoke(target, { big: limit - 2 })).toHaveLength(limit - 2);
    expect(await invoke(target, { big: limit - 1 })).toMatchObject({ reason: 'response-too-large' });
    expect(await invoke(target, { padding: 'x'.repeat(limit) })).toMatchObject({ reason: 'request-too-large' });
    expect(await invoke(make({ source: 'circular' }))).toMatchObject({ reason: 'handler', errorType: 'TypeError' });
  });

  it.each([
    [{ maxConcurrency: 3 }, 3],
    [{ maxConcurrency: 3, reserved: 2 }, 2],
    [{ maxConcurrency: 1, reserved: 9 }, 1],
  ])('with %j runs in %i environments at most', async (options, most) => {
    const target = make(options);
    expect(target.maxConcurrency).toBe(most);
    const answers = await Promise.all(Array.from({ length: 3 * most }, () => invoke(target, { wait: 1000 })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(most);
    expect(target.pending).toBe(0);
  });

  it('has patience with a busy environment before it starts another', async () => {
    const target = make({ maxConcurrency: 4, patienceMs: 60_000 });
    const answers = await Promise.all(Array.from({ length: 4 }, () => invoke(target, { wait: 30 })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('ends an environment that nothing asks for, not one that works, and starts another when asked again', async () => {
    const target = make({ idleMs: 100 });
    const [first, second] = [await invoke(target, { wait: 400 }), await invoke(target)];
    expect(second).toMatchObject({ id: first.id, count: 2 });
    await until('another environment to answer', async () => {
      await sleep(300);
      return (await invoke(target)).id !== first.id;
    });
  });

  it('that is stopped ends what runs and waits, and takes nothing more', async () => {
    const target = make();
    await invoke(target);
    const pending = [invoke(target, { wait: 60_000 }), invoke(target)];
    await target.stop();
    for (const answer of [...(await Promise.all(pending)), await invoke(target)])
      expect(answer).toMatchObject({ reason: 'stopped' });
  });
});
