import { SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll } from '@jest/globals';
import { buildApp } from 'fauxqs';

/** Embedded SQS and SNS with one queue, `ticks`, and clients of both. */
export interface TestMessaging {
  sqs(): SQSClient;
  sns(): SNSClient;
  /** The queue's address. */
  url(): string;
  /** What the queue gives, as parsed JSON. */
  received(): Promise<unknown[]>;
}

/** Starts them before a file's first test, and has every AWS client of the process call them. */
export function testMessaging(): TestMessaging {
  const app = buildApp({ logger: false });
  const environment = { ...process.env };
  let sqs: SQSClient;
  let sns: SNSClient;
  let url = '';

  beforeAll(async () => {
    const endpoint = (await app.listen({ host: '127.0.0.1', port: 0 })).replace(/\/$/, '');
    Object.assign(process.env, {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_SQS: endpoint,
      AWS_ENDPOINT_URL_SNS: endpoint,
    });
    sqs = new SQSClient();
    sns = new SNSClient();
    await sqs.send(new CreateQueueCommand({ QueueName: 'ticks' }));
    url = `${endpoint}/000000000000/ticks`;
  });
  afterAll(async () => {
    sqs.destroy();
    sns.destroy();
    await app.close();
    process.env = environment;
  });

  return {
    sqs: () => sqs,
    sns: () => sns,
    url: () => url,
    async received() {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }));
      return Messages.map(({ Body = '' }) => JSON.parse(Body));
    },
  };
}
