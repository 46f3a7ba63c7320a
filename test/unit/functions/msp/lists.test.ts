import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareIds } from '../../../../core/kernel/collection.ts';
import { pageOf } from '../../../../functions/msp/lists.ts';
import type { SortKey } from '../../../../functions/platform/contract/fields.ts';

/** A list is one order, however it is cut into pages and whatever comes and goes between them. */

interface Row {
  readonly id: string;
  readonly size: number | null;
  readonly name: string;
  readonly open: boolean;
}

type Value = string | number | boolean;

const row = (id: number) =>
  fc.record<Row>({
    id: fc.constant(`row-${id}`),
    size: fc.option(fc.integer({ min: -3, max: 3 }), { freq: 4 }),
    name: fc.constantFrom('a', 'B', 'b', 'é', ''),
    open: fc.boolean(),
  });
const rows = fc
  .uniqueArray(fc.nat(500), { maxLength: 40 })
  .chain((ids) => fc.tuple(...ids.map(row)))
  .map((list) => [...list].sort((a, b) => compareIds(a.id, b.id)));
const sorts = fc.array(
  fc.record<SortKey<string>>({ field: fc.constantFrom('id', 'size', 'name', 'open'), descending: fc.boolean() }),
  { maxLength: 3 },
);

const START = new URL('http://api.test/api/things?limit=3');

/** The address that a page's header leads to. */
function following(link: string | undefined): URL | null {
  const path = /^<([^>]+)>; rel="next"$/.exec(link ?? '')?.[1];
  return path === undefined ? null : new URL(path, START);
}

/** All pages, each of what is there when it is asked for. */
function walk(all: (page: number) => readonly Row[], query: Parameters<typeof pageOf>[1]): Row[][] {
  const pages: Row[][] = [];
  for (let url: URL | null = START; url; ) {
    const cursor = url.searchParams.get('cursor') ?? undefined;
    const page = pageOf(all(pages.length), { ...query, cursor }, url);
    pages.push(page.rows);
    url = following(page.headers.link);
    if (pages.length > 100) throw new Error('the pages have no end');
  }
  return pages;
}

describe('pages', () => {
  it('put together are the whole list, in its order', () => {
    fc.assert(
      fc.property(rows, sorts, fc.integer({ min: 1, max: 12 }), (all, sort, limit) => {
        const whole = pageOf(all, { sort }, START);
        expect(whole.headers).toEqual({});
        expect([...whole.rows].sort((a, b) => compareIds(a.id, b.id))).toEqual(all);
        const pages = walk(() => all, { sort, limit });
        expect(pages.flat()).toEqual(whole.rows);
        for (const page of pages.slice(0, -1)) expect(page).toHaveLength(limit);
        if (all.length > 0) expect(pages.at(-1)?.length).toBeGreaterThan(0);
      }),
    );
  });

  it('are in order by each field, from low to high or high to low, with what is not measurable last', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('size', 'name', 'open'), fc.boolean(), (all, field, descending) => {
        const values = pageOf(all, { sort: [{ field, descending }] }, START).rows.map((entry) => entry[field]);
        const known = values.filter((value) => value !== null);
        const order = (a: Value, b: Value): number => Number(a > b) - Number(a < b);
        expect(values.slice(known.length).every((value) => value === null)).toBe(true);
        const sign = descending ? -1 : 1;
        for (const [n, value] of known.entries()) {
          expect(sign * order(known[n - 1] ?? value, value)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('show each row once that was there all the time, whatever came and went meanwhile', () => {
    const coming = fc.array(fc.uniqueArray(fc.nat(500), { maxLength: 15 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, coming, sorts, fc.integer({ min: 1, max: 6 }), (steady, others, sort, limit) => {
        const at = (page: number): Row[] => {
          const there = new Set(steady.map(({ id }) => id));
          const guests = (others[page % others.length] ?? []).map((n): Row => {
            return { id: `guest-${n}`, size: (n % 9) - 4, name: 'b', open: n % 2 === 0 };
          });
          return [...steady, ...guests.filter(({ id }) => !there.has(id))].sort((a, b) => compareIds(a.id, b.id));
        };
        const seen = walk(at, { sort, limit })
          .flat()
          .filter(({ id }) => id.startsWith('row-'));
        expect(seen).toEqual(pageOf(steady, { sort }, START).rows);
      }),
    );
  });

  it('have the rows of every filter that is given', () => {
    const filters = fc.record(
      { name: fc.uniqueArray(fc.constantFrom('a', 'b', 'z'), { minLength: 1 }), open: fc.constant([true]) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(rows, filters, (all, filter) => {
        const expected = all.filter(
          ({ name, open }) => (filter.name?.some((wanted) => wanted === name) ?? true) && (!filter.open || open),
        );
        expect(pageOf(all, filter, START).rows).toEqual(expected);
      }),
    );
  });
});

describe('a cursor', () => {
  it('keeps the rest of the query, and belongs to its order', () => {
    const all = [1, 2, 3].map((n): Row => ({ id: `row-${n}`, size: n, name: 'a', open: true }));
    const url = new URL('http://api.test/api/things?sort=-size&status=Open&limit=2');
    const sort = [{ field: 'size', descending: true }];
    const { headers } = pageOf(all, { sort, limit: 2 }, url);
    const next = following(headers.link);
    expect(next?.searchParams.get('status')).toBe('Open');
    const cursor = next?.searchParams.get('cursor') ?? '';
    expect(pageOf(all, { sort, limit: 2, cursor }, url).rows.map(({ id }) => id)).toEqual(['row-1']);
    const wrong = [
      () => pageOf(all, { cursor }, url),
      () => pageOf(all, { sort: [{ field: 'size', descending: false }], cursor }, url),
      () => pageOf(all, { sort, cursor: 'bm9uc2Vuc2U' }, url),
    ];
    for (const ask of wrong) expect(ask).toThrow(expect.objectContaining({ kind: 'malformed' }));
  });

  it('of any make leads to a page or is refused', () => {
    const all = [1, 2, 3].map((n): Row => ({ id: `row-${n}`, size: n === 2 ? null : n, name: 'a', open: true }));
    const forged = fc.record({
      id: fc.string(),
      sort: fc.constant('size'),
      values: fc.array(fc.jsonValue(), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(forged, (position) => {
        const cursor = Buffer.from(JSON.stringify(position)).toString('base64url');
        const ask = () => pageOf(all, { sort: [{ field: 'size', descending: false }], cursor }, START).rows.length;
        if (position.values.length === 1) expect(ask()).toBeLessThanOrEqual(3);
        else expect(ask).toThrow(expect.objectContaining({ kind: 'malformed' }));
      }),
    );
  });
});
