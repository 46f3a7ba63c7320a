import fc from 'fast-check';
import * as z from 'zod';
import {
  booleanQuery,
  cursorQuery,
  enumListQuery,
  idParam,
  intQuery,
  isoDateQuery,
  limitQuery,
  sortQuery,
  worldId,
} from '../../../../../functions/platform/contract/fields.ts';
import { renderInput } from '../../../../tools/schema-arbitrary.ts';

function refusals(schema: z.ZodType, value: unknown): (string | undefined)[] {
  const result = schema.safeParse(value);
  return (result.error?.issues ?? []).map((issue) => {
    return issue.code === 'custom' ? String(issue.params?.kind ?? 'invalid') : issue.code;
  });
}

describe('intQuery', () => {
  it('reads exactly the integers of its range, written in one way', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), (value) => {
        const expected = value >= -100 && value <= 100 ? [] : ['invalid'];
        expect(refusals(intQuery(-100, 100), String(value))).toEqual(expected);
      }),
    );
    expect(intQuery(-100, 100).parse('-7')).toBe(-7);
  });

  it('can not read other texts', () => {
    const notDigits = fc.string().filter((text) => !/^-?\d+$/.test(text));
    fc.assert(fc.property(notDigits, (text) => expect(refusals(intQuery(0, 9), text)).toEqual(['malformed'])));
    for (const text of ['007', '-0', '1_000', '٣', '1n']) expect(refusals(intQuery(0, 9), text)).toEqual(['malformed']);
  });

  it('has a default as limitQuery', () => {
    expect(z.object({ limit: limitQuery(1000, 50) }).parse({})).toEqual({ limit: 50 });
    expect(renderInput(limitQuery(1000, 50)).schema).toMatchObject({
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      default: 50,
    });
  });
});

describe('list fields', () => {
  it('take commas and repetition alike, each name once', () => {
    const field = enumListQuery(['a', 'b', 'c']);
    for (const value of ['b,a,b', ['b', 'a'], ['b,a', 'b']]) expect(field.parse(value)).toEqual(['b', 'a']);
    for (const value of ['d', 'a,d', 'a,', '', ['a', 'A']]) expect(refusals(field, value)).toEqual(['invalid']);
  });

  it('sort from low to high, or with a minus from high to low', () => {
    expect(sortQuery(['name', 'price']).parse('-price,name')).toEqual([
      { field: 'price', descending: true },
      { field: 'name', descending: false },
    ]);
    expect(refusals(sortQuery(['name']), '--name')).toEqual(['invalid']);
  });
});

describe('dates, booleans and cursors', () => {
  it('takes the days of the calendar', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString().slice(0, 10);
        expect(isoDateQuery().parse(text)).toBe(text);
      }),
    );
    for (const text of ['2025-02-29', '2025-13-01', '2025-00-10']) {
      expect(refusals(isoDateQuery(), text)).toEqual(['invalid']);
    }
    for (const text of ['2025-2-1', '20250201', '', '2025-02-01T00:00:00Z']) {
      expect(refusals(isoDateQuery(), text)).toEqual(['malformed']);
    }
  });

  it('takes true and false only', () => {
    expect([booleanQuery().parse('true'), booleanQuery().parse('false')]).toEqual([true, false]);
    for (const text of ['1', 'True', '', 'yes']) expect(refusals(booleanQuery(), text)).toEqual(['malformed']);
  });

  it('takes cursors of its alphabet only', () => {
    expect(cursorQuery().parse('AZaz09_-')).toBe('AZaz09_-');
    for (const text of ['', 'a b', 'a=', 'a'.repeat(513)]) expect(refusals(cursorQuery(), text)).toEqual(['malformed']);
  });
});

describe('names', () => {
  it.each(['default', 'a', '0', 'acme-2025', 'a'.repeat(32)])('%s can be a world', (name) => {
    expect(worldId().parse(name)).toBe(name);
  });

  it.each(['', '-a', 'a-', 'A', 'a b', 'a,b', 'ä', 'a'.repeat(33), '../x'])('%j can not', (name) => {
    expect(worldId().safeParse(name).success).toBe(false);
  });

  it('ids hold no slashes, spaces or control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (/[^\w.~:-]/.test(text)) expect(idParam().safeParse(text).success).toBe(false);
      }),
    );
    expect(idParam().parse('lead-7k2m9qx41c')).toBe('lead-7k2m9qx41c');
  });
});
