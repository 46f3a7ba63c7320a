import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../core/kernel/time.ts';
import { dashboard, UTC } from '../../../../core/views/analytics/index.ts';
import { type AnalyticsScene, analyticsScene } from '../../../tools/analytics-scene.ts';
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
    expect(body.data).toEqual(dashboard(telemetry, { ...question, compare: 'none' }));
  });
});
