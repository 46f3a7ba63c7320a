import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../core/kernel/time.ts';
import {
  academyEventKinds,
  dashboard,
  type EventRecord,
  eventRecord,
  isMembershipEvent,
  type MembershipRecord,
  membershipRecords,
  telemetryOf,
  UTC,
} from '../../../../core/views/analytics/index.ts';
import { historyStart } from '../../../../core/world/index.ts';
import { createEventReader } from '../../../../functions/worlds/read/events.ts';
import { runTick } from '../../../../functions/worlds/write/tick.ts';
import { type AnalyticsScene, analyticsScene, telemetryOfHead } from '../../../tools/analytics-scene.ts';
import { WEDNESDAY } from '../../../tools/simulation.ts';

let scene: AnalyticsScene;
beforeAll(async () => {
  scene = await analyticsScene('academy-');
});
afterAll(() => scene.stop());

async function moveTo(time: number): Promise<void> {
  scene.clock.now = time;
  await runTick(scene.writer, { worldId: 'default', generation: 1, tick: (time - WEDNESDAY) / 30_000 });
}

describe('raw events', () => {
  type Event = Readonly<Record<string, unknown>>;

  async function pages(query: string): Promise<Event[]> {
    const ask = scene.ask();
    const found: Event[] = [];
    for (let next: string | null = query; next !== null; ) {
      const { status, body, headers } = await ask('listAnalyticsEvents', { query: next });
      expect([status, headers['x-tick']]).toEqual([200, '0']);
      found.push(...body);
      next = /\?([^>]*)>; rel="next"/.exec(String(headers.link ?? ''))?.[1] ?? null;
    }
    return found;
  }

  async function all(): Promise<Event[]> {
    const { loader } = scene.writer;
    const head = await loader.head('default');
    const range = { from: historyStart(head.startedAt), to: head.time + 1 };
    const events = await createEventReader(loader).read(head, { kinds: academyEventKinds, ...range });
    return events.map((event) => {
      const { event_time, received_at, ...record } = eventRecord(event);
      const times = {
        event_time: new Date(event_time).toISOString(),
        received_at: new Date(received_at ?? 0).toISOString(),
      };
      return { id: event.id, ...record, ...times };
    });
  }

  it('come page by page in the order of their arrival, each once', async () => {
    const expected = await all();
    expect(expected.length).toBeGreaterThan(1000);
    expect(await pages('limit=1000')).toEqual(expected);
    const few = expected.slice(0, 40);
    const ask = scene.ask();
    let query = 'limit=7';
    const found: Event[] = [];
    while (found.length < few.length) {
      const { body, headers } = await ask('listAnalyticsEvents', { query });
      found.push(...body);
      query = /\?([^>]*)>; rel="next"/.exec(String(headers.link ?? ''))?.[1] ?? '';
    }
    expect(found.slice(0, few.length)).toEqual(few);
  });

  it('are chosen by name, person, and when they happened', async () => {
    const expected = await all();
    const named = expected.filter(({ event_name }) => event_name === 'lesson_completed');
    expect(await pages('name=lesson_completed&limit=500')).toEqual(named);
    const [user] = named.map(({ user_id }) => String(user_id));
    expect(await pages(`user_id=${user}`)).toEqual(expected.filter(({ user_id }) => user_id === user));
    const [start, end] = [new Date(WEDNESDAY - 20 * DAY).toISOString(), new Date(WEDNESDAY - 3 * DAY).toISOString()];
    expect(await pages(`start=${start}&end=${end}&limit=200`)).toEqual(
      expected.filter(({ event_time }) => String(event_time) >= start && String(event_time) < end),
    );
    expect(await pages('name=nothing')).toEqual([]);
    expect(await pages('start=2027-01-01T00:00:00Z')).toEqual([]);
  });

  it('can’t be gone on with from another generation, or from what is no cursor', async () => {
    const ask = scene.ask();
    const other = Buffer.from(JSON.stringify({ generation: 9, arrived: WEDNESDAY, count: 1 })).toString('base64url');
    expect(await ask('listAnalyticsEvents', { query: `cursor=${other}` })).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: 'query/cursor' }] },
    });
    expect(await ask('listAnalyticsEvents', { query: 'cursor=abc' })).toMatchObject({ status: 400 });
  });
});

describe('a warm function', () => {
  it('keeps its columns while nothing happens, and two requests at once add nothing twice', async () => {
    const { academy } = scene.fresh();
    const [first, second] = await Promise.all([academy.read('default'), academy.read('default')]);
    expect(second.telemetry).toBe(first.telemetry);
    expect((await academy.read('default')).telemetry).toBe(first.telemetry);
  });

  it('has after ticks the columns of one that has just started', async () => {
    const { academy } = scene.fresh();
    let size = (await academy.read('default')).telemetry.events.size;
    for (const days of [1, 2, 9]) {
      await moveTo(WEDNESDAY + days * DAY);
      const [warm, cold] = [await academy.read('default'), await scene.fresh().academy.read('default')];
      expect(warm.head.time).toBe(WEDNESDAY + days * DAY);
      expect(warm.telemetry).toEqual(cold.telemetry);
      expect(warm.telemetry.events.size).toBeGreaterThan(size);
      size = warm.telemetry.events.size;
    }
  });
});

it('finds the same as is read, and of a world without an academy why it has none', async () => {
  const { academy, loader } = scene.fresh();
  expect(await academy.find('default')).toEqual(await academy.read('default'));
  const head = { ...(await loader.head('default')), packVersion: 1 };
  const older = telemetryOfHead(scene, { head: async () => head }).academy;
  expect(await older.find('default')).toMatchObject({ head, lacking: { reason: 'older-pack' } });
  await expect(older.read('default')).rejects.toMatchObject({ kind: 'conflict' });
});

describe('what was ingested', () => {
  it('joins the events of the world: a learner’s registration says by which filters it counts', async () => {
    const { academy } = scene.fresh();
    const { head, ingested } = await academy.read('default');
    expect(ingested).toBe(0);
    const range = { from: historyStart(head.startedAt), to: head.time + 1 };
    const own = await createEventReader(scene.writer.loader).read(head, { kinds: academyEventKinds, ...range });
    const events: EventRecord[] = own.map((event) => ({ id: event.id, ...eventRecord(event) }));
    const memberships = membershipRecords(own.flatMap((event) => (isMembershipEvent(event) ? [event] : [])));
    const learner = events.find(({ event_name }) => event_name === 'user_registered');
    const event = { id: 'sent', user_id: learner?.user_id ?? '', event_name: 'lesson_completed', properties: {} };
    const term = { user_id: event.user_id, plan_type: 'yearly', status: 'active', amount: 11_999 };
    const [at, expire_at] = [head.time - DAY, head.time + 364 * DAY];
    const sent: MembershipRecord = { ...term, start_at: at, expire_at };
    const iso = (time: number): string => new Date(time).toISOString();
    const send = scene.send();
    await send('postEvents', { body: [{ ...event, event_time: iso(at) }] });
    await send('postMemberships', {
      body: [{ ...term, amount: 119.99, start_at: iso(at), expire_at: iso(expire_at) }],
    });
    const all = telemetryOf([...events, { ...event, event_time: at, received_at: head.time }], [...memberships, sent]);
    const warm = await academy.read('default');
    const cold = await scene.fresh().academy.read('default');
    expect([warm.ingested, cold.ingested]).toEqual([2, 2]);
    const region = String(learner?.properties.region);
    for (const filters of [{}, { region }, { region: 'nowhere' }, { plan_type: 'yearly' }]) {
      const range = { start: head.time - 90 * DAY, end: head.time };
      const question = { ...range, zone: UTC, asOf: head.time, filters, compare: 'previous' as const };
      const expected = dashboard(all, question);
      expect(dashboard(warm.telemetry, question)).toEqual(expected);
      expect(dashboard(cold.telemetry, question)).toEqual(expected);
    }
  });

  it('shows in the very next answer, at the same tick', async () => {
    const ask = scene.ask();
    const query = `start=${new Date(scene.clock.now - 9 * DAY).toISOString()}&end=${new Date(scene.clock.now).toISOString()}`;
    const newUsers = async (): Promise<number> => {
      const { body } = await ask('getDashboard', { query });
      return body.data.executive.cards.find(({ id }: { id: string }) => id === 'new-users').value;
    };
    const before = await newUsers();
    const event_time = new Date(scene.clock.now - DAY).toISOString();
    await scene.send()('postEvents', {
      body: [{ id: 'new', user_id: 'new', event_name: 'user_registered', event_time }],
    });
    expect(await newUsers()).toBe(before + 1);
  });
});
