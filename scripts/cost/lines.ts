import { type FunctionName, functionNames } from '../../lib/functions.ts';
import type { SynthesizedStack } from '../../lib/synth.ts';
import { type PriceName, prices } from './prices.ts';
import { assumptions, invocations, MONTH_MINUTES, MONTH_SECONDS, ticks, type Workload } from './workload.ts';

/** One line of the bill. */
export interface Line {
  readonly price: PriceName;
  readonly item: string;
  readonly quantity: number;
  /** How the quantity comes about. */
  readonly basis: string;
}

interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

/** What the lines are reckoned from, beside the templates. */
export interface Basis {
  readonly workload: Workload;
  /** What the names of functions begin with. */
  readonly prefix: string;
}

/** The lines of all resources of one type. */
type Pricer = (resources: readonly Resource[], basis: Basis) => Line[];

const count = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });

function functionName({ Properties }: Resource, prefix: string): FunctionName {
  const name = functionNames.find((candidate) => Properties?.FunctionName === `${prefix}${candidate}`);
  if (!name) throw new Error(`The function ${Properties?.FunctionName} is not in lib/functions.ts`);
  return name;
}

/** Without the CDK's own function, which has no name and runs once, when the stack is removed. */
const ours = (resources: readonly Resource[]) => resources.filter(({ Properties }) => Properties?.FunctionName);

const priceFunctions: Pricer = (resources, { workload, prefix }) =>
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

/** A report is written once, loaded some times, and kept for a month. */
const priceFiles: Pricer = (_resources, { workload }) => {
  const { reportsMade, bytesPerReport, loadsPerReport } = assumptions;
  const made = invocations(workload).reports * reportsMade;
  const gigabytes = (made * bytesPerReport) / 1e9;
  const loads = made * loadsPerReport;
  return [
    { price: 'objectStorage', item: 'reports', quantity: gigabytes, basis: `${count(made)} × ${bytesPerReport} bytes` },
    { price: 'objectWrites', item: 'reports', quantity: made, basis: `${count(made)} reports` },
    { price: 'objectReads', item: 'reports', quantity: loads, basis: `${count(made)} × ${loadsPerReport}` },
    {
      price: 'dataOut',
      item: 'reports',
      quantity: gigabytes * loadsPerReport,
      basis: `${count(loads)} × ${bytesPerReport} bytes`,
    },
  ];
};

/** Traces: Lambda records one request a second and a twentieth of those beyond. */
const priceTraces: Pricer = (resources, { workload, prefix }) => {
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

const priceTables: Pricer = (resources, { workload }) => {
  const { worlds, requests, tick } = workload;
  const done = ticks(workload);
  const followed = invocations(workload).staleness;
  const reads =
    done * tick.readUnits + requests * assumptions.readUnitsPerRequest + followed * assumptions.readUnitsPerFollow;
  const stored = worlds * tick.storedGigabytes;
  const { writeUnitsPerGeneration, writeUnitsPerRefresh, generationsPerRequest, refreshesPerRequest } = assumptions;
  const asked = invocations(workload).prospects;
  const generations = asked * generationsPerRequest;
  const refreshes = asked * refreshesPerRequest;
  const dashboardWrites =
    generations * writeUnitsPerGeneration +
    refreshes * writeUnitsPerRefresh +
    followed * assumptions.writeUnitsPerFollow;
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
      price: 'writeUnits',
      item: 'dashboards',
      quantity: dashboardWrites,
      basis: `${count(generations)} generations × ${writeUnitsPerGeneration} + ${count(refreshes)} refreshes × ${writeUnitsPerRefresh} + ${count(followed)} ticks × ${assumptions.writeUnitsPerFollow} units`,
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

const pricePolling: Pricer = (resources) => {
  const polls = assumptions.pollsPerQueue;
  return [
    {
      price: 'sqsRequests',
      item: `${resources.length} queues polled by Lambda`,
      quantity: resources.length * polls,
      basis: `${resources.length} × 5 polls × ${count(MONTH_SECONDS)} s ÷ 20 s`,
    },
  ];
};

const priceMessages: Pricer = (_resources, { workload }) => {
  const { tick, jobs, generation, staleness } = invocations(workload);
  const messages = tick + jobs + generation + staleness;
  return [
    { price: 'sqsRequests', item: 'messages', quantity: messages * 2, basis: `${count(messages)} sent and deleted` },
  ];
};

const priceTopics: Pricer = (_resources, { workload }) => {
  const done = ticks(workload);
  return [{ price: 'snsPublishes', item: 'tick-committed', quantity: done, basis: `${count(done)} ticks` }];
};

const priceApi: Pricer = (_resources, { workload: { requests } }) => {
  const out = (requests * assumptions.bytesPerAnswer) / 1e9;
  return [
    { price: 'apiRequests', item: 'calls', quantity: requests, basis: `${count(requests)} requests` },
    {
      price: 'dataOut',
      item: 'answers',
      quantity: out,
      basis: `${count(requests)} × ${count(assumptions.bytesPerAnswer)} bytes`,
    },
  ];
};

const priceAlarms: Pricer = (resources) => [
  { price: 'alarms', item: 'alarms', quantity: resources.length, basis: `${resources.length} in the templates` },
];

const priceLogs: Pricer = (_resources, { workload }) => {
  const runs = Object.values(invocations(workload)).reduce((sum, value) => sum + value, 0);
  const { logBytesPerInvocation, accessLogBytes } = assumptions;
  const gigabytes = (runs * logBytesPerInvocation + workload.requests * accessLogBytes) / 1e9;
  const basis = `${count(runs)} × ${logBytesPerInvocation} bytes + ${count(workload.requests)} × ${accessLogBytes} bytes`;
  return [
    { price: 'logIngestion', item: 'logs', quantity: gigabytes, basis },
    { price: 'logStorage', item: 'logs, 30 days', quantity: gigabytes, basis: 'one month of them' },
  ];
};

const priceClients: Pricer = (resources) => {
  const machines = resources.filter(({ Properties }) => {
    return JSON.stringify(Properties?.AllowedOAuthFlows).includes('client_credentials');
  });
  const tokens = machines.length * assumptions.machineTokens;
  return [
    {
      price: 'machineClients',
      item: 'clients',
      quantity: machines.length,
      basis: `${machines.length} in the templates`,
    },
    {
      price: 'machineTokens',
      item: 'tokens',
      quantity: tokens,
      basis: `${machines.length} × ${assumptions.machineTokens}`,
    },
  ];
};

const priceUsers: Pricer = () => [
  { price: 'activeUsers', item: 'people', quantity: assumptions.people, basis: `${assumptions.people} people` },
];

const priceCode: Pricer = () => [
  { price: 'objectStorage', item: 'bundles', quantity: assumptions.codeGigabytes, basis: 'in the bucket of the CDK' },
];

/** Every resource type that costs something, and by what. */
const pricers: Readonly<Record<string, readonly Pricer[]>> = {
  'AWS::ApiGatewayV2::Api': [priceApi],
  'AWS::CloudWatch::Alarm': [priceAlarms],
  'AWS::Cognito::UserPool': [priceUsers],
  'AWS::Cognito::UserPoolClient': [priceClients],
  'AWS::DynamoDB::Table': [priceTables],
  'AWS::Lambda::EventSourceMapping': [pricePolling],
  'AWS::Lambda::Function': [priceFunctions, priceTraces, priceCode],
  'AWS::Logs::LogGroup': [priceLogs],
  'AWS::S3::Bucket': [priceFiles],
  'AWS::SNS::Topic': [priceTopics],
  'AWS::SQS::Queue': [priceMessages],
};

/** Every resource type that costs nothing by itself, and why. */
export const freeTypes: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Authorizer': 'part of the API',
  'AWS::ApiGatewayV2::Integration': 'part of the API',
  'AWS::ApiGatewayV2::Route': 'part of the API',
  'AWS::ApiGatewayV2::Stage': 'part of the API',
  'AWS::Cognito::UserPoolDomain': 'an address below amazoncognito.com',
  'AWS::Cognito::UserPoolResourceServer': 'part of the user pool',
  'AWS::Events::Rule': 'scheduled rules of the default bus are not charged',
  'AWS::IAM::Policy': 'IAM is free',
  'AWS::IAM::Role': 'IAM is free',
  'AWS::Lambda::Permission': 'part of the function',
  'AWS::Logs::MetricFilter': 'its metric exists only after a world was halted, and then costs 0.30 a month',
  'AWS::S3::BucketPolicy': 'part of the bucket',
  'AWS::SNS::Subscription': 'e-mails of alarms: the first thousand a month are free',
  'AWS::SNS::TopicPolicy': 'part of the topic',
  'AWS::SQS::QueuePolicy': 'part of the queue',
  'Custom::S3AutoDeleteObjects': 'runs when the stack is removed',
};

/**
 * The bill of the resources in the templates.
 * @throws Error that names a resource type of which neither list knows what it costs
 */
export function billOf(stacks: readonly SynthesizedStack[], basis: Basis): Line[] {
  const resources = stacks.flatMap(({ template }): Resource[] => Object.values(template.Resources ?? {}));
  const byType = Map.groupBy(resources, ({ Type }) => Type);
  return [...byType].flatMap(([type, ofType]) => {
    const chosen = pricers[type];
    if (!chosen && !freeTypes[type])
      throw new Error(`What ${type} costs is not known: add it to scripts/cost/lines.ts`);
    return (chosen ?? []).flatMap((pricer) => pricer(ofType, basis));
  });
}

export function dollars({ price, quantity }: Line): number {
  const { usd, per } = prices[price];
  return (quantity * usd) / per;
}

/** Dollars that the free tier takes off a bill, by price; what isn't used up is not paid out. */
export function freeTier(bill: readonly Line[]): ReadonlyMap<PriceName, number> {
  const used = Map.groupBy(bill, ({ price }) => price);
  return new Map(
    [...used].map(([price, lines]) => {
      const quantity = lines.reduce((sum, line) => sum + line.quantity, 0);
      const { usd, per, free } = prices[price];
      return [price, (Math.min(quantity, free) * usd) / per] as const;
    }),
  );
}
