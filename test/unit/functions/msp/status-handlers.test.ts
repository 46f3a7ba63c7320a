import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entityKinds } from '../../../../core/world/index.ts';
import { apiOn } from '../../../tools/api.ts';
import { createTables } from '../../../tools/dynamo.ts';
import { type ReadingScene, readingScene } from '../../../tools/reading.ts';
import { servicesOn } from '../../../tools/simulation.ts';

/** What the API answers of a world, from one committed tick; each answer is also checked by its route's own schema. */

let scene: ReadingScene;
beforeAll(async () => {
  scene = await readingScene();
});
afterAll(() => scene.dynamo.stop());

const get: ReadingScene['get'] = (...asked) => scene.get(...asked);

describe('the status', () => {
  it('has the fields of the seed, and more', async () => {
    expect((await get('/')).body).toEqual({
      message: 'MSP Data Simulator API',
      status: 'running',
      update_interval: '30s',
      last_update: '2026-11-18T14:03:00Z',
      world_time: '2026-11-18T14:03:00Z',
      tick: 6,
    });
    const { rows } = await scene.services.loader.load('default');
    const sizes = Object.fromEntries(entityKinds.map((kind) => [kind, rows[kind].size]));
    expect((await get('/health')).body).toEqual({
      status: 'healthy',
      timestamp: '2026-11-18T14:03:12Z',
      data_counts: sizes,
      world_time: '2026-11-18T14:03:00Z',
      tick: 6,
    });
    expect((await get('/api/stats')).body).toMatchObject({
      timestamp: '2026-11-18T14:03:12Z',
      counts: sizes,
      update_interval: 30,
      is_running: true,
      world: 'default',
      generation: 1,
      seconds_ahead: -12,
      tempo: 1,
    });
  });

  it('is unavailable while the default world is being made', async () => {
    await createTables(scene.dynamo.documents, 'empty-');
    const empty = apiOn(servicesOn(scene.dynamo.documents, 'empty-', scene.clock));
    for (const path of ['/', '/health', '/api/clients']) {
      const answer = await empty.call('GET', path);
      expect(answer.status).toBe(503);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
  });
});
