import fc from 'fast-check';
import { DAY, parseDate } from '../../core/kernel/time.ts';
import type { Dataset, DatasetRow } from '../../core/views/revops/graph/dataset.ts';
import { rowKey } from '../../core/views/revops/graph/row-key.ts';
import type { Field, Fields, RowOf } from '../../core/views/revops/graph/schema.ts';

/** Rows of datasets, generated from their schemas: what a schema lets in, a transform must take. */

/** Times of generated rows lie within so many days from this one, so that rows have to do with one another. */
export const FIRST_DAY = parseDate('2026-06-01');
export const DAYS = 200;

const words = ['Ada Boyle', 'Ben Cho', 'Cy Diaz', 'Eve Frost'];
const ids = Array.from({ length: 12 }, (_, n) => `id-${n}`);

export const someDate: fc.Arbitrary<number> = fc.integer({ min: 0, max: DAYS }).map((day) => FIRST_DAY + day * DAY);
export const someTime: fc.Arbitrary<number> = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + DAYS * DAY });

function valuesOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'id':
      return fc.constantFrom(...ids);
    case 'text':
      return fc.constantFrom(...words);
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'flag':
      return fc.boolean();
    case 'usd':
      return fc.oneof(fc.integer({ min: 0, max: 400_000_00 }), fc.integer({ min: 0, max: 40_000_000_00 }));
    case 'fraction':
      return fc.double({ min: 0, max: 1, noNaN: true });
    case 'number':
      return fc.double({ min: 0, max: 100, noNaN: true });
    case 'count':
      return fc.integer({ min: 0, max: 6 });
    case 'days':
      return fc.integer({ min: 1, max: 60 });
    case 'date':
      return someDate;
    case 'time':
      return someTime;
    case 'texts':
      return fc.uniqueArray(fc.constantFrom(...(field.choices.length > 0 ? field.choices : words)), { maxLength: 4 });
    case 'records':
      return fc.array(rowOf(field.fields ?? {}), { maxLength: 4 });
  }
}

function rowOf(fields: Fields): fc.Arbitrary<RowOf<Fields>> {
  const values = Object.entries(fields).map(([name, field]) => {
    const value = valuesOf(field);
    return [name, field.nullable ? fc.option(value) : value] as const;
  });
  return fc.record(Object.fromEntries(values)) as fc.Arbitrary<RowOf<Fields>>; // each field by its own type
}

/** Values of some fields in place of those that the schema alone would give. */
type Instead<F extends Fields> = { readonly [N in keyof F]?: fc.Arbitrary<RowOf<F>[N]> };

/** One row of a dataset. */
export function datasetRow<const D extends Dataset>(
  dataset: D,
  instead: Instead<D['fields']> = {},
): fc.Arbitrary<DatasetRow<D>> {
  const others = Object.fromEntries(Object.entries(dataset.fields).filter(([name]) => !(name in instead)));
  const given = fc.record(instead as Record<string, fc.Arbitrary<unknown>>);
  return fc.tuple(rowOf(others), given).map(([row, own]) => ({ ...row, ...own })) as fc.Arbitrary<DatasetRow<D>>;
}

/** Some rows of a dataset, no two of one key. */
export function datasetRows<const D extends Dataset>(
  dataset: D,
  instead: Instead<D['fields']> = {},
  maxLength = 25,
): fc.Arbitrary<DatasetRow<D>[]> {
  return fc.uniqueArray(datasetRow(dataset, instead), {
    maxLength,
    selector: (row) => rowKey(dataset, row as RowOf<Fields>),
  });
}
