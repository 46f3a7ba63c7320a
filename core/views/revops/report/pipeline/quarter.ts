import { dashboardKpis } from '../../forecast/dashboard-kpis.ts';
import { forecastHistory } from '../../forecast/forecast-history.ts';
import type { DatasetRow } from '../../graph/dataset.ts';
import type { Status } from '../../graph/schema.ts';
import { clockOf, type ReportInput } from '../rows.ts';

export type Kpis = DatasetRow<typeof dashboardKpis>;
type Week = DatasetRow<typeof forecastHistory>;

export const statusOf = (field: keyof typeof dashboardKpis.fields, row: Kpis): Status =>
  dashboardKpis.status[field]?.(row) ?? 'none';

/** The row of what the build is filtered by: the company, or the one team. */
export function kpisOf(input: ReportInput): Kpis | null {
  const { team } = clockOf(input.data);
  return input.data.rows(dashboardKpis).find(({ teamFilter }) => teamFilter === team) ?? null;
}

/** The weeks of the quarter that have ended. */
export function weeksOf(input: ReportInput): readonly Week[] {
  const { quarter } = clockOf(input.data);
  return input.data.rows(forecastHistory).filter((row) => row.quarter === quarter);
}
