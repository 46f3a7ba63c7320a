import { count, type Pricer, type Resource } from '../line.ts';
import { assumptions, invocations, MONTH_HOURS, type Workload } from '../workload.ts';

function madeOf(workload: Workload): number {
  const { reports, 'prospects-print': printed } = invocations(workload);
  return reports * assumptions.reportsMade + printed;
}

/** Days until the bucket removes what lies in it. */
function daysKept({ Properties }: Resource): number {
  const { Rules = [] } = Object(Properties?.LifecycleConfiguration);
  const days = Rules.flatMap((rule: { ExpirationInDays?: number }) => rule.ExpirationInDays ?? []);
  if (days.length === 0) throw new Error('What a bucket costs that keeps its objects for ever is not known.');
  return Math.min(...days);
}

/** A report is written once, loaded some times, and removed by the bucket, which is free. */
export const priceFiles: Pricer = (resources, { workload }) =>
  resources.flatMap((bucket) => {
    const { bytesPerReport, loadsPerReport } = assumptions;
    const made = madeOf(workload);
    const days = daysKept(bucket);
    const gigabytes = (made * bytesPerReport) / 1e9;
    const loads = made * loadsPerReport;
    const each = `${count(bytesPerReport)} bytes`;
    return [
      {
        price: 'objectStorage',
        item: 'reports',
        quantity: (gigabytes * days * 24) / MONTH_HOURS,
        basis: `${count(made)} × ${each}, ${days} days`,
      },
      { price: 'objectWrites', item: 'reports', quantity: made, basis: `${count(made)} reports` },
      { price: 'objectReads', item: 'reports', quantity: loads, basis: `${count(made)} × ${loadsPerReport}` },
      { price: 'dataOut', item: 'reports', quantity: gigabytes * loadsPerReport, basis: `${count(loads)} × ${each}` },
    ];
  });

/** To make a report takes its world with the whole history, and leaves a record of it and of the request. */
export const priceRecords: Pricer = (_resources, { workload }) => {
  const { readUnitsPerReport: reads, writeUnitsPerReport: writes } = assumptions;
  const made = madeOf(workload);
  return [
    { price: 'writeUnits', item: 'reports', quantity: made * writes, basis: `${count(made)} × ${writes} units` },
    { price: 'readUnits', item: 'reports', quantity: made * reads, basis: `${count(made)} × ${reads} units` },
  ];
};
