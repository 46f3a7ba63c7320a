import { Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { FileAccess, TableAccess } from '../functions/platform/manifest.ts';
import { type FunctionDefinition, followers, functionOf, queues, tableNames } from './capability.ts';
import { countInLog } from './constructs/log-metrics.ts';
import { allowModel } from './constructs/narrator-model.ts';
import { NodeFunction } from './constructs/node-function.ts';
import type { PrivateBucket } from './constructs/private-bucket.ts';
import type { Deployment } from './deployment.ts';
import { DEAD_LETTERS } from './names.ts';
import { settingText } from './settings.ts';

/** What a function may use of the stack that it is in. */
export interface Surroundings {
  /** By name in the manifest. */
  readonly buckets: ReadonlyMap<string, PrivateBucket>;
  /** Where machines get their tokens, if the deployment has a place of its own for that. */
  readonly tokenUrl?: string | undefined;
  /** Where people sign in for the console, as JSON, if they can. */
  readonly signIn?: string | undefined;
}

/** Makes a function as its manifest says: what it gets in variables, and what its role allows, come from the same lines. */
export function createFunction(
  scope: Construct,
  name: string,
  deployment: Deployment,
  surroundings: Surroundings,
): NodeFunction {
  const definition = functionOf(name);
  const { names, bundles, settings } = deployment;
  const code = bundles[name]?.folder;
  if (code === undefined) throw new Error(`The function ${name} was not bundled`);
  const worker = new NodeFunction(scope, `Function ${name}`, {
    functionName: names.of(name),
    definition,
    code,
    environment: environmentOf(definition, deployment, surroundings),
    tracing: settings.tracing,
    ...(definition.trigger.kind === 'topic' && { deadLetters: names.queueArn(DEAD_LETTERS) }),
  });
  allow(worker, definition, deployment, surroundings);
  countWhatItLogs(worker, definition, deployment);
  return worker;
}

function environmentOf(
  {
    trigger,
    tables,
    sends,
    publishes,
    files,
    settings = {},
    narrates,
    tokenUrl,
    signIn,
    followers: variable,
  }: FunctionDefinition,
  { settings: values, names }: Deployment,
  surroundings: Surroundings,
): Record<string, string> {
  const wanted: Readonly<Record<string, string | undefined>> = {
    STAGE: values.stage,
    LOG_LEVEL: 'info',
    // Every handler behind the gateway checks again that the gateway has let a token through.
    ...(trigger.kind === 'http' && { AUTH_MODE: 'jwt' }),
    ...(tables && { DYNAMODB_TABLE_PREFIX: names.prefix }),
    ...map(sends, (queue) => names.queueUrl(queue)),
    ...map(publishes, (topic) => names.topicArn(topic)),
    ...(files && { [files.variable]: bucketOf(files, surroundings).bucket.bucketName }),
    ...map(settings, (setting) => settingText(values, setting)),
    ...(narrates && { NARRATOR_MODEL_ID: values.narratorModel }),
    ...(tokenUrl !== undefined && { [tokenUrl]: surroundings.tokenUrl }),
    ...(signIn !== undefined && { [signIn]: surroundings.signIn }),
    ...(variable !== undefined && { [variable]: followersText(names) }),
  };
  const given = Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(given);
}

function allow(
  worker: NodeFunction,
  definition: FunctionDefinition,
  deployment: Deployment,
  surroundings: Surroundings,
) {
  const { tables = {}, sends = {}, publishes = {}, files, narrates } = definition;
  const { names, settings } = deployment;
  openTables(worker, tables, (table) => names.tableArn(table));
  const targets = [...Object.values(sends), ...(definition.followers === undefined ? [] : followers.values())];
  if (targets.length > 0)
    worker.allow(
      ['sqs:SendMessage'],
      targets.map((queue) => names.queueArn(queue)),
    );
  const topics = Object.values(publishes);
  if (topics.length > 0)
    worker.allow(
      ['sns:Publish'],
      topics.map((topic) => names.topicArn(topic)),
    );
  if (files) openFiles(worker, files, surroundings);
  if (narrates && settings.narratorModel !== undefined) allowModel(worker, settings.narratorModel);
}

/** One statement for all tables that are open for the same actions. */
function openTables(worker: NodeFunction, access: TableAccess, arnOf: (table: string) => string): void {
  const opened = tableNames.filter((name) => access[name]);
  const alike = Map.groupBy(opened, (name) => (access[name] ?? []).join());
  for (const [actions, tables] of alike) {
    worker.allow(
      actions.split(',').map((action) => `dynamodb:${action}`),
      tables.map(arnOf),
    );
  }
}

function bucketOf({ bucket }: FileAccess, { buckets }: Surroundings): PrivateBucket {
  const found = buckets.get(bucket);
  if (found) return found;
  throw new Error(`There is no bucket ${bucket} in the stack of the function that uses it`);
}

function openFiles(worker: NodeFunction, files: FileAccess, surroundings: Surroundings): void {
  const owner = bucketOf(files, surroundings);
  const { arn, shown } = owner.objectsUnder(files.under);
  const onObjects = files.actions.filter((action) => action !== 'ListBucket');
  worker.allow(
    onObjects.map((action) => `s3:${action}`),
    [arn],
  );
  if (onObjects.length < files.actions.length) worker.allow(['s3:ListBucket'], [owner.bucket.bucketArn]);
  Validations.of(worker).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${shown}]`,
    reason: 'Files lie under one prefix of one bucket, under names that are made when they are.',
  });
}

function countWhatItLogs(worker: NodeFunction, definition: FunctionDefinition, { names }: Deployment): void {
  const { trigger, publishes = {} } = definition;
  if (Object.values(publishes).includes('tick-committed')) countInLog(worker, names.prefix, 'worldHalted');
  if (trigger.kind === 'every-minute') countInLog(worker, names.prefix, 'tickLate');
  if (trigger.kind === 'queue' && queues.get(trigger.queue)?.closes) countInLog(worker, names.prefix, 'givenUp');
}

/** Who wants to be told of changes, as the function that follows ticks reads it. */
function followersText(names: Deployment['names']): string {
  const urls = [...followers].map(([capability, queue]) => [capability, names.queueUrl(queue)]);
  return JSON.stringify(Object.fromEntries(urls));
}

function map<T>(
  record: Readonly<Record<string, T>> | undefined,
  value: (item: T) => string | undefined,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, item]) => [key, value(item)]));
}
