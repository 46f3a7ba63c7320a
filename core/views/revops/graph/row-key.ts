import { isoDate } from '../../../kernel/time.ts';
import type { Dataset } from './dataset.ts';
import { date, type Field, type Fields, type RowOf } from './schema.ts';

/** Types that a field of a key can have: different values have different texts. A time on the wire is cut to the second. */
export const keyTypes: ReadonlySet<Field['type']> = new Set(['id', 'text', 'choice', 'count', 'date']);

/**
 * The name of a row within its dataset: the values of its key, as on the wire, with `~` between them: `Q4 2026~All`. A `~`
 * within a value is `%7E` and a `%` is `%25`, so that no two rows have one name.
 */
export function rowKey(dataset: Pick<Dataset, 'fields' | 'key'>, row: RowOf<Fields>): string {
  return dataset.key.map((name) => keyPart(dataset.fields[name], row[name])).join('~');
}

const isDate = date('A date.').holds;

function keyPart(field: Field | undefined, value: unknown): string {
  if (field?.type === 'date' && isDate(value)) return isoDate(value);
  return String(value).replace(/[%~]/g, (sign) => (sign === '%' ? '%25' : '%7E'));
}
