import {
  type AnyTransform,
  type Dataset,
  defineSource,
  defineTransform,
  type Source,
} from '../../../../../../core/views/revops/graph/dataset.ts';
import { count, id } from '../../../../../../core/views/revops/graph/schema.ts';

/** Small datasets of a name and a figure, to test the machine with. */

export type Item = { readonly name: string; readonly value: number };

const fields = {
  name: id({ says: 'The item.', formula: 'each name' }),
  value: count({ says: 'Its figure.', formula: 'Σ [value] mod a number' }),
};

export function table(name: string): Source<typeof fields> {
  return defineSource({
    id: name,
    path: `/Test/${name}`,
    says: 'Items.',
    grain: `one row per item of ${name}`,
    key: ['name'],
    fields,
  });
}

/** What the transforms of tests compute: by item, the sum of the inputs' figures modulo a number. It fails where it is `forbidden`. */
export function sums(lists: readonly (readonly Item[])[], modulus: number, forbidden: number): readonly Item[] {
  const totals = new Map<string, number>();
  for (const { name, value } of lists.flat()) totals.set(name, (totals.get(name) ?? 0) + value);
  return [...totals].map(([name, total]) => {
    if (total === forbidden) throw new Error(`the sum of ${name} is ${total}`);
    return { name, value: total % modulus };
  });
}

export interface Spec {
  readonly id: string;
  readonly inputs: readonly Dataset[];
  readonly modulus: number;
  readonly forbidden: number;
}

/** A transform of `sums`, that tells each time it runs. */
export function summing(
  { id: name, inputs, modulus, forbidden }: Spec,
  ran: (id: string) => void = () => undefined,
): AnyTransform {
  return defineTransform({
    id: name,
    path: `/Test/${name}`,
    layer: 'core',
    says: 'Sums of items.',
    grain: `one row per item of ${name}`,
    key: ['name'],
    fields,
    inputs: Object.fromEntries(inputs.map((input) => [input.id, input])),
    compute(rows) {
      ran(name);
      return sums(Object.values(rows) as Item[][], modulus, forbidden);
    },
    uses: (row, rows) =>
      Object.fromEntries(
        Object.entries(rows).map(([input, list]) => [input, list.filter((item) => item.name === row.name)]),
      ),
  });
}
