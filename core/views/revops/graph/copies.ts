import type { Dataset } from './dataset.ts';
import { readFormula } from './formula.ts';
import { type Fields, wireName } from './schema.ts';

type From<F extends Fields> = Pick<Dataset<F>, 'id' | 'fields'>;

/** A field whose values are those of another dataset's field: the same in type and unit, and its formula says of which. */
export function copyOf<F extends Fields, N extends keyof F & string>(
  from: From<F>,
  name: N,
  says: string | undefined = from.fields[name]?.says,
): F[N] {
  return { ...from.fields[name], says, formula: readFormula(`as [${from.id}.${wireName(name)}]`) } as F[N]; // it is in the fields
}

/** Several such fields by the names that they have there; all of them where none is named. */
export function copiesOf<F extends Fields, N extends keyof F & string = keyof F & string>(
  from: From<F>,
  ...names: readonly N[]
): Pick<F, N> {
  const copied = names.length > 0 ? names : (Object.keys(from.fields) as N[]);
  return Object.fromEntries(copied.map((name) => [name, copyOf(from, name)] as const)) as Pick<F, N>;
}
