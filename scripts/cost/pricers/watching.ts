import { count, type Pricer } from '../line.ts';
import { allInvocations, assumptions } from '../workload.ts';

export const priceAlarms: Pricer = (resources) => [
  { price: 'alarms', item: 'alarms', quantity: resources.length, basis: `${resources.length} in the templates` },
];

export const priceLogs: Pricer = (_resources, { workload }) => {
  const runs = allInvocations(workload);
  const { logBytesPerInvocation, accessLogBytes } = assumptions;
  const gigabytes = (runs * logBytesPerInvocation + workload.requests * accessLogBytes) / 1e9;
  const basis = `${count(runs)} × ${logBytesPerInvocation} bytes + ${count(workload.requests)} × ${accessLogBytes} bytes`;
  return [
    { price: 'logIngestion', item: 'logs', quantity: gigabytes, basis },
    { price: 'logStorage', item: 'logs, 30 days', quantity: gigabytes, basis: 'one month of them' },
  ];
};
