import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { entityKinds } from '../../../../core/world/index.ts';
import { type ReadingScene, readingScene } from '../../../tools/reading.ts';

/** What the API answers of a world, from one committed tick; each answer is also checked by its route's own schema. */

let scene: ReadingScene;
beforeAll(async () => {
  scene = await readingScene();
});
afterAll(() => scene.dynamo.stop());

const get: ReadingScene['get'] = (...asked) => scene.get(...asked);

describe('every answer', () => {
  it.each([
    ...entityKinds.map((kind) => `/api/${kind}`),
    ...(['clients', 'licenses', 'departments', 'vendors'] as const).map(
      (kind) => `/api/${kind}/${kind.slice(0, -1)}-1`,
    ),
    '/',
    '/health',
    '/api/stats',
    '/api/measures',
    '/api/measures/mrr',
    '/api/changes',
    '/api/certificate',
    '/api/simulation',
    '/api/simulation/scenarios',
  ])('names its committed tick: %s', async (path) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 200, headers: { 'x-tick': '6' } });
    expect(answer.headers.etag).toMatch(/^"[\w-]+"$/);
    const again = await get(path, { 'if-none-match': answer.headers.etag ?? '' });
    expect(again.status).toBe(304);
  });

  it.each(['/api/clients', '/api/stats', '/api/measures/mrr', '/api/changes', '/api/certificate', '/api/simulation'])(
    'knows no world that is not there: %s',
    async (path) => {
      const answer = await get(path, { 'x-world': 'nobody' });
      expect(answer).toMatchObject({ status: 404, body: { errors: [{ pointer: 'header/X-World' }] } });
    },
  );
});

describe('over HTTP', () => {
  it('a list is what it is in-process, page by page', async () => {
    const bridge = await scene.api.listen();
    const found: unknown[] = [];
    for (let path: string | undefined = '/api/leads?sort=-value&limit=3'; path; ) {
      const response = await fetch(new URL(path, bridge.url));
      expect(response.status).toBe(200);
      found.push(...z.array(z.unknown()).parse(await response.json()));
      path = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
    await bridge.close();
    expect(found).toEqual((await get('/api/leads?sort=-value')).body);
  });
});
