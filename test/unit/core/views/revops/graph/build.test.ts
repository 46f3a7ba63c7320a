import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Build, build, type SourceRows, type SourceSet } from '../../../../../../core/views/revops/graph/build.ts';
import type { AnyTransform, Dataset } from '../../../../../../core/views/revops/graph/dataset.ts';
import { createGraph } from '../../../../../../core/views/revops/graph/graph.ts';
import { type Item, type Spec, summing, sums, table } from './tables.ts';

const still = (): number => 0;

/** A graph by numbers: how many sources, and of each transform which of all datasets before it it reads. */
interface Shape {
  readonly sources: number;
  readonly transforms: readonly {
    readonly reads: readonly number[];
    readonly modulus: number;
    readonly forbidden: number;
  }[];
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  sources: fc.integer({ min: 1, max: 4 }),
  transforms: fc.array(
    fc.record({
      reads: fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }),
      modulus: fc.integer({ min: 1, max: 12 }),
      forbidden: fc.integer({ min: 9, max: 20 }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

function graphOf(shape: Shape, ran: (id: string) => void) {
  const sources = Array.from({ length: shape.sources }, (_, n) => table(`source_${n}`));
  const specs: Spec[] = [];
  const transforms: AnyTransform[] = [];
  for (const [n, { reads, modulus, forbidden }] of shape.transforms.entries()) {
    const before: readonly Dataset[] = [...sources, ...transforms];
    const inputs = [...new Set(reads.map((read) => before[read % before.length]))].flatMap((input) => input ?? []);
    const spec = { id: `sum_${n}`, inputs, modulus, forbidden };
    specs.push(spec);
    transforms.push(summing(spec, ran));
  }
  return { graph: createGraph(sources, transforms.toReversed()), sources, specs };
}

/** What a source holds at a step: figures by item, or it is missing, or it breaks its schema. */
type Given = readonly number[] | 'missing' | 'broken';
const figures = fc.array(fc.nat(9), { maxLength: 4 });
const given: fc.Arbitrary<Given> = fc.oneof(
  { weight: 6, arbitrary: figures },
  { weight: 1, arbitrary: fc.constantFrom('missing' as const, 'broken' as const) },
);
/** Each step changes one source. */
const steps = fc.array(fc.record({ source: fc.nat(3), given }), { minLength: 1, maxLength: 8 });

const itemsOf = (values: readonly number[]): Item[] => values.map((value, n) => ({ name: `item-${n}`, value }));

function sourceRows(held: Given): SourceRows | null {
  if (held === 'missing') return null;
  if (held === 'broken') return { rows: [{ name: 'item-0', value: 0.5 }] };
  return { rows: itemsOf(held) };
}

function sourceSet(held: readonly Given[], tick: number): SourceSet {
  const entries = held.flatMap((each, n) => {
    const rows = sourceRows(each);
    return rows === null ? [] : [[`source_${n}`, rows] as const];
  });
  return { freshness: { asOf: 1000 * tick, tick }, rows: Object.fromEntries(entries) };
}

const text = (items: readonly unknown[]): string => JSON.stringify(items.map((item) => JSON.stringify(item)).sort());

/** The plainest way to build: every dataset anew, null where it or anything before it is at fault. */
function plainly(held: readonly Given[], specs: readonly Spec[]): Map<string, readonly Item[] | null> {
  const all = new Map<string, readonly Item[] | null>();
  for (const [n, each] of held.entries()) all.set(`source_${n}`, typeof each === 'string' ? null : itemsOf(each));
  for (const { id, inputs, modulus, forbidden } of specs) {
    const lists = inputs.map((input) => all.get(input.id) ?? null);
    try {
      all.set(
        id,
        lists.includes(null)
          ? null
          : sums(
              lists.flatMap((list) => (list === null ? [] : [list])),
              modulus,
              forbidden,
            ),
      );
    } catch {
      all.set(id, null);
    }
  }
  return all;
}

describe('a build', () => {
  it('given any graph and any sequence of changes, then each build ends where a full one would, and the last good stays', () => {
    fc.assert(
      fc.property(shapes, steps, (shape, changes) => {
        const ran: string[] = [];
        const { graph, specs } = graphOf(shape, (id) => ran.push(id));
        const held: Given[] = Array.from({ length: shape.sources }, () => [1, 2]);
        const lastGood = new Map<string, { rows: string; tick: number }>();
        /** What the inputs of each transform were when it last gave its good rows. */
        const goodInputs = new Map<string, string>();
        let previous: Build | null = null;
        for (const [tick, change] of [{ source: 0, given: [1, 2] }, ...changes].entries()) {
          held[change.source % shape.sources] = change.given;
          ran.length = 0;
          const now: Build = build(graph, sourceSet(held, tick), previous, still);
          const full = plainly(held, specs);
          const expectedRuns = specs.filter(({ id, inputs }) => {
            const lists = inputs.map((input) => full.get(input.id) ?? null);
            return (
              !lists.includes(null) && goodInputs.get(id) !== JSON.stringify(lists.map((list) => text(list ?? [])))
            );
          });
          expect(ran.toSorted()).toEqual(expectedRuns.map(({ id }) => id).toSorted());
          for (const [id, result] of now.results) {
            const rows = full.get(id) ?? null;
            expect(result.reason === null).toBe(rows !== null);
            if (rows !== null) lastGood.set(id, { rows: text(rows), tick });
            const good = lastGood.get(id);
            expect(result.version && { rows: text(result.version.rows), tick: result.version.freshness.tick }).toEqual(
              good ?? null,
            );
            const spec = specs.find((each) => each.id === id);
            if (spec && rows !== null) {
              goodInputs.set(id, JSON.stringify(spec.inputs.map((input) => text(full.get(input.id) ?? []))));
            }
          }
          previous = now;
        }
      }),
      { numRuns: 300 },
    );
  });

  const [orders, people] = [table('orders'), table('people')];
  const parity = { id: 'parity', inputs: [orders], modulus: 2, forbidden: 13 };

  function chain(ran: (id: string) => void = () => undefined) {
    const first = summing(parity, ran);
    const second = summing({ id: 'after', inputs: [first], modulus: 100, forbidden: 1000 }, ran);
    const aside = summing({ id: 'aside', inputs: [people], modulus: 100, forbidden: 1000 }, ran);
    return createGraph([orders, people], [second, aside, first]);
  }

  function set(value: number, tick: number, more: Partial<SourceRows> = {}): SourceSet {
    const rows = {
      orders: { rows: [{ name: 'a', value }], ...more },
      people: { rows: [{ name: 'p', value: 1 }] },
    };
    return { freshness: { asOf: 1000 * tick, tick }, rows };
  }

  it('given a change that a transform makes nothing of, then what reads it does not run', () => {
    const ran: string[] = [];
    const graph = chain((id) => ran.push(id));
    const first = build(graph, set(2, 1), null, still);
    expect(ran).toEqual(['parity', 'after', 'aside']);
    ran.length = 0;
    const second = build(graph, set(4, 2), first, still);
    expect(ran).toEqual(['parity']);
    expect(second.results.get('parity')).toMatchObject({
      state: 'unchanged',
      ran: true,
      version: { freshness: { tick: 2 } },
    });
    expect(second.results.get('after')).toMatchObject({
      state: 'unchanged',
      ran: false,
      version: { freshness: { tick: 2 } },
    });
    expect(second.results.get('after')?.version?.rows).toBe(first.results.get('after')?.version?.rows);
  });

  it('given a source with the name of its content, then rows of the same name are not looked at', () => {
    const graph = chain();
    const first = build(graph, set(2, 1, { version: '1 event' }), null, still);
    const same = build(graph, set(3, 2, { version: '1 event' }), first, still);
    expect(same.results.get('orders')).toMatchObject({ state: 'unchanged', ran: false });
    const other = build(graph, set(3, 3, { version: '2 events' }), same, still);
    expect(other.results.get('orders')).toMatchObject({ state: 'built', version: { hash: 'given 2 events' } });
  });

  it('given a compute that throws, then it is failed with the message, what reads it is stopped, and others go on', () => {
    const graph = chain();
    const first = build(graph, set(2, 1), null, still);
    const second = build(graph, set(13, 2), first, still);
    const reason = "parity can't be computed: the sum of a is 13";
    expect(second.results.get('parity')).toMatchObject({
      state: 'failed',
      reason,
      version: { freshness: { tick: 1 } },
    });
    expect(second.results.get('after')).toMatchObject({
      state: 'stopped',
      reason,
      version: { freshness: { tick: 1 } },
    });
    expect(second.results.get('aside')).toMatchObject({ state: 'unchanged', reason: null });
    const third = build(graph, set(2, 3), second, still);
    expect(third.results.get('after')).toMatchObject({
      state: 'unchanged',
      reason: null,
      version: { freshness: { tick: 3 } },
    });
  });

  const broken: ReadonlyArray<readonly [fault: string, rows: readonly object[], reason: string]> = [
    [
      'a field of another type',
      [
        { name: 'a', value: 1 },
        { name: 'b', value: null },
      ],
      'orders, row b: value is null, expected count',
    ],
    ['a field that lacks', [{ name: 'a' }], 'orders, row a: value is undefined, expected count'],
    ['a key that lacks', [{ value: 2 }], 'orders, row number 1: name is undefined, expected id'],
    ['a field that is unknown', [{ name: 'a', value: 2, colour: 'red' }], 'orders, row a: colour is not in the schema'],
    [
      'two rows of one key',
      [
        { name: 'a', value: 1 },
        { name: 'a', value: 2 },
      ],
      'orders has two rows a',
    ],
  ];
  it.each(broken)(
    'given a source with %s, then the reason says which, and what depends on it is stopped',
    (_fault, rows, reason) => {
      const { freshness, rows: good } = set(2, 1);
      const { results } = build(
        chain(),
        { freshness, rows: { ...good, orders: { rows: rows as Item[] } } },
        null,
        still,
      );
      expect(results.get('orders')).toMatchObject({ state: 'failed', reason, version: null });
      expect(results.get('after')).toMatchObject({ state: 'stopped', reason, version: null });
      expect(results.get('aside')).toMatchObject({ state: 'built', reason: null });
    },
  );

  it('given a source to whose rows others are added, then a fault of these is found', () => {
    const graph = chain();
    const { freshness, rows } = set(2, 1);
    const [first] = rows.orders?.rows ?? [];
    if (first === undefined) throw new Error('there is a first row');
    const before = build(graph, { freshness, rows: { ...rows, orders: { rows: [first] } } }, null, still);
    const whenAdded = (added: object) => {
      const orders: SourceRows = { rows: [first, added as Item] };
      return build(graph, { freshness, rows: { ...rows, orders } }, before, still).results.get('orders')?.reason;
    };
    expect(whenAdded({ name: 'b', value: 1 })).toBeNull();
    expect(whenAdded({ name: 'b', value: 0.5 })).toBe('orders, row b: value is 0.5, expected count');
    expect(whenAdded({ name: 'a', value: 1 })).toBe('orders has two rows a');
  });

  it('given a source that is missing, then the reason says so', () => {
    const { freshness, rows } = set(2, 1);
    const { results } = build(chain(), { freshness, rows: { people: rows.people ?? { rows: [] } } }, null, still);
    expect(results.get('parity')).toMatchObject({ state: 'stopped', reason: 'orders is missing' });
  });

  it('given rows of what is no source, or a build of another graph, then it throws', () => {
    const graph = chain();
    const { freshness, rows } = set(2, 1);
    expect(() => build(graph, { freshness, rows: { ...rows, parity: { rows: [] } } }, null, still)).toThrow(
      'rows are given of parity',
    );
    expect(() => build(graph, { freshness, rows: { ...rows, orderz: { rows: [] } } }, null, still)).toThrow(
      'rows are given of orderz',
    );
    expect(() => build(chain(), set(2, 1), build(graph, set(2, 1), null, still), still)).toThrow('of another graph');
  });

  it('given a clock, then each result says how long it took, and with what it was made', () => {
    let now = 0;
    const { results } = build(chain(), set(2, 1), null, () => {
      now += 5;
      return now;
    });
    expect([...results.values()].map(({ milliseconds }) => milliseconds)).toEqual([5, 5, 5, 5, 5]);
    const parityHash = results.get('parity')?.version?.hash;
    expect(results.get('after')?.version?.inputs).toEqual({ parity: parityHash });
  });
});
