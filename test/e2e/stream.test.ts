import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, ownWorld } from '../tools/app.ts';
import { type ReceivedEvent, readEvents } from '../tools/event-stream.ts';
import { smallCounts } from '../tools/simulation.ts';
import { until } from '../tools/waiting.ts';

/** A world is followed on one connection, which breaks, and is taken up again without a gap. */

let app: Api;
const connections: Connection[] = [];
beforeAll(async () => {
  app = await ownWorld('followed', { counts: smallCounts });
});
afterAll(async () => {
  for (const connection of connections) connection.cut();
  await app.call('DELETE', '/api/worlds/followed');
});

const headers = { 'x-world': 'followed' };

/** A client that holds a connection open. */
class Connection {
  readonly #controller = new AbortController();
  text = '';
  open = true;
  readonly reading: Promise<void>;

  constructor(lastId: string) {
    connections.push(this);
    const asked = { ...headers, accept: 'text/event-stream', ...(lastId !== '' && { 'last-event-id': lastId }) };
    this.reading = this.#read(asked);
  }

  async #read(asked: Record<string, string>): Promise<void> {
    try {
      const response = await fetch(`${app.url}/api/stream`, { headers: asked, signal: this.#controller.signal });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
      const decoder = new TextDecoder();
      for await (const piece of response.body ?? []) this.text += decoder.decode(piece, { stream: true });
    } catch (error) {
      if (!this.#controller.signal.aborted) throw error;
    }
    this.open = false;
  }

  get events(): ReceivedEvent[] {
    // What is still under way is told when it is whole.
    return readEvents(this.text.slice(0, this.text.lastIndexOf('\n\n') + 2)).events;
  }

  cut(): void {
    this.#controller.abort();
  }
}

const told = (connection: Connection, event: string, count = 1): Promise<unknown> =>
  until(`${count} of ${event}`, async () => connection.events.filter((entry) => entry.event === event).length >= count);

describe('the stream of a world', () => {
  it('is held open for who accepts it by name, and tells what happens as it happens', async () => {
    const first = new Connection('');
    await told(first, 'stream.reset');
    await app.call('POST', '/api/simulation/advance', { body: { ticks: 5 } });
    await told(first, 'tick.committed');
    const body = { scenario: 'price-hike', magnitude: 1, durationMinutes: 1 };
    await app.call('POST', '/api/simulation/scenarios', { body });
    await told(first, 'scenario.started');
    expect(first.open).toBe(true);
    first.cut();
    await first.reading;

    // While nobody listens.
    await app.call('POST', '/api/simulation/advance', { body: { ticks: 3 } });
    await app.call('POST', '/api/generate-report', { body: { pageType: 'sales-pipeline' } });
    const clients = (await app.call<{ id: string }[]>('GET', '/api/clients')).body;
    const generate = `/triton/clients/${clients[0]?.id}/generate-templates`;
    const { body: job } = await app.call('POST', generate, { body: { categories: ['roi-focused'] } });

    const second = new Connection(first.events.at(-1)?.id ?? '');
    await until('the end of the job', async () => second.events.some(({ data }) => data.job?.status === 'completed'));
    await app.call('PUT', '/api/simulation/tempo', { body: { tempo: 3 } });
    await told(second, 'clock.changed');
    const types = new Set(second.events.map(({ event }) => event));
    for (const type of ['tick.committed', 'scenario.ended', 'report.made']) expect(types).toContain(type);
    const progress = second.events.flatMap(({ data }) => (data.job?.id === job.job_id ? [data.job.status] : []));
    expect(progress[0]).toBe('queued');
    expect(progress.at(-1)).toBe('completed');

    // All of it once more, in answers that end.
    const all: ReceivedEvent[] = [];
    for (let id = first.events[0]?.id ?? ''; ; id = all.at(-1)?.id ?? id) {
      const answer = await fetch(`${app.url}/api/stream?after=${id}`, { headers });
      const { events, retry } = readEvents(await answer.text());
      expect(retry).toBeGreaterThan(0);
      if (events.length === 0) break;
      all.push(...events);
    }
    const received = [...first.events.slice(1), ...second.events];
    expect(all.slice(0, received.length)).toEqual(received);
  });

  it('ends with its world', async () => {
    await app.call('POST', '/api/worlds', {
      body: { id: 'followed-2', seed: 42, interval: 60, counts: smallCounts },
      status: 201,
    });
    const answer = await fetch(`${app.url}/api/stream`, {
      headers: { 'x-world': 'followed-2', accept: 'text/event-stream' },
    });
    await app.call('DELETE', '/api/worlds/followed-2');
    // Something is told, of whatever world.
    await app.call('POST', '/api/simulation/advance', { body: { ticks: 1 } });
    expect(readEvents(await answer.text()).events).toMatchObject([{ event: 'stream.reset' }]);
  });
});
