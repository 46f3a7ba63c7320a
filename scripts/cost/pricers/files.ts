import { MANIFESTS } from '../../../functions/manifests.ts';
import { count, type Line, type Pricer, type Resource } from '../line.ts';
import { MONTH_HOURS, timesOf } from '../workload.ts';

/** Days until a bucket removes what lies in it. */
function daysKept({ Properties }: Resource): number {
  const { Rules = [] } = Object(Properties?.LifecycleConfiguration);
  const days = Rules.flatMap((rule: { ExpirationInDays?: number }) => rule.ExpirationInDays ?? []);
  if (days.length === 0) throw new Error('What a bucket costs that keeps its objects for ever is not known.');
  return Math.min(...days);
}

/** Files are written once, loaded some times, and removed by their bucket, which is free. */
export const priceFiles: Pricer = (resources, { workload }) => {
  const described = MANIFESTS.flatMap(({ name, buckets = {} }) =>
    Object.values(buckets).map(({ cost }) => ({ capability: name, ...cost })),
  );
  if (described.length !== resources.length) throw new Error('Some bucket of the templates is in no manifest.');
  return resources.flatMap((bucket, index): Line[] => {
    const { capability = '', item = '', written = {}, bytes = 0, loads = 0 } = described[index] ?? {};
    const made = timesOf(written, workload);
    const days = daysKept(bucket);
    const gigabytes = (made * bytes) / 1e9;
    const each = `${count(bytes)} bytes`;
    const shared = { item, capability };
    return [
      {
        ...shared,
        price: 'objectStorage',
        quantity: (gigabytes * days * 24) / MONTH_HOURS,
        basis: `${count(made)} × ${each}, ${days} days`,
      },
      { ...shared, price: 'objectWrites', quantity: made, basis: `${count(made)} files` },
      { ...shared, price: 'objectReads', quantity: made * loads, basis: `${count(made)} × ${loads}` },
      { ...shared, price: 'dataOut', quantity: gigabytes * loads, basis: `${count(made * loads)} × ${each}` },
    ];
  });
};
