import type { Exchange } from './exchange.ts';
import type { Logger } from './log.ts';

/** One line per request: who asked what of which world, how it ended and how long it took. */
export function logRequest(logger: Logger, exchange: Exchange, status: number | undefined): void {
  const { requestId, traceId, operation, world, caller, startedAt } = exchange;
  const durationMs = Math.round((performance.now() - startedAt) * 100) / 100;
  const about = {
    operationId: operation?.route.operationId,
    world: operation?.route.world === true ? world : undefined,
  };
  const fields = { requestId, traceId, ...about, status, durationMs, subject: caller?.subject };
  // 503 is an expected answer: the world is being made, or the time was out.
  if (status === undefined || (status >= 500 && status !== 503)) logger.error('request', fields);
  else logger.info('request', fields);
}
