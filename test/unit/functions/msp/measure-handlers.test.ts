import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue } from '../../../../core/measures/index.ts';
import { type ReadingScene, readingScene } from '../../../tools/reading.ts';

/** How a world came to be as it is, and what is said about it: measures, changes, certificate, twin. */

let scene: ReadingScene;
beforeAll(async () => {
  scene = await readingScene();
});
afterAll(() => scene.dynamo.stop());

const get: ReadingScene['get'] = (...asked) => scene.get(...asked);

describe('the measures', () => {
  it('are all listed, and each is answered with its history', async () => {
    const listed = (await get('/api/measures')).body;
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(catalogue.map(({ id }) => id));
    for (const { id, value } of listed) {
      const { measure, points } = (await get(`/api/measures/${id}?grain=month`)).body;
      expect(measure).toMatchObject({ id, value });
      expect(points).toHaveLength(26);
      for (const point of points) expect(point.value === null).toBe(point.reason !== undefined);
    }
  });

  it('end now, and can be asked for a client, a department and a span', async () => {
    const { measure, points } = (await get('/api/measures/mrr')).body;
    expect(points.at(-1)).toMatchObject({ value: measure.value, partial: true, period: '2026-11-18' });
    const { points: few } = (await get('/api/measures/mrr?from=2026-11-01&to=2026-11-07')).body;
    expect(few.map(({ period }: { period: string }) => period)).toHaveLength(7);
    expect(points).toEqual(expect.arrayContaining(few));
    const [client] = (await get('/api/clients')).body;
    const { points: own, key, measure: its } = (await get(`/api/measures/mrr?key=${client.id}`)).body;
    expect({ key, value: own.at(-1).value }).toEqual({ key: client.id, value: client.monthlyRecurring });
    expect(its.value).toBe(client.monthlyRecurring);
    expect(its.value).toBeLessThan(measure.value);
    const department = catalogue.find(({ scopes }) => scopes.includes('department'));
    const of = (await get(`/api/measures/${department?.id}?key=department-1`)).body;
    expect(of).toMatchObject({ key: 'department-1', measure: { id: department?.id } });
    expect(of.points).toHaveLength(points.length);
  });

  it.each([
    ['/api/measures/nothing', 404, 'path/id'],
    ['/api/measures/mrr?key=nobody-1', 404, 'query/key'],
    ['/api/measures/pipeline?key=client-1', 422, 'query/key'],
    ['/api/measures/mrr?from=2026-11-07&to=2026-11-01', 422, 'query/from'],
    ['/api/measures/mrr?grain=year', 422, 'query/grain'],
    ['/api/measures/mrr?from=soon', 400, 'query/from'],
  ])('refuse %s by %d', async (path, status, pointer) => {
    expect(await get(path)).toMatchObject({ status, body: { errors: [{ pointer }] } });
  });

  it('of any span are answered within the history that there is', async () => {
    const { points } = (await get('/api/measures/mrr?from=0001-01-01&to=9999-12-31')).body;
    expect(points.length).toBeLessThan(800);
    expect(points.length).toBeGreaterThan(750);
  });
});
