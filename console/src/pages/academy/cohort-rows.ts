import type { AnalyticsTable, AnalyticsTableRowsItem } from '../../api/generated/showroom.schemas.ts';
import { type MetricColumn, metricColumns } from './table-shapes.ts';

/** Columns that follow a cohort through weeks or months; the others say what it is. */
const FOLLOWS = /-(?:week|month)-\d+$/;

export interface CohortColumns {
  readonly facts: readonly MetricColumn[];
  readonly followed: readonly MetricColumn[];
}

export function cohortColumns(table: AnalyticsTable): CohortColumns {
  const columns = metricColumns(table);
  return {
    facts: columns.filter(({ id }) => !FOLLOWS.test(id)),
    followed: columns.filter(({ id }) => FOLLOWS.test(id)),
  };
}

const SIZE = 'new-users';

export const sizeOf = ({ values }: AnalyticsTableRowsItem): number => values[SIZE]?.value ?? 0;

/** Cohorts of which there is anybody. */
export const joined = ({ rows }: AnalyticsTable): AnalyticsTableRowsItem[] => rows.filter((row) => sizeOf(row) > 0);

/**
 * A column over all cohorts of which it is known: the sum of what is counted; of a share the mean weighted by people,
 * which is the share in all of them. Null where it is known of none.
 */
export function wholeOf(rows: readonly AnalyticsTableRowsItem[], { id, unit }: MetricColumn): number | null {
  const known = rows.flatMap((row) => {
    const value = row.values[id]?.value ?? null;
    return value === null ? [] : [{ value, size: sizeOf(row) }];
  });
  if (known.length === 0) return null;
  if (unit !== 'percent') return known.reduce((sum, { value }) => sum + value, 0);
  const people = known.reduce((sum, { size }) => sum + size, 0);
  return people === 0 ? null : known.reduce((sum, { value, size }) => sum + value * size, 0) / people;
}
