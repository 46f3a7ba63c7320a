import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import type { BaseEnv } from './env.ts';
import { createLogger, type LogFields, type Logger } from './log.ts';

/** What a message handler gets beside the message. */
export interface Delivery {
  readonly logger: Logger;
}

export type MessageHandler<S extends z.ZodType> = (message: z.output<S>, delivery: Delivery) => Promise<void>;

/** What to do instead with a message that has failed so many times: note that nobody could do it. */
export interface GivingUp<S extends z.ZodType> {
  /** Deliveries after which it is given up. The queue must deliver it once more at least. */
  readonly after: number;
  readonly close: MessageHandler<S>;
}

export interface SqsOptions<S extends z.ZodType> {
  readonly env: BaseEnv;
  /** @default never: the message goes to the dead letters when the queue has delivered it often enough */
  readonly givingUp?: GivingUp<S>;
  readonly logger?: Logger;
}

export type SqsHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/** With less than this left to the function, the messages not yet begun go back to the queue. */
const RESERVED_MILLIS = 2_000;

type Outcome = 'done' | 'failed' | 'poison' | 'postponed';

/** The message, or why it can't be one. */
function readMessage<S extends z.ZodType>(schema: S, body: string): z.ZodSafeParseResult<z.output<S>> | string {
  try {
    return schema.safeParse(JSON.parse(body));
  } catch (error) {
    if (error instanceof SyntaxError) return 'The message is not JSON.';
    throw error;
  }
}

const about = z.object({ worldId: z.string(), jobId: z.string(), kind: z.string() }).partial();

/** Which world and job a message is about, as far as it says so: what one looks for in the log of a failure. */
function aboutOf(message: unknown): LogFields {
  const { worldId: world, ...rest } = about.safeParse(message).data ?? {};
  return { world, ...rest };
}

/**
 * The Lambda handler of a queue. Messages are handled one after the other, each on its own: one that throws is
 * reported alone and comes again, and after the queue's last attempt goes to its dead-letter queue. So does a
 * message that the schema refuses, which no retry mends: it is logged as an error at its first delivery only. With
 * `givingUp` a message that has failed too often, a crash of the whole function included, is closed instead.
 */
export function sqs<S extends z.ZodType>(schema: S, handle: MessageHandler<S>, options: SqsOptions<S>): SqsHandler {
  const logger = options.logger ?? createLogger(options.env.LOG_LEVEL);
  const { givingUp } = options;

  async function handleRecord(record: SQSRecord, context: Context): Promise<Outcome> {
    const { messageId } = record;
    if (context.getRemainingTimeInMillis() < RESERVED_MILLIS) return 'postponed';
    const receiveCount = Number(record.attributes.ApproximateReceiveCount);
    const read = readMessage(schema, record.body);
    if (typeof read === 'string' || !read.success) {
      const reason = typeof read === 'string' ? read : z.prettifyError(read.error);
      const level = receiveCount > 1 ? 'debug' : 'error';
      logger[level]('A poison message.', { messageId, receiveCount, reason });
      return 'poison';
    }
    try {
      const isGivenUp = givingUp !== undefined && receiveCount > givingUp.after;
      const take = isGivenUp ? givingUp.close : handle;
      await take(read.data, { logger });
      if (isGivenUp) logger.error('A message was given up.', { messageId, receiveCount, ...aboutOf(read.data) });
      return 'done';
    } catch (error) {
      logger.error('A message failed.', { messageId, receiveCount, ...aboutOf(read.data), error });
      return 'failed';
    }
  }

  async function handleBatch(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
    const startedAt = performance.now();
    const counts: Record<Outcome, number> = { done: 0, failed: 0, poison: 0, postponed: 0 };
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const record of event.Records) {
      const outcome = await handleRecord(record, context);
      counts[outcome] += 1;
      if (outcome !== 'done') batchItemFailures.push({ itemIdentifier: record.messageId });
    }
    const durationMs = Math.round((performance.now() - startedAt) * 100) / 100;
    logger.info('batch', { requestId: context.awsRequestId, messages: event.Records.length, ...counts, durationMs });
    return { batchItemFailures };
  }

  const stack = middy<SQSEvent, SQSBatchResponse>(handleBatch, { timeoutEarlyInMillis: 0 });
  return (event, context) => stack(event, context);
}
