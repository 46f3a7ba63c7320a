import { DomainError } from '../../../core/kernel/errors.ts';
import { pathParameters, type Route, type RouteTable, routeKey } from '../contract/route.ts';
import type { Call, Handlers, RequestOf } from './handlers.ts';
import type { Reply } from './reply.ts';
import type { Fields } from './validate.ts';

/** A route and what answers it. */
export interface Operation {
  readonly route: Route;
  /** Answers a request whose fields this operation's own schemas have read. */
  answer(call: Call, fields: Fields): Promise<Reply>;
}

function checkParameters(route: Route): void {
  const inPath = pathParameters(route.path).sort().join();
  const declared = Object.keys(route.params?.shape ?? {})
    .sort()
    .join();
  if (inPath === declared) return;
  throw new Error(`${route.operationId}: the path has the parameters (${inPath}), its schema has (${declared}).`);
}

function bind<T extends RouteTable, K extends keyof T & string>(routes: T, handlers: Handlers<T>, id: K): Operation {
  const route: Route = routes[id] as T[K];
  const handle = handlers[id];
  checkParameters(route);
  return {
    route,
    // The one place where a type is asserted: readFields has read `fields` by this very route's schemas.
    answer: async (call, fields) => handle({ ...call, ...fields } as RequestOf<T[K]>),
  };
}

/** The operations of a function by the route key that API Gateway gives. Throws on a table that contradicts itself. */
export function operationTable<T extends RouteTable>(routes: T, handlers: Handlers<T>): ReadonlyMap<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const id of Object.keys(routes)) {
    const operation = bind(routes, handlers, id);
    const key = routeKey(operation.route);
    if (operations.has(key)) throw new Error(`${id}: there is another operation at ${key}.`);
    operations.set(key, operation);
  }
  return operations;
}

/** The operation at a route key; DomainError `not-found` when there is none. */
export function findOperation(operations: ReadonlyMap<string, Operation>, key: string): Operation {
  const operation = operations.get(key);
  if (operation === undefined) throw new DomainError('not-found', 'There is no such operation.');
  return operation;
}
