import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue } from '../../../../core/measures/index.ts';
import { causeKindIds } from '../../../../core/views/operations/causes/index.ts';
import { FULL_DETAIL_ROWS } from '../../../../core/world/index.ts';
import { apiOn } from '../../../tools/api.ts';
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
    for (const { id, value, reason } of listed) {
      expect([id, value === null]).toEqual([id, reason !== undefined]);
      const { measure, points } = (await get(`/api/measures/${id}?grain=month`)).body;
      expect(measure).toMatchObject({ id, value, ...(reason !== undefined && { reason }) });
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

describe('the causes', () => {
  interface Served {
    readonly id: string;
    readonly at: string;
    readonly day: string;
    readonly kind: string;
    readonly keys: string[] | null;
    readonly weight: number;
    readonly why: string | null;
    readonly row: { readonly entity: string; readonly id: string } | null;
  }

  it('are answered by weight, each with its row, and by days of which the last is not included', async () => {
    const { status, body, headers } = await get('/api/causes?limit=1000');
    expect([status, headers['x-tick'], body.total, body.reason]).toEqual([200, '6', body.causes.length, null]);
    const all: Served[] = body.causes;
    expect(all.length).toBeGreaterThan(200);
    expect(all.map(({ weight }) => weight)).toEqual(all.map(({ weight }) => weight).sort((a, b) => b - a));
    for (const { row } of all.slice(0, 40)) {
      if (row) expect((await get(`/api/${row.entity}/${row.id}`)).status).toBe(200);
    }
    const days = all.map(({ day }) => day).sort();
    const [from, to] = [days[40], days.at(-40)];
    const few = (await get(`/api/causes?from=${from}&to=${to}&limit=7`)).body;
    const within = all.filter(({ day }) => day >= String(from) && day < String(to));
    expect(few).toMatchObject({ from, to, total: within.length, causes: within.slice(0, 7) });
    expect(all.every(({ at, day, why }) => at.startsWith(day) && why === null)).toBe(true);
  });

  it('can be asked for a measure, a client and kinds, with the reason of each', async () => {
    const { body: kinds } = await get('/api/causes/kinds');
    expect(kinds.map(({ id }: { id: string }) => id)).toEqual(causeKindIds);
    const { causes } = (await get('/api/causes?measure=mrr')).body;
    expect(causes.length).toBeGreaterThan(5);
    for (const { kind, why } of causes as Served[]) {
      const { moves } = kinds.find(({ id }: { id: string }) => id === kind);
      const own = moves.find(({ measures }: { measures: string[] }) => measures.includes('mrr'));
      expect([kind, why]).toEqual([kind, own.rationale]);
    }
    const [client] = (await get('/api/clients')).body;
    const its: Served[] = (await get(`/api/causes?measure=mrr&key=${client.id}&limit=1000`)).body.causes;
    expect(its).toEqual(causes.filter(({ keys }: Served) => keys?.includes(client.id)));
    const two = (await get('/api/causes?measure=headcount,mrr')).body;
    expect(two).toMatchObject({ measures: ['headcount', 'mrr'], causes });
    const left: Served[] = (await get('/api/causes?kind=client-left,client-signed')).body.causes;
    expect(new Set(left.map(({ kind }) => kind)).size).toBe(2);
    expect((await get('/api/causes?measure=budget')).body).toMatchObject({ total: 0, causes: [], reason: null });
  });

  it.each([
    ['/api/causes?measure=nothing', 404, 'query/measure'],
    ['/api/causes?key=nobody-1', 404, 'query/key'],
    ['/api/causes?measure=pipeline&key=client-1', 422, 'query/key'],
    ['/api/causes?from=2026-11-07&to=2026-11-07', 422, 'query/to'],
    ['/api/causes?kind=weather', 422, 'query/kind'],
    ['/api/causes?from=soon', 400, 'query/from'],
    ['/api/causes?limit=0', 422, 'query/limit'],
  ])('refuse %s by %d', async (path, status, pointer) => {
    expect(await get(path)).toMatchObject({ status, body: { errors: [{ pointer }] } });
  });

  it('of a large world are none: it keeps no events', async () => {
    const { loader } = scene.services;
    const load = async (world: string) => {
      const loaded = await loader.load(world);
      return { ...loaded, head: { ...loaded.head, counts: { ...loaded.head.counts, leads: FULL_DETAIL_ROWS } } };
    };
    const { body } = await apiOn({ ...scene.services, loader: { ...loader, load } }).call('GET', '/api/causes');
    expect(body).toMatchObject({ total: 0, causes: [], reason: expect.stringContaining('keep no events') });
  });
});
