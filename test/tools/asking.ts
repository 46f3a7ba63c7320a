import { type Route, type RouteTable, routeKey } from '../../functions/platform/contract/route.ts';
import type { Handlers } from '../../functions/platform/http/handlers.ts';
import { http } from '../../functions/platform/http/http.ts';
import type { Logger } from '../../functions/platform/http/log.ts';
import { httpEvent, lambdaContext } from './bridge.ts';
import { MemoryIdempotencyStore } from './idempotency-store.ts';

export interface Ask {
  readonly params?: Record<string, string>;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly world?: string;
  /** Worlds that a token names; without it the API is open. */
  readonly worlds?: string;
}

/** Asks an operation of a table as the gateway would; replies that its route doesn't declare are faults. */
export function askingRoutes<T extends RouteTable>(routes: T, handlers: Handlers<T>, logger: Logger) {
  const idempotency = new MemoryIdempotencyStore();
  return async (operation: keyof T & string, ask: Ask = {}) => {
    const { params = {}, query = '', body, headers = {}, world = 'default', worlds } = ask;
    const env = { AUTH_MODE: worlds === undefined ? 'open' : 'jwt', STAGE: 'test', LOG_LEVEL: 'error' } as const;
    const handler = http(routes, handlers, { env, idempotency, checkResponses: true, logger });
    const route: Route | undefined = routes[operation];
    if (!route) throw new Error(`There is no operation ${operation}.`);
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
