import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** Milliseconds between two attempts to get an answer: what is measured is right to so much. */
const POLL_MS = 5;
const PATIENCE_MS = 60_000;

function start(script: URL, args: readonly string[] = []): Child {
  const stdio: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit'];
  return spawn(process.execPath, [fileURLToPath(script), ...args], { stdio });
}

/** A port of the loopback on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a port has a number');
  return address.port;
}

/** Node's bare http server in a process of its own, which answers everything with one body. */
export async function startBareServer(body: string, port = 0): Promise<{ url: string; stop(): Promise<void> }> {
  const child = start(new URL('./bare-server.ts', import.meta.url));
  child.stdin.end(JSON.stringify({ port, body }));
  const [line] = await once(createInterface(child.stdout), 'line');
  return {
    url: `http://127.0.0.1:${line}/`,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Loads an address from a process of its own, so that whoever answers is not kept from it. @throws when not all was well */
export async function load(url: string, connections: number, seconds: number): Promise<Load> {
  const child = start(new URL('./load.ts', import.meta.url), [url, String(connections), String(seconds)]);
  const { failed, ...found } = JSON.parse(await text(child.stdout));
  if (failed > 0) throw new Error(`${url}: ${failed} answers were no success.`);
  return found;
}

function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', () => resolve(undefined)); // nobody listens yet
  });
}

/** Waits until an address answers 200. @returns milliseconds since `started` */
export async function untilAnswered(url: string, started: number): Promise<number> {
  while ((await statusOf(url)) !== 200) {
    if (performance.now() - started > PATIENCE_MS) throw new Error(`${url} does not answer.`);
    await sleep(POLL_MS);
  }
  return performance.now() - started;
}
