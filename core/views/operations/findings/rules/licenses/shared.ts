import { names } from '../../../../../print/findings/wording.ts';
import type { LicenseRow } from '../../../../../world/index.ts';

export const BOTH = ['license-optimization', 'executive-overview'] as const;
export const OWNER = 'Licence management';

export const products = (label: string, rows: readonly LicenseRow[]) =>
  names(
    'product',
    label,
    rows.map(({ product }) => product),
  );
