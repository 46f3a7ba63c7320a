import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import type { BaseEnv } from './env.ts';
import { createLogger, type Logger } from './log.ts';

/** One firing of an EventBridge rule. */
const scheduledEvent = z.object({
  /** When the rule was due, to the second. */
  time: z.iso.datetime(),
});

/** What a schedule's handler gets. */
export interface Firing {
  /** Epoch milliseconds at which the rule was due. */
  readonly dueAt: number;
  readonly logger: Logger;
}

export interface ScheduleOptions {
  readonly env: BaseEnv;
  readonly logger?: Logger;
}

export type ScheduleHandler = (event: unknown, context: Context) => Promise<void>;

/** The Lambda handler of an EventBridge rule. What it throws is logged and thrown on, so that Lambda tries again. */
export function schedule(handle: (firing: Firing) => Promise<void>, options: ScheduleOptions): ScheduleHandler {
  const logger = options.logger ?? createLogger(options.env.LOG_LEVEL);

  async function fire(event: unknown, context: Context): Promise<void> {
    const startedAt = performance.now();
    const { time } = scheduledEvent.parse(event);
    await handle({ dueAt: Date.parse(time), logger });
    const durationMs = Math.round((performance.now() - startedAt) * 100) / 100;
    logger.info('schedule', { requestId: context.awsRequestId, due: time, durationMs });
  }

  const stack = middy<unknown, void>(fire, { timeoutEarlyInMillis: 0 }).onError(({ context, error }) => {
    logger.error('A schedule failed.', { requestId: context.awsRequestId, error });
  });
  return (event, context) => stack(event, context);
}
