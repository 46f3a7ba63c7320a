import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildApp } from 'fauxqs';
import { createTopic } from '../../../../../functions/platform/messaging/topic.ts';

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

describe('a topic', () => {
  it('reaches the queues that subscribe', async () => {
    const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: 'tick-committed' }));
    const Endpoint = 'arn:aws:sqs:us-east-1:000000000000:ticks';
    const Attributes = { RawMessageDelivery: 'true' };
    await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint, Attributes }));
    await createTopic(TopicArn).publish({ worldId: 'default', tick: 7 });
    expect(await received()).toEqual([{ worldId: 'default', tick: 7 }]);
  });
});
