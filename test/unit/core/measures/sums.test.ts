import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from '../../../../core/kernel/time.ts';
import {
  decodeMonth,
  emptyMonth,
  encodeMonth,
  type KeyMonth,
  type MeasureMonth,
  type Values,
} from '../../../../core/measures/index.ts';
import { sumOfKeys } from '../../../../core/measures/sums.ts';
import { seeds } from '../world/small.ts';
import { configOf, type ObservedWorld, observedWorld } from './worlds.ts';

const MEASURES = ['calls', 'quota'] as const;
const GROUPS = ['north', 'south'] as const;

/** A part that is there from some day on, for some days; on few of them a measure was not recorded. */
const part: fc.Arbitrary<KeyMonth> = fc.tuple(fc.constantFrom(0, 0, 0, 2, 5), fc.boolean()).chain(([from, stays]) => {
  const days = stays ? 10 - from : 1;
  const value = fc.oneof({ weight: 9, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.constant(null) });
  const list = fc.array(value, { minLength: days, maxLength: days });
  return fc.record({ calls: list, quota: list }).map((values) => ({ from, values }));
});

/** The sum on each day, the plain way; undefined where no part is there. */
function plainSum(parts: readonly KeyMonth[], id: (typeof MEASURES)[number], day: number): number | null | undefined {
  const there = parts.flatMap(({ from, values }) => {
    const value = values[id]?.[day - from];
    return value === undefined ? [] : [value];
  });
  if (there.length === 0) return undefined;
  return there.reduce((sum, value) => (sum === null || value === null ? null : sum + value));
}

describe('the sums of parts', () => {
  it('are those of each day, and none where a day in their midst has no part', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const sums = sumOfKeys(parts);
        const first = Math.min(...parts.map(({ from }) => from));
        const days = Array.from({ length: 10 - Math.min(10, first) }, (_, day) => first + day);
        const plain = MEASURES.map((id) => days.map((day) => plainSum(parts, id, day)));
        const ends = plain.map((list) => list.findLastIndex((value) => value !== undefined) + 1);
        const isWhole = plain.every((list, at) => !list.slice(0, ends[at]).includes(undefined));
        if (parts.length === 0 || !isWhole) return expect(sums).toBeNull();
        return expect(MEASURES.map((id) => sums?.values[id])).toEqual(plain.map((list, at) => list.slice(0, ends[at])));
      }),
    );
  });
});

/** A month of some parts and of two groups of them: their sums, or anything. */
const month: fc.Arbitrary<MeasureMonth> = fc
  .record({
    parts: fc.array(part, { minLength: 1, maxLength: 4 }),
    groups: fc.array(fc.constantFrom(...GROUPS), { minLength: 4, maxLength: 4 }),
    other: part,
    isSummed: fc.boolean(),
  })
  .map(({ parts, groups, other, isSummed }) => {
    const of = (group: string) => sumOfKeys(parts.filter((_, at) => groups[at] === group)) ?? other;
    const keys = Object.fromEntries(parts.map((_, at) => [`rep-${at}`, groups[at] ?? GROUPS[0]]));
    const made = Object.fromEntries(GROUPS.map((group) => [group, isSummed ? of(group) : other]));
    return {
      month: '2026-11',
      days: Array.from({ length: 10 }, (_, at) => at + 1),
      scopes: { rep: Object.fromEntries(parts.map((each, at) => [`rep-${at}`, each])), region: made },
      groups: { region: { of: 'rep', keys } },
    };
  });

describe('a month with groups of parts', () => {
  it('comes back from its text, whether the groups are the sums of their parts or not', () => {
    fc.assert(fc.property(month, (each) => expect(decodeMonth(encodeMonth(each))).toEqual(each)));
  });

  it('of any company has the figures that were stored before, and stores of groups what is no sum', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 13 }), (seed, reps) => {
        const { recorder } = observedWorld(configOf(seed, { reps }), 14);
        for (const { groups, ...stored } of recorder.history.values()) {
          const former = decodeMonth(encodeMonth(stored)); // as a version without groups wrote it
          const text = encodeMonth({ ...stored, ...(groups && { groups }) });
          expect(decodeMonth(text).scopes).toEqual(former.scopes);
          const { team, segment, region } = JSON.parse(text).scopes;
          for (const key of [team, segment, region].flatMap(Object.values)) {
            expect(key.from).toBeUndefined();
            expect(Object.keys(key.values).filter((id) => id !== 'quota-left')).toEqual([]);
          }
        }
      }),
      { numRuns: 3 },
    );
  });

  it('of reps who change teams keeps what was true on each day', () => {
    const config = configOf(5, { reps: 6 });
    const { simulation, recorder, start } = observedWorld(config, 14);
    const before = structuredClone([...recorder.history.values()]);
    move(simulation, 'rep-1');
    simulation.advance(start + 20 * DAY);
    const read = [...recorder.history.values()].map((each) => decodeMonth(encodeMonth(each)));
    expect(read).toEqual([...recorder.history.values()]);
    for (const each of before) {
      const after = read.find((again) => again.month === each.month);
      for (const [id, key] of Object.entries(each.scopes.team ?? {})) {
        const values: Record<string, Values> = after?.scopes.team?.[id]?.values ?? {};
        for (const [name, list] of Object.entries(key.values))
          expect(values[name]?.slice(0, list.length)).toEqual(list);
      }
    }
    const moved = recorder.history.get('2024-11');
    const { team } = JSON.parse(encodeMonth(moved ?? emptyMonth('2024-11'))).scopes;
    for (const id of simulation.state.managers.ids()) expect(Object.keys(team[id].values)).toContain('quota');
  });
});

/** Gives a rep to another manager. */
function move({ state }: ObservedWorld['simulation'], id: string): void {
  const rep = state.reps.need(id);
  const other = state.managers.ids().find((manager) => manager !== rep.manager);
  Object.assign(rep, { manager: other });
}
