import { isoDate, isoTime } from '../../../kernel/time.ts';
import type { Dataset } from './dataset.ts';
import type { Field, Fields, RowOf } from './schema.ts';

/** Types that a field of a key can have: those of which equal values have one text. */
export const keyTypes: ReadonlySet<Field['type']> = new Set(['id', 'text', 'choice', 'count', 'date', 'time']);

/**
 * The name of a row within its dataset: the values of its key, as on the wire, with `~` between them: `Q4 2026~All`. A `~`
 * within a value is `%7E` and a `%` is `%25`, so that no two rows have one name.
 */
export function rowKey(dataset: Pick<Dataset, 'fields' | 'key'>, row: RowOf<Fields>): string {
  const parts = dataset.key.map((name) => keyPart(dataset.fields[name], row[name]));
  return parts.join('~');
}

function keyPart(field: Field | undefined, value: unknown): string {
  if (field?.type === 'date' && typeof value === 'number') return isoDate(value);
  if (field?.type === 'time' && typeof value === 'number') return isoTime(value);
  return String(value).replace(/[%~]/g, (sign) => (sign === '%' ? '%25' : '%7E'));
}
