import type { Projection } from '../../engine/part.ts';
import { OVERHEAD_SHARE } from '../../pack/rates.ts';
import { labourToday } from '../labour.ts';
import { licenseCost } from '../license-seats.ts';
import { WINDOW_DAYS } from '../state.ts';

export const clients: Projection<'clients'> = {
  kind: 'clients',
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
};
