import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../../../../console/src/api/generated/showroom.schemas.ts';
import { foldPatches, liveRows, NO_PATCHES } from '../../../../../console/src/pages/operations/live-rows.ts';

interface Seen {
  readonly id: string;
  readonly lastUpdated: string;
  readonly name: string;
  readonly seats: number;
}

type Fields = Omit<Seen, 'id' | 'lastUpdated'>;

/** One thing that happens in a tick: a row comes, changes, or goes, whichever is possible. */
const event = fc.record({
  row: fc.integer({ min: 0, max: 5 }),
  goes: fc.boolean(),
  fields: fc.oneof(
    fc.record({ seats: fc.integer({ min: 0, max: 9 }) }),
    fc.record({ name: fc.constantFrom('a', 'b', 'c') }),
  ),
});
const ticks = fc.array(fc.array(event, { maxLength: 4 }), { minLength: 1, maxLength: 8 });

/** Plays ticks on a plain map of rows: what the lists answer after each, and the changes that tell of it. */
function play(all: readonly (readonly { row: number; goes: boolean; fields: Partial<Fields> }[])[]) {
  const rows = new Map<string, Seen>();
  const changes: Change[] = [];
  const after: Seen[][] = [[]];
  for (const [index, events] of all.entries()) {
    const tick = index + 1;
    for (const [order, { row, goes, fields }] of events.entries()) {
      const id = `row-${row}`;
      const time = `2026-11-26T00:0${tick}:0${order}Z`;
      const before = rows.get(id);
      const told = { tick, time, id, entity: 'licenses', cause: 'test' } as const;
      if (before === undefined) {
        const made = { id, name: 'a', seats: 1, lastUpdated: time };
        rows.set(id, made);
        changes.push({ ...told, before: null, after: { ...made } });
      } else if (goes) {
        rows.delete(id);
        changes.push({ ...told, before: { ...before }, after: null });
      } else {
        rows.set(id, { ...before, ...fields, lastUpdated: time });
        changes.push({ ...told, before: {}, after: fields });
      }
    }
    after.push([...rows.values()]);
  }
  return { changes, after };
}

const byId = (rows: readonly Seen[]): Seen[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('rows kept by the changes', () => {
  it('are those that the list has by now, whenever it was read, and however the changes come in pieces', () => {
    fc.assert(
      fc.property(ticks, fc.nat(8), fc.nat(8), (all, first, piece) => {
        const { changes, after } = play(all);
        const read = Math.min(first, after.length - 1);
        const since = changes.filter(({ tick }) => tick > read);
        const fold = foldPatches('licenses');
        const patches = fold(fold(NO_PATCHES, since.slice(0, piece)), since.slice(piece));
        const { rows, made } = liveRows([{ body: after[read] ?? [], tick: String(read) }], patches, []);
        expect(byId([...rows, ...made])).toEqual(byId(after.at(-1) ?? []));
      }),
    );
  });

  it('are the same when a later page was read at a later tick than the first', () => {
    fc.assert(
      fc.property(ticks, fc.nat(8), fc.nat(8), (all, one, other) => {
        const { changes, after } = play(all);
        const [first = 0, second = 0] = [one, other].map((at) => Math.min(at, after.length - 1)).sort();
        const isFirst = ({ id }: Seen) => id < 'row-3';
        const patches = foldPatches('licenses')(
          NO_PATCHES,
          changes.filter(({ tick }) => tick > first),
        );
        const pages = [
          { body: (after[first] ?? []).filter(isFirst), tick: String(first) },
          { body: (after[second] ?? []).filter((row) => !isFirst(row)), tick: String(second) },
        ];
        const { rows, made } = liveRows(pages, patches, []);
        expect(byId([...rows, ...made])).toEqual(byId(after.at(-1) ?? []));
      }),
    );
  });

  it('tell how many of them changed in a field that decides where they stand', () => {
    const row = { id: 'row-1', lastUpdated: '', name: 'a', seats: 1 };
    const change = { tick: 3, time: '', id: 'row-1', entity: 'licenses', cause: 'test', before: {} } as const;
    const patches = foldPatches('licenses')(NO_PATCHES, [{ ...change, after: { seats: 2 } }]);
    const changed = (tick: string, watched: string[]) => liveRows([{ body: [row], tick }], patches, watched).changed;
    expect(changed('2', ['seats'])).toBe(1);
    expect(changed('2', ['name'])).toBe(0);
    expect(changed('3', ['seats'])).toBe(0);
  });

  it('are not those of another list, and the same patches where nothing is of theirs', () => {
    const change = { tick: 1, time: '', id: 'row-1', cause: 'test', before: null, after: {} } as const;
    expect(foldPatches('licenses')(NO_PATCHES, [{ ...change, entity: 'leads' }])).toBe(NO_PATCHES);
  });
});
