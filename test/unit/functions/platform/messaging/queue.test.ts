import { SNSClient } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildApp } from 'fauxqs';
import { createQueue } from '../../../../../functions/platform/messaging/queue.ts';

const app = buildApp({ logger: false });
const environment = { ...process.env };
let client: SQSClient;
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
  client = new SQSClient();
  sns = new SNSClient();
  await client.send(new CreateQueueCommand({ QueueName: 'ticks' }));
  url = `${endpoint}/000000000000/ticks`;
});
afterAll(async () => {
  client.destroy();
  sns.destroy();
  await app.close();
  process.env = environment;
});

async function received(): Promise<unknown[]> {
  const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }));
  return Messages.map(({ Body = '' }) => JSON.parse(Body));
}

describe('a queue', () => {
  it('takes more messages than one call may have, each with its delay', async () => {
    const messages = Array.from({ length: 23 }, (_, tick) => ({ body: { tick }, delaySeconds: tick < 20 ? 0 : 60 }));
    await createQueue(url).send(messages);
    const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesDelayed'] as const;
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: [...AttributeNames] }),
    );
    expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '20', ApproximateNumberOfMessagesDelayed: '3' });
    const bodies = [...(await received()), ...(await received())];
    expect(new Set(bodies.map((body) => Object(body).tick))).toEqual(new Set(Array.from({ length: 20 }, (_, n) => n)));
    await client.send(new PurgeQueueCommand({ QueueUrl: url }));
  });

  it('is sent again what it did not take, and says so when it takes nothing', async () => {
    await createQueue(url).send([]);
    await expect(createQueue(`${url}-none`).send([{ body: {} }])).rejects.toThrow();
  });
});
