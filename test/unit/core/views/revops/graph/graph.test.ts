import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnySource, AnyTransform, Dataset } from '../../../../../../core/views/revops/graph/dataset.ts';
import { createGraph, GraphError } from '../../../../../../core/views/revops/graph/graph.ts';
import { choice, count, id, nullable, number, records, usd } from '../../../../../../core/views/revops/graph/schema.ts';
import { summing, table } from './tables.ts';

const orders = table('orders');
const sum = (name: string, ...inputs: readonly Dataset[]): AnyTransform =>
  summing({ id: name, inputs, modulus: 10, forbidden: 1000 });

/** What is said of a graph of `orders`, of the transforms given, and of changed sources. */
function faultsOf(transforms: readonly AnyTransform[], sources: readonly AnySource[] = [orders]): readonly string[] {
  try {
    createGraph(sources, transforms);
    return [];
  } catch (error) {
    if (error instanceof GraphError) return error.faults;
    throw error;
  }
}

/** Two transforms of which each reads the other. */
function cycle(): readonly AnyTransform[] {
  const inputs: Record<string, Dataset> = { orders };
  const first = { ...sum('first', orders), inputs };
  const second = sum('second', first);
  inputs.second = second;
  return [first, second];
}

const one = count({ says: 'A figure.', formula: '1' });
const good = sum('good', orders);
const insight: AnyTransform = { ...good, layer: 'insight' };
const refused: ReadonlyArray<readonly [what: string, faults: readonly string[], said: readonly string[]]> = [
  ['a cycle', faultsOf(cycle()), ['first → second → first is a cycle']],
  ['an unknown input', faultsOf([sum('good', table('people'))]), ['good reads people, which is not in the graph']],
  [
    'an input of another declaration',
    faultsOf([sum('good', table('orders'))]),
    ['good reads another orders than the graph has'],
  ],
  ['no input', faultsOf([sum('good')]), ['good reads nothing']],
  [
    'two datasets of one id',
    faultsOf([good, { ...sum('good', orders), path: '/Other/good', grain: 'one row per x' }]),
    ['2 datasets have the id good'],
  ],
  [
    'two of one path',
    faultsOf([good, { ...sum('other', orders), path: '/Test/good' }]),
    ['good and other have one path: /Test/good', 'other has the path /Test/good, which does not end with its id'],
  ],
  [
    'two of one grain',
    faultsOf([good, { ...sum('other', orders), grain: ' One row per item of good' }]),
    ['good and other have one grain: one row per item of good'],
  ],
  [
    'rows of a source that the graph does not have',
    faultsOf([{ ...good, companyWide: { rowsOf: table('people') } }]),
    ['good has rows of people, which is not in the graph'],
  ],
  [
    'rows of a source whose key it lacks',
    faultsOf([
      {
        ...good,
        key: ['value'],
        fields: { value: count({ says: 'A figure.', formula: '1' }) },
        companyWide: { rowsOf: orders },
      },
    ]),
    ['good has rows of orders, but no name to choose them by'],
  ],
  ['a key that names no field', faultsOf([{ ...good, key: ['size'] }]), ['good has the key size, which is no field']],
  [
    'a key that may be null',
    faultsOf([{ ...good, fields: { ...good.fields, name: nullable(id({ says: 'It.', formula: 'each' })) } }]),
    ['good has the key name, which does not name a row: id'],
  ],
  [
    'a key that is a measured figure',
    faultsOf([{ ...good, fields: { ...good.fields, name: number({ says: 'It.', formula: 'each' }) } }]),
    ['good has the key name, which does not name a row: number'],
  ],
  [
    'a key that is there twice',
    faultsOf([{ ...good, key: ['name', 'name'] }]),
    ['good names a field twice in its key'],
  ],
  ['no key', faultsOf([{ ...good, key: [] }]), ['good has no key']],
  [
    'an input of a later layer',
    faultsOf([insight, sum('late', insight)]),
    ['late (core) reads good of the later layer insight'],
  ],
  [
    'a field without description',
    faultsOf([{ ...good, fields: { ...good.fields, more: count({ says: ' ', formula: '1' }) } }]),
    ['good has the field more without a description'],
  ],
  [
    'a field of records without description',
    faultsOf([
      {
        ...good,
        fields: {
          ...good.fields,
          more: records({ part: count({ says: '', formula: '1' }) }, { says: 'Parts.', formula: 'each' }),
        },
      },
    ]),
    ['good has the field more.part without a description'],
  ],
  [
    'figures and parts of records without a formula',
    faultsOf([
      {
        ...good,
        fields: {
          ...good.fields,
          atRisk: usd('A figure.'),
          more: records({ part: count('A part.') }, { says: 'Parts.', formula: 'each' }),
          empty: count({ says: 'A figure.', formula: ' ' }),
        },
      },
    ]),
    [
      'good has the field atRisk without a formula',
      'good has the field more.part without a formula',
      'good has the field empty without a formula',
    ],
  ],
  [
    'formulas that name what there is not',
    faultsOf([
      {
        ...good,
        fields: {
          ...good.fields,
          atRisk: count({ says: 'A.', formula: '[value] of [orders], [orders.value] and [orders.size], by [at_risk]' }),
          more: records(
            { part: count({ says: 'A.', formula: '[part] × [value] × [people.value]' }) },
            {
              says: 'Parts.',
              formula: '[more.part], [more.size], [part]',
            },
          ),
        },
      },
    ]),
    [
      'good has the field atRisk, whose formula names orders.size: it is neither in its rows nor in its inputs',
      'good has the field more.part, whose formula names people.value: it is neither in its rows nor in its inputs',
      'good has the field more, whose formula names more.size: it is neither in its rows nor in its inputs',
      'good has the field more, whose formula names part: it is neither in its rows nor in its inputs',
    ],
  ],
  [
    'fields of one wire name',
    faultsOf([{ ...good, fields: { ...good.fields, atRisk: one, at_risk: one } }]),
    ['good has atRisk and at_risk, both at_risk on the wire'],
  ],
  [
    'a choice of nothing',
    faultsOf([{ ...good, fields: { ...good.fields, more: choice([], { says: 'None.', formula: 'none' }) } }]),
    ['good has the choice more of nothing'],
  ],
  [
    'a status of no field',
    faultsOf([{ ...good, status: { size: () => 'good' } }]),
    ['good has a status of size, which is no field'],
  ],
  [
    'an id that is not in snake case',
    faultsOf([{ ...good, id: 'Good', path: '/Test/Good' }]),
    ['Good has an id that is not in snake case'],
  ],
  [
    'nothing said',
    faultsOf([
      { ...good, says: '' },
      { ...sum('other', orders), grain: '' },
    ]),
    ['good does not say what it is for', 'other does not say what a row is'],
  ],
];

describe('a graph', () => {
  it.each(refused)('given %s, then it is refused', (_what, faults, said) => {
    expect(faults.toSorted()).toEqual(said.toSorted());
  });

  it('given several faults, then one error has all', () => {
    const faults = faultsOf([{ ...good, key: [] }, sum('other', table('people')), ...cycle()]);
    expect(faults).toHaveLength(3);
    expect(() => createGraph([orders], [{ ...good, key: [] }, sum('other', table('people'))])).toThrow(
      /^the graph has 2 faults: good has no key; other reads people/,
    );
  });

  it('given transforms in any order, then each comes after those that it reads', () => {
    const specs = fc.array(fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(specs, fc.infiniteStream(fc.nat(1000)), (reads, numbers) => {
        const made: AnyTransform[] = [];
        for (const [n, each] of reads.entries()) {
          const before: Dataset[] = [orders, ...made];
          made.push(sum(`sum_${n}`, ...new Set(each.flatMap((read) => before[read % before.length] ?? []))));
        }
        const places = made.map((transform) => ({ transform, place: numbers.next().value ?? 0 }));
        const shuffled = places.toSorted((a, b) => a.place - b.place).map(({ transform }) => transform);
        const { transforms, datasets } = createGraph([orders], shuffled);
        const at = new Map([...datasets.keys()].map((name, n) => [name, n]));
        expect(transforms).toHaveLength(made.length);
        for (const { id: name, inputs } of transforms) {
          for (const input of Object.values(inputs)) expect(at.get(input.id)).toBeLessThan(at.get(name) ?? -1);
        }
      }),
    );
  });
});
