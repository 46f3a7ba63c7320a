import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Api, ownWorld, sharedApp } from '../tools/app.ts';

/** Product analytics on the running host: the seed's payloads, every answer against its published schema, and the world's. */
const app = sharedApp();

interface Card {
  readonly id: string;
  readonly value: number | null;
  readonly reason: string | null;
}
interface Section {
  readonly cards: readonly Card[];
  readonly trends: readonly { readonly id: string }[];
  readonly tables: readonly { readonly id: string }[];
  readonly funnels: readonly { readonly id: string }[];
}
interface Answer {
  readonly data: Readonly<Record<string, Section>>;
  readonly source: string;
  readonly tick: number | null;
  readonly as_of: string;
}

/** `payload.json` of the seed, word for word. */
const payload = `{
  "start": "2025-12-10T00:00:00Z",
  "end": "2025-12-12T00:00:00Z",
  "events": [
    {
      "id": "evt-1",
      "user_id": "user-1",
      "event_name": "user_registered",
      "event_time": "2025-12-10T08:15:00Z",
      "properties": {"channel": "organic"}
    }
  ],
  "memberships": [
    {
      "user_id": "user-1",
      "plan_type": "monthly",
      "start_at": "2025-12-10T10:00:00Z",
      "expire_at": "2026-01-10T10:00:00Z",
      "status": "active",
      "amount": 12.99
    }
  ]
}`;

/** The sample in Python of the seed, as JSON: its times are those of UTC. */
const sample = {
  start: '2025-12-10T00:00:00Z',
  end: '2025-12-17T00:00:00Z',
  channel: 'organic',
  events: [
    {
      id: 'evt-1',
      user_id: 'user-1',
      event_name: 'user_registered',
      event_time: '2025-12-10T08:15:00Z',
      properties: { channel: 'organic', platform: 'ios' },
    },
    {
      id: 'evt-2',
      user_id: 'user-1',
      event_name: 'lesson_completed',
      event_time: '2025-12-10T08:45:00Z',
      properties: { course_id: 'starter', duration_seconds: 420 },
    },
  ],
  memberships: [
    {
      user_id: 'user-1',
      plan_type: 'monthly',
      start_at: '2025-12-10T10:00:00Z',
      expire_at: '2026-01-10T10:00:00Z',
      status: 'active',
      amount: 12.99,
    },
  ],
};

let schemaOf: (name: string) => ValidateFunction;
let world: Api;
beforeAll(async () => {
  world = await ownWorld('academy', { seed: 7 });
  await world.call('POST', '/api/simulation/pause');
  const document = (await app.call<Record<string, unknown>>('GET', '/openapi.json')).body;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'openapi');
  schemaOf = (name) => {
    const found = ajv.getSchema(`openapi#/components/schemas/${name}`);
    if (!found) throw new Error(`nothing is published as ${name}`);
    return found;
  };
});

function expectPublished(name: string, body: unknown): void {
  const holds = schemaOf(name);
  expect([name, holds(body), holds.errors]).toEqual([name, true, null]);
}

const cardsOf = (answer: Answer, section: string): Map<string, number | null> =>
  new Map(answer.data[section]?.cards.map(({ id, value }) => [id, value]));

/** The days of the world that have just been. */
async function range(days: number) {
  const { body } = await world.call<{ world_time: string }>('GET', '/api/simulation');
  const end = Date.parse(body.world_time);
  return { start: new Date(end - days * 86_400_000).toISOString(), end: new Date(end).toISOString() };
}
const queryOf = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();

describe('the samples of the toolkit', () => {
  it('are answered: the payload, as it is written', async () => {
    const response = await fetch(`${app.url}/dashboard`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: payload,
    });
    const answer = (await response.json()) as Answer;
    expect([response.status, answer.source, answer.tick]).toEqual([200, 'inline', null]);
    expectPublished('AnalyticsDashboard', answer);
    expect(Object.keys(answer.data)).toEqual(['executive', 'growth', 'monetization', 'learning', 'ops']);
    expect(Object.fromEntries(cardsOf(answer, 'executive'))).toMatchObject({
      'new-users': 1,
      'active-members': 1,
      mrr: 12.99,
      revenue: 12.99,
      'lessons-completed': 0,
    });
  });

  it('are answered: the service, whose cards of the executive section it prints', async () => {
    const { body } = await app.call<Answer>('POST', '/dashboard', { body: sample });
    expectPublished('AnalyticsDashboard', body);
    expect(Object.fromEntries(cardsOf(body, 'executive'))).toMatchObject({
      'new-users': 1,
      'lessons-completed': 1,
      'activation-rate': 100,
      mrr: 12.99,
    });
    const other = await app.call<Answer>('POST', '/dashboard', { body: { ...sample, channel: 'paid' } });
    expect(cardsOf(other.body, 'executive').get('new-users')).toBe(0);
  });

  it('are no mutation: a key is not kept, and another body under it is answered', async () => {
    const headers = { 'idempotency-key': 'dashboard' };
    const first = await app.call('POST', '/dashboard', { body: sample, headers });
    const other = await app.call<Answer>('POST', '/dashboard', { body: { ...sample, events: [] }, headers });
    expect(first.headers.get('idempotent-replay')).toBeNull();
    expect(cardsOf(other.body, 'executive').get('lessons-completed')).toBe(0);
  });
});

describe('the dashboard of a world', () => {
  it('has figures in all sections, of the world’s own people', async () => {
    const asked = await range(90);
    const got = await world.call<Answer>('GET', `/dashboard?${queryOf({ ...asked, timezone: 'Europe/Zurich' })}`);
    expectPublished('AnalyticsDashboard', got.body);
    expect([got.body.source, String(got.body.tick)]).toEqual(['repository', got.headers.get('x-tick')]);
    for (const [name, section] of Object.entries(got.body.data)) {
      expect([name, section.cards.some(({ value }) => value !== null && value > 0)]).toEqual([name, true]);
      for (const { id, value, reason } of section.cards) expect([id, value === null]).toEqual([id, reason !== null]);
    }
    const posted = await world.call<Answer>('POST', '/dashboard', { body: { ...asked, timezone: 'Europe/Zurich' } });
    expect(posted.body).toEqual(got.body);
  });

  it('is answered 304 to whoever has it', async () => {
    const path = `/dashboard?${queryOf(await range(30))}`;
    const first = await world.call('GET', path);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '', 'x-world': 'academy' };
    const again = await fetch(`${app.url}${path}`, { headers });
    expect([again.status, again.headers.get('x-tick')]).toEqual([304, first.headers.get('x-tick')]);
  });

  it('agrees with who stands behind it, and with a metric by itself and in parts', async () => {
    const asked = await range(90);
    const { body } = await world.call<Answer>('GET', `/dashboard?${queryOf(asked)}`);
    const registered = cardsOf(body, 'executive').get('new-users');
    const question = { metric: 'new-users', range: asked };
    const people = await world.call<{ count: number; user_ids: string[] }>('POST', '/analytics/people', {
      body: question,
    });
    expectPublished('AnalyticsPeople', people.body);
    expect([people.body.count, people.body.user_ids.length]).toEqual([registered, registered]);
    const parts = await world.call<{
      total: { value: number };
      points: { value: number }[];
      parts: { total: { value: number } }[];
    }>('POST', '/analytics/query', { body: { ...question, breakdown: ['channel'], granularity: 'week' } });
    expectPublished('AnalyticsQueryAnswer', parts.body);
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    expect(parts.body.total.value).toBe(registered);
    expect(sum(parts.body.points.map(({ value }) => value))).toBe(registered);
    expect(sum(parts.body.parts.map(({ total }) => total.value))).toBe(registered);
    const step = await world.call<{ count: number }>('POST', '/analytics/people', {
      body: { metric: 'activation', range: asked },
    });
    expect(step.body.count).toBe(registered);
    const events = await world.call<unknown[]>(
      'GET',
      `/analytics/events?${queryOf({ ...asked, name: 'user_registered', limit: '1000' })}`,
    );
    expect(events.body).toHaveLength(registered ?? 0);
  });
});

describe('the catalogue', () => {
  it('has every metric of the dashboard, and each can be asked for', async () => {
    const { body } = await app.call<{ metrics: { id: string; has_people: boolean }[] }>('GET', '/analytics/metrics');
    expectPublished('AnalyticsCatalogue', body);
    const asked = await range(30);
    const { data } = (await world.call<Answer>('GET', `/dashboard?${queryOf(asked)}`)).body;
    const ids = new Set(body.metrics.map(({ id }) => id));
    for (const { cards, trends } of Object.values(data)) {
      for (const { id } of [...cards, ...trends]) expect([id, ids.has(id)]).toEqual([id, true]);
    }
    for (const { id: metric, has_people } of body.metrics) {
      const question = { metric, range: asked };
      expectPublished('AnalyticsQueryAnswer', (await world.call('POST', '/analytics/query', { body: question })).body);
      await world.call('POST', '/analytics/people', { body: question, status: has_people ? 200 : 422 });
    }
  });
});

describe('what is wrong with a question', () => {
  const event = sample.events[0];
  const refused = async (body: object, status = 422) =>
    (await app.call<{ errors: { pointer: string; detail: string }[] }>('POST', '/dashboard', { body, status })).body
      .errors;

  it.each([
    ['an end before the start', { end: '2025-12-01T00:00:00Z' }, '/end'],
    ['a naive date', { start: '2025-12-10T00:00:00' }, '/start'],
    ['a day that there is not', { start: '2025-02-30T00:00:00Z' }, '/start'],
    ['an unknown zone', { timezone: 'Mars/Base' }, '/timezone'],
    ['an unknown filter', { colour: 'red' }, '/colour'],
    ['an event that has no id', { events: [event, { ...event, id: undefined }] }, '/events/1/id'],
    ['an event of a naive time', { events: [{ ...event, event_time: '2025-12-10T08:15:00' }] }, '/events/0/event_time'],
    ['a negative amount', { memberships: [{ ...sample.memberships[0], amount: -1 }] }, '/memberships/0/amount'],
  ])('is named by its place: %s', async (_what, wrong, pointer) => {
    expect((await refused({ ...sample, ...wrong })).map((error) => error.pointer)).toEqual([pointer]);
  });

  it('is named in queries as well', async () => {
    for (const [query, pointer] of [
      ['start=2025-12-10T00:00:00Z&end=2025-12-01T00:00:00Z', 'query/end'],
      ['start=2025-12-10T00:00:00&end=2025-12-12T00:00:00Z', 'query/start'],
      ['start=2025-12-10T00:00:00Z&end=2025-12-12T00:00:00Z&timezone=nowhere', 'query/timezone'],
    ]) {
      const { body } = await app.call<{ errors: { pointer: string }[] }>('GET', `/dashboard?${query}`, { status: 422 });
      expect(body.errors.map((error) => error.pointer)).toEqual([pointer]);
    }
    const unknown = 'start=2025-12-10T00:00:00Z&end=2025-12-12T00:00:00Z&colour=red';
    await app.call('GET', `/dashboard?${unknown}`, { status: 400 });
  });

  it('is a body beyond 6 MB, and one that comes near to it is answered', async () => {
    const events = Array.from({ length: 25_000 }, (_, n) => ({ ...event, id: `evt-${n}`, user_id: `user-${n % 999}` }));
    const { body } = await app.call<Answer>('POST', '/dashboard', { body: { ...sample, events } });
    expect(cardsOf(body, 'executive').get('new-users')).toBe(999);
    const padding = { ...event, properties: { text: 'x'.repeat(6_000_000) } };
    const [error] = await refused({ ...sample, events: [padding] }, 413);
    expect(error?.detail).toContain('6000000');
  });
});

describe('telemetry that is sent', () => {
  const day = { start: '2025-12-10T00:00:00Z', end: '2025-12-12T00:00:00Z' };
  const { events, memberships } = JSON.parse(payload);

  it('of the seed’s payload is in the world’s next answer, with its own; again it is known', async () => {
    const sent = await ownWorld('telemetry', { counts: { clients: 4 } });
    const cards = async () => {
      const { body } = await sent.call<Answer>('GET', `/dashboard?${new URLSearchParams(day)}`);
      expectPublished('AnalyticsDashboard', body);
      return [body.source, cardsOf(body, 'executive').get('new-users'), cardsOf(body, 'executive').get('mrr')] as const;
    };
    const [source, users, mrr] = await cards();
    expect(source).toBe('repository');
    const first = await sent.call('POST', '/events', { body: { events } });
    expectPublished('AnalyticsIngested', first.body);
    expect(first.body).toMatchObject({ received: 1, accepted: 1, known: [], errors: [] });
    expect((await sent.call('POST', '/memberships', { body: memberships })).body).toMatchObject({ accepted: 1 });
    expect(await cards()).toEqual(['repository', Number(users) + 1, Number((Number(mrr) + 12.99).toFixed(2))]);
    const again = await sent.call('POST', '/events', { body: events });
    expect(again.body).toMatchObject({ accepted: 0, known: [0], arrived_at: null });
    const { body: stored } = await sent.call<readonly { id: string }[]>('GET', '/analytics/events?user_id=user-1');
    expect(stored.map(({ id }) => id)).toEqual(['evt-1']);
    const other = await sent.call('POST', '/events', { body: [{ ...events[0], user_id: 'user-2' }], status: 422 });
    expect(other.body).toMatchObject({ errors: [{ pointer: '/0/id' }] });
    await sent.call('POST', '/api/regenerate', { body: { seed: 7 } });
    const { body: none } = await sent.call<readonly object[]>('GET', '/analytics/events?user_id=user-1');
    expect(none).toEqual([]);
  });
});
