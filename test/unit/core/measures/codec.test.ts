import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical } from '../../../../core/kernel/canonical.ts';
import {
  appendDay,
  decodeMonth,
  encodeMonth,
  type KeyMonth,
  type MeasureMonth,
  type Values,
} from '../../../../core/measures/index.ts';
import { pack, unpack } from '../../../../core/measures/packing.ts';
import { configOf, daysOf, observedWorld, recordOf } from './worlds.ts';

const config = configOf(21);
const world = observedWorld(config, 45);
const months = (): MeasureMonth[] => structuredClone([...world.recorder.history.values()]);

const formerScopes = <T>({ company, department, client }: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries({ company, department, client }).flatMap(([id, keys]) => (keys === undefined ? [] : [[id, keys]])),
  );

/** The text of the version before, which had a field for each of three scopes. */
function formerText({ month, days, scopes }: MeasureMonth): string {
  const packed = (values: Readonly<Record<string, Values>> = {}) =>
    Object.fromEntries(Object.entries(values).map(([id, list]) => [id, pack(list)]));
  const keys = (of: Readonly<Record<string, KeyMonth>> | null = {}) =>
    of &&
    Object.fromEntries(Object.entries(of).map(([id, { from, values }]) => [id, { from, values: packed(values) }]));
  return canonical({
    month,
    days,
    company: packed(scopes.company?.company?.values),
    departments: keys(scopes.department),
    clients: keys(scopes.client),
  });
}

describe('a month as text', () => {
  it('comes back from its canonical bytes', () => {
    for (const month of months()) {
      expect(decodeMonth(encodeMonth(month))).toEqual(month);
      const shuffled = { ...month, scopes: Object.fromEntries(Object.entries(month.scopes).reverse()) };
      expect(encodeMonth(shuffled)).toBe(encodeMonth(month));
    }
  });

  it('is read from what the version before wrote, and written by scopes when a day is added', () => {
    for (const { groups: _, ...whole } of months()) {
      const month = { ...whole, scopes: formerScopes(whole.scopes) };
      const former = formerText(month);
      expect(decodeMonth(former)).toEqual(month);
      const last = daysOf(month).at(-1);
      const read = decodeMonth(former);
      if (last) appendDay(read, { day: last.day, scopes: formerScopes(recordOf(last).scopes) });
      expect(encodeMonth(read)).toBe(encodeMonth(month));
    }
    const large = '{"clients":null,"company":{"mrr":[[5,3]]},"days":[1,2,3],"departments":{},"month":"2026-11"}';
    expect(decodeMonth(large)).toEqual({
      month: '2026-11',
      days: [1, 2, 3],
      scopes: { company: { company: { from: 0, values: { mrr: [5, 5, 5] } } }, department: {}, client: null },
    });
  });

  it('refuses what is no month', () => {
    expect(() => decodeMonth('{}')).toThrow('no month');
    expect(() => decodeMonth('null')).toThrow('no month');
  });

  it('packs any values and unpacks them', () => {
    const value = fc.oneof(fc.constantFrom(0, null, 5), fc.integer());
    fc.assert(
      fc.property(fc.array(value, { maxLength: 31 }), (values) => expect(unpack(pack(values))).toEqual(values)),
    );
    expect(pack([7, 7, 7, 7])).toEqual([[7, 4]]);
  });
});
