import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PACK_VERSION } from '../../../../core/world/index.ts';
import { createLoader } from '../../../../functions/worlds/read/loader.ts';
import { apiOn } from '../../../tools/api.ts';
import { type ReadingScene, readingScene } from '../../../tools/reading.ts';
import type { TestServices } from '../../../tools/simulation.ts';
import { changesOf } from '../../../tools/world-image.ts';

/** How a world came to be as it is, and what is said about it: measures, changes, certificate, twin. */

let scene: ReadingScene;
beforeAll(async () => {
  scene = await readingScene();
});
afterAll(() => scene.dynamo.stop());

const get: ReadingScene['get'] = (...asked) => scene.get(...asked);

describe('the changes', () => {
  /** All changes after a tick, page by page, each asked for with the tick that the page before names. */
  async function follow(since: number, limit: number): Promise<unknown[]> {
    const found: unknown[] = [];
    for (let after = since; ; ) {
      const { body, headers } = await get(`/api/changes?since=${after}&limit=${limit}`);
      expect(body).toMatchObject({ generation: 1, since: after });
      found.push(...body.changes);
      if (String(body.tick) === headers['x-tick']) return found;
      expect(body.tick).toBeGreaterThan(after);
      after = body.tick;
    }
  }

  it('are all told once and in order, wherever they are taken up and however many come at a time', async () => {
    const all = await changesOf(scene.fresh());
    expect(new Set(all.map(({ tick }) => tick)).size).toBeGreaterThan(3);
    for (const since of [0, 1, 2, 3, 4, 5, 6]) {
      const after = all.filter(({ tick }) => tick > since);
      for (const limit of [1, 3, 5000]) expect(await follow(since, limit)).toEqual(after);
    }
  });

  it('that are no longer kept, or not yet there, are a conflict', async () => {
    const now = scene.clock.now;
    scene.clock.now += 25 * 3_600_000;
    const lost = await get('/api/changes?since=2');
    scene.clock.now = now;
    expect(lost).toMatchObject({ status: 409, body: { errors: [{ pointer: 'query/since' }] } });
    expect(lost.body.errors[0].detail).toMatch(/Expected 6 or later/);
    expect((await get('/api/changes?since=7')).status).toBe(409);
  });
});

describe('the certificate', () => {
  it('holds, and names at least thirty rules with what they looked at', async () => {
    const { body } = await get('/api/certificate');
    expect(body).toMatchObject({ world: 'default', generation: 1, tick: 6, seed: 42, holds: true });
    expect(body.rules.length).toBeGreaterThanOrEqual(30);
    for (const rule of body.rules) expect(rule.failed).toEqual([]);
  });
});

describe('the twin', () => {
  it('is asked for by measure and scenario', async () => {
    expect((await get('/api/simulation/twin?measure=mrr')).body.detail).toBe('No scenario has run in this world.');
    const body = { scenario: 'churn-wave', magnitude: 3, durationMinutes: 30 };
    await scene.api.call('POST', '/api/simulation/scenarios', { body });
    await scene.api.call('POST', '/api/simulation/advance', { body: { ticks: 200 } });
    const answer = await get('/api/simulation/twin?measure=average-mrr&points=5');
    expect(answer.status).toBe(200);
    expect(answer.body.points).toHaveLength(5);
    const now = (await get('/api/measures/average-mrr')).body.measure.value;
    expect(answer.body.points[4]).toMatchObject({ world: now, time: (await get('/')).body.world_time });
    expect(answer.body.points[0].time).toBe(answer.body.scenario.startedAt);
    expect(answer.body.points[0].difference).toBe(0);
    expect((await get('/api/simulation/twin?measure=nothing')).status).toBe(404);
    expect((await get('/api/simulation/twin?measure=mrr&scenario=scenario-9')).status).toBe(404);
  });
});

describe('a world of an older pack', () => {
  it('is served as it is, but its past cannot be repeated', async () => {
    const older: TestServices['heads'] = {
      ...scene.services.heads,
      async get(worldId) {
        const head = await scene.services.heads.get(worldId);
        return head && { ...head, packVersion: PACK_VERSION - 1 };
      },
    };
    const old = apiOn({ ...scene.services, heads: older, loader: createLoader(older, scene.services.chunks) });
    expect((await old.call('GET', '/api/clients')).body).toEqual((await get('/api/clients')).body);
    const twin = await old.call('GET', '/api/simulation/twin?measure=mrr');
    expect(twin).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/cannot be repeated/) } });
  });
});
