import type { MetricColumn, Row, Table } from './shapes.ts';
import { metricColumns } from './table-shapes.ts';

/** Columns that follow a cohort through weeks or months; the others say what it is. */
const FOLLOWS = /-(?:week|month)-\d+$/;

export interface CohortColumns {
  readonly facts: readonly MetricColumn[];
  readonly followed: readonly MetricColumn[];
}

export function cohortColumns(table: Table): CohortColumns {
  const columns = metricColumns(table);
  return {
    facts: columns.filter(({ id }) => !FOLLOWS.test(id)),
    followed: columns.filter(({ id }) => FOLLOWS.test(id)),
  };
}

const SIZE = 'new-users';

export const sizeOf = ({ values }: Row): number => values[SIZE]?.value ?? 0;

/** Cohorts of which there is anybody. */
export const joined = <R extends Row>({ rows }: Table<R>): R[] => rows.filter((row) => sizeOf(row) > 0);

/**
 * A column over all cohorts of which it is known: the sum of what is counted; of a share the mean weighted by people,
 * which is the share in all of them. Null where it is known of none.
 */
export function wholeOf(rows: readonly Row[], { id, unit }: MetricColumn): number | null {
  const known = rows.flatMap((row) => {
    const value = row.values[id]?.value ?? null;
    return value === null ? [] : [{ value, size: sizeOf(row) }];
  });
  if (known.length === 0) return null;
  if (unit !== 'percent') return known.reduce((sum, { value }) => sum + value, 0);
  const people = known.reduce((sum, { size }) => sum + size, 0);
  return people === 0 ? null : known.reduce((sum, { value, size }) => sum + value * size, 0) / people;
}
