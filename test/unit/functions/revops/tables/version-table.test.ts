import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PART_BYTES } from '../../../../../functions/platform/storage/parts.ts';
import type { KeptVersion, LastGood } from '../../../../../functions/revops/records.ts';
import { createVersionTable } from '../../../../../functions/revops/tables/version-table.ts';
import { createTables, itemsOf, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { impatience } from '../../../../tools/simulation.ts';

const TABLE = 'versions-revops_builds';
let dynamo: TestDynamo;
/** Milliseconds of the wall; tests let it go on. */
let wall = 0;
const HOUR = 3_600_000;
const store = () => createVersionTable(dynamo.documents, TABLE, () => wall, impatience);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'versions-');
});
afterAll(() => dynamo.stop());

const world = (worldId: string) => ({ worldId, generation: 1 });
const kept = (id: string, datasets: KeptVersion['datasets']): KeptVersion => {
  return { id, kind: 'week', asOf: 7, tick: 1, keptAt: 2, datasets };
};

/** Rows that no compression makes small. */
function noise(length: number) {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { value: state };
  });
}

describe('rows', () => {
  it('are read back as they were written, above the size of an item too', async () => {
    const at = world('large');
    const rows = noise(250_000);
    const written = await store().write(at, new Map([['scores', { version: 'v', rows }]]));
    expect(written.scores).toMatchObject({ rows: rows.length, version: 'v' });
    expect(written.scores?.parts).toBeGreaterThan(1);
    for (const { data } of await itemsOf(dynamo.documents, TABLE)) {
      expect(data instanceof Uint8Array && data.byteLength <= PART_BYTES).toBe(true);
    }
    if (written.scores) expect(await store().read(at, 'scores', written.scores)).toEqual(rows);
  });

  it('of equal content lie in one place, whatever version names them', async () => {
    const at = world('shared');
    const rows = [{ a: 1 }];
    const datasets = new Map([['scores', { version: 'v', rows }]]);
    expect(await store().write(at, datasets)).toEqual(await store().write(at, datasets));
    const mine = (await itemsOf(dynamo.documents, TABLE)).filter(({ pk }) => pk === 'shared#1');
    expect(mine).toHaveLength(1);
  });

  it('that are gone are null', async () => {
    expect(await store().read(world('none'), 'scores', { hash: 'x', parts: 1, rows: 1, version: 'v' })).toBeNull();
  });
});

describe('a kept version', () => {
  it('never changes once written', async () => {
    const at = world('kept');
    expect(await store().keep(at, kept('2026-W46', {}))).toBe(true);
    const other = { ...kept('2026-W46', {}), tick: 9 };
    expect(await store().keep(at, other)).toBe(false);
    expect(await store().get(at, '2026-W46')).toEqual(kept('2026-W46', {}));
    await store().keep(at, kept('2026-W45', {}));
    expect((await store().list(at)).map(({ id }) => id)).toEqual(['2026-W45', '2026-W46']);
    expect(await store().get(at, '2026-W44')).toBeNull();
  });
});

describe('the last good rows', () => {
  const good = (tick: number): LastGood => ({ tick, datasets: {} });

  it('go on with ticks, never back', async () => {
    const at = world('good');
    expect(await store().lastGood(at)).toBeNull();
    for (const tick of [5, 4, 5, 6, 2]) await store().putLastGood(at, good(tick));
    expect(await store().lastGood(at)).toEqual(good(6));
  });
});

describe('what nothing names', () => {
  it('is removed, and nothing else', async () => {
    const at = world('unused');
    const of = (rows: object[]) => new Map([['scores', { version: 'v', rows: rows.map((row) => ({ ...row })) }]]);
    const [first, second, third] = [[{ a: 1 }], [{ a: 2 }], [{ a: 3 }]];
    const week = await store().write(at, of(first));
    await store().keep(at, kept('2026-W46', week));
    const older = await store().write(at, of(second));
    const newer = await store().write(at, of(third));
    const asOf = { tick: 3, time: 0 };
    if (newer.scores) await store().putLastGood(at, { tick: 3, datasets: { scores: { ...newer.scores, asOf } } });
    wall += HOUR;
    await store().removeUnused(at);
    if (!week.scores || !older.scores || !newer.scores) throw new Error('nothing was written');
    expect(await store().read(at, 'scores', week.scores)).toEqual(first);
    expect(await store().read(at, 'scores', older.scores)).toBeNull();
    expect(await store().read(at, 'scores', newer.scores)).toEqual(third);
  });

  it('stays while a build that runs beside may still name it', async () => {
    const at = world('beside');
    const rows = [{ a: 1 }];
    const written = await store().write(at, new Map([['scores', { version: 'v', rows }]]));
    await store().removeUnused(at); // by another build, which has ended
    await store().keep(at, kept('2026-W46', written));
    if (!written.scores) throw new Error('nothing was written');
    expect(await store().read(at, 'scores', written.scores)).toEqual(rows);
  });

  it('stays where it was written anew', async () => {
    const at = world('anew');
    const datasets = new Map([['scores', { version: 'v', rows: [{ a: 1 }] }]]);
    const { scores } = await store().write(at, datasets);
    wall += HOUR;
    await store().write(at, datasets);
    await store().removeUnused(at);
    if (!scores) throw new Error('nothing was written');
    expect(await store().read(at, 'scores', scores)).toEqual([{ a: 1 }]);
  });

  it('goes with its generation, and that of others stays', async () => {
    await store().keep(world('gone'), kept('2026-W46', {}));
    await store().keep(world('stays'), kept('2026-W46', {}));
    await store().removeAll(world('gone'));
    expect(await store().list(world('gone'))).toEqual([]);
    expect(await store().list(world('stays'))).toHaveLength(1);
  });
});
