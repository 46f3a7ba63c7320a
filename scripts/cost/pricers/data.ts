import { unitCosts } from '../../../lib/capability.ts';
import { count, type Pricer } from '../line.ts';
import { assumptions, MONTH_MINUTES, ticks, timesOf } from '../workload.ts';

export const priceTables: Pricer = (resources, { workload }) => {
  const { worlds, requests, tick } = workload;
  const done = ticks(workload);
  const reads = done * tick.readUnits + requests * assumptions.readUnitsPerRequest;
  const stored = worlds * tick.storedGigabytes;
  const tables = `${resources.length} tables`;
  const encrypted = resources.filter(({ Properties }) => 'SSESpecification' in (Properties ?? {})).length;
  const keyRequests = encrypted * MONTH_MINUTES * assumptions.keyRequestsPerTableMinute;
  return [
    {
      price: 'writeUnits',
      item: tables,
      quantity: done * tick.writeUnits,
      basis: `${count(done)} ticks × ${count(tick.writeUnits)} units`,
    },
    {
      price: 'readUnits',
      item: tables,
      quantity: reads,
      basis: `${count(done)} ticks × ${count(tick.readUnits)} + ${count(requests)} requests × ${assumptions.readUnitsPerRequest}`,
    },
    {
      price: 'tableStorage',
      item: tables,
      quantity: stored,
      basis: `${worlds} worlds × ${count(tick.storedGigabytes)} GB`,
    },
    {
      price: 'tableBackup',
      item: tables,
      quantity: stored,
      basis: `${worlds} worlds × ${count(tick.storedGigabytes)} GB`,
    },
    {
      price: 'keyRequests',
      item: `${encrypted} tables with a key of the account`,
      quantity: keyRequests,
      basis: `${encrypted} × ${count(MONTH_MINUTES)} minutes ÷ 5`,
    },
  ];
};

/** What the work of capabilities takes beyond ticks and plain reading, as their manifests say. */
export const priceUnits: Pricer = (_resources, { workload }) =>
  unitCosts.map(({ capability, item, price, units, basis }) => {
    return { price, item, capability, quantity: timesOf(units, workload), basis };
  });
