import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flag, list, oneOf, readState, text, whole } from '../../../../console/src/kit/url-state.ts';

const fields = {
  q: text('all'),
  grain: oneOf(['day', 'month'], 'month'),
  page: whole(1, { min: 1, max: 9 }),
  open: flag,
  ids: list,
};
const fallbacks = { q: 'all', grain: 'month', page: 1, open: false, ids: [] };

describe('the state of a page in its address', () => {
  it('is as it is by default where the address says nothing', () => {
    expect(readState(fields, {})).toEqual(fallbacks);
  });

  it('is what the address says', () => {
    const search = { q: 'five', grain: 'day', page: '9', open: '1', ids: 'a~b' };
    expect(readState(fields, search)).toEqual({ q: 'five', grain: 'day', page: 9, open: true, ids: ['a', 'b'] });
  });

  it.each([
    ['grain', 'year'],
    ['page', '0'],
    ['page', '10'],
    ['page', '1.5'],
    ['page', ''],
    ['open', 'yes'],
    ['grain', 5],
  ])('falls back where %s is %p', (name, value) => expect(readState(fields, { [name]: value })).toEqual(fallbacks));

  it('reads what it has written', () => {
    const words = fc.string({ minLength: 1 }).filter((word) => !word.includes('~'));
    fc.assert(
      fc.property(fc.array(words), fc.integer({ min: 1, max: 9 }), fc.boolean(), (ids, page, open) => {
        const written = { ids: list.write(ids), page: fields.page.write(page), open: flag.write(open) };
        expect(readState(fields, written)).toMatchObject({ ids, page, open });
      }),
    );
  });
});
