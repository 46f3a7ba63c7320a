import { basename, join } from 'node:path';
import type { z } from 'zod';
import { TemplateError } from '../errors.ts';
import type { Resolver } from './resolver.ts';
import * as schemas from './schemas.ts';
import type { Identity, ResourceId } from './types.ts';

/** A resource as the host runs it: where it comes from, what it is called, and the properties that matter here. */
export type Spec<S extends z.ZodObject> = ResourceId & {
  readonly identity: Identity;
  readonly properties: z.output<S>;
};

export type TableSpec = Spec<typeof schemas.tableProperties>;
export type QueueSpec = Spec<typeof schemas.queueProperties>;
export type BucketSpec = Spec<typeof schemas.bucketProperties>;
export type SubscriptionSpec = Spec<typeof schemas.subscriptionProperties>;
export type FunctionSpec = Spec<typeof schemas.functionProperties> & { readonly assetFolder: string };
export type EventSourceSpec = Spec<typeof schemas.eventSourceMappingProperties>;
export type RuleSpec = Spec<typeof schemas.ruleProperties>;
export type RouteSpec = Spec<typeof schemas.routeProperties>;
export type IntegrationSpec = Spec<typeof schemas.integrationProperties>;
export type AuthorizerSpec = Spec<typeof schemas.authorizerProperties>;
export type ClientSpec = Spec<typeof schemas.userPoolClientProperties>;
export type CorsConfiguration = NonNullable<z.output<typeof schemas.apiProperties>['CorsConfiguration']>;
export type StageProperties = z.output<typeof schemas.stageProperties>;

export interface HttpApiSpec {
  readonly cors: CorsConfiguration | undefined;
  readonly stage: StageProperties | undefined;
  readonly routes: readonly RouteSpec[];
  readonly integrations: readonly IntegrationSpec[];
  readonly authorizers: readonly AuthorizerSpec[];
}

/** Everything of the templates that the local host runs or substitutes. */
export interface App {
  readonly tables: readonly TableSpec[];
  readonly queues: readonly QueueSpec[];
  readonly topics: readonly (ResourceId & { readonly identity: Identity })[];
  readonly subscriptions: readonly SubscriptionSpec[];
  readonly buckets: readonly BucketSpec[];
  readonly functions: readonly FunctionSpec[];
  readonly eventSources: readonly EventSourceSpec[];
  readonly rules: readonly RuleSpec[];
  readonly api: HttpApiSpec;
  readonly clients: readonly ClientSpec[];
}

function read<S extends z.ZodObject>(resolver: Resolver, schema: S, ...types: readonly string[]): readonly Spec<S>[] {
  return resolver.resources(...types).map(({ resource, ...id }) => {
    // Only the properties that the schema names are resolved: the rest may hold what has no meaning here.
    const chosen = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, resource.Properties?.[name]]));
    const parsed = schema.safeParse(resolver.resolve(id.stackName, chosen));
    if (parsed.success) return { ...id, identity: resolver.identify(id), properties: parsed.data };
    const reasons = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw new TemplateError(
      `The local host can't run ${resource.Type} ${id.logicalId} (stack ${id.stackName}): ${reasons}`,
    );
  });
}

function readApi(resolver: Resolver): HttpApiSpec {
  const apis = read(resolver, schemas.apiProperties, 'AWS::ApiGatewayV2::Api');
  const stages = read(resolver, schemas.stageProperties, 'AWS::ApiGatewayV2::Stage');
  const [, second] = apis;
  if (second) {
    throw new TemplateError(
      `The local host runs one API, and ${second.logicalId} (stack ${second.stackName}) is a second one`,
    );
  }
  return {
    cors: apis[0]?.properties.CorsConfiguration,
    stage: stages[0]?.properties,
    routes: read(resolver, schemas.routeProperties, 'AWS::ApiGatewayV2::Route'),
    integrations: read(resolver, schemas.integrationProperties, 'AWS::ApiGatewayV2::Integration'),
    authorizers: read(resolver, schemas.authorizerProperties, 'AWS::ApiGatewayV2::Authorizer'),
  };
}

/**
 * Reads what to run from the templates.
 * @param outdir folder of the synthesized app, with its `asset.<hash>` folders
 * @throws TemplateError that names the resource which can't be run
 */
export function readApp(resolver: Resolver, outdir: string): App {
  return {
    tables: read(resolver, schemas.tableProperties, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'),
    queues: read(resolver, schemas.queueProperties, 'AWS::SQS::Queue'),
    topics: read(resolver, schemas.topicProperties, 'AWS::SNS::Topic'),
    subscriptions: read(resolver, schemas.subscriptionProperties, 'AWS::SNS::Subscription'),
    buckets: read(resolver, schemas.bucketProperties, 'AWS::S3::Bucket'),
    functions: read(resolver, schemas.functionProperties, 'AWS::Lambda::Function').map((spec) => ({
      ...spec,
      assetFolder: join(outdir, `asset.${basename(spec.properties.Code.S3Key, '.zip')}`),
    })),
    eventSources: read(resolver, schemas.eventSourceMappingProperties, 'AWS::Lambda::EventSourceMapping'),
    rules: read(resolver, schemas.ruleProperties, 'AWS::Events::Rule'),
    api: readApi(resolver),
    clients: read(resolver, schemas.userPoolClientProperties, 'AWS::Cognito::UserPoolClient'),
  };
}

/** The function that an ARN, an invocation URI or a name means. @throws TemplateError when the app has none such. */
export function findFunction<T extends { readonly spec: FunctionSpec }>(functions: readonly T[], reference: string): T {
  const name = /:function:([^:/]+)/.exec(reference)?.[1] ?? reference;
  const found = functions.find(({ spec }) => spec.identity.name === name);
  if (found) return found;
  throw new TemplateError(`The templates refer to the function ${name}, which they don't define`);
}
