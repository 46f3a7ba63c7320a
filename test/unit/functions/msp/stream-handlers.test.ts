import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHandlers } from '../../../../functions/msp/handlers.ts';
import { routes } from '../../../../functions/msp/routes.ts';
import { http } from '../../../../functions/platform/http/http.ts';
import { createEventReader } from '../../../../functions/worlds/read/events.ts';
import { createHistoryReader } from '../../../../functions/worlds/read/history.ts';
import { pause, resume, setTempo } from '../../../../functions/worlds/write/commands.ts';
import { installWorld } from '../../../../functions/worlds/write/genesis.ts';
import { beginScenario } from '../../../../functions/worlds/write/scenarios.ts';
import { runTick } from '../../../../functions/worlds/write/tick.ts';
import { apiOn } from '../../../tools/api.ts';
import { httpEvent, lambdaContext } from '../../../tools/bridge.ts';
import { type Rewind, rewinding } from '../../../tools/dynamo.ts';
import { readEvents } from '../../../tools/event-stream.ts';
import { madeWorld } from '../../../tools/made-world.ts';
import { type ReadingScene, readingScene } from '../../../tools/reading.ts';
import { originOf, WEDNESDAY } from '../../../tools/simulation.ts';

/** The stream of a world over the API: resets, problems, what it costs to ask. */

let scene: ReadingScene;
let rewind: Rewind;
let asked: string[] = [];
beforeAll(async () => {
  scene = await readingScene();
  rewind = await rewinding(scene.dynamo, 'reading-');
  scene.dynamo.watch((input, command) => asked.push(`${command} ${Object(input).TableName}`));
});
afterAll(() => scene.dynamo.stop());
beforeEach(async () => {
  await rewind();
  scene.clock.now = WEDNESDAY + 192_000;
});

async function stream(query = '', headers: Record<string, string> = {}, api = scene.api) {
  const answer = await api.call('GET', `/api/stream${query}`, { headers });
  return { ...answer, ...(answer.status === 200 ? readEvents(answer.body) : { retry: 0, events: [] }) };
}

const lastId = async (): Promise<string> => (await stream()).events.at(-1)?.id ?? '';

const tick = (to: number) => {
  scene.clock.now = WEDNESDAY + to * 30_000 + 500;
  return runTick(scene.fresh(), { worldId: 'default', generation: 1, tick: to });
};

describe('GET /api/stream', () => {
  it('begins, without an id, with where the world is and how it goes', async () => {
    const { status, headers, events, retry } = await stream();
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-tick': '6' });
    expect(headers.etag).toBeUndefined();
    expect(retry).toBe(19_500);
    expect(events).toEqual([
      {
        id: expect.stringMatching(/^1-6-7\.0\.0$/),
        event: 'stream.reset',
        data: {
          world: 'default',
          generation: 1,
          tick: 6,
          world_time: '2026-11-18T14:03:00Z',
          reason: 'start',
          status: 'running',
          tempo: 1,
          interval: 30,
        },
      },
    ]);
  });

  it('reads the head and what is told beside changes when nothing is new, and a tick once for all who follow', async () => {
    const id = await lastId();
    asked = [];
    expect((await stream('', { 'last-event-id': id })).events).toEqual([]);
    expect(asked).toEqual(['GetItemCommand reading-worlds', 'GetItemCommand reading-notices']);
    await tick(7);
    asked = [];
    const bodies = [];
    for (let viewer = 1; viewer <= 3; viewer += 1) bodies.push((await stream(`?after=${id}`)).body);
    expect(asked.filter((command) => command.endsWith('reading-changes'))).toHaveLength(1);
    expect(new Set(bodies).size).toBe(1);
    expect(readEvents(bodies[0]).events).toMatchObject([{ event: 'tick.committed', data: { tick: 7, ticks: 1 } }]);
  });

  it('takes the id of the header or of the query, and that of the header where it has both', async () => {
    const id = await lastId();
    await tick(7);
    const { events } = await stream(`?after=${id}`);
    const seventh = events[0]?.id ?? '';
    expect(events).toMatchObject([{ event: 'tick.committed' }]);
    expect((await stream(`?after=${id}`, { 'last-event-id': seventh })).events).toEqual([]);
    expect((await stream(`?after=${id}`, { 'last-event-id': '' })).events).toHaveLength(1);
  });

  it('refuses what is no id, and one that the world has not come to, by naming the place', async () => {
    for (const [query, header, pointer] of [
      ['', 'abc', 'header/Last-Event-ID'],
      ['', '1-6-7.0', 'header/Last-Event-ID'],
      ['?after=1-6', '', 'query/after'],
    ] as const) {
      const { status, body } = await stream(query, { 'last-event-id': header });
      expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
    }
    for (const id of ['2-0-1.0.0', '1-6-8.0.0', '1-7-7.0.0']) {
      const { status, body } = await stream('', { 'last-event-id': id });
      expect([status, body.errors[0].detail]).toEqual([409, expect.stringContaining('generation 1 up to tick 6')]);
    }
    expect((await stream('', { 'x-world': 'none' })).status).toBe(404);
  });

  it('tells pauses, tempo and scenarios, those that end by themselves with their tick, wherever it is cut', async () => {
    const id = await lastId();
    const services = scene.fresh();
    await pause(services, 'default');
    expect((await stream('', { 'last-event-id': id })).retry).toBe(60_000);
    await resume(services, 'default');
    await setTempo(services, 'default', 4);
    const request = { scenario: 'price-hike', magnitude: 1, durationMinutes: 1 };
    const { record } = await beginScenario(services, 'default', request);
    const head = await services.heads.get('default');
    scene.clock.now += 60_000;
    await runTick(services, { worldId: 'default', generation: 1, tick: (head?.tick ?? 0) + 1 });
    const { events } = await stream('', { 'last-event-id': id });
    const changed = { event: 'clock.changed' };
    const begun = events.slice(3, -2).map(({ event }) => event);
    expect(events.slice(0, 3)).toMatchObject([
      { ...changed, data: { status: 'paused', tempo: 1 } },
      { ...changed, data: { status: 'running', tempo: 1 } },
      { ...changed, data: { status: 'running', tempo: 4, interval: 30, tick: 6 } },
    ]);
    expect(begun.at(-1)).toBe('scenario.started');
    expect(events.slice(-2)).toMatchObject([
      { event: 'tick.committed', id: expect.stringMatching(/\.1\.0$/) },
      {
        event: 'scenario.ended',
        id: expect.stringMatching(/\.0\.0$/),
        data: { id: record.id, endedAt: expect.any(String) },
      },
    ]);
    for (const [index, event] of events.entries()) {
      expect((await stream('', { 'last-event-id': event.id })).events).toEqual(events.slice(index + 1));
    }
  });

  it('says that all is to be read anew after another generation, and where events are no longer kept', async () => {
    const id = await lastId();
    await tick(7);
    const now = scene.clock.now;
    scene.clock.now += 25 * 3_600_000;
    // A function that has them in memory still knows them.
    expect((await stream('', { 'last-event-id': id }, apiOn(scene.fresh()))).events).toMatchObject([
      { event: 'stream.reset', data: { reason: 'expired', tick: 7 } },
    ]);
    scene.clock.now = now;
    await installWorld(scene.fresh(), 'default', madeWorld(originOf()), true);
    const { events } = await stream('', { 'last-event-id': id });
    expect(events).toMatchObject([{ event: 'stream.reset', data: { reason: 'generation', generation: 2, tick: 0 } }]);
    expect((await stream('', { 'last-event-id': events[0]?.id ?? '' })).events).toEqual([]);
  });

  it('is of the worlds that a token names', async () => {
    const services = scene.fresh();
    const [history, events] = [createHistoryReader(services.loader), createEventReader(services.loader)];
    const handlers = createHandlers({ ...services, history, events });
    const env = { AUTH_MODE: 'jwt', STAGE: 'test', LOG_LEVEL: 'error' } as const;
    const handler = http(routes, handlers, { env, checkResponses: true, logger: services.logger });
    const statusFor = async (claims: Record<string, string>) => {
      const event = httpEvent({
        routeKey: 'GET /api/stream',
        authorizer: { jwt: { claims: { sub: 'x', ...claims } } },
      } as never);
      return (await handler(event, lambdaContext())).statusCode;
    };
    expect(await statusFor({ scope: 'showroom/read', worlds: 'default' })).toBe(200);
    expect(await statusFor({ scope: 'showroom/read', worlds: 'other' })).toBe(403);
    expect(await statusFor({ scope: 'other', worlds: 'default' })).toBe(403);
  });
});
