import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Method, Route } from '../contract/route.ts';
import type { HttpEnv } from './env.ts';
import { type HttpEvent, stage } from './exchange.ts';
import { createLogger, type Logger } from './log.ts';
import { problemOf } from './problems.ts';
import type { Reply } from './reply.ts';
import { logRequest } from './request-log.ts';
import { writeResult } from './write.ts';

interface FallbackOptions {
  readonly env: HttpEnv;
  readonly logger?: Logger;
}

/** Whether a path is one of a route's: `/api/clients/client-1` of `/api/clients/{id}`. */
function isOf(route: readonly string[], path: readonly string[]): boolean {
  if (route.length !== path.length) return false;
  return route.every((segment, index) => (segment.startsWith('{') ? path[index] !== '' : segment === path[index]));
}

/**
 * Answers what matches no operation, without a token, as the documents say the same: an address with a slash too many is
 * led to the one without (307); an address with operations for other methods is 405 and names them; all others are 404.
 * @param routes all operations of the API
 */
export function createFallback(routes: readonly Route[], { env, ...options }: FallbackOptions) {
  const logger = options.logger ?? createLogger(env.LOG_LEVEL);
  const places = routes.map(({ path, method }) => [path.split('/'), method] as const);

  /** The methods of the operations at an address, in the order of the contract. */
  function methodsAt(path: string): Method[] {
    const parts = path.split('/');
    return [...new Set(places.flatMap(([route, method]) => (isOf(route, parts) ? [method] : [])))];
  }

  function answer(method: string, { pathname, search }: URL, requestId: string): Reply {
    const path = pathname.replace(/(?<=.)\/+$/, '');
    const methods = methodsAt(path);
    // For this time only: what a browser keeps of localhost would be kept of whatever else listens there one day.
    if (path !== pathname && methods.some((each) => each === method)) {
      return { status: 307, headers: { location: `${path}${search}` } };
    }
    const occurrence = { path: pathname, requestId, access: 'open' } as const;
    if (methods.length === 0) {
      return problemOf('not-found', `There is nothing at ${pathname}: /openapi.json lists what there is.`, occurrence);
    }
    const allow = methods.join(', ');
    const problem = problemOf('wrong-method', `${path} takes ${allow}, and not ${method}.`, occurrence);
    return { ...problem, headers: { ...problem.headers, allow } };
  }

  return async (event: HttpEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    const staged = stage(event);
    const { exchange } = staged;
    exchange.reply = answer(event.requestContext.http.method, exchange.url, exchange.requestId);
    const result = writeResult(staged);
    logRequest(logger, exchange, result.statusCode);
    return result;
  };
}
