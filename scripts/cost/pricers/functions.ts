import { type FunctionDefinition, functionOf } from '../../../lib/capability.ts';
import { count, type Line, type Pricer, type Resource } from '../line.ts';
import { assumptions, invocationsOf, MONTH_SECONDS, type Workload } from '../workload.ts';

interface Deployed {
  readonly name: string;
  readonly definition: FunctionDefinition;
  readonly runs: number;
  readonly resource: Resource;
}

/** The functions of the manifests: not the CDK's own, which has no name and runs once, when the stack is removed. */
function deployed(resources: readonly Resource[], prefix: string, workload: Workload): Deployed[] {
  return resources.flatMap((resource) => {
    const fullName = resource.Properties?.FunctionName;
    if (fullName === undefined) return [];
    const name = String(fullName).slice(prefix.length);
    return [{ name, definition: functionOf(name), runs: invocationsOf(name, workload), resource }];
  });
}

export const priceFunctions: Pricer = (resources, { workload, prefix }) =>
  deployed(resources, prefix, workload).flatMap(({ name, definition, runs, resource }): Line[] => {
    const { capability, cost } = definition;
    const gigabytes = Number(resource.Properties?.MemorySize) / 1024;
    const seconds = cost.milliseconds / 1000;
    return [
      { price: 'lambdaRequests', item: name, capability, quantity: runs, basis: `${count(runs)} invocations` },
      {
        price: 'lambdaDuration',
        item: name,
        capability,
        quantity: runs * seconds * gigabytes,
        basis: `${count(runs)} × ${seconds} s × ${count(gigabytes)} GB`,
      },
    ];
  });

/** Traces: Lambda records one request a second and a twentieth of those beyond. */
export const priceTraces: Pricer = (resources, { workload, prefix }) => {
  const traced = deployed(resources, prefix, workload).filter(({ resource }) =>
    JSON.stringify(resource.Properties?.TracingConfig ?? {}).includes('Active'),
  );
  return traced.map(({ name, definition, runs }) => {
    const quantity = Math.min(runs, MONTH_SECONDS) + 0.05 * Math.max(0, runs - MONTH_SECONDS);
    const basis = `${count(quantity)} of ${count(runs)} invocations`;
    return { price: 'traces', item: name, capability: definition.capability, quantity, basis };
  });
};

export const priceCode: Pricer = () => [
  { price: 'objectStorage', item: 'bundles', quantity: assumptions.codeGigabytes, basis: 'in the bucket of the CDK' },
];
