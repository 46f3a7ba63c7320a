import type { Client } from './auth/clients.ts';
import type { TokenOptions } from './auth/issuer.ts';
import { type Composition, compose } from './compose.ts';
import type { DataFolder } from './data/folder.ts';
import { InvocationError } from './errors.ts';
import type { Invocation } from './lambda/function.ts';
import { pickFunction } from './lambda/functions.ts';
import type { StackTemplate } from './template/types.ts';

export interface HostOptions {
  readonly templates: readonly StackTemplate[];
  /** Folder of the synthesized app, with its `asset.<hash>` folders. */
  readonly outdir: string;
  /** Where tables, queues, objects, keys and logs are kept; or `folder`, opened already, which the host releases. */
  readonly dataDir?: string;
  readonly folder?: DataFolder;
  /** 0 for a free one. */
  readonly port: number;
  /** Of DynamoDB; SQS, SNS and S3 are at the next. @default free ones */
  readonly awsPort?: number | undefined;
  /** @default the variable AWS_REGION, or us-east-2 */
  readonly region?: string;
  /** Begin with an empty data folder. */
  readonly fresh?: boolean;
  /** Enforce the templates' authorizers, with a local issuer. */
  readonly auth?: boolean;
  /** Environment values that replace the templates': `*` for all functions, then by logical id. */
  readonly env?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Most execution environments of one function. @default 4 */
  readonly maxConcurrency?: number;
  /** Takes lines that a user should see: warnings and errors of functions and of the host. @default standard error */
  readonly log?: (line: string) => void;
  readonly onInvocation?: (invocation: Invocation) => void;
}

type Names = Readonly<Record<string, string>>;

export interface Host {
  readonly url: string;
  readonly endpoints: Readonly<Record<'dynamodb' | 'sqs' | 'sns' | 's3', string>>;
  /** By logical id: names of tables, buckets and functions, addresses of queues, ARNs of topics. */
  readonly resources: Readonly<Record<'tables' | 'queues' | 'topics' | 'buckets' | 'functions', Names>>;
  /** With `auth`: the issuer's app clients, and the secrets of those that have one. */
  readonly clients: readonly (Client & { readonly secret: string })[];
  /** True when the folder held the data of an earlier start. */
  readonly kept: boolean;
  /** Invokes a function by logical id, name, or an unambiguous part. @throws InvocationError */
  readonly invoke: (name: string, event: unknown) => Promise<unknown>;
  /** Hears each message of a topic (by logical id, name or ARN) from now on. @returns a function that ends it. */
  readonly onMessage: (topic: string, listener: (message: string) => void) => () => void;
  /** An access token of the local issuer. @throws Error without `auth` */
  readonly token: (options?: TokenOptions) => Promise<string>;
  readonly stop: () => Promise<void>;
}

const names = (
  specs: readonly { logicalId: string; identity: { name: string; ref: string } }[],
  of: 'name' | 'ref',
): Names => Object.fromEntries(specs.map(({ logicalId, identity }) => [logicalId, identity[of]]));

function describeResources({ tables, queues, topics, buckets, functions }: Composition['app']): Host['resources'] {
  return {
    tables: names(tables, 'name'),
    queues: names(queues, 'ref'),
    topics: names(topics, 'ref'),
    buckets: names(buckets, 'name'),
    functions: names(functions, 'name'),
  };
}

function describeClients({ issuer }: Composition): Host['clients'] {
  if (!issuer) return [];
  return issuer.clients.map((client) => ({ ...client, secret: issuer.keys.secrets.get(client.clientId) ?? '' }));
}

function present(composition: Composition, resources: AsyncDisposableStack): Host {
  const { url, app, folder, dynamodb, messaging, functions, issuer } = composition;
  return {
    url,
    endpoints: { dynamodb: dynamodb.url, sqs: messaging.url, sns: messaging.url, s3: messaging.url },
    resources: describeResources(app),
    clients: describeClients(composition),
    kept: folder.kept,
    invoke: async (name, event) => {
      const target = pickFunction(functions, name);
      const result = await target.invoke(event);
      if (result.ok) return JSON.parse(result.payload);
      throw new InvocationError(target.spec.identity.name, result.error.errorType, result.error.errorMessage);
    },
    onMessage: (topic, listener) => {
      const found = app.topics.find(({ logicalId, identity }) =>
        [logicalId, identity.name, identity.ref].includes(topic),
      );
      if (!found) throw new Error(`The templates have no topic ${topic}`);
      return messaging.tail(found.identity.ref, listener);
    },
    token: async (tokenOptions) => {
      if (!issuer) throw new Error('There are no tokens without auth');
      return issuer.token(tokenOptions);
    },
    stop: () => resources.disposeAsync(),
  };
}

/**
 * Runs a synthesized app on loopback, in this process: emulators, functions, API, event sources and rules.
 * @throws TemplateError, DataFolderError, PortInUseError
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const resources = new AsyncDisposableStack();
  try {
    return present(await compose(options, resources), resources);
  } catch (error) {
    await resources.disposeAsync();
    throw error;
  }
}
