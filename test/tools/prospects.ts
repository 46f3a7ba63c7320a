import { rulesNarrator } from '../../core/kernel/narrator.ts';
import type { Route } from '../../functions/platform/contract/route.ts';
import { routeKey } from '../../functions/platform/contract/route.ts';
import type { FollowerServices } from '../../functions/platform/follow/follow-ticks.ts';
import { http } from '../../functions/platform/http/http.ts';
import type { Documents } from '../../functions/platform/storage/dynamo.ts';
import { createInterestTable } from '../../functions/platform/storage/interest-table.ts';
import { prospectsOn } from '../../functions/prospects/container.ts';
import { createDashboardFactory } from '../../functions/prospects/dashboard-factory.ts';
import { createHandlers } from '../../functions/prospects/handlers.ts';
import type { BuildMessage } from '../../functions/prospects/messages.ts';
import { routes } from '../../functions/prospects/routes.ts';
import type { ProspectServices } from '../../functions/prospects/services.ts';
import { createChangeTable } from '../../functions/worlds/tables/change-table.ts';
import { createHeadTable } from '../../functions/worlds/tables/head-table.ts';
import { httpEvent, lambdaContext } from './bridge.ts';
import { itemsOf } from './dynamo.ts';
import { MemoryIdempotencyStore } from './idempotency-store.ts';
import {
  type Clock,
  impatience,
  type LogLine,
  type RecordingQueue,
  recordingLogger,
  recordingQueue,
} from './simulation.ts';

/** A prospect's data is made anew at most once in so many milliseconds. */
export const REFRESH_INTERVAL = 600_000;

/** The services of the functions for prospects, with a clock that tests turn and a queue that keeps what is sent. */
export interface TestProspects extends ProspectServices {
  readonly queue: RecordingQueue;
  readonly lines: LogLine[];
}

const factory = createDashboardFactory(rulesNarrator);

/** Services as a freshly started function has them: no world is in its memory. */
export function prospectServices(documents: Documents, prefix: string, clock: Clock): TestProspects {
  const lines: LogLine[] = [];
  const queue = recordingQueue();
  const given = {
    queue,
    logger: recordingLogger(lines),
    factory,
    refreshInterval: REFRESH_INTERVAL,
    now: () => clock.now,
    timer: () => clock.now,
  };
  return { ...prospectsOn(documents, prefix, given, impatience), queue, lines };
}

export type Build = Extract<BuildMessage, { kind: 'build' }>;
export type Refresh = Extract<BuildMessage, { kind: 'refresh' }>;

/** The messages of one kind that were sent, each with its delay in seconds. */
export function sentOf<K extends BuildMessage['kind']>({ queue }: Pick<TestProspects, 'queue'>, kind: K) {
  return queue.sent.flatMap(({ body, delaySeconds = 0 }) => {
    const message = body as BuildMessage;
    return message.kind === kind ? [{ message: message as Extract<BuildMessage, { kind: K }>, delaySeconds }] : [];
  });
}

/** A follower of ticks whose only view is this one. */
export function followerOn(
  documents: Documents,
  prefix: string,
  clock: Clock,
): FollowerServices & { queue: RecordingQueue } {
  const queue = recordingQueue();
  return {
    heads: createHeadTable(documents, `${prefix}worlds`),
    changes: createChangeTable(documents, `${prefix}changes`, () => clock.now, impatience),
    interests: createInterestTable(documents, `${prefix}interests`, () => clock.now, impatience),
    views: new Map([['prospects', queue]]),
    queue,
  };
}

const TABLES = ['dashboard_templates', 'prospects', 'prospect_dashboard_data', 'generation_jobs'] as const;

/** All that the four tables hold, in one order, without what names single writes. */
export async function storedIn(documents: Documents, prefix: string): Promise<Record<string, unknown[]>> {
  const stored: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const items = await itemsOf(documents, `${prefix}${table}`);
    const plain = items.map(({ writeId: _, data, ...item }) => {
      return { ...item, ...(data instanceof Uint8Array && { data: Buffer.from(data).toString('base64') }) };
    });
    stored[table] = plain.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return stored;
}

type Operation = keyof typeof routes;

export interface Ask {
  readonly params?: Record<string, string>;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly world?: string;
  /** Worlds that a token names; without it the API is open. */
  readonly worlds?: string;
}

/** Asks an operation as the gateway would; replies that its route doesn't declare are faults. */
export function asking(services: ProspectServices) {
  const idempotency = new MemoryIdempotencyStore();
  return async (operation: Operation, ask: Ask = {}) => {
    const { params = {}, query = '', body, headers = {}, world = 'default', worlds } = ask;
    const env = { AUTH_MODE: worlds === undefined ? 'open' : 'jwt', STAGE: 'test', LOG_LEVEL: 'error' } as const;
    const handler = http(routes, createHandlers(services), {
      env,
      idempotency,
      checkResponses: true,
      logger: services.logger,
    });
    const route: Route = routes[operation];
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const event = httpEvent({
      routeKey: routeKey(route),
      path: route.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => params[name] ?? ''),
      query,
      params,
      headers: { 'x-world': world, ...json, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(worlds !== undefined && { authorizer: { jwt: { claims: { sub: 'x', scope: 'showroom/write', worlds } } } }),
    });
    const result = await handler(event, lambdaContext());
    const answered: Readonly<Record<string, unknown>> = result.headers ?? {};
    return { status: result.statusCode, headers: answered, body: result.body ? JSON.parse(result.body) : null };
  };
}
