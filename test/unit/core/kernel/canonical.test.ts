import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical, type Json } from '../../../../core/kernel/canonical.ts';

describe('canonical text', () => {
  it('canonical text is JSON that does not depend on the order of fields', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value as Json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
    expect(canonical({ b: 1, a: [true, null] })).toBe('{"a":[true,null],"b":1}');
    expect(() => canonical(Number.NaN)).toThrow(RangeError);
  });
});
