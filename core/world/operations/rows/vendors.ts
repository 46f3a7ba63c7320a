import { DAY, dayStart } from '../../../kernel/time.ts';
import type { Projection } from '../../engine/part.ts';
import { lastPosting } from '../../engine/postings.ts';
import { postings } from '../../pack/rates.ts';
import type { VendorRisk } from '../../rows.ts';
import { annualSpend } from '../vendors.ts';

/** Below these scores a vendor is a medium and a high risk. */
const RISK = { Medium: 78, High: 62 } as const;

export function vendorRisk(performance: number): VendorRisk {
  if (performance < RISK.High) return 'High';
  return performance < RISK.Medium ? 'Medium' : 'Low';
}

export const vendors: Projection<'vendors'> = {
  kind: 'vendors',
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
};
