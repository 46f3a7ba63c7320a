import { type Cents, toDollars } from '../../../kernel/money.ts';
import { isoTime } from '../../../kernel/time.ts';
import type { Row } from '../../engine/entity.ts';
import type { Projection } from '../../machine.ts';
import type { AgreementType } from '../../pack/agreements.ts';
import { OVERHEAD_SHARE } from '../../pack/rates.ts';
import { labourToday } from '../labour.ts';
import { licenseCost } from '../license-seats.ts';
import { type ChurnRisk, type ClientStatus, WINDOW_DAYS } from '../state.ts';

export interface ClientRow extends Row {
  readonly name: string;
  readonly industry: string;
  readonly employeeCount: number;
  readonly annualRevenue: Cents;
  readonly annualCosts: Cents;
  readonly contractValue: Cents;
  readonly contractType: AgreementType;
  readonly status: ClientStatus;
  readonly monthlyRecurring: Cents;
  readonly churnRisk: ChurnRisk;
}

/** The row as JSON. */
const wire = (row: ClientRow) => ({
  id: row.id,
  name: row.name,
  industry: row.industry,
  employeeCount: row.employeeCount,
  annualRevenue: toDollars(row.annualRevenue),
  annualCosts: toDollars(row.annualCosts),
  contractValue: toDollars(row.contractValue),
  contractType: row.contractType,
  status: row.status,
  monthlyRecurring: toDollars(row.monthlyRecurring),
  churnRisk: row.churnRisk,
  lastUpdated: isoTime(row.lastUpdated),
});
export type ClientWire = ReturnType<typeof wire>;

export const clients: Projection<'clients'> = {
  drift: 'client.service-delivered',
  shown: (simulation, client, time) => Math.max(client.changedAt, labourToday(simulation, client, time).at),
  row(simulation, client, time) {
    const labour = labourToday(simulation, client, time);
    let fourWeeks = labour.cents;
    for (const cents of client.labour) fourWeeks += cents;
    const annual = client.agreement.monthly * 12;
    const yearOfLabour = Math.round((fourWeeks * 365) / WINDOW_DAYS);
    return {
      id: client.id,
      name: client.name,
      industry: client.industry,
      employeeCount: client.employees,
      annualRevenue: annual,
      annualCosts: 12 * licenseCost(simulation, client) + yearOfLabour + Math.round(annual * OVERHEAD_SHARE),
      contractValue: annual,
      contractType: client.agreement.type,
      status: client.status,
      monthlyRecurring: client.agreement.monthly,
      churnRisk: client.risk,
      lastUpdated: Math.max(client.changedAt, labour.at),
    };
  },
  wire,
  name: ({ name }) => name,
};
