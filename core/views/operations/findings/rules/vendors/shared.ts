import type { VendorRow } from '../../../../../world/index.ts';
import { namesOf } from '../../aggregates.ts';

export const BOTH = ['vendor-management', 'executive-overview'] as const;
export const OWNER = 'Vendor management';
export const spend = (row: VendorRow): number => row.annualSpend;
export const called = (label: string, rows: readonly VendorRow[]) => namesOf('vendor', label, rows);
