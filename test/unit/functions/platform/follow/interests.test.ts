import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InterestStore } from '../../../../../functions/platform/follow/interests.ts';
import { createInterestTable } from '../../../../../functions/platform/storage/interest-table.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { impatience } from '../../../../tools/simulation.ts';

const WORLD = { worldId: 'default', generation: 1 };
const ROW = { entity: 'clients', id: 'client-1' };
let dynamo: TestDynamo;
let store: InterestStore;
let now = 1_000;
beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'interest-');
  store = createInterestTable(dynamo.documents, 'interest-interests', () => now, impatience);
});
afterAll(() => dynamo.stop());

const of = async (view = 'view') => (await store.of(WORLD)).get(view);

describe('an interest', () => {
  it('is about changes since it was registered first', async () => {
    await store.register(WORLD, 'view', [{ ...ROW, since: 5 }]);
    await store.register(WORLD, 'view', [{ ...ROW, since: 9 }]);
    expect(await of()).toEqual({ view: 'view', followed: null, interests: [{ ...ROW, since: 5 }] });
  });

  it('is removed if it was not registered again meanwhile', async () => {
    now = 2_000;
    await store.register(WORLD, 'view', [{ ...ROW, since: 9 }]);
    await store.withdraw(WORLD, 'view', ROW, 2_000);
    expect((await of())?.interests).toHaveLength(1);
    await store.withdraw(WORLD, 'view', ROW, 2_001);
    expect(await of()).toBeUndefined();
    await store.withdraw(WORLD, 'view', ROW, 2_001);
  });

  it('is of one view of one generation, of which all are removed together', async () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ entity: 'clients', id: `client-${n}`, since: n }));
    await store.register(WORLD, 'view', many);
    await store.register({ ...WORLD, generation: 2 }, 'view', many);
    await store.open(WORLD, 'other', 3);
    await store.open(WORLD, 'other', 1);
    expect((await of())?.interests).toHaveLength(60);
    expect(await of('other')).toEqual({ view: 'other', followed: 3, interests: [] });
    await store.removeAll(WORLD);
    expect((await store.of(WORLD)).size).toBe(0);
    expect((await store.of({ ...WORLD, generation: 2 })).get('view')?.interests).toHaveLength(60);
  });
});
