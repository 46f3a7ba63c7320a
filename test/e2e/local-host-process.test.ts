import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { DataFolderError, PortInUseError } from '../../local/errors.ts';
import { startHost } from '../../local/host.ts';
import type { Invocation } from '../../local/lambda/function.ts';
import { fixtureApp } from '../fixtures/local-app.ts';

const root = join(import.meta.dirname, '..', '..');
const dataDir = mkdtempSync(join(tmpdir(), 'showroom-host-process-'));
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(dataDir, { recursive: true }));

async function startProcess(): Promise<{ child: ChildProcess; url: string }> {
  const script = join(root, 'test/fixtures/local-host-process.ts');
  const child = spawn(process.execPath, [script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  children.push(child);
  if (!child.stdout) throw new Error('no output');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, url: JSON.parse(line).url };
}

const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
  child.kill(signal);
  const [code] = await once(child, 'exit');
  return code;
};
const put = async (url: string, id: string) => {
  const response = await fetch(`${url}/items/${id}`, {
    method: 'PUT',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  return response.status;
};
const get = async (url: string, id: string) => (await fetch(`${url}/items/${id}`)).status;

describe('a host in a process of its own', () => {
  it('keeps what it has when it is stopped and when it is killed, and holds its folder as long as it lives', async () => {
    const first = await startProcess();
    expect(await put(first.url, 'a')).toBe(201);
    const second = startHost({ ...fixtureApp(), dataDir, port: 0 });
    await expect(second).rejects.toThrow(DataFolderError);
    await expect(second).rejects.toMatchObject({
      kind: 'locked',
      message: expect.stringContaining(`${first.child.pid} at ${first.url}`),
    });
    expect(await end(first.child, 'SIGTERM')).toBe(0);

    const killed = await startProcess();
    expect([await get(killed.url, 'a'), await put(killed.url, 'b')]).toEqual([200, 201]);
    await end(killed.child, 'SIGKILL');

    const last = await startHost({ ...fixtureApp(), dataDir, port: 0, log: () => undefined });
    expect(last.kept).toBe(true);
    expect([await get(last.url, 'a'), await get(last.url, 'b')]).toEqual([200, 200]);
    await last.stop();
  });

  it('finishes what is in progress when it stops', async () => {
    const { child, url } = await startProcess();
    await fetch(`${url}/health`);
    const slow = fetch(`${url}/sleep/300`);
    await fetch(`${url}/health`);
    const stopped = end(child, 'SIGTERM');
    const answer = await slow;
    expect([answer.status, await answer.json()]).toMatchObject([200, { slept: 300 }]);
    expect(await stopped).toBe(0);
  });

  it('says which port is in use, and leaves the folder free', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startHost({ ...fixtureApp(), dataDir, port })).rejects.toThrow(PortInUseError);
    await expect(startHost({ ...fixtureApp(), dataDir, port })).rejects.toThrow(String(port));
    other.close();
  });

  it('names a template that it can not run before it changes anything', async () => {
    const app = fixtureApp();
    const strange = { stackName: 'Strange', template: { Resources: { Cluster: { Type: 'AWS::ECS::Cluster' } } } };
    await expect(startHost({ ...app, templates: [...app.templates, strange], dataDir, port: 0 })).rejects.toThrow(
      /AWS::ECS::Cluster Cluster/,
    );
  });

  it('gives up on a function after the integration’s time, and leaves it running', async () => {
    const app = fixtureApp();
    const templates = structuredClone(app.templates);
    for (const { template } of templates) {
      for (const { Type, Properties } of Object.values(template.Resources ?? {})) {
        if (Type === 'AWS::ApiGatewayV2::Integration') Object.assign(Properties ?? {}, { TimeoutInMillis: 300 });
      }
    }
    const ended = Promise.withResolvers<Invocation>();
    const onInvocation = (invocation: Invocation) => {
      if (invocation.logicalId.startsWith('Api')) ended.resolve(invocation);
    };
    const host = await startHost({ ...app, templates, dataDir, port: 0, log: () => undefined, onInvocation });
    const answer = await fetch(`${host.url}/sleep/700`);
    expect([answer.status, await answer.json()]).toEqual([503, { message: 'Service Unavailable' }]);
    expect((await ended.promise).result).toMatchObject({ ok: true });
    await host.stop();
  });

  it('says that the folder is damaged, and begins anew with fresh', async () => {
    writeFileSync(join(dataDir, 'dynamodb', 'CURRENT'), 'MANIFEST-999999\n');
    await expect(startHost({ ...fixtureApp(), dataDir, port: 0 })).rejects.toMatchObject({
      kind: 'damaged',
      message: expect.stringMatching(/--fresh/),
    });
    const host = await startHost({ ...fixtureApp(), dataDir, port: 0, fresh: true, log: () => undefined });
    expect([host.kept, await get(host.url, 'a')]).toEqual([false, 404]);
    await host.stop();
  });
});
