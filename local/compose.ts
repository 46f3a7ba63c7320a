import type { LocalIssuer } from './auth/issuer.ts';
import { type DataFolder, openDataFolder } from './data/folder.ts';
import { type DynamoDb, startDynamoDb } from './emulators/dynamodb.ts';
import { type Messaging, startMessaging } from './emulators/messaging.ts';
import { startSweeper, sweepTables } from './emulators/ttl.ts';
import { type AsyncInvocation, asyncInvocations, notificationEvent } from './events/async-invocations.ts';
import { QueuePoller } from './events/queue-poller.ts';
import { startRule } from './events/scheduler.ts';
import type { HostOptions } from './host.ts';
import { Gateway } from './http/gateway.ts';
import { type HttpServer, startHttpServer } from './http/server.ts';
import type { LambdaFunction } from './lambda/function.ts';
import { createFunctions, drain } from './lambda/functions.ts';
import { RotatingLog } from './lambda/log.ts';
import { type App, findFunction, readApp } from './template/app.ts';
import { Resolver } from './template/resolver.ts';

/** How long work in progress may take when the host stops. */
const GRACE_MS = 1500;
const DEFAULT_MAX_CONCURRENCY = 4;
const DEFAULT_DATA_DIR = '.showroom';

type Log = (line: string) => void;

/** Where the app runs: the held folder, the address, and the emulators with what the templates define. */
interface Ground {
  readonly folder: DataFolder;
  readonly server: HttpServer;
  readonly url: string;
  readonly region: string;
  readonly messaging: Messaging;
  readonly dynamodb: DynamoDb;
  readonly app: App;
  readonly asyncInvocations: readonly AsyncInvocation[];
}

/** Everything that runs, for the host's interface. */
export interface Composition extends Ground {
  readonly issuer: LocalIssuer | undefined;
  readonly functions: readonly LambdaFunction[];
}

async function prepareGround(options: HostOptions, resources: AsyncDisposableStack, log: Log): Promise<Ground> {
  const region = options.region ?? (process.env.AWS_REGION || 'us-east-2');
  const folder = options.folder ?? openDataFolder(options.dataDir ?? DEFAULT_DATA_DIR, options.fresh);
  resources.defer(folder.release);
  const server = await startHttpServer(options.port, log);
  resources.defer(() => server.stop(0));
  const url = `http://127.0.0.1:${server.port}`;
  folder.announce({ pid: process.pid, url });
  const { awsPort } = options;
  const messaging = await startMessaging(
    folder.messaging,
    folder.path,
    region,
    awsPort === undefined ? 0 : awsPort + 1,
  );
  resources.defer(messaging.stop);
  const deployment = { region, accountId: '000000000000', apiUrl: url, messagingUrl: messaging.url };
  const app = readApp(new Resolver(options.templates, deployment), options.outdir);
  const invocations = asyncInvocations(app, region);
  messaging.provision({
    ...app,
    queues: [...app.queues, ...invocations.map(({ queue }) => queue)],
    subscriptions: [...app.subscriptions, ...invocations.map(({ subscription }) => subscription)],
  });
  const dynamodb = await startDynamoDb(folder.dynamodb, folder.path, app.tables, awsPort);
  resources.defer(dynamodb.stop);
  folder.announce({ pid: process.pid, url, dynamodb: dynamodb.url, messaging: messaging.url });
  return { folder, server, url, region, messaging, dynamodb, app, asyncInvocations: invocations };
}

/** Loaded only when it is asked for, with its cryptography. */
async function createIssuer({ folder, url, app }: Ground): Promise<LocalIssuer> {
  const [{ readClients }, { LocalIssuer }, { loadKeys }] = await Promise.all([
    import('./auth/clients.ts'),
    import('./auth/issuer.ts'),
    import('./auth/keys.ts'),
  ]);
  const clients = readClients(app, url);
  const keys = await loadKeys(
    folder.issuer,
    folder.path,
    clients.filter(({ people }) => !people).map(({ clientId }) => clientId),
  );
  return new LocalIssuer(`${url}/local-issuer`, keys, clients);
}

function placeFunctions(
  ground: Ground,
  issuer: LocalIssuer | undefined,
  options: HostOptions,
  resources: AsyncDisposableStack,
  log: Log,
) {
  const logFile = new RotatingLog(ground.folder.functionLog);
  resources.defer(() => logFile.close());
  const functions = createFunctions({
    specs: ground.app.functions,
    region: ground.region,
    dynamodbUrl: ground.dynamodb.url,
    messagingUrl: ground.messaging.url,
    compileCache: ground.folder.compileCache,
    overrides: options.env ?? {},
    issuer,
    maxConcurrency: options.maxConcurrency ?? DEFAULT_MAX_CONCURRENCY,
    logFile,
    log,
    onInvocation: options.onInvocation,
  });
  resources.defer(async () => {
    await Promise.all(functions.map((each) => each.stop()));
  });
  return functions;
}

/** Lets in what invokes functions. Each part is put together before any begins, so that a fault in one ends the start. */
function openDoors(
  { server, app, dynamodb, messaging, region, functions, issuer, asyncInvocations: invocations }: Composition,
  resources: AsyncDisposableStack,
  log: Log,
) {
  const topics = app.topics.map(({ identity }) => identity.ref);
  const listen = (listener: () => void) => {
    const tails = topics.map((topic) => messaging.tail(topic, listener));
    return () => tails.forEach((end) => void end());
  };
  const gateway = new Gateway({ api: app.api, functions, issuer, port: server.port, listen, log });
  const enabled = app.eventSources.filter(({ properties }) => properties.Enabled);
  const pollers = enabled.map((mapping) => {
    const target = findFunction(functions, mapping.properties.FunctionName);
    return new QueuePoller({ mapping, target, messaging, region });
  });
  for (const { mapping } of invocations) {
    const target = findFunction(functions, mapping.properties.FunctionName);
    pollers.push(new QueuePoller({ mapping, target, messaging, region, eventOf: notificationEvent }));
  }
  resources.defer(async () => {
    await Promise.all([server.stop(GRACE_MS), drain(functions, GRACE_MS)]);
  });
  const sweep = async (now: number, signal: AbortSignal) => {
    await sweepTables(dynamodb, app.tables, now, signal);
    messaging.expireObjects(app.buckets, now);
  };
  resources.defer(startSweeper(sweep, log));
  server.serve(gateway);
  for (const poller of pollers) {
    resources.defer(() => poller.stop());
    void poller.run(); // it ends with the host, or takes it down when the store fails
  }
  for (const rule of app.rules) resources.defer(startRule(rule, functions, region));
}

/** Puts the host together, from the ground up. What it opens, `resources` close in the opposite order. */
export async function compose(options: HostOptions, resources: AsyncDisposableStack): Promise<Composition> {
  const { log = (line: string) => process.stderr.write(`${line}\n`) } = options;
  const ground = await prepareGround(options, resources, log);
  const issuer = options.auth ? await createIssuer(ground) : undefined;
  const functions = placeFunctions(ground, issuer, options, resources, log);
  const composition = { ...ground, issuer, functions };
  openDoors(composition, resources, log);
  return composition;
}
