import { names } from '../../../../../print/findings/wording.ts';
import type { LeadRow } from '../../../../../world/index.ts';

export const BOTH = ['sales-pipeline', 'executive-overview'] as const;
export const OWNER = 'Sales management';
export const value = (lead: LeadRow): number => lead.value;
export const companies = (label: string, rows: readonly LeadRow[]) =>
  names(
    'lead',
    label,
    rows.map(({ companyName }) => companyName),
  );
