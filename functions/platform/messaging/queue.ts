import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, SQSClient } from '@aws-sdk/client-sqs';
import { SDK_DEFAULTS } from '../sdk.ts';
import { retry } from '../storage/retry.ts';

export interface QueueMessage {
  readonly body: unknown;
  /** Whole seconds, up to 900. */
  readonly delaySeconds?: number;
}

export interface Queue {
  /** Sends all or throws. */
  send(messages: readonly QueueMessage[]): Promise<void>;
}

const MOST_PER_BATCH = 10;
const ATTEMPTS = 4;

/** The queue took a batch in part, as it does when it is throttled. */
class NotTaken extends Error {
  constructor(count: number) {
    super(`The queue did not take ${count} messages.`);
    this.name = 'NotTaken';
  }
}

export function createQueue(url: string): Queue {
  const client = new SQSClient(SDK_DEFAULTS);

  async function sendBatch(entries: readonly SendMessageBatchRequestEntry[]): Promise<void> {
    let left = [...entries];
    await retry({ attempts: ATTEMPTS, after: (error) => error instanceof NotTaken }, async () => {
      const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: left }));
      const failed = new Set((Failed ?? []).map(({ Id }) => Id));
      left = left.filter(({ Id }) => failed.has(Id));
      if (left.length > 0) throw new NotTaken(left.length);
    });
  }

  return {
    async send(messages) {
      const entries = messages.map(({ body, delaySeconds = 0 }, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(body),
        DelaySeconds: delaySeconds,
      }));
      for (let from = 0; from < entries.length; from += MOST_PER_BATCH) {
        await sendBatch(entries.slice(from, from + MOST_PER_BATCH));
      }
    },
  };
}
