import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../core/kernel/time.ts';
import { dashboard, presentDashboard, UTC } from '../../../../core/views/analytics/index.ts';
import {
  type AnalyticsScene,
  analyticsScene,
  askingAnalytics,
  telemetryOfHead,
} from '../../../tools/analytics-scene.ts';
import { WEDNESDAY } from '../../../tools/simulation.ts';

let scene: AnalyticsScene;
let ask: ReturnType<AnalyticsScene['ask']>;
beforeAll(async () => {
  scene = await analyticsScene('dashboard-');
  ask = scene.ask();
});
afterAll(() => scene.stop());

const iso = (time: number): string => new Date(time).toISOString();
const range = { start: iso(WEDNESDAY - 90 * DAY), end: iso(WEDNESDAY) };
const queryOf = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();

describe('the dashboard of a world', () => {
  it('is the same by GET and by POST, with its tick', async () => {
    const got = await ask('getDashboard', { query: queryOf(range) });
    const posted = await ask('postDashboard', { body: range });
    expect([got.status, got.headers['x-tick'], got.body.source, got.body.tick]).toEqual([200, '0', 'repository', 0]);
    expect(posted.body).toEqual(got.body);
    expect(Object.keys(got.body.data)).toEqual(['executive', 'growth', 'monetization', 'learning', 'ops']);
    const cards: { id: string; value: number }[] = got.body.data.executive.cards;
    expect(cards.find(({ id }) => id === 'lessons-completed')?.value).toBeGreaterThan(10);
  });

  it('is that of the columns of its events', async () => {
    const { academy } = scene.fresh();
    const { telemetry, head } = await academy.read('default');
    const { body } = await ask('getDashboard', { query: queryOf({ ...range, compare: 'none' }) });
    const question = { start: WEDNESDAY - 90 * DAY, end: WEDNESDAY, zone: UTC, asOf: head.time, filters: {} };
    const request = { ...question, compare: 'none' } as const;
    const plain = dashboard(telemetry, request);
    expect(body.data).toEqual(presentDashboard(plain, request));
    expect(body.data).toMatchObject(plain);
  });
});

describe('the zone', () => {
  it('is that of the installation, unless the question names one', async () => {
    const labels = async (timezone: string, query: Readonly<Record<string, string>> = {}) => {
      const { body } = await scene.ask(timezone)('getDashboard', { query: queryOf({ ...range, ...query }) });
      return [body.timezone, body.data.executive.trends[0].points.at(-1).label];
    };
    expect(await labels('UTC')).toEqual(['UTC', '2026-11-18T00:00:00+00:00']);
    expect(await labels('Asia/Kathmandu')).toEqual(['Asia/Kathmandu', '2026-11-18T00:00:00+05:45']);
    expect(await labels('Asia/Kathmandu', { timezone: 'UTC' })).toEqual(['UTC', '2026-11-18T00:00:00+00:00']);
  });
});

describe('telemetry that is sent along', () => {
  const told = { id: 'a', user_id: 'u', event_name: 'user_registered', event_time: iso(WEDNESDAY - DAY) };
  const newUsers = (body: { data: { executive: { cards: { id: string; value: number }[] } } }) =>
    body.data.executive.cards.find(({ id }) => id === 'new-users')?.value;

  it('stands for itself, also where it is empty, and names no tick', async () => {
    const inline = await ask('postDashboard', { body: { ...range, events: [told] } });
    expect([inline.status, inline.body.source, inline.body.tick, inline.headers['x-tick']]).toEqual([
      200,
      'inline',
      null,
      undefined,
    ]);
    expect([newUsers(inline.body), inline.body.as_of]).toEqual([1, range.end.replace('.000Z', 'Z')]);
    const empty = await ask('postDashboard', { body: { ...range, memberships: [] } });
    expect([empty.body.source, newUsers(empty.body)]).toEqual(['inline', 0]);
  });

  it('says what is not counted', async () => {
    const membership = { user_id: 'u', plan_type: 'monthly', start_at: range.start, expire_at: range.end, amount: 10 };
    const memberships = [{ ...membership, status: 'trial' }];
    const { body } = await ask('postDashboard', { body: { ...range, memberships } });
    expect(body.notes).toEqual([expect.stringContaining('trial')]);
  });

  it('says which filter leaves nothing', async () => {
    const one = { ...told, properties: { channel: 'organic' } };
    const notes = async (channel: string) =>
      (await ask('postDashboard', { body: { ...range, channel, events: [one] } })).body.notes;
    expect(await notes('organic')).toEqual([]);
    expect(await notes('Organic')).toEqual([
      'Nothing in the telemetry has the channel Organic, so nothing is left to count.',
    ]);
  });

  it('has no membership that ends before it begins', async () => {
    const asked = (expire_at: string) => {
      const membership = { user_id: 'u', plan_type: 'monthly', start_at: range.start, expire_at, status: 'refunded' };
      return ask('postDashboard', { body: { ...range, memberships: [{ ...membership, amount: 10 }] } });
    };
    expect(await asked(range.start)).toMatchObject({ status: 200 });
    expect(await asked(iso(WEDNESDAY - 91 * DAY))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/memberships/0/expire_at' }] },
    });
  });

  it('is refused by the index of what is wrong in it, all of it at once', async () => {
    const events = [told, { ...told, event_time: '2026-11-17T10:00:00' }, { ...told, id: '' }, { ...told, extra: 1 }];
    const { status, body } = await ask('postDashboard', { body: { ...range, events } });
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/events/1/event_time',
      '/events/2/id',
      '/events/3/extra',
    ]);
  });
});

describe('a world without an academy', () => {
  it('says what it lacks and what to do; telemetry that is sent along is answered all the same', async () => {
    const services = scene.fresh();
    const head = await services.loader.head('default');
    const inWorld = (changed: Partial<typeof head>) => {
      return askingAnalytics(telemetryOfHead(scene, { head: async () => ({ ...head, ...changed }) }));
    };
    const worlds = [
      [inWorld({ packVersion: 1 }), 409, '/api/regenerate'],
      [inWorld({ counts: { ...head.counts, clients: 20_000 } }), 404, '10,000 rows'],
    ] as const;
    for (const [asked, status, advice] of worlds) {
      for (const refused of [
        await asked('getDashboard', { query: queryOf(range) }),
        await asked('postDashboard', { body: range }),
        await asked('queryMetric', { body: { metric: 'mrr', range } }),
        await asked('listPeople', { body: { metric: 'mau', range } }),
        await asked('listAnalyticsEvents'),
      ]) {
        expect(refused).toMatchObject({ status, body: { errors: [{ pointer: 'header/X-World' }] } });
        expect(JSON.stringify(refused.body)).toContain(advice);
      }
      expect(await asked('postDashboard', { body: { ...range, events: [] } })).toMatchObject({ status: 200 });
    }
    expect(await ask('getDashboard', { query: queryOf(range), world: 'none' })).toMatchObject({ status: 404 });
    expect(await ask('postDashboard', { body: { ...range, events: [] }, world: 'none' })).toMatchObject({
      status: 404,
    });
  });
});

describe('what is wrong with a range', () => {
  const { start, end } = range;
  it.each([
    ['getDashboard', { start: 'soon', end }, 400, 'query/start'],
    ['getDashboard', { start: '2026-11-18', end }, 400, 'query/start'],
    ['getDashboard', { start: '2026-11-18T00:00:00', end }, 422, 'query/start'],
    ['getDashboard', { start: end, end: start }, 422, 'query/end'],
    ['listAnalyticsEvents', { start: 'soon' }, 400, 'query/start'],
    ['listAnalyticsEvents', { start: end, end: start }, 422, 'query/end'],
  ] as const)('is named: %s %j', async (operation, query, status, pointer) => {
    const answer = await ask(operation, { query: queryOf(query) });
    expect([answer.status, answer.body.errors?.map((error: { pointer: string }) => error.pointer)]).toEqual([
      status,
      [pointer],
    ]);
  });
});

describe('what is wrong with a metric', () => {
  it.each([
    ['queryMetric', { metric: 'nothing' }, '/metric'],
    ['queryMetric', { metric: 'mrr', breakdown: ['lesson_id'] }, '/breakdown'],
    [
      'queryMetric',
      { metric: 'mrr', granularity: 'hour', range: { ...range, start: '2001-01-01T00:00:00Z' } },
      '/granularity',
    ],
    ['queryMetric', { metric: 'mrr', range: { start: range.end, end: range.start } }, '/range/end'],
    ['queryMetric', { metric: 'mrr', range: { ...range, start: '1969-01-01T00:00:00Z' } }, '/range/start'],
    ['listPeople', { metric: 'nothing' }, '/metric'],
    ['listPeople', { metric: 'activation', step: 'nothing' }, '/step'],
    ['listPeople', { metric: 'mau', step: 'member' }, '/step'],
    ['listPeople', { metric: 'new-users', cell: { lesson_id: 'x' } }, '/cell/lesson_id'],
  ] as const)('is named by its place: %s %j', async (operation, body, pointer) => {
    const answer = await ask(operation, { body: { range, ...body } });
    expect([answer.status, answer.body.errors?.map((error: { pointer: string }) => error.pointer)]).toEqual([
      422,
      [pointer],
    ]);
  });
});

it('makes an answer once per commit and state of what was ingested, and another for each question', async () => {
  const services = scene.fresh();
  const head = await services.loader.head('default');
  const made: string[] = [];
  const of = (commit: typeof head, question: string, ingested = 0) =>
    services.answers.of({ head: commit, ingested }, question, () => made.push(question));
  expect([of(head, 'a'), of(head, 'a'), of(head, 'b')]).toEqual([1, 1, 2]);
  expect(of({ ...head, version: head.version + 1 }, 'a')).toBe(3);
  expect(of(head, 'a', 1)).toBe(4);
  expect(made).toEqual(['a', 'b', 'a', 'a']);
});
