import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DAY } from '../../../../core/kernel/time.ts';
import { type Change, type EntityKind, entityKinds, historyStart } from '../../../../core/world/index.ts';
import { changeEntry } from '../../../../functions/worlds/change-entry.ts';
import { createHistoryReader } from '../../../../functions/worlds/read/history.ts';
import { wireDifference, wireRow } from '../../../../functions/worlds/wire.ts';
import { buildWorld, installWorld } from '../../../../functions/worlds/write/genesis.ts';
import { runTick } from '../../../../functions/worlds/write/tick.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../tools/dynamo.ts';
import { originOf, servicesOn, WEDNESDAY } from '../../../tools/simulation.ts';
import { imageOf } from '../../../tools/world-image.ts';

/** What is kept of a world's past does not depend on how its time was cut. */

jest.setTimeout(60_000);
let dynamo: TestDynamo;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

describe('the past of a world', () => {
  it.each([
    ['midnight', Date.UTC(2026, 10, 18, 23, 57)],
    ['the turn of a month', Date.UTC(2026, 10, 30, 23, 57)],
    ['the turn of a year', Date.UTC(2026, 11, 31, 23, 57)],
  ])('is the same over %s in one tick as in many', async (name, startedAt) => {
    const prefix = `${name.replaceAll(' ', '-')}-`;
    const built = buildWorld(originOf({ startedAt, tempo: 1 }));
    const live = async (kind: string, cuts: readonly number[]) => {
      await createTables(dynamo.documents, `${prefix}${kind}-`);
      const clock = { now: startedAt };
      const services = () => servicesOn(dynamo.documents, `${prefix}${kind}-`, clock);
      await installWorld(services(), 'default', { ...built }, false);
      for (const tick of cuts) {
        clock.now = startedAt + tick * 30_000;
        expect(await runTick(services(), { worldId: 'default', generation: 1, tick })).toBe('committed');
      }
      return { services: services(), image: await imageOf(services()) };
    };
    const many = await live('many', [1, 2, 3, 4, 5, 6, 7, 8, 20]);
    const one = await live('one', [20]);
    expect(many.image).toEqual(one.image);
    const head = await one.services.loader.head('default');
    const reader = createHistoryReader(one.services.loader);
    const history = await reader.read(head);
    const days = [...history.values()].reduce((sum, month) => sum + month.days.length, 0);
    expect(days).toBe(Math.floor((head.time - historyStart(head.startedAt)) / DAY));
    const last = [...history.values()].at(-1);
    expect(last?.month).toBe(new Date(startedAt).toISOString().slice(0, 7));
    expect((await reader.read(head)).get(last?.month ?? '')).toBe(last);
  });
});

describe('the wire form', () => {
  const { simulation, rows } = buildWorld(originOf({ seed: 3 }));
  const allOf = <K extends EntityKind>(kind: K) => Array.from(rows[kind].values(), (row) => wireRow(kind, row));

  it('has dollars with two decimals at most, dates and times as text, and nothing that JSON would lose', () => {
    for (const kind of entityKinds) {
      for (const row of allOf(kind)) {
        expect(JSON.parse(JSON.stringify(row))).toEqual(row);
        for (const [name, value] of Object.entries(row)) {
          if (typeof value === 'number') expect(Math.round(value * 100) / 100).toBe(value);
          if (/\wDate$/.test(name) && typeof value === 'string') expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
        }
        expect(row.lastUpdated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        expect(Date.parse(String(row.lastUpdated))).toBeLessThanOrEqual(simulation.time);
      }
    }
  });

  it('of a change has the fields that differ, and none where nothing is left of it', () => {
    const [client] = rows.clients.values();
    if (!client) throw new Error('no client');
    const change = (after: typeof client | null, before: typeof client | null = client): Change => ({
      time: WEDNESDAY,
      kind: 'clients',
      id: client.id,
      cause: 'test',
      before,
      after,
    });
    const head = { changeId: 'x', tick: 4 };
    const entryOf = (...changes: Change[]) => changeEntry(head, 2, 5, WEDNESDAY, changes).changes;
    const moved = { ...client, monthlyRecurring: client.monthlyRecurring + 100, lastUpdated: WEDNESDAY + 1 };
    const [logged] = entryOf(change(moved));
    expect(Object.keys(logged?.after ?? {})).toEqual(['monthlyRecurring']);
    expect(entryOf(change({ ...client, lastUpdated: WEDNESDAY + 1 }))).toEqual([]);
    expect(entryOf(change(client, null))[0]).toMatchObject({ before: null, after: { id: client.id } });
    expect(entryOf(change(null))[0]).toMatchObject({ after: null, before: { id: client.id } });
    const ids = [changeEntry(head, 2, 5, 0, []).id, changeEntry(head, 2, 5, 0, []).id];
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('differs in lists by their content', () => {
    expect(wireDifference({ id: 'a', list: [1, 2] }, { id: 'a', list: [1, 2] })).toEqual({ before: {}, after: {} });
    expect(wireDifference({ id: 'a', list: [1] }, { id: 'a', list: [2] })).toEqual({
      before: { list: [1] },
      after: { list: [2] },
    });
  });
});
