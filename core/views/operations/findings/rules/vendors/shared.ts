import { names } from '../../../../../print/findings/wording.ts';
import type { VendorRow } from '../../../../../world/index.ts';

export const BOTH = ['vendor-management', 'executive-overview'] as const;
export const OWNER = 'Vendor management';
export const spend = (row: VendorRow): number => row.annualSpend;
export const called = (label: string, rows: readonly VendorRow[]) =>
  names(
    'vendor',
    label,
    rows.map(({ name }) => name),
  );
