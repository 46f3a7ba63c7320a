import type { Client, LocalIssuer, TokenOptions } from './auth/issuer.ts';
import { type DataFolder, openDataFolder } from './data/folder.ts';
import { startDynamoDb } from './emulators/dynamodb.ts';
import { startMessaging } from './emulators/messaging.ts';
import { startTtlSweeper } from './emulators/ttl.ts';
import { InvocationError } from './errors.ts';
import { QueuePoller } from './events/queue-poller.ts';
import { startRule } from './events/scheduler.ts';
import { Gateway } from './http/gateway.ts';
import { startHttpServer } from './http/server.ts';
import type { Invocation } from './lambda/function.ts';
import { createFunctions, drain, pickFunction } from './lambda/functions.ts';
import { RotatingLog } from './lambda/log.ts';
import { type App, findFunction, readApp } from './template/app.ts';
import { Resolver } from './template/resolver.ts';
import type { StackTemplate } from './template/types.ts';

/** How long work in progress may take when the host stops. */
const GRACE_MS = 1500;
const DEFAULT_MAX_CONCURRENCY = 4;
const DEFAULT_DATA_DIR = '.showroom';

export interface HostOptions {
  readonly templates: readonly StackTemplate[];
  /** Folder of the synthesized app, with its `asset.<hash>` folders. */
  readonly outdir: string;
  /** Where tables, queues, objects, keys and logs are kept; or `folder`, opened already, which the host releases. */
  readonly dataDir?: string;
  readonly folder?: DataFolder;
  /** 0 for a free one. */
  readonly port: number;
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
  /** With `auth`: the issuer's app clients and their secrets. */
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

type Closer = () => void | Promise<void>;

const close = async (closers: Closer[]): Promise<void> => {
  for (const closer of closers.splice(0).reverse()) await closer();
};

const names = (
  specs: readonly { logicalId: string; identity: { name: string; ref: string } }[],
  of: 'name' | 'ref',
): Names => Object.fromEntries(specs.map(({ logicalId, identity }) => [logicalId, identity[of]]));

/** Loaded only when it is asked for, with its cryptography. */
async function createIssuer(folder: DataFolder, url: string, app: App): Promise<LocalIssuer> {
  const [{ readClients }, { LocalIssuer }, { loadKeys }] = await Promise.all([
    import('./auth/clients.ts'),
    import('./auth/issuer.ts'),
    import('./auth/keys.ts'),
  ]);
  const clients = readClients(app);
  const keys = await loadKeys(
    folder.issuer,
    folder.path,
    clients.map(({ clientId }) => clientId),
  );
  return new LocalIssuer(`${url}/local-issuer`, keys, clients);
}

/**
 * Runs a synthesized app on loopback, in this process: emulators, functions, API, event sources and rules.
 * @throws TemplateError, DataFolderError, PortInUseError
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const closers: Closer[] = [];
  try {
    return await start(options, closers);
  } catch (error) {
    await close(closers);
    throw error;
  }
}

async function start(options: HostOptions, closers: Closer[]): Promise<Host> {
  const { auth = false, log = (line: string) => process.stderr.write(`${line}\n`) } = options;
  const region = process.env.AWS_REGION ?? 'us-east-2';
  const folder = options.folder ?? openDataFolder(options.dataDir ?? DEFAULT_DATA_DIR, options.fresh);
  closers.push(folder.release);
  const logFile = new RotatingLog(folder.functionLog);
  closers.push(() => logFile.close());
  const server = await startHttpServer(options.port, log);
  closers.push(() => server.stop(0));
  const url = `http://127.0.0.1:${server.port}`;
  folder.announce({ pid: process.pid, url });

  const messaging = await startMessaging(folder.messaging, folder.path, region);
  closers.push(messaging.stop);
  const deployment = { region, accountId: '000000000000', apiUrl: url, messagingUrl: messaging.url };
  const app = readApp(new Resolver(options.templates, deployment), options.outdir);
  messaging.provision(app);
  const dynamodb = await startDynamoDb(folder.dynamodb, folder.path, app.tables);
  closers.push(dynamodb.stop);
  const issuer = auth ? await createIssuer(folder, url, app) : undefined;

  const functions = createFunctions({
    specs: app.functions,
    region,
    dynamodbUrl: dynamodb.url,
    messagingUrl: messaging.url,
    compileCache: folder.compileCache,
    overrides: options.env ?? {},
    auth,
    maxConcurrency: options.maxConcurrency ?? DEFAULT_MAX_CONCURRENCY,
    logFile,
    log,
    onInvocation: options.onInvocation,
  });
  closers.push(async () => {
    await Promise.all(functions.map((each) => each.stop()));
  });
  const gateway = new Gateway({ api: app.api, functions, issuer, port: server.port });
  const pollers = app.eventSources
    .filter(({ properties }) => properties.Enabled)
    .map((mapping) => {
      const target = findFunction(functions, mapping.properties.FunctionName);
      return new QueuePoller({ mapping, target, messaging, region });
    });
  closers.push(async () => {
    await Promise.all([server.stop(GRACE_MS), drain(functions, GRACE_MS)]);
  });
  closers.push(startTtlSweeper(dynamodb, app.tables, log));
  server.serve(gateway);
  for (const poller of pollers) {
    closers.push(() => poller.stop());
    void poller.run();
  }
  for (const rule of app.rules) closers.push(startRule(rule, functions, region));

  return {
    url,
    endpoints: { dynamodb: dynamodb.url, sqs: messaging.url, sns: messaging.url, s3: messaging.url },
    resources: {
      tables: names(app.tables, 'name'),
      queues: names(app.queues, 'ref'),
      topics: names(app.topics, 'ref'),
      buckets: names(app.buckets, 'name'),
      functions: names(app.functions, 'name'),
    },
    clients: (issuer?.clients ?? []).map((client) => ({
      ...client,
      secret: issuer?.keys.secrets.get(client.clientId) ?? '',
    })),
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
    stop: () => close(closers),
  };
}
