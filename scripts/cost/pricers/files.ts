import { MANIFESTS } from '../../../functions/manifests.ts';
import { count, type Line, type Pricer, type Resource } from '../line.ts';
import { MONTH_HOURS, timesOf } from '../workload.ts';

/** Days until a bucket removes what lies in it; null: it removes nothing. */
function daysKept({ Properties }: Resource): number | null {
  const { Rules = [] } = Object(Properties?.LifecycleConfiguration);
  const days = Rules.flatMap((rule: { ExpirationInDays?: number }) => rule.ExpirationInDays ?? []);
  return days.length === 0 ? null : Math.min(...days);
}

/** Files are written once, loaded some times, and removed, which is free. */
export const priceFiles: Pricer = (resources, { workload }) => {
  const described = MANIFESTS.flatMap(({ name: capability, buckets = {} }) =>
    Object.entries(buckets).map(([name, { cost }]) => ({ name, capability, ...cost })),
  );
  if (described.length !== resources.length) throw new Error('Some bucket of the templates is in no manifest.');
  return resources.flatMap((bucket): Line[] => {
    // A bucket is the part `Bucket` of what its manifest names.
    const found = described.filter(({ name }) => bucket.id.startsWith(`${name}Bucket`));
    const [own] = found;
    if (!own || found.length > 1) throw new Error(`Whose the bucket ${bucket.id} is, its name doesn’t tell.`);
    const { capability, item, written, bytes, loads, holds } = own;
    const made = timesOf(written, workload);
    const gigabytes = (made * bytes) / 1e9;
    const each = `${count(bytes)} bytes`;
    const shared = { item, capability };
    return [
      {
        ...shared,
        price: 'objectStorage',
        ...storedIn(daysKept(bucket), gigabytes, holds && timesOf(holds, workload)),
      },
      { ...shared, price: 'objectWrites', quantity: made, basis: `${count(made)} files` },
      { ...shared, price: 'objectReads', quantity: made * loads, basis: `${count(made)} × ${loads}` },
      { ...shared, price: 'dataOut', quantity: gigabytes * loads, basis: `${count(made * loads)} × ${each}` },
    ];
  });
};

/** GB-months: of what is written, for the days that it is kept; of a bucket that removes nothing, what lies in it. */
function storedIn(
  days: number | null,
  writtenGigabytes: number,
  held: number | undefined,
): Pick<Line, 'quantity' | 'basis'> {
  if (days !== null) {
    return {
      quantity: (writtenGigabytes * days * 24) / MONTH_HOURS,
      basis: `${count(writtenGigabytes)} GB, ${days} days`,
    };
  }
  if (held === undefined) throw new Error('What a bucket costs that keeps its objects for ever is not known.');
  return { quantity: held / 1e9, basis: `${count(held)} bytes lie there` };
}
