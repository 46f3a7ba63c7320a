/** What AWS asks in us-east-2 (Ohio), in US dollars. A price that has moved is one line here. */
export interface Price {
  readonly service: string;
  /** What one unit is. */
  readonly unit: string;
  /** Dollars for `per` units. */
  readonly usd: number;
  readonly per: number;
  /** Units a month that cost nothing, in every account and for as long as it lasts. */
  readonly free: number;
  /** The page that says so, and the month for which this price is known to hold. */
  readonly source: string;
  readonly asOf: string;
}

type Rate = Pick<Price, 'unit' | 'usd' | 'per' | 'free'>;

/** The prices of a service: one page names them all. */
const pricedBy =
  (service: string, page: string, asOf: string) =>
  (rate: Rate): Price => ({ service, ...rate, source: `aws.amazon.com/${page}/pricing`, asOf });

const lambda = pricedBy('Lambda', 'lambda', '2025-06');
const gateway = pricedBy('API Gateway', 'api-gateway', '2025-06');
const sqs = pricedBy('SQS', 'sqs', '2025-06');
const sns = pricedBy('SNS', 'sns', '2025-06');
const dynamoDb = pricedBy('DynamoDB', 'dynamodb', '2024-11');
const kms = pricedBy('KMS', 'kms', '2025-06');
const cloudWatch = pricedBy('CloudWatch', 'cloudwatch', '2025-06');
const xRay = pricedBy('X-Ray', 'xray', '2025-06');
const cognito = pricedBy('Cognito', 'cognito', '2025-05');
const s3 = pricedBy('S3', 's3', '2025-06');
const transfer = pricedBy('Data transfer', 'ec2', '2025-06');

const MILLION = 1_000_000;

export const REGION = 'us-east-2';

export const prices = {
  lambdaRequests: lambda({ unit: 'requests', usd: 0.2, per: MILLION, free: MILLION }),
  lambdaDuration: lambda({ unit: 'GB-s on arm64', usd: 13.3334, per: MILLION, free: 400_000 }),
  apiRequests: gateway({ unit: 'HTTP API calls', usd: 1, per: MILLION, free: 0 }),
  sqsRequests: sqs({ unit: 'requests', usd: 0.4, per: MILLION, free: MILLION }),
  snsPublishes: sns({ unit: 'publishes', usd: 0.5, per: MILLION, free: MILLION }),
  writeUnits: dynamoDb({ unit: 'write request units (1 KB)', usd: 0.625, per: MILLION, free: 0 }),
  readUnits: dynamoDb({ unit: 'read request units (4 KB)', usd: 0.125, per: MILLION, free: 0 }),
  tableStorage: dynamoDb({ unit: 'GB-months stored', usd: 0.25, per: 1, free: 25 }),
  tableBackup: dynamoDb({ unit: 'GB-months restorable to any second', usd: 0.2, per: 1, free: 0 }),
  keyRequests: kms({ unit: 'requests', usd: 0.03, per: 10_000, free: 20_000 }),
  alarms: cloudWatch({ unit: 'alarms', usd: 0.1, per: 1, free: 10 }),
  logIngestion: cloudWatch({ unit: 'GB of logs taken in', usd: 0.5, per: 1, free: 5 }),
  logStorage: cloudWatch({ unit: 'GB-months of logs kept', usd: 0.03, per: 1, free: 0 }),
  traces: xRay({ unit: 'traces recorded', usd: 5, per: MILLION, free: 100_000 }),
  machineClients: cognito({ unit: 'machine clients', usd: 6, per: 1, free: 0 }),
  machineTokens: cognito({ unit: 'machine tokens', usd: 2.25, per: 1000, free: 0 }),
  activeUsers: cognito({ unit: 'people who sign in', usd: 0.015, per: 1, free: 10_000 }),
  objectStorage: s3({ unit: 'GB-months of code, reports and events at rest', usd: 0.023, per: 1, free: 0 }),
  objectWrites: s3({ unit: 'objects written', usd: 0.005, per: 1000, free: 0 }),
  objectReads: s3({ unit: 'objects read', usd: 0.0004, per: 1000, free: 0 }),
  dataOut: transfer({ unit: 'GB out to the internet', usd: 0.09, per: 1, free: 100 }),
};

export type PriceName = keyof typeof prices;
