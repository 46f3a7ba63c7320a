import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { build, type SourceSet } from '../../../../../../core/views/revops/graph/build.ts';
import { copyOf } from '../../../../../../core/views/revops/graph/copies.ts';
import { defineTransform } from '../../../../../../core/views/revops/graph/dataset.ts';
import { explain } from '../../../../../../core/views/revops/graph/explain.ts';
import { createGraph } from '../../../../../../core/views/revops/graph/graph.ts';
import { lineageOf } from '../../../../../../core/views/revops/graph/lineage.ts';
import { usd } from '../../../../../../core/views/revops/graph/schema.ts';
import { everyType, rowOf, totals } from './every-type.ts';
import { summing, table } from './tables.ts';

const still = (): number => 0;
const graph = createGraph([everyType], [totals]);
const [sample] = fc.sample(rowOf(everyType.fields), { seed: 7, numRuns: 1 });
if (sample === undefined) throw new Error('no row was made');
const base = sample;

const deal = (dealId: string, stageName: 'Proposal' | 'Closing', amount: number) => ({
  ...base,
  dealId,
  stageName,
  amount,
});
const rows = [deal('a', 'Proposal', 100), deal('b', 'Closing', 250), deal('c', 'Proposal', 300)];
const set = (list: readonly (typeof rows)[number][], tick = 1): SourceSet => ({
  freshness: { asOf: 1000 * tick, tick },
  rows: { every_type: { rows: list } },
});
const built = build(graph, set(rows), null, still);

describe('what explains a figure', () => {
  it('given a computed figure, then value, formula and the rows that it rests on are told', () => {
    const told = explain(built, { dataset: 'totals', row: 'Proposal', field: 'amount' });
    expect(told).toMatchObject({
      value: 4,
      display: '$4',
      formula: 'Σ every_type.amount of stage_name',
      copiedFrom: [],
      stale: null,
      freshness: { tick: 1 },
    });
    expect(told.inputs).toMatchObject([
      {
        dataset: 'every_type',
        fields: ['stage_name', 'amount'],
        count: 2,
        rows: [
          { key: 'a', row: { amount: 1 } },
          { key: 'c', row: { amount: 3 } },
        ],
      },
    ]);
  });

  it('given a copied field, then it says from where', () => {
    const told = explain(built, { dataset: 'totals', row: 'Closing', field: 'stageName' });
    expect(told).toMatchObject({
      field: 'stage_name',
      value: 'Closing',
      formula: 'as every_type.stage_name',
      copiedFrom: [{ dataset: 'every_type', field: 'stage_name' }],
    });
  });

  it('given each row that a figure rests on, then it can be explained in turn, down to the source', () => {
    const [input] = explain(built, { dataset: 'totals', row: 'Proposal', field: 'amount' }).inputs;
    for (const { key } of input?.rows ?? []) {
      expect(explain(built, { dataset: input?.dataset ?? '', row: key, field: 'amount' })).toMatchObject({
        row: key,
        inputs: [],
        copiedFrom: [],
      });
    }
  });

  it('given more rows than are told, then their number is', () => {
    const [input] = explain(built, { dataset: 'totals', row: 'Proposal', field: 'amount' }, 1).inputs;
    expect(input).toMatchObject({ count: 2, rows: [{ key: 'a' }] });
  });

  it.each([
    [{ dataset: 'total', row: 'Proposal', field: 'amount' }, 'There is no dataset total.'],
    [{ dataset: 'totals', row: 'Nowhere', field: 'amount' }, 'totals has no row Nowhere.'],
    [{ dataset: 'totals', row: 'Proposal', field: 'size' }, 'totals has no field size.'],
  ])('given %j, then what is unknown is named', (question, message) => {
    expect(() => explain(built, question)).toThrow(expect.objectContaining({ kind: 'not-found', message }));
  });

  it('given a dataset that was never built, then the reason is told', () => {
    const none = build(graph, { freshness: { asOf: 0, tick: 0 }, rows: {} }, null, still);
    expect(() => explain(none, { dataset: 'totals', row: 'Proposal', field: 'amount' })).toThrow(
      expect.objectContaining({ kind: 'unavailable', message: 'totals has not been built: every_type is missing.' }),
    );
  });

  it('given a dataset whose inputs have moved on without it, then no rows of another moment are told', () => {
    const orders = table('orders');
    const odd = createGraph([orders], [summing({ id: 'sum', inputs: [orders], modulus: 100, forbidden: 13 })]);
    const at = (value: number, tick: number): SourceSet => ({
      freshness: { asOf: tick, tick },
      rows: { orders: { rows: [{ name: 'a', value }] } },
    });
    const good = build(odd, at(1, 1), null, still);
    const later = build(odd, at(13, 2), good, still);
    const told = explain(later, { dataset: 'sum', row: 'a', field: 'value' });
    expect(told).toMatchObject({
      value: 1,
      freshness: { tick: 1 },
      stale: "sum can't be computed: the sum of a is 13",
      inputs: [],
    });
  });
});

describe('what explains a figure by others of its row', () => {
  const doubled = defineTransform({
    id: 'doubled',
    path: '/Test/doubled',
    layer: 'core',
    says: 'Totals, twice.',
    grain: 'one row per stage, doubled',
    key: ['stageName'],
    fields: {
      stageName: copyOf(totals, 'stageName'),
      amount: copyOf(totals, 'amount'),
      twice: usd({ says: 'Twice the amount.', formula: '2 × [amount]' }),
      either: usd({ says: 'One or the other.', formula: 'by [stage_name]: [amount], or [twice]' }),
    },
    inputs: { rows: everyType, totals },
    compute: ({ totals: all }) =>
      all.map(({ stageName, amount }) => {
        const twice = 2 * amount;
        return { stageName, amount, twice, either: stageName === 'Closing' ? twice : amount };
      }),
    uses: (row, { totals: all }) => ({ rows: [], totals: all.filter(({ stageName }) => stageName === row.stageName) }),
    formulaOf: { either: ({ stageName }) => (stageName === 'Closing' ? '[twice]' : '[amount]') },
  });
  const twice = build(createGraph([everyType], [totals, doubled]), set(rows), null, still);
  const told = (row: string, field: string) => explain(twice, { dataset: 'doubled', row, field });

  it('given a formula that names some, then they are told, and the inputs of theirs come first', () => {
    const { terms, inputs } = told('Proposal', 'twice');
    expect(terms).toEqual([{ field: 'amount', value: 4, display: '$4' }]);
    expect(inputs).toMatchObject([
      { dataset: 'totals', fields: ['amount'], count: 1 },
      { dataset: 'every_type', fields: [], count: 0 },
    ]);
    expect(told('Proposal', 'amount')).toMatchObject({
      terms: [],
      copiedFrom: [{ dataset: 'totals', field: 'amount' }],
    });
  });

  it('given a field whose rows have formulas of their own, then that of the row is told', () => {
    expect(told('Proposal', 'either')).toMatchObject({ formula: 'amount', terms: [{ field: 'amount', value: 4 }] });
    expect(told('Closing', 'either')).toMatchObject({ formula: 'twice', terms: [{ field: 'twice', value: 5 }] });
  });
});

describe('lineage', () => {
  it('given a graph, then its datasets are nodes with their steps from the sources, and their inputs edges with fields', () => {
    const { nodes, edges } = lineageOf(graph);
    expect(nodes.map(({ id, depth, layer, state, rows: count }) => ({ id, depth, layer, state, count }))).toEqual([
      { id: 'every_type', depth: 0, layer: 'source', state: null, count: null },
      { id: 'totals', depth: 1, layer: 'core', state: null, count: null },
    ]);
    expect(edges).toEqual([
      {
        from: 'every_type',
        to: 'totals',
        fields: [
          { field: 'stage_name', from: 'stage_name', how: 'copied' },
          { field: 'amount', from: 'stage_name', how: 'computed' },
          { field: 'amount', from: 'amount', how: 'computed' },
        ],
      },
    ]);
  });

  it('given a build, then nodes say what it did', () => {
    expect(lineageOf(graph, built).nodes).toMatchObject([
      { id: 'every_type', state: 'built', rows: 3 },
      { id: 'totals', state: 'built', rows: 2, key: ['stage_name'] },
    ]);
  });
});
