import type { TechnicianRow } from '../../../../../world/index.ts';
import { sumOf } from '../../../sums.ts';
import { namesOf } from '../../aggregates.ts';

export const BOTH = ['resource-allocation', 'executive-overview'] as const;
export const OWNER = 'Service management';

/** Billable of available time over four weeks, in percent; null for who was not on shift. */
export function utilization(rows: readonly TechnicianRow[]): number | null {
  const available = sumOf(rows, (row) => row.availableMinutes);
  return available === 0 ? null : (100 * sumOf(rows, (row) => row.billableMinutes)) / available;
}
export const of = (row: TechnicianRow): number => utilization([row]) ?? 0;
export const people = (label: string, rows: readonly TechnicianRow[]) => namesOf('technician', label, rows);
