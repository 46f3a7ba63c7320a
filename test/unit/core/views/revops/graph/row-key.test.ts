import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowKey } from '../../../../../../core/views/revops/graph/row-key.ts';
import { count, date, faultOf, id, text, time } from '../../../../../../core/views/revops/graph/schema.ts';

const dataset = {
  fields: { quarter: text('A.'), team: id('B.'), asOf: date('C.'), week: count('D.') },
  key: ['quarter', 'team', 'asOf', 'week'],
};

describe('the name of a row', () => {
  it('given a key of several fields, then its values are told as on the wire', () => {
    const row = { quarter: 'Q4 2026', team: 'Kim ~ 50%', asOf: Date.UTC(2026, 10, 21), week: 8 };
    expect(rowKey(dataset, row)).toBe('Q4 2026~Kim %7E 50%25~2026-11-21~8');
  });

  it('given any two keys, then they have one name only where they are the same', () => {
    const part = fc.string({ unit: fc.constantFrom('~', '%', '7', 'E', 'a'), maxLength: 4 });
    fc.assert(
      fc.property(fc.tuple(part, part), fc.tuple(part, part), (a, b) => {
        const name = ([quarter, team]: readonly [string, string]) =>
          rowKey({ ...dataset, key: ['quarter', 'team'] }, { quarter, team });
        expect(name(a) === name(b)).toBe(a[0] === b[0] && a[1] === b[1]);
      }),
    );
  });

  it('given a row that breaks its schema, then it can be named all the same', () => {
    expect(rowKey(dataset, { quarter: 'Q4 2026', asOf: 1e17, week: null })).toBe(
      'Q4 2026~undefined~100000000000000000~null',
    );
  });
});

describe('dates and times', () => {
  it('given a moment that no calendar has, then it is none', () => {
    const fields = { day: date('A.'), at: time('B.') };
    expect(faultOf(fields, { day: 8.64e15, at: -8.64e15 })).toBeNull();
    expect(faultOf(fields, { day: 8.64e15 + 86_400_000, at: 0 })).toMatch(/^day is /);
    expect(faultOf(fields, { day: 0, at: 8.64e15 + 1 })).toMatch(/^at is /);
    expect(faultOf(fields, { day: 1, at: 0 })).toBe('day is 1, expected date');
  });
});
