import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Connection, follow, type StreamEvent } from '../../../../console/src/live/stream.ts';

const original = globalThis.fetch;
let server: Server | undefined;
afterEach(() => {
  globalThis.fetch = original;
  server?.closeAllConnections();
  server?.close();
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Follows a server that answers with these, one after the other, until so many events were told. */
async function followed(answers: readonly Answer[], events: number, after?: string, network?: EventTarget) {
  const asked: (string | undefined)[] = [];
  let next = 0;
  server = createServer((request, response) => {
    asked.push(request.headers['last-event-id'] as string | undefined);
    const answer = answers[Math.min(next, answers.length - 1)];
    next += 1;
    answer?.(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  globalThis.fetch = (url, init) => original(`${base}${String(url)}`, init);
  const told: StreamEvent[] = [];
  const states: Connection['state'][] = [];
  const stop = new AbortController();
  await follow({
    world: 'default',
    after,
    signal: stop.signal,
    ...(network && { network }),
    onConnection: ({ state }) => {
      states.push(state);
      if (state === 'lost') setImmediate(() => network?.dispatchEvent(new Event('online')));
    },
    onEvent: (event) => {
      told.push(event);
      if (told.length === events) stop.abort();
    },
  });
  return { told, states, asked };
}

const event = (id: number) => `id: ${id}\nevent: tick.committed\ndata: {"tick":${id}}\n\n`;
const send =
  (...ids: number[]): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(`retry: 1\n\n${ids.map(event).join('')}`);
  };

describe('following a world', () => {
  it('tells each event once, over answers that end', async () => {
    const { told, asked } = await followed([send(1, 2), send(), send(3)], 3);
    expect(told).toEqual([1, 2, 3].map((tick) => ({ id: String(tick), type: 'tick.committed', data: { tick } })));
    expect(asked).toEqual([undefined, '2', '2']);
  });

  it('goes on from the event that it is given', async () => {
    expect((await followed([send(8)], 1, '7')).asked).toEqual(['7']);
  });

  it('resumes without a gap after a connection that was lost within an event', async () => {
    const cut: Answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`${event(1)}id: 2\nevent: tick.comm`, () => response.destroy());
    };
    const { told, states, asked } = await followed([cut, send(2)], 2);
    expect(told.map(({ id }) => id)).toEqual(['1', '2']);
    expect(asked).toEqual([undefined, '1']);
    expect(states).toContain('lost');
  });

  it('tries again at once when the network is back, however often it was not there', async () => {
    const refuse: Answer = (_, response) => response.writeHead(503).end('{}');
    const refused = Array.from({ length: 5 }, () => refuse);
    const { states } = await followed([...refused, send(1)], 1, undefined, new EventTarget());
    expect(states).toEqual([...refused.map(() => 'lost'), 'open']);
  });

  it('tries again after a refusal', async () => {
    const refuse: Answer = (_, response) => response.writeHead(503).end('{"title":"Unavailable"}');
    const { told, states } = await followed([refuse, send(1)], 1);
    expect([told.length, states]).toEqual([1, ['lost', 'open']]);
  });
});
