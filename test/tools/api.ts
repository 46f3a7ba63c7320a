import { createHandlers as createReading } from '../../functions/msp/handlers.ts';
import { routes as readingRoutes } from '../../functions/msp/routes.ts';
import type { RouteTable } from '../../functions/platform/contract/route.ts';
import type { Handlers } from '../../functions/platform/http/handlers.ts';
import { http } from '../../functions/platform/http/http.ts';
import type { IdempotencyStore } from '../../functions/platform/http/idempotency.ts';
import { createHandlers as createSteering } from '../../functions/worlds/control/handlers.ts';
import { routes as steeringRoutes } from '../../functions/worlds/control/routes.ts';
import { createEventReader } from '../../functions/worlds/read/events.ts';
import { createHistoryReader } from '../../functions/worlds/read/history.ts';
import { type Bridge, httpEvent, lambdaContext, serve } from './bridge.ts';
import { MemoryIdempotencyStore } from './idempotency-store.ts';
import { recordingLogger, type TestServices } from './simulation.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** As parsed JSON, of unknown form; or the text that is none. */
  readonly body: ReturnType<typeof JSON.parse>;
}

export interface TestApi {
  /** Asks the API in-process. */
  call(method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }): Promise<Answer>;
  /** The same behind HTTP, on a free port. */
  listen(): Promise<Bridge>;
}

/** Both functions behind the HTTP API on one set of services, open; replies that no route declares are faults. */
export function apiOn(services: TestServices, idempotency: IdempotencyStore = new MemoryIdempotencyStore()): TestApi {
  const env = { AUTH_MODE: 'open', STAGE: 'test', LOG_LEVEL: 'error' } as const;
  const options = { env, checkResponses: true, logger: recordingLogger(services.lines) };
  const stack = <T extends RouteTable>(routes: T, handlers: Handlers<T>) =>
    http(routes, handlers, { ...options, idempotency });
  const reading = stack(
    readingRoutes,
    createReading({
      ...services,
      history: createHistoryReader(services.loader),
      events: createEventReader(services.loader),
    }),
  );
  const steering = stack(steeringRoutes, createSteering(services));
  const routes = [...Object.values(readingRoutes), ...Object.values(steeringRoutes)];
  const readingKeys = new Set(Object.values(readingRoutes).map(({ method, path }) => `${method} ${path}`));
  const handler: typeof reading = (event, context) =>
    (readingKeys.has(event.routeKey) ? reading : steering)(event, context);

  return {
    listen: () => serve(routes, handler),

    async call(method, target, { body, headers = {} } = {}) {
      const { pathname, search } = new URL(target, 'http://test');
      const route = routes.find((candidate) => candidate.method === method && patternOf(candidate.path).test(pathname));
      if (!route) throw new Error(`There is no route ${method} ${pathname}.`);
      const event = httpEvent({
        routeKey: `${method} ${route.path}`,
        path: pathname,
        query: search.slice(1),
        params: { ...patternOf(route.path).exec(pathname)?.groups },
        headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const result = await handler(event, lambdaContext());
      return {
        status: result.statusCode ?? 0,
        headers: Object.fromEntries(Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)])),
        body: result.body ? bodyOf(result.body, result.headers?.['content-type']) : null,
      };
    },
  };
}

/** What is no JSON stays the text that it is. */
function bodyOf(text: string, contentType: unknown): Answer['body'] {
  return /json/.test(String(contentType)) ? JSON.parse(text) : text;
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}
