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

const MILLION = 1_000_000;

const page = (service: string) => `aws.amazon.com/${service}/pricing`;

export const REGION = 'us-east-2';

export const prices = {
  lambdaRequests: {
    service: 'Lambda',
    unit: 'requests',
    usd: 0.2,
    per: MILLION,
    free: MILLION,
    source: page('lambda'),
    asOf: '2025-06',
  },
  lambdaDuration: {
    service: 'Lambda',
    unit: 'GB-s on arm64',
    usd: 13.3334,
    per: MILLION,
    free: 400_000,
    source: page('lambda'),
    asOf: '2025-06',
  },
  apiRequests: {
    service: 'API Gateway',
    unit: 'HTTP API calls',
    usd: 1,
    per: MILLION,
    free: 0,
    source: page('api-gateway'),
    asOf: '2025-06',
  },
  sqsRequests: {
    service: 'SQS',
    unit: 'requests',
    usd: 0.4,
    per: MILLION,
    free: MILLION,
    source: page('sqs'),
    asOf: '2025-06',
  },
  snsPublishes: {
    service: 'SNS',
    unit: 'publishes',
    usd: 0.5,
    per: MILLION,
    free: MILLION,
    source: page('sns'),
    asOf: '2025-06',
  },
  writeUnits: {
    service: 'DynamoDB',
    unit: 'write request units (1 KB)',
    usd: 0.625,
    per: MILLION,
    free: 0,
    source: page('dynamodb'),
    asOf: '2024-11',
  },
  readUnits: {
    service: 'DynamoDB',
    unit: 'read request units (4 KB)',
    usd: 0.125,
    per: MILLION,
    free: 0,
    source: page('dynamodb'),
    asOf: '2024-11',
  },
  tableStorage: {
    service: 'DynamoDB',
    unit: 'GB-months stored',
    usd: 0.25,
    per: 1,
    free: 25,
    source: page('dynamodb'),
    asOf: '2024-11',
  },
  tableBackup: {
    service: 'DynamoDB',
    unit: 'GB-months restorable to any second',
    usd: 0.2,
    per: 1,
    free: 0,
    source: page('dynamodb'),
    asOf: '2024-11',
  },
  keyRequests: {
    service: 'KMS',
    unit: 'requests',
    usd: 0.03,
    per: 10_000,
    free: 20_000,
    source: page('kms'),
    asOf: '2025-06',
  },
  alarms: {
    service: 'CloudWatch',
    unit: 'alarms',
    usd: 0.1,
    per: 1,
    free: 10,
    source: page('cloudwatch'),
    asOf: '2025-06',
  },
  logIngestion: {
    service: 'CloudWatch',
    unit: 'GB of logs taken in',
    usd: 0.5,
    per: 1,
    free: 5,
    source: page('cloudwatch'),
    asOf: '2025-06',
  },
  logStorage: {
    service: 'CloudWatch',
    unit: 'GB-months of logs kept',
    usd: 0.03,
    per: 1,
    free: 0,
    source: page('cloudwatch'),
    asOf: '2025-06',
  },
  traces: {
    service: 'X-Ray',
    unit: 'traces recorded',
    usd: 5,
    per: MILLION,
    free: 100_000,
    source: page('xray'),
    asOf: '2025-06',
  },
  machineClients: {
    service: 'Cognito',
    unit: 'machine clients',
    usd: 6,
    per: 1,
    free: 0,
    source: page('cognito'),
    asOf: '2025-05',
  },
  machineTokens: {
    service: 'Cognito',
    unit: 'machine tokens',
    usd: 2.25,
    per: 1000,
    free: 0,
    source: page('cognito'),
    asOf: '2025-05',
  },
  activeUsers: {
    service: 'Cognito',
    unit: 'people who sign in',
    usd: 0.015,
    per: 1,
    free: 10_000,
    source: page('cognito'),
    asOf: '2025-05',
  },
  objectStorage: {
    service: 'S3',
    unit: 'GB-months of code and reports',
    usd: 0.023,
    per: 1,
    free: 0,
    source: page('s3'),
    asOf: '2025-06',
  },
  objectWrites: {
    service: 'S3',
    unit: 'objects written',
    usd: 0.005,
    per: 1000,
    free: 0,
    source: page('s3'),
    asOf: '2025-06',
  },
  objectReads: {
    service: 'S3',
    unit: 'objects read',
    usd: 0.0004,
    per: 1000,
    free: 0,
    source: page('s3'),
    asOf: '2025-06',
  },
  dataOut: {
    service: 'Data transfer',
    unit: 'GB out to the internet',
    usd: 0.09,
    per: 1,
    free: 100,
    source: page('ec2'),
    asOf: '2025-06',
  },
} as const satisfies Readonly<Record<string, Price>>;

export type PriceName = keyof typeof prices;
