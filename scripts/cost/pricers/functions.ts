import { type FunctionName, functionNames } from '../../../lib/functions.ts';
import { count, type Line, type Pricer, type Resource } from '../line.ts';
import { assumptions, invocations, MONTH_SECONDS } from '../workload.ts';

function functionName({ Properties }: Resource, prefix: string): FunctionName {
  const name = functionNames.find((candidate) => Properties?.FunctionName === `${prefix}${candidate}`);
  if (!name) throw new Error(`The function ${Properties?.FunctionName} is not in lib/functions.ts`);
  return name;
}

/** Without the CDK's own function, which has no name and runs once, when the stack is removed. */
const ours = (resources: readonly Resource[]) => resources.filter(({ Properties }) => Properties?.FunctionName);

export const priceFunctions: Pricer = (resources, { workload, prefix }) =>
  ours(resources).flatMap((resource): Line[] => {
    const name = functionName(resource, prefix);
    const runs = invocations(workload)[name];
    const gigabytes = Number(resource.Properties?.MemorySize) / 1024;
    const seconds = assumptions.milliseconds[name] / 1000;
    return [
      { price: 'lambdaRequests', item: name, quantity: runs, basis: `${count(runs)} invocations` },
      {
        price: 'lambdaDuration',
        item: name,
        quantity: runs * seconds * gigabytes,
        basis: `${count(runs)} × ${seconds} s × ${count(gigabytes)} GB`,
      },
    ];
  });

/** Traces: Lambda records one request a second and a twentieth of those beyond. */
export const priceTraces: Pricer = (resources, { workload, prefix }) => {
  const traced = ours(resources).filter(({ Properties }) =>
    JSON.stringify(Properties?.TracingConfig).includes('Active'),
  );
  return traced.map((resource) => {
    const name = functionName(resource, prefix);
    const runs = invocations(workload)[name];
    const quantity = Math.min(runs, MONTH_SECONDS) + 0.05 * Math.max(0, runs - MONTH_SECONDS);
    return { price: 'traces', item: name, quantity, basis: `${count(quantity)} of ${count(runs)} invocations` };
  });
};

export const priceCode: Pricer = () => [
  { price: 'objectStorage', item: 'bundles', quantity: assumptions.codeGigabytes, basis: 'in the bucket of the CDK' },
];
