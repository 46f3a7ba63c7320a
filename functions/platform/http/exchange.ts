import type { APIGatewayProxyEventV2WithRequestContext } from 'aws-lambda';
import type { Route } from '../contract/route.ts';
import type { AuthorizedContext, Caller } from './auth.ts';
import type { Operation } from './operations.ts';
import type { Reply } from './reply.ts';
import type { Fields } from './validate.ts';

/** What one request is on its way through the stack: each step adds what it finds out. */
export interface Exchange {
  readonly requestId: string;
  readonly url: URL;
  readonly traceId: string | undefined;
  /** In milliseconds of the process, for the duration. */
  readonly startedAt: number;
  operation?: Operation;
  caller?: Caller;
  world?: string;
  fields?: Fields;
  reply?: Reply;
}

/** An API Gateway event of payload format 2.0. */
export type HttpEvent = APIGatewayProxyEventV2WithRequestContext<AuthorizedContext>;

/** An event on its way through the stack. */
export interface StagedEvent extends HttpEvent {
  readonly exchange: Exchange;
}

const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** The address as the client sees it: the host that it asked for, else the gateway's own name. */
function urlOf(event: HttpEvent): URL {
  const { host = '', 'x-forwarded-proto': forwarded } = event.headers;
  const asked = `${forwarded === 'http' ? 'http' : 'https'}://${host}`;
  const known = HOST.test(host) && URL.canParse(asked);
  const url = new URL(known ? asked : `https://${event.requestContext.domainName}`);
  url.pathname = event.rawPath;
  url.search = event.rawQueryString;
  return url;
}

/** Puts an event at the beginning of the stack. */
export function stage(event: HttpEvent): StagedEvent {
  const exchange: Exchange = {
    requestId: event.requestContext.requestId,
    url: urlOf(event),
    traceId: event.headers['x-amzn-trace-id'],
    startedAt: performance.now(),
  };
  return { ...event, exchange };
}

/** What an earlier step must have found; its absence is a fault in the stack's order. */
export function requirePresent<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The stack has no ${what} yet.`);
  return value;
}

/** The route of an exchange that has been matched. */
export function routeOf(exchange: Exchange): Route {
  return requirePresent(exchange.operation, 'operation').route;
}
