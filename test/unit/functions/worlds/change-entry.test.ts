import { describe, expect, it } from '@jest/globals';
import type { Change } from '../../../../core/world/index.ts';
import { changeEntry } from '../../../../functions/worlds/change-entry.ts';
import { madeWorld } from '../../../tools/made-world.ts';
import { originOf, WEDNESDAY } from '../../../tools/simulation.ts';

describe('the entry', () => {
  const { rows } = madeWorld(originOf({ seed: 3 }));

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
    const entryOf = (...changes: Change[]) => changeEntry(head, 2, 5, WEDNESDAY, changes, { wall: 0 }).changes;
    const moved = { ...client, monthlyRecurring: client.monthlyRecurring + 100, lastUpdated: WEDNESDAY + 1 };
    const [logged] = entryOf(change(moved));
    expect(Object.keys(logged?.after ?? {})).toEqual(['monthlyRecurring']);
    expect(entryOf(change({ ...client, lastUpdated: WEDNESDAY + 1 }))).toEqual([]);
    expect(entryOf(change(client, null))[0]).toMatchObject({ before: null, after: { id: client.id } });
    expect(entryOf(change(null))[0]).toMatchObject({ after: null, before: { id: client.id } });
    const ids = [changeEntry(head, 2, 5, 0, [], { wall: 0 }).id, changeEntry(head, 2, 5, 0, [], { wall: 0 }).id];
    expect(ids[0]).not.toBe(ids[1]);
  });
});
