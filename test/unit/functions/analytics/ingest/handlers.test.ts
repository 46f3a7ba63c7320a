import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, MINUTE } from '../../../../../core/kernel/time.ts';
import { MOST_RECORDS } from '../../../../../functions/analytics/ingest/fields.ts';
import { ingest } from '../../../../../functions/analytics/ingest/ingest.ts';
import { events } from '../../../../../functions/analytics/ingest/record-kinds.ts';
import type { SentEvent } from '../../../../../functions/telemetry/log.ts';
import { type AnalyticsScene, analyticsScene } from '../../../../tools/analytics-scene.ts';
import { WEDNESDAY } from '../../../../tools/simulation.ts';

let scene: AnalyticsScene;
let send: ReturnType<AnalyticsScene['send']>;
beforeAll(async () => {
  scene = await analyticsScene('ingest-');
  send = scene.send();
});
afterAll(() => scene.stop());

const iso = (time: number): string => new Date(time).toISOString();
let ids = 0;
function event(changed: Readonly<Record<string, unknown>> = {}) {
  ids += 1;
  const event_time = iso(WEDNESDAY - DAY);
  return { id: `event-${ids}`, user_id: 'u', event_name: 'lesson_started', event_time, ...changed };
}
function membership(changed: Readonly<Record<string, unknown>> = {}) {
  ids += 1;
  const [start_at, expire_at] = [iso(WEDNESDAY - DAY), iso(WEDNESDAY + 29 * DAY)];
  return {
    user_id: `u-${ids}`,
    plan_type: 'monthly',
    start_at,
    expire_at,
    status: 'active',
    amount: 12.99,
    ...changed,
  };
}
const pointersOf = (errors: readonly { pointer: string }[]): string[] => errors.map(({ pointer }) => pointer);

describe('a call', () => {
  it('is a list or has one, says what became of it, and changes nothing when it comes again', async () => {
    const events = [event(), event()];
    const first = await send('postEvents', { body: { events } });
    expect([first.status, first.headers['x-tick'], first.body]).toEqual([
      200,
      '0',
      {
        received: 2,
        accepted: 2,
        known: [],
        superseded: [],
        arrived_at: iso(WEDNESDAY).replace('.000Z', 'Z'),
        errors: [],
      },
    ]);
    const again = await send('postEvents', { body: [...events, event()] });
    expect(again.body).toMatchObject({ received: 3, accepted: 1, known: [0, 1], errors: [] });
    const all = await scene.send()('postEvents', { body: { events } });
    expect(all.body).toMatchObject({ received: 2, accepted: 0, known: [0, 1], arrived_at: null });
    expect((await send('postEvents', { body: [] })).body).toMatchObject({ received: 0, accepted: 0 });
  });

  it('keeps what is good, and names by index and place what is not', async () => {
    const late = { event_time: iso(WEDNESDAY + 7 * DAY) };
    const events = [
      event(),
      event({ event_time: '2026-11-17T10:00:00' }),
      event({ id: '', extra: 1 }),
      7,
      event(late),
      event({ received_at: iso(WEDNESDAY + DAY) }),
      event({ id: 'default#1/learner-1/session.started/1' }),
      event({ properties: { text: 'x'.repeat(17_000) } }),
      event(),
    ];
    const { status, body } = await send('postEvents', { body: { events } });
    expect([status, body.accepted, pointersOf(body.errors)]).toEqual([
      200,
      2,
      [
        '/events/1/event_time',
        '/events/2/extra',
        '/events/2/id',
        '/events/3',
        '/events/4/event_time',
        '/events/5/received_at',
        '/events/6/id',
        '/events/7/properties',
      ],
    ]);
    expect(body.errors.map(({ index }: { index: number }) => index)).toEqual([1, 2, 2, 3, 4, 5, 6, 7]);
    expect(body.errors[0].detail).toContain('offset');
    const bare = await send('postEvents', { body: [event(late), event()] });
    expect(pointersOf(bare.body.errors)).toEqual(['/0/event_time']);
  });

  it('takes no membership that ends before it begins', async () => {
    const backwards = {
      user_id: 'backwards',
      plan_type: 'monthly',
      start_at: iso(WEDNESDAY),
      status: 'active',
      amount: 5,
    };
    const memberships = [iso(WEDNESDAY - DAY), iso(WEDNESDAY)].map((expire_at) => ({ ...backwards, expire_at }));
    const { status, body } = await send('postMemberships', { body: { memberships } });
    expect([status, body.accepted, pointersOf(body.errors)]).toEqual([200, 1, ['/memberships/0/expire_at']]);
  });

  it('in which all is wrong is a problem that names each place', async () => {
    const { status, body } = await send('postEvents', { body: [event({ id: 5 }), event({ event_time: 'soon' })] });
    expect([status, pointersOf(body.errors)]).toEqual([422, ['/0/id', '/1/event_time']]);
  });

  it('takes what clocks may be ahead of the next tick, to the millisecond', async () => {
    const ahead = WEDNESDAY + 30_000 + 5 * MINUTE;
    const events = [event({ event_time: iso(ahead) }), event({ event_time: iso(ahead + 1) })];
    const { body } = await send('postEvents', { body: events });
    expect([body.accepted, pointersOf(body.errors)]).toEqual([1, ['/1/event_time']]);
  });

  it.each([
    ['a word', '"events"', 422, ''],
    ['an object without its list', '{}', 422, '/events'],
    ['another field', '{"events":[],"memberships":[]}', 422, '/memberships'],
  ] as const)('of %s is a problem', async (_name, text, status, pointer) => {
    const answer = await send('postEvents', { body: JSON.parse(text) });
    expect([answer.status, pointersOf(answer.body.errors)]).toEqual([status, [pointer]]);
  });

  it('has up to 500 records, of up to a megabyte in all', async () => {
    const events = Array.from({ length: MOST_RECORDS }, () => event());
    expect((await send('postEvents', { body: { events } })).body.accepted).toBe(MOST_RECORDS);
    const more = await send('postEvents', { body: { events: [...events, event()] } });
    expect([more.status, more.body.errors]).toEqual([
      422,
      [{ pointer: '/events', detail: 'Expected at most 500 entries.' }],
    ]);
    const padded = Array.from({ length: 100 }, () => event({ properties: { text: 'x'.repeat(10_000) } }));
    expect(await send('postEvents', { body: padded })).toMatchObject({ status: 413 });
  });

  it('of what no single item holds is stored in several', async () => {
    // Base64 of what looks like chance: nothing makes it smaller than three quarters.
    const noise = (seed: string) => createHash('shake256', { outputLength: 4500 }).update(seed).digest('base64');
    const events = Array.from({ length: 140 }, (_, n) => event({ properties: { text: noise(`${n}`) } }));
    const { log } = scene.ingest();
    const before = (await log.last({ worldId: 'default', generation: 1 }))?.number ?? 0;
    expect((await send('postEvents', { body: events })).body).toMatchObject({ accepted: 140 });
    const entries = await Array.fromAsync(log.after({ worldId: 'default', generation: 1 }, before));
    const stored = entries.flatMap(({ brought }) => (brought.kind === 'events' ? brought.records : []));
    expect(entries.length).toBeGreaterThan(1);
    expect(stored.map(({ id, properties }) => [id, properties])).toEqual(
      events.map(({ id, ...one }) => [id, Reflect.get(one, 'properties')]),
    );
    expect((await scene.send()('postEvents', { body: events })).body.known).toHaveLength(140);
  });

  it('is about a world that there is, and that the token names', async () => {
    expect(await send('postEvents', { body: [event()], world: 'none' })).toMatchObject({ status: 404 });
    expect(await send('postEvents', { body: [event()], worlds: 'other' })).toMatchObject({ status: 403 });
  });
});

describe('an event', () => {
  it('keeps what it said first: another content is refused, and the order of fields is none', async () => {
    const told = event({ properties: { a: 1, b: { c: [1, 2] } } });
    await send('postEvents', { body: [told] });
    const reordered = { properties: { b: { c: [1, 2] }, a: 1 }, ...told };
    const other = { ...told, properties: { a: 1, b: { c: [2, 1] } } };
    const next = event();
    const { body } = await send('postEvents', { body: [reordered, other, next, { ...next, user_id: 'v' }, next] });
    expect(body).toMatchObject({ accepted: 1, known: [0, 4] });
    expect(pointersOf(body.errors)).toEqual(['/1/id', '/3/id']);
  });
});

describe('a membership', () => {
  const statusesOf = async (bodies: readonly (readonly object[])[]) => {
    const answers = [];
    for (const body of bodies) answers.push((await send('postMemberships', { body: { memberships: body } })).body);
    return answers.map(({ accepted, known, superseded }) => [accepted, known, superseded]);
  };

  it('has its latest status, in whatever order they come', async () => {
    const active = membership();
    const [cancelled, refunded] = [
      { ...active, status: 'cancelled' },
      { ...active, status: 'refunded' },
    ];
    expect(await statusesOf([[active], [cancelled], [active], [refunded, cancelled]])).toEqual([
      [1, [], []],
      [1, [], []],
      [0, [0], []],
      [1, [1], []],
    ]);
    const other = membership();
    expect(await statusesOf([[{ ...other, status: 'refunded' }], [other, { ...other, status: 'expired' }]])).toEqual([
      [1, [], []],
      [0, [], [0, 1]],
    ]);
  });

  it('goes back to an earlier status where that is said to be set later', async () => {
    const active = membership({ updated_at: iso(WEDNESDAY - 3 * DAY) });
    const cancelled = { ...active, status: 'cancelled', updated_at: iso(WEDNESDAY - 2 * DAY) };
    const resumed = { ...active, updated_at: iso(WEDNESDAY - DAY) };
    expect(
      await statusesOf([[active, cancelled, resumed], [{ ...active, status: 'refunded', updated_at: null }]]),
    ).toEqual([
      [3, [], []],
      [0, [], [0]],
    ]);
    const { body } = await send('postMemberships', { body: [{ ...active, updated_at: iso(WEDNESDAY + DAY) }] });
    expect(pointersOf(body.errors)).toEqual(['/0/updated_at']);
  });
});

describe('a world', () => {
  it('takes as many as it can hold, and goes on to know what it has', async () => {
    const services = scene.ingest();
    const has = (await services.known.of({ worldId: 'default', generation: 1 })).events;
    const record = (id: string): SentEvent => {
      return { id, user_id: null, event_name: 'e', event_time: WEDNESDAY, received_at: null, properties: {} };
    };
    const taking = (ids: readonly string[]) => {
      const records = ids.map((id, index) => ({ index, pointer: `/${index}`, record: record(id) }));
      return ingest(services, 'default', { ...events, most: has + 2 }, records);
    };
    await expect(taking(['full-1', 'full-2', 'full-3'])).rejects.toMatchObject({ kind: 'conflict' });
    expect((await taking(['full-1', 'full-2'])).accepted.size).toBe(2);
    await expect(taking(['full-2', 'full-3'])).rejects.toMatchObject({
      kind: 'conflict',
      fields: [{ pointer: '', detail: 'Expected 0 new ones at most.' }],
    });
    expect((await taking(['full-2', 'full-1'])).known).toEqual([0, 1]);
  });
});
