import * as z from 'zod';
import { DomainError } from '../../../core/kernel/errors.ts';
import { effectOf, type Route } from '../contract/route.ts';
import { requirePresent, type StagedEvent } from './exchange.ts';
import type { Call } from './handlers.ts';
import { fingerprint, type IdempotencyStore, once, readIdempotencyKey, storeKey } from './idempotency.ts';
import type { Logger } from './log.ts';
import type { Operation } from './operations.ts';
import { problemReply } from './problems.ts';
import type { Reply } from './reply.ts';
import { unknownFields } from './unknown-fields.ts';
import type { Fields } from './validate.ts';
import { fromStored, toStored } from './write.ts';

export interface DispatchOptions {
  readonly idempotency?: IdempotencyStore;
  readonly checkResponses?: boolean;
  readonly logger: Logger;
}

/** Throws an Error, a fault, for a reply that the route doesn't declare. */
function checkReply(route: Route, reply: Reply): void {
  const spec = route.responses[reply.status];
  if (spec === undefined) throw new Error(`${route.operationId} answered ${reply.status}, which it doesn't declare.`);
  if (spec.schema === undefined) return;
  const written: unknown = JSON.parse(JSON.stringify(reply.body));
  const unknown = unknownFields(spec.schema, written).map((error) => error.pointer);
  const result = spec.schema.safeParse(written);
  const faults = [...unknown, ...(result.success ? [] : [z.prettifyError(result.error)])];
  if (faults.length > 0) throw new Error(`${route.operationId} answered what its schema refuses: ${faults.join('; ')}`);
}

function callOf({ exchange, headers }: StagedEvent): Call {
  return {
    world: requirePresent(exchange.world, 'world'),
    caller: requirePresent(exchange.caller, 'caller'),
    headers,
    requestId: exchange.requestId,
    url: exchange.url,
  };
}

/** Whose a key is; 422 when the token doesn't say, as two such callers would share their keys. */
function subjectOf({ caller }: Call): string {
  if (caller.subject !== undefined) return caller.subject;
  throw new DomainError('invalid', 'The token names no subject, so that its keys are nobody’s.', [
    { pointer: 'header/Idempotency-Key', detail: 'Expected a token with the claim sub or client_id.' },
  ]);
}

/**
 * The end of the stack: calls the operation's handler, once per Idempotency-Key, and leaves its reply in the exchange.
 * Throws when one of `operations` writes and there is no store for its keys.
 */
export function createDispatch(operations: readonly Operation[], options: DispatchOptions) {
  const { idempotency, logger } = options;
  const writing = operations.find(({ route }) => effectOf(route) === 'write');
  if (writing !== undefined && idempotency === undefined) {
    throw new Error(`${writing.route.operationId} writes: http() needs an idempotency store.`);
  }

  async function answer(operation: Operation, call: Call, fields: Fields): Promise<Reply> {
    const reply = await operation.answer(call, fields);
    if (options.checkResponses === true) checkReply(operation.route, reply);
    return reply;
  }

  /** An expected failure is kept as the answer, as any other. */
  async function answerOrProblem(operation: Operation, call: Call, fields: Fields): Promise<Reply> {
    try {
      return await answer(operation, call, fields);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { requestId, url } = call;
      return problemReply(error, { path: url.pathname, requestId, access: operation.route.access });
    }
  }

  return async (event: StagedEvent): Promise<undefined> => {
    const { exchange } = event;
    const operation = requirePresent(exchange.operation, 'operation');
    const fields = requirePresent(exchange.fields, 'fields');
    const call = callOf(event);
    const key = readIdempotencyKey(operation.route, event.headers['idempotency-key']);
    if (key === undefined || idempotency === undefined) {
      exchange.reply = await answer(operation, call, fields);
      return;
    }
    const { operationId } = operation.route;
    const scoped = storeKey({ world: call.world, subject: subjectOf(call), operationId }, key);
    const run = async () => toStored(await answerOrProblem(operation, call, fields));
    const warn = (message: string, error: unknown) => logger.error(message, { requestId: call.requestId, error });
    exchange.reply = fromStored(await once(idempotency, scoped, fingerprint(fields), run, warn));
  };
}
