import { DomainError, type FieldError } from '../../core/kernel/errors.ts';
import type { Dataset } from '../../core/views/revops/index.ts';
import type { Rows } from './ports.ts';
import type { RowQuery } from './query.ts';
import type { Sales } from './read/sales.ts';

/** The field by which rows are one rep’s. */
function repField({ fields }: Dataset): string | null {
  return ['repId', 'ownerId', 'callerId'].find((name) => fields[name] !== undefined) ?? null;
}

/**
 * The rows of a rep, and of a period, where a request wants that.
 * @throws DomainError `invalid` for a rep that the world doesn’t have, and for a dataset whose rows are no rep’s or period’s
 */
export function chooseRows(dataset: Dataset, rows: Rows, { rep_id, period }: RowQuery, { roster }: Sales): Rows {
  const byRep = repField(dataset);
  const faults: FieldError[] = [];
  if (rep_id !== undefined && byRep === null) faults.push(unfit('rep_id', dataset, 'reps'));
  else if (rep_id !== undefined && !roster.has(rep_id)) {
    faults.push({ pointer: 'query/rep_id', detail: `Expected one of ${[...roster.keys()].join(', ')}.` });
  }
  if (period !== undefined && dataset.fields.period === undefined) faults.push(unfit('period', dataset, 'periods'));
  if (faults.length > 0) throw new DomainError('invalid', 'There are no such rows.', faults);
  return rows.filter(
    (row) =>
      (rep_id === undefined || byRep === null || row[byRep] === rep_id) &&
      (period === undefined || row.period === period),
  );
}

function unfit(name: string, { id, grain }: Dataset, what: string): FieldError {
  return { pointer: `query/${name}`, detail: `Expected nothing: the rows of ${id} are not of ${what} but ${grain}.` };
}
