import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compareIds } from '../../../../core/kernel/collection.ts';
import { entityKinds } from '../../../../core/world/index.ts';
import { type ReadingScene, readingScene } from '../../../tools/reading.ts';
import { imageOf } from '../../../tools/world-image.ts';

/** What the API answers of a world, from one committed tick; each answer is also checked by its route's own schema. */

let scene: ReadingScene;
beforeAll(async () => {
  scene = await readingScene();
});
afterAll(() => scene.dynamo.stop());

const get: ReadingScene['get'] = (...asked) => scene.get(...asked);

/** Values as they are to come in a list that is sorted by them: what is not measurable last. */
function inOrder(field: string, values: readonly unknown[], sign: 1 | -1): unknown[] {
  const order = (a: unknown, b: unknown): number => {
    if (typeof a === 'number') return a - Number(b);
    return field === 'id'
      ? compareIds(String(a), String(b))
      : Number(String(a) > String(b)) - Number(String(a) < String(b));
  };
  const known = values.filter((value) => value !== null);
  return [...known.sort((a, b) => sign * order(a, b)), ...values.filter((value) => value === null)];
}

describe('the lists', () => {
  it.each(entityKinds)('of %s are the rows of the tables, and each is found by its id', async (kind) => {
    const { tables } = await imageOf(scene.fresh());
    const list = (await get(`/api/${kind}`)).body;
    expect(Object.fromEntries(list.map((row: { id: string }) => [row.id, row]))).toEqual(tables[kind]);
    for (const row of list) expect((await get(`/api/${kind}/${row.id}`)).body).toEqual(row);
    const unknown = await get(`/api/${kind}/nothing-1`);
    expect(unknown).toMatchObject({ status: 404, body: { errors: [{ pointer: 'path/id' }] } });
  });

  it.each(entityKinds)('of %s are sorted by each field, and come page by page', async (kind) => {
    const whole = (await get(`/api/${kind}`)).body;
    const sortable = Object.keys(whole[0]).filter((name) => typeof whole[0][name] !== 'object');
    for (const field of sortable) {
      for (const sort of [field, `-${field}`]) {
        const sorted = (await get(`/api/${kind}?sort=${sort}`)).body;
        expect(sorted).toHaveLength(whole.length);
        const values = sorted.map((row: Record<string, unknown>) => row[field]);
        expect(values).toEqual(inOrder(field, values, sort === field ? 1 : -1));
        const paged: unknown[] = [];
        for (let path: string | undefined = `/api/${kind}?sort=${sort}&limit=4`; path; ) {
          const { body, headers } = await get(path);
          paged.push(...body);
          path = /<([^>]+)>/.exec(headers.link ?? '')?.[1];
        }
        expect(paged).toEqual(sorted);
      }
    }
  });

  it.each([
    ['clients', ['industry', 'contractType', 'status', 'churnRisk']],
    ['licenses', ['licenseType', 'complianceStatus']],
    ['leads', ['stage', 'industry']],
    ['technicians', ['status']],
    ['vendors', ['category', 'riskLevel']],
    ['contracts', ['status']],
  ] as const)('of %s are filtered by %s', async (kind, fields) => {
    const whole: Record<string, string>[] = (await get(`/api/${kind}`)).body;
    for (const field of fields) {
      for (const value of new Set(whole.map((row) => row[field] ?? ''))) {
        const { body } = await get(`/api/${kind}?${field}=${encodeURIComponent(value)}`);
        expect(body).toEqual(whole.filter((row) => row[field] === value));
      }
      expect((await get(`/api/${kind}?${field}=Nonsense`)).status).toBe(422);
    }
  });

  it('tell seats from either side alike', async () => {
    const clients: { id: string }[] = (await get('/api/clients')).body;
    const held = new Map<string, number>();
    for (const { id } of clients) {
      for (const line of (await get(`/api/clients/${id}/licenses`)).body) {
        held.set(`${line.licenseId}/${id}`, line.seats);
        expect(line.monthlyCost).toBeCloseTo(line.seats * line.costPerLicense, 6);
      }
    }
    for (const license of (await get('/api/licenses')).body) {
      const { holders, pool, total } = (await get(`/api/licenses/${license.id}/seats`)).body;
      for (const { clientId, seats } of holders) expect(held.get(`${license.id}/${clientId}`)).toBe(seats);
      const seats = holders.reduce((sum: number, holder: { seats: number }) => sum + holder.seats, 0);
      expect({ total, sum: seats + pool }).toEqual({ total: license.totalLicenses, sum: total });
      for (const { clientId } of holders) held.delete(`${license.id}/${clientId}`);
    }
    expect([...held.keys()]).toEqual([]);
    expect((await get('/api/clients/nobody/licenses')).status).toBe(404);
    expect((await get('/api/licenses/none/seats')).status).toBe(404);
  });
});
