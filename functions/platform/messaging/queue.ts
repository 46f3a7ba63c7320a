import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, SQSClient } from '@aws-sdk/client-sqs';

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

export function createQueue(url: string): Queue {
  const client = new SQSClient({ retryMode: 'standard', maxAttempts: 5 });

  async function sendBatch(entries: readonly SendMessageBatchRequestEntry[]): Promise<void> {
    let left = [...entries];
    for (let attempt = 0; left.length > 0; attempt += 1) {
      const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: left }));
      const failed = new Set((Failed ?? []).map(({ Id }) => Id));
      left = left.filter(({ Id }) => failed.has(Id));
      if (left.length > 0 && attempt + 1 === ATTEMPTS)
        throw new Error(`The queue did not take ${left.length} messages.`);
    }
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
