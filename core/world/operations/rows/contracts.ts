import type { Projection } from '../../engine/part.ts';
import { lastPosting } from '../../engine/postings.ts';
import { postings } from '../../pack/rates.ts';
import type { Contract } from '../state.ts';

/** What a term costs in all: the annual value for each of its months. */
export function totalValue(contract: Pick<Contract, 'annualValue' | 'months'>): number {
  return Math.round((contract.annualValue * contract.months) / 12);
}

export const contracts: Projection<'contracts'> = {
  kind: 'contracts',
  drift: 'contract.billed',
  shown: (_simulation, contract, time) =>
    Math.max(lastPosting(contract.id, time, postings.contract).time, contract.changedAt),
  row(simulation, contract, time) {
    const shown = contracts.shown(simulation, contract, time);
    const over = Math.min(1, Math.max(0, (shown - contract.start) / (contract.end - contract.start)));
    return {
      id: contract.id,
      vendorId: contract.vendor,
      vendor: simulation.state.vendors.need(contract.vendor).name,
      departmentId: contract.department,
      type: contract.type,
      startDate: contract.start,
      endDate: contract.end,
      annualValue: contract.annualValue,
      totalValue: totalValue(contract),
      billedToDate: Math.round(totalValue(contract) * over),
      noticePeriodDays: contract.noticeDays,
      autoRenewal: contract.autoRenewal,
      status: contract.status,
      lastUpdated: shown,
    };
  },
};
