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

/** Cohorts of which there is anybody. */
export const withPeople = <R extends Row>({ rows }: Table<R>): R[] =>
  rows.filter(({ values }) => (values['new-users']?.value ?? 0) > 0);
