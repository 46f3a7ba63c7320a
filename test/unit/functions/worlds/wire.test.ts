import { describe, expect, it } from '@jest/globals';
import { type EntityKind, entityKinds } from '../../../../core/world/index.ts';
import { wireDifference, wireRow } from '../../../../functions/worlds/wire.ts';
import { madeWorld } from '../../../tools/made-world.ts';
import { originOf } from '../../../tools/simulation.ts';

describe('the wire form', () => {
  const { simulation, rows } = madeWorld(originOf({ seed: 3 }));
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

  it('differs in lists by their content', () => {
    expect(wireDifference({ id: 'a', list: [1, 2] }, { id: 'a', list: [1, 2] })).toEqual({ before: {}, after: {} });
    expect(wireDifference({ id: 'a', list: [1] }, { id: 'a', list: [2] })).toEqual({
      before: { list: [1] },
      after: { list: [2] },
    });
  });
});
