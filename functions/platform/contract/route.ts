import type { z } from 'zod';
import type { ErrorKind } from '../../../core/kernel/errors.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Whether an operation changes what is stored. */
export type Effect = 'read' | 'write';

/** What a caller must hold: nothing, or the scope `showroom/<access>`. Admin implies write implies read. */
export type Access = 'open' | 'read' | 'write' | 'admin';

export interface ResponseSpec {
  readonly description: string;
  /** Body schema; absent for empty bodies and for documents that are not JSON. */
  readonly schema?: z.ZodType;
  /** Default `application/json`. */
  readonly contentType?: string;
  /** A body as it may look, for the documents. */
  readonly example?: unknown;
  /** True when whoever would rather have a page (`Accept: text/html`) gets one. */
  readonly page?: true;
}

/** One operation of the HTTP API, as data. Gateway routes, validation, OpenAPI and client types all come from it. */
export interface Route {
  readonly operationId: string;
  readonly method: Method;
  /** With parameters in braces, as API Gateway writes them: `/api/clients/{id}`. */
  readonly path: `/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  /** Default `read` for GET and `write` for the others. A POST that only reads takes no Idempotency-Key. */
  readonly effect?: Effect;
  /** True when the request names its world by `X-World` (default `default`). */
  readonly world: boolean;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** True where the query is for whoever shows the answer: it may hold anything, and nothing reads it here. */
  readonly anyQuery?: true;
  readonly body?: z.ZodObject;
  /**
   * The field of the body whose list is read record by record: what is wrong with one refuses that one only, and the
   * handler is told. A body may also be the bare list.
   */
  readonly batch?: string;
  /** The most bytes of the body, in UTF-8; default 256 KB. The gateway and Lambda take no more than 6 MB as an event. */
  readonly bodyLimit?: number;
  /** Without it an absent or empty body is refused when `body` is set. */
  readonly bodyOptional?: boolean;
  /** A body as it may look, for the documents. */
  readonly bodyExample?: unknown;
  /** Success statuses and their bodies. */
  readonly responses: Readonly<Record<number, ResponseSpec>>;
  /** Expected failures beyond those that every route can give (malformed, unauthorized, forbidden, too-large). */
  readonly errors: readonly ErrorKind[];
}

/** The operations of one function, by operation id. */
export type RouteTable = Readonly<Record<string, Route>>;

/** How API Gateway names a route in its events: `GET /api/clients/{id}`. */
export function routeKey(route: Route): string {
  return `${route.method} ${route.path}`;
}

export const DEFAULT_BODY_LIMIT = 256 * 1024;

/** The media type of answers that a host may hold open for who accepts it by name: they say with `retry` when to ask again. */
export const EVENT_STREAM = 'text/event-stream';

/** True when the answers of an operation are event streams: of a moment, and so neither tagged nor kept. */
export function isEventStream({ responses }: Pick<Route, 'responses'>): boolean {
  return responses[200]?.contentType === EVENT_STREAM;
}

/** What an operation does to what is stored. */
export function effectOf({ effect, method }: Route): Effect {
  return effect ?? (method === 'GET' ? 'read' : 'write');
}

/** True when requests of an operation may have a body. */
export function takesBody({ method }: Route): boolean {
  return method !== 'GET';
}

/** The names in braces in a path, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].flatMap((match) => match[1] ?? []);
}

/** Keeps each route's literal types, so that its handler is typed by its own schemas. */
export function defineRoutes<const R extends Readonly<Record<string, Omit<Route, 'operationId'>>>>(
  routes: R,
): { readonly [K in keyof R & string]: R[K] & { readonly operationId: K } } {
  const named = Object.entries(routes).map(([operationId, route]) => [operationId, { ...route, operationId }]);
  return Object.fromEntries(named) as { readonly [K in keyof R & string]: R[K] & { readonly operationId: K } };
}
