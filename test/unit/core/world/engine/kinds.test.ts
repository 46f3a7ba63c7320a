import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Entity, Row } from '../../../../../core/world/engine/entity.ts';
import { completed, expectedRecords, type Kinds, lacking, types } from '../../../../../core/world/engine/kinds.ts';
import { Registry } from '../../../../../core/world/engine/registry.ts';
import { certify } from '../../../../../core/world/engine/rules.ts';
import { castSimulation } from '../../../../../core/world/engine/simulation.ts';
import { chunkNames, decodeChunks, encodeChunks } from '../../../../../core/world/engine/snapshot.ts';
import { type Bakery, bakery, bakeryKinds, registryOf, shop } from '../../../../fixtures/bakery.ts';

const row = types<Entity, Row, { id: string }>();

/** A town in which a baker serves four houses, and a mill or a shop can't be without one. */
const town = {
  houses: { part: 'town', types: row, count: 25 },
  shops: { part: 'town', types: row, count: 2 },
  bakers: { part: 'town', types: row, count: 6, follows: { kind: 'houses', per: 4, neededBy: ['houses', 'shops'] } },
} as const satisfies Kinds;

describe('counts', () => {
  it.each([
    [{}, { houses: 25, shops: 2, bakers: 6 }],
    [{ houses: 26 }, { houses: 26, shops: 2, bakers: 7 }],
    [{ houses: 5 }, { houses: 5, shops: 2, bakers: 1 }],
    [
      { houses: 1, shops: 0 },
      { houses: 1, shops: 0, bakers: 1 },
    ],
    [{ houses: 0 }, { houses: 0, shops: 2, bakers: 1 }],
    [
      { houses: 0, shops: 0 },
      { houses: 0, shops: 0, bakers: 0 },
    ],
    [
      { houses: 400, bakers: 3 },
      { houses: 400, shops: 2, bakers: 3 },
    ],
    [
      { houses: undefined, bakers: undefined },
      { houses: 25, shops: 2, bakers: 6 },
    ],
  ])('that are left out follow from those that are given: %j', (given, all) => {
    expect(completed(town, given)).toEqual(all);
  });

  it('never lack what others need, unless none is asked for', () => {
    const some = fc.record({ houses: fc.nat(50), shops: fc.nat(3) }, { requiredKeys: [] });
    fc.assert(fc.property(some, (given) => expect(lacking(town, completed(town, given))).toBeNull()));
    expect(lacking(town, { houses: 0, shops: 1, bakers: 0 })).toEqual({ kind: 'bakers', neededBy: 'shops' });
    expect(lacking(town, { houses: 0, shops: 0, bakers: 0 })).toBeNull();
  });

  it('follow a kind that has a count of its own, which makes their default', () => {
    const build = (tills: object) => () =>
      new Registry<Bakery>({
        kinds: { ...bakeryKinds, tills: { ...bakeryKinds.tills, ...tills } },
        parts: [bakery, shop],
        keepsEvents: () => true,
      });
    const follows = { kind: 'ovens', per: 3, neededBy: ['ovens'] };
    expect(build({ follows })).not.toThrow();
    expect(build({ follows: { ...follows, kind: 'loaves' } })).toThrow('tills follow loaves: no kind with rows');
    expect(build({ follows: { ...follows, neededBy: ['tills'] } })).toThrow('which follow others themselves');
    expect(build({ follows, count: 2 })).toThrow('tills are 2 by default, and 1 by what they follow');
  });
});

describe('records of a kind without rows', () => {
  const { loaves } = bakeryKinds;
  const kinds = {
    ...bakeryKinds,
    crumbs: { ...loaves, each: 40 },
    guests: { ...loaves, each: 40, atMost: 150 },
  } as const satisfies Kinds;

  it.each([
    ['tills', 2],
    ['loaves', 4],
    ['crumbs', 160],
    ['guests', 150],
    ['scenarios', 0],
  ])('are counted after the kind that they follow: %s', (kind, many) => {
    expect(expectedRecords(kinds, { tills: 2, ovens: 4 }, kind)).toBe(many);
  });

  it('lie in as many chunks as there are two dozens of them', () => {
    const build = (entry: object) =>
      new Registry<Bakery>({
        kinds: { ...bakeryKinds, loaves: { ...loaves, ...entry } },
        parts: [bakery, shop],
        keepsEvents: () => true,
      });
    const chunks = (entry: object): number =>
      chunkNames(build(entry), { seed: 1, packVersion: 1, counts: { tills: 1, ovens: 4 } }).filter((name) =>
        name.startsWith('loaves/'),
      ).length;
    expect([chunks({}), chunks({ each: 40 }), chunks({ each: 40, atMost: 150 })]).toEqual([1, 7, 7]);
    expect(chunks({ each: 40, atMost: 48 })).toBe(2);
    expect(() => build({ each: 0 })).toThrow('loaves are 0 for each');
    expect(() => build({ atMost: -1 })).toThrow('at most -1');
  });
});

describe('a kind that came with a later pack', () => {
  const always = {
    id: 'order.kept',
    label: 'Orders are kept',
    rationale: 'customers wait',
    entity: 'ovens',
    since: 2,
    check: () => ({ checked: 0, broken: [{ id: 'oven-1', detail: 'has no orders' }] }),
  } as const;
  const later = new Registry<Bakery>({
    kinds: { ...bakeryKinds, orders: { part: 'shop', types: types<Entity>(), since: 2 } },
    parts: [bakery, { ...shop, rules: [always] }],
    keepsEvents: () => true,
  });
  const config = (packVersion: number) => ({ seed: 1, packVersion, counts: { tills: 1, ovens: 3 } });
  const before = castSimulation(registryOf([bakery, shop]), config(1), Date.UTC(2026, 10, 16));
  const chunks = encodeChunks(before, 'all');

  it('is no part of worlds of older packs: they are read as they were stored, and have none of it', () => {
    expect(chunkNames(later, config(1))).toEqual([...chunks.keys()]);
    const read = decodeChunks(later, config(1), before.time, chunks);
    expect([...Object(read.state).orders]).toEqual([]);
    expect(encodeChunks(read, 'all')).toEqual(chunks);
  });

  it('must not lack in worlds of its pack', () => {
    expect(chunkNames(later, config(2))).toContain('orders/0');
    expect(() => decodeChunks(later, config(2), before.time, chunks)).toThrow('lacks the chunk orders/0');
  });

  it('comes with rules that older worlds are not held to', () => {
    const ids = (packVersion: number) => {
      const world = castSimulation(later, config(packVersion), before.time);
      return certify(world, { tills: [], ovens: [] }).map(({ id }) => id);
    };
    expect(ids(1)).toEqual(['oven.hot']);
    expect(ids(2)).toEqual(['oven.hot', 'order.kept']);
  });
});
