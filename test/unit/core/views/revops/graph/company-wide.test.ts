import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Build, build, type SourceSet } from '../../../../../../core/views/revops/graph/build.ts';
import { createGraph } from '../../../../../../core/views/revops/graph/graph.ts';
import { type Item, summing, table } from './tables.ts';

const orders = table('orders');
const people = table('people');
const ran: string[] = [];
const note = (id: string): void => {
  ran.push(id);
};
const spec = { modulus: 100, forbidden: 1000 };
const norm = {
  ...summing({ id: 'norm', inputs: [orders], ...spec }, note),
  companyWide: { rowsOf: null },
};
const ranks = {
  ...summing({ id: 'ranks', inputs: [orders, norm], ...spec }, note),
  companyWide: { rowsOf: people },
};
const totals = summing({ id: 'totals', inputs: [orders, norm], ...spec }, note);
const graph = createGraph([orders, people], [norm, ranks, totals]);

const setOf = (items: readonly Item[], tick = 1): SourceSet => ({
  freshness: { asOf: 10 * tick, tick },
  rows: { orders: { rows: items }, people: { rows: items } },
});
const buildOf = (items: readonly Item[], whole: Build | null, previous: Build | null = null, tick = 1): Build =>
  build(graph, setOf(items, tick), previous, () => 0, whole);
const rowsOf = ({ results }: Build, id: string): readonly unknown[] | undefined => results.get(id)?.version?.rows;

const some = fc.uniqueArray(fc.record({ name: fc.constantFrom(...'abcdefgh'), value: fc.nat(20) }), {
  selector: ({ name }) => name,
  maxLength: 8,
});

describe('a filtered build', () => {
  it('has company-wide rows as the whole company has them, those of whom the filters leave, and computes only the rest', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...'abcdefgh'), (items, last) => {
        const left = items.filter(({ name }) => name <= last);
        const whole = buildOf(items, null);
        ran.length = 0;
        const cut = buildOf(left, whole);
        expect(ran).toEqual(['totals']);
        expect(rowsOf(cut, 'norm')).toEqual(rowsOf(whole, 'norm'));
        const names = new Set(left.map(({ name }) => name));
        expect(rowsOf(cut, 'ranks')).toEqual(rowsOf(whole, 'ranks')?.filter((row) => names.has((row as Item).name)));
        expect(rowsOf(cut, 'totals')).toHaveLength(items.length);
      }),
    );
  });

  it('runs again what reads a company-wide dataset only where its rows have changed', () => {
    const [a, b] = [
      { name: 'a', value: 1 },
      { name: 'b', value: 2 },
    ];
    const before = buildOf([a], buildOf([a, b], null));
    ran.length = 0;
    const same = buildOf([a], buildOf([a, b], null, null, 2), before, 2);
    expect(ran).toEqual(['norm', 'ranks', 'totals']); // of the whole company
    expect(same.results.get('totals')).toMatchObject({ state: 'unchanged', ran: false });
    expect(same.results.get('ranks')?.version?.freshness).toEqual({ asOf: 20, tick: 2 });
    const changed = buildOf([a], buildOf([a, { ...b, value: 3 }], null, null, 3), same, 3);
    // The rows of whom the filters leave are as they were; the norm is another.
    expect(changed.results.get('ranks')).toMatchObject({ state: 'unchanged', ran: false });
    expect(changed.results.get('norm')).toMatchObject({ state: 'built', ran: false });
    expect(changed.results.get('totals')).toMatchObject({ state: 'built', ran: true });
  });

  it('fails and stops with the reason where the whole company does', () => {
    const whole = buildOf([{ name: 'a', value: 1000 }], null);
    const { results } = buildOf([{ name: 'a', value: 1 }], whole);
    const reason = "norm can't be computed: the sum of a is 1000";
    expect(results.get('norm')).toMatchObject({ state: 'failed', reason, version: null });
    expect(results.get('ranks')).toMatchObject({ state: 'stopped', reason, version: null });
    expect(results.get('totals')).toMatchObject({ state: 'stopped', reason, version: null });
  });

  it('is refused with the whole company of another graph or moment, or with one that is itself filtered', () => {
    const whole = buildOf([], null);
    const other = build(createGraph([orders], [totals, norm]), { ...setOf([]), rows: {} }, null, () => 0);
    expect(() => buildOf([], other)).toThrow('of another graph');
    expect(() => buildOf([], whole, null, 2)).toThrow('of 10, not of 20');
    expect(() => buildOf([], buildOf([], whole))).toThrow('itself a filtered one');
  });
});
