import middy from '@middy/core';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { DomainError } from '../../../core/kernel/errors.ts';
import { DEFAULT_BODY_LIMIT, type RouteTable } from '../contract/route.ts';
import { callerOf, requireAccess, requireWorld } from './auth.ts';
import { readBody } from './body.ts';
import { createDispatch } from './dispatch.ts';
import type { HttpEnv } from './env.ts';
import { type HttpEvent, requirePresent, routeOf, type StagedEvent, stage } from './exchange.ts';
import type { Handlers } from './handlers.ts';
import type { IdempotencyStore } from './idempotency.ts';
import { createLogger, type Logger } from './log.ts';
import { findOperation, operationTable } from './operations.ts';
import { problemReply } from './problems.ts';
import { readQuery } from './query.ts';
import { logRequest } from './request-log.ts';
import { readFields, readWorld } from './validate.ts';
import { writeResult } from './write.ts';

export interface HttpOptions {
  readonly env: HttpEnv;
  /** Needed when a route of the table writes. */
  readonly idempotency?: IdempotencyStore;
  /** True in tests: a reply that its route doesn't declare is a fault. */
  readonly checkResponses?: boolean;
  readonly logger?: Logger;
}

export type HttpHandler = (event: HttpEvent, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/** The handler leaves its reply in the exchange; the result is written last, so there is none before. */
type Result = APIGatewayProxyStructuredResultV2 | undefined;
type Stack = middy.Request<StagedEvent, Result>;

/** Time left to answer in words when a handler runs into the function's timeout. */
const RESERVED_MILLIS = 250;

function outOfTime(): never {
  throw new DomainError('unavailable', 'The operation ran out of time.');
}

/**
 * The Lambda handler of one function's routes. In this order a request is: matched by its route key, let in or refused
 * (token, scope, world), read by the route's schemas, answered by its handler (once per Idempotency-Key), compared
 * with what the client has (ETag), written, logged. Whatever fails on the way is answered as a problem document.
 */
export function http<T extends RouteTable>(routes: T, handlers: Handlers<T>, options: HttpOptions): HttpHandler {
  const { env } = options;
  const logger = options.logger ?? createLogger(env.LOG_LEVEL);
  const operations = operationTable(routes, handlers);
  const dispatch = createDispatch([...operations.values()], { ...options, logger });

  function match({ event }: Stack): void {
    event.exchange.operation = findOperation(operations, event.routeKey);
  }

  function authorise({ event }: Stack): void {
    const { exchange } = event;
    const route = routeOf(exchange);
    exchange.caller = callerOf(event.requestContext, env.AUTH_MODE);
    requireAccess(exchange.caller, event.requestContext, route.access, env.AUTH_MODE);
    exchange.world = readWorld(route, event.headers['x-world']);
    if (route.world) requireWorld(exchange.caller, exchange.world);
  }

  function validate({ event }: Stack): void {
    const { exchange } = event;
    const route = routeOf(exchange);
    exchange.fields = readFields(route, {
      params: event.pathParameters ?? {},
      query: readQuery(event.rawQueryString),
      body: readBody(event, route.bodyLimit ?? DEFAULT_BODY_LIMIT),
    });
  }

  function write(request: Stack): void {
    request.response = writeResult(request.event);
  }

  function explain({ event, error }: Stack): void {
    const { requestId, operation } = event.exchange;
    if (!(error instanceof DomainError)) logger.error('A request failed.', { requestId, error });
    const access = operation?.route.access ?? 'open';
    event.exchange.reply = problemReply(error, { path: event.rawPath, requestId, access });
  }

  function log({ event, response }: Stack): void {
    logRequest(logger, event.exchange, response?.statusCode);
  }

  // middy runs the steps before the handler as listed, and those after it or after an error from the last to the first.
  const stack = middy<StagedEvent, Result>(dispatch, {
    timeoutEarlyInMillis: RESERVED_MILLIS,
    timeoutEarlyResponse: outOfTime,
  })
    .use({ after: log, onError: log })
    .use({ after: write, onError: write })
    .before(match)
    .before(authorise)
    .before(validate)
    .onError(explain);
  return async (event, context) => requirePresent(await stack(stage(event), context), 'result');
}
