import { type Cents, toDollars } from '../../../kernel/money.ts';
import { isoDate, isoTime, type Time } from '../../../kernel/time.ts';
import type { Row } from '../../engine/entity.ts';
import type { Projection } from '../../machine.ts';
import { lastPosting } from '../../pace.ts';
import { postings } from '../../pack/rates.ts';
import type { Contract, ContractStatus } from '../state.ts';

export interface ContractRow extends Row {
  readonly vendorId: string;
  readonly vendor: string;
  readonly departmentId: string;
  readonly type: string;
  readonly startDate: Time;
  readonly endDate: Time;
  readonly annualValue: Cents;
  readonly totalValue: Cents;
  readonly billedToDate: Cents;
  readonly noticePeriodDays: number;
  readonly autoRenewal: boolean;
  readonly status: ContractStatus;
}

/** What a term costs in all: the annual value for each of its months. */
export function totalValue(contract: Pick<Contract, 'annualValue' | 'months'>): number {
  return Math.round((contract.annualValue * contract.months) / 12);
}

/** The row as JSON. */
const wire = (row: ContractRow) => ({
  id: row.id,
  vendorId: row.vendorId,
  vendor: row.vendor,
  departmentId: row.departmentId,
  type: row.type,
  startDate: isoDate(row.startDate),
  endDate: isoDate(row.endDate),
  annualValue: toDollars(row.annualValue),
  totalValue: toDollars(row.totalValue),
  billedToDate: toDollars(row.billedToDate),
  noticePeriodDays: row.noticePeriodDays,
  autoRenewal: row.autoRenewal,
  status: row.status,
  lastUpdated: isoTime(row.lastUpdated),
});
export type ContractWire = ReturnType<typeof wire>;

export const contracts: Projection<'contracts'> = {
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
  wire,
  name: ({ vendor, type }) => `${vendor} ${type}`,
};
