import middy from '@middy/core';
import type { Context, SNSEvent } from 'aws-lambda';
import type * as z from 'zod';
import type { BaseEnv } from './env.ts';
import { createLogger, type Logger } from './log.ts';

export interface SnsOptions {
  readonly env: BaseEnv;
  readonly logger?: Logger;
}

export type SnsHandler = (event: SNSEvent, context: Context) => Promise<void>;

/**
 * The Lambda handler of a topic. SNS invokes it asynchronously: what it throws is logged and thrown on, so that Lambda
 * tries twice more, after one minute and after two, and then puts the event aside with the dead letters. A message that
 * the schema refuses goes the same way.
 */
export function sns<S extends z.ZodType>(
  schema: S,
  handle: (message: z.output<S>) => Promise<void>,
  options: SnsOptions,
): SnsHandler {
  const logger = options.logger ?? createLogger(options.env.LOG_LEVEL);

  async function handleEvent(event: SNSEvent, context: Context): Promise<void> {
    const startedAt = performance.now();
    for (const { Sns } of event.Records) {
      await handle(schema.parse(JSON.parse(Sns.Message)));
    }
    const durationMs = Math.round((performance.now() - startedAt) * 100) / 100;
    logger.info('notified', { requestId: context.awsRequestId, messages: event.Records.length, durationMs });
  }

  const stack = middy<SNSEvent, void>(handleEvent, { timeoutEarlyInMillis: 0 }).onError(({ context, error }) => {
    logger.error('A message failed.', { requestId: context.awsRequestId, error });
  });
  return (event, context) => stack(event, context);
}
