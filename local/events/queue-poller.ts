import { setTimeout as sleep } from 'node:timers/promises';
import type { SQSRecord } from 'aws-lambda';
import type { Messaging, SqsQueue } from '../emulators/messaging.ts';
import type { LambdaFunction } from '../lambda/function.ts';
import type { EventSourceSpec } from '../template/app.ts';
import { buildQueueRecord, failedMessages, type ReceivedMessage } from './queue-event.ts';

/** Most messages of one receive call. */
const RECEIVE_LIMIT = 10;

export interface QueuePollerOptions {
  readonly mapping: EventSourceSpec;
  readonly target: LambdaFunction;
  readonly messaging: Messaging;
  readonly region: string;
  /** The event that is made of a batch. @default that of a queue */
  readonly eventOf?: (records: readonly SQSRecord[]) => unknown;
}

/** An event source mapping: hands a queue's messages to a function in batches, and deletes what was handled. */
export class QueuePoller {
  readonly #options: QueuePollerOptions;
  readonly #queue: SqsQueue;
  readonly #concurrency: number;
  readonly #invocations = new Set<Promise<void>>();
  #stopped = false;

  constructor(options: QueuePollerOptions) {
    const { mapping, messaging, target } = options;
    this.#options = options;
    this.#queue = messaging.queue(mapping.properties.EventSourceArn);
    const asked = mapping.properties.ScalingConfig.MaximumConcurrency ?? target.maxConcurrency;
    // More batches than environments would only wait while their visibility runs out.
    this.#concurrency = Math.min(asked, target.maxConcurrency);
  }

  /** Polls until `stop`. */
  async run(): Promise<void> {
    while (!this.#stopped) {
      while (this.#invocations.size >= this.#concurrency) await Promise.race(this.#invocations);
      const batch = await this.#receive();
      if (batch.length === 0) continue;
      const invocation = this.#invoke(batch).finally(() => this.#invocations.delete(invocation));
      this.#invocations.add(invocation);
    }
  }

  /** Receives nothing more. What is in progress goes on. */
  stop(): void {
    this.#stopped = true;
    this.#queue.cancelWaiters();
  }

  async #receive(): Promise<readonly ReceivedMessage[]> {
    const { BatchSize, MaximumBatchingWindowInSeconds } = this.#options.mapping.properties;
    const batch = this.#take(BatchSize);
    if (batch.length === 0) {
      if (!this.#stopped) await this.#queue.waitForMessages(20);
      if (!this.#stopped) batch.push(...this.#take(BatchSize));
    }
    const windowEnd = performance.now() + MaximumBatchingWindowInSeconds * 1000;
    while (batch.length > 0 && batch.length < BatchSize && !this.#stopped) {
      const left = windowEnd - performance.now();
      if (left <= 0) break;
      await sleep(Math.min(left, 100));
      batch.push(...this.#take(BatchSize - batch.length));
    }
    return batch;
  }

  #take(count: number): ReceivedMessage[] {
    const { messaging } = this.#options;
    const taken: ReceivedMessage[] = [];
    while (taken.length < count) {
      const limit = Math.min(RECEIVE_LIMIT, count - taken.length);
      const received = this.#queue.dequeue(limit, undefined, messaging.deadLetterQueue);
      if (received.length === 0) break;
      taken.push(...received);
    }
    return taken;
  }

  /** Messages that are not deleted come back when their visibility timeout is over. */
  async #invoke(batch: readonly ReceivedMessage[]): Promise<void> {
    const { mapping, target, region, eventOf = (Records) => ({ Records }) } = this.#options;
    const result = await target.invoke(eventOf(batch.map((message) => buildQueueRecord(this.#queue, message, region))));
    if (!result.ok) return;
    const partial = mapping.properties.FunctionResponseTypes.includes('ReportBatchItemFailures');
    const failed = partial ? failedMessages(result.payload, batch) : new Set<string>();
    if (failed === 'all') return;
    for (const { MessageId, ReceiptHandle } of batch) {
      if (!failed.has(MessageId)) this.#queue.deleteMessage(ReceiptHandle);
    }
  }
}
