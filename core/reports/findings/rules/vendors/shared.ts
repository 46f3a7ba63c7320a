import type { VendorRow } from '../../../../world/index.ts';
import { names } from '../../wording.ts';

export const BOTH = ['vendor-management', 'executive-overview'] as const;
export const OWNER = 'Vendor management';
export const spend = (row: VendorRow): number => row.annualSpend;
export const called = (label: string, rows: readonly VendorRow[]) =>
  names(
    'vendor',
    label,
    rows.map(({ name }) => name),
  );
