import { count, type Pricer } from '../line.ts';
import { assumptions, invocations } from '../workload.ts';

/** Dashboards are made and made anew; and each tick is followed, to know which have become stale. */
export const priceDashboards: Pricer = (_resources, { workload }) => {
  const { prospects: asked, follow: followed } = invocations(workload);
  const { writeUnitsPerGeneration, writeUnitsPerRefresh, readUnitsPerFollow, writeUnitsPerFollow } = assumptions;
  const generations = asked * assumptions.generationsPerRequest;
  const refreshes = asked * assumptions.refreshesPerRequest;
  return [
    {
      price: 'writeUnits',
      item: 'dashboards',
      quantity:
        generations * writeUnitsPerGeneration + refreshes * writeUnitsPerRefresh + followed * writeUnitsPerFollow,
      basis: `${count(generations)} generations × ${writeUnitsPerGeneration} + ${count(refreshes)} refreshes × ${writeUnitsPerRefresh} + ${count(followed)} ticks × ${writeUnitsPerFollow} units`,
    },
    {
      price: 'readUnits',
      item: 'dashboards',
      quantity: followed * readUnitsPerFollow,
      basis: `${count(followed)} ticks × ${readUnitsPerFollow} units`,
    },
  ];
};
