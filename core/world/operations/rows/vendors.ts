import { type Cents, toDollars } from '../../../kernel/money.ts';
import { DAY, dayStart, isoTime } from '../../../kernel/time.ts';
import type { Row } from '../../engine/entity.ts';
import type { Projection } from '../../machine.ts';
import { lastPosting } from '../../pace.ts';
import type { VendorCategory } from '../../pack/products.ts';
import { postings } from '../../pack/rates.ts';
import { annualSpend } from '../vendors.ts';

export type VendorRisk = 'Low' | 'Medium' | 'High';

export interface VendorRow extends Row {
  readonly name: string;
  readonly category: VendorCategory;
  readonly annualSpend: Cents;
  readonly yearToDateSpend: Cents;
  readonly licenseCount: number;
  readonly contractCount: number;
  readonly performanceScore: number;
  readonly riskLevel: VendorRisk;
  readonly paymentTerms: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
}

/** Below these scores a vendor is a medium and a high risk. */
const RISK = { Medium: 78, High: 62 } as const;

export function vendorRisk(performance: number): VendorRisk {
  if (performance < RISK.High) return 'High';
  return performance < RISK.Medium ? 'Medium' : 'Low';
}

/** The row as JSON. */
const wire = (row: VendorRow) => ({
  id: row.id,
  name: row.name,
  category: row.category,
  annualSpend: toDollars(row.annualSpend),
  yearToDateSpend: toDollars(row.yearToDateSpend),
  licenseCount: row.licenseCount,
  contractCount: row.contractCount,
  performanceScore: row.performanceScore,
  riskLevel: row.riskLevel,
  paymentTerms: row.paymentTerms,
  contactName: row.contactName,
  contactEmail: row.contactEmail,
  contactPhone: row.contactPhone,
  lastUpdated: isoTime(row.lastUpdated),
});
export type VendorWire = ReturnType<typeof wire>;

export const vendors: Projection<'vendors'> = {
  drift: 'vendor.spend-accrued',
  shown: (_simulation, vendor, time) => Math.max(lastPosting(vendor.id, time, postings.vendor).time, vendor.changedAt),
  row(simulation, vendor, time) {
    const shown = vendors.shown(simulation, vendor, time);
    const annual = annualSpend(simulation, vendor);
    const today = (shown - dayStart(shown)) / DAY;
    return {
      id: vendor.id,
      name: vendor.name,
      category: vendor.category,
      annualSpend: annual,
      yearToDateSpend: vendor.spentBefore + Math.round((annual / 365) * today),
      licenseCount: vendor.licenses.length,
      contractCount: vendor.contracts.length,
      performanceScore: vendor.performance,
      riskLevel: vendorRisk(vendor.performance),
      paymentTerms: vendor.paymentTerms,
      contactName: vendor.contactName,
      contactEmail: vendor.contactEmail,
      contactPhone: vendor.contactPhone,
      lastUpdated: shown,
    };
  },
  wire,
  name: ({ name }) => name,
};
