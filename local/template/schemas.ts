import { z } from 'zod';

/*
 * The properties that the host acts on, by resource type. Properties that only matter in the cloud (encryption,
 * tags, retention) are dropped; a value that the host can't honour is refused, so that it is never silently ignored.
 */

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);
const count = z.coerce.number().int();
const never = (why: string) => z.undefined({ error: why }).optional();

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const tableIndex = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({
    ProjectionType: z.string().default('ALL'),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});

export const tableProperties = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(tableIndex).default([]),
  LocalSecondaryIndexes: z.array(tableIndex).default([]),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().optional(), Enabled: flag }).optional(),
});

export const queueProperties = z.object({
  VisibilityTimeout: count.default(30),
  DelaySeconds: count.default(0),
  MaximumMessageSize: count.optional(),
  MessageRetentionPeriod: count.optional(),
  ReceiveMessageWaitTimeSeconds: count.optional(),
  FifoQueue: flag.default(false),
  ContentBasedDeduplication: flag.default(false),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: count }).optional(),
});

export const topicProperties = z.object({
  FifoTopic: never('FIFO topics are not run locally'),
  Subscription: never('inline subscriptions are not read; use AWS::SNS::Subscription'),
});

const lifecycleRule = z.object({
  Status: z.enum(['Enabled', 'Disabled']),
  Prefix: z.string().default(''),
  ExpirationInDays: count.optional(),
  ExpirationDate: never('expiration at a date is not run'),
  TagFilters: never('lifecycle rules by tag are not run'),
  ObjectSizeGreaterThan: never('lifecycle rules by size are not run'),
  ObjectSizeLessThan: never('lifecycle rules by size are not run'),
  Transitions: never('there is one storage class'),
});

/** Objects, their metadata and multipart uploads work on any bucket; of its properties only expiry matters here. */
export const bucketProperties = z.object({
  LifecycleConfiguration: z.object({ Rules: z.array(lifecycleRule) }).default({ Rules: [] }),
  NotificationConfiguration: never('bucket notifications are not run'),
  WebsiteConfiguration: never('website hosting is not run'),
});

/** Messages to people (e-mail, SMS, web hooks) are not sent from the local host. */
export const subscriptionProperties = z.object({
  TopicArn: z.string(),
  Protocol: z.enum(['sqs', 'lambda', 'email', 'email-json', 'sms', 'http', 'https']),
  Endpoint: z.string(),
  RawMessageDelivery: flag.default(false),
  FilterPolicy: z.record(z.string(), z.unknown()).optional(),
  FilterPolicyScope: z.string().optional(),
});

export const functionProperties = z.object({
  Code: z.object({ S3Key: z.string({ error: 'only code from an asset folder is run' }) }),
  Handler: z.string().regex(/^[\w/-]+\.\w+$/),
  Runtime: z.string().regex(/^nodejs/, 'only Node.js functions are run'),
  PackageType: z.literal('Zip').optional(),
  Layers: z.array(z.unknown()).max(0, 'layers are not run').optional(),
  MemorySize: count.default(128),
  Timeout: count.default(3),
  ReservedConcurrentExecutions: count.optional(),
  /** Where events go that it could not handle, when it is invoked asynchronously. */
  DeadLetterConfig: z.object({ TargetArn: z.string().regex(/:sqs:/, 'only queues are run') }).optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
});

export const eventSourceMappingProperties = z.object({
  EventSourceArn: z.string().regex(/^arn:aws:sqs:/, 'only queues are run as event sources'),
  FunctionName: z.string(),
  Enabled: flag.default(true),
  BatchSize: count.default(10),
  MaximumBatchingWindowInSeconds: count.default(0),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: count.optional() }).default({}),
  FilterCriteria: never('filter criteria are not run'),
});

export const ruleProperties = z.object({
  ScheduleExpression: z.string({ error: 'only scheduled rules are run' }),
  EventPattern: never('event patterns are not run'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z
    .array(
      z.object({
        Arn: z.string().regex(/:function:/, 'only functions are run as targets'),
        Input: z.string().optional(),
        InputPath: never('InputPath is not run'),
        InputTransformer: never('InputTransformer is not run'),
      }),
    )
    .default([]),
});

export const apiProperties = z.object({
  ProtocolType: z.literal('HTTP'),
  CorsConfiguration: z
    .object({
      AllowOrigins: z.array(z.string()).default([]),
      AllowMethods: z.array(z.string()).default([]),
      AllowHeaders: z.array(z.string()).default([]),
      ExposeHeaders: z.array(z.string()).default([]),
      AllowCredentials: flag.default(false),
      MaxAge: count.optional(),
    })
    .optional(),
});

export const integrationProperties = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string().regex(/:function:/, 'only functions are run as integrations'),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: count.default(30_000),
});

export const routeProperties = z.object({
  RouteKey: z.string().regex(/^(\$default|(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY) \/\S*)$/),
  Target: z.string().regex(/^integrations\/\w+$/),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});

const routeSettings = z.object({
  ThrottlingBurstLimit: count.optional(),
  ThrottlingRateLimit: z.coerce.number().optional(),
});

export const stageProperties = z.object({
  StageName: z.literal('$default'),
  DefaultRouteSettings: routeSettings.default({}),
  RouteSettings: z.record(z.string(), routeSettings).default({}),
});

export const authorizerProperties = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]).default(['$request.header.Authorization']),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()).min(1) }),
});

const timeUnit = z.enum(['seconds', 'minutes', 'hours', 'days']);

export const userPoolClientProperties = z.object({
  AllowedOAuthFlows: z.array(z.string()).default([]),
  AllowedOAuthScopes: z.array(z.string()).default([]),
  GenerateSecret: flag.default(false),
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
  AccessTokenValidity: z.coerce.number().optional(),
  RefreshTokenValidity: z.coerce.number().optional(),
  TokenValidityUnits: z.object({ AccessToken: timeUnit.optional(), RefreshToken: timeUnit.optional() }).optional(),
});
