import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Messaging, startMessaging } from '../../../../local/emulators/messaging.ts';
import type { App } from '../../../../local/template/app.ts';

const region = 'us-east-2';
let folder = '';
let open: Messaging | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-messages-'));
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

const arn = (name: string) => `arn:aws:sqs:${region}:000000000000:${name}`;
const topicArn = `arn:aws:sns:${region}:000000000000:news`;
const id = (name: string, Arn: string) => ({
  stackName: 'App',
  logicalId: name,
  identity: { name, ref: name, attributes: { Arn } },
});

const queue = (name: string, properties: Partial<App['queues'][number]['properties']> = {}): App['queues'][number] => ({
  ...id(name, arn(name)),
  properties: {
    VisibilityTimeout: 30,
    DelaySeconds: 0,
    FifoQueue: false,
    ContentBasedDeduplication: false,
    ...properties,
  },
});

const app = (subscribed = ['work']): Pick<App, 'queues' | 'topics' | 'subscriptions' | 'buckets'> => ({
  queues: [queue('dead'), queue('work', { RedrivePolicy: { deadLetterTargetArn: arn('dead'), maxReceiveCount: 2 } })],
  topics: [id('news', topicArn)],
  subscriptions: subscribed.map((name) => ({
    ...id(`S-${name}`, ''),
    properties: { TopicArn: topicArn, Protocol: 'sqs' as const, Endpoint: arn(name), RawMessageDelivery: true },
  })),
  buckets: [{ ...id('files', ''), properties: { LifecycleConfiguration: { Rules: [] } } }],
});

const start = async (definition = app()) => {
  open = await startMessaging(join(folder, 'messaging'), folder, region);
  open.provision(definition);
  return open;
};
const stop = async () => {
  await open?.stop();
  open = undefined;
};
const client = (messaging: Messaging) => ({
  endpoint: messaging.url,
  region,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
const bodies = (messaging: Messaging, name: string) =>
  messaging
    .queue(arn(name))
    .dequeue(10, undefined, messaging.deadLetterQueue)
    .map(({ Body }) => Body);

describe('queues and topics', () => {
  it('keep their messages between starts, under an address of the new start', async () => {
    const first = await start();
    const sqs = new SQSClient(client(first));
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'work' }));
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'kept' }));
    await stop();
    const second = await start();
    const again = await new SQSClient(client(second)).send(new GetQueueUrlCommand({ QueueName: 'work' }));
    expect(again.QueueUrl).toBe(`${second.url}/000000000000/work`);
    expect(bodies(second, 'work')).toEqual(['kept']);
  });

  it('give a message back at the next start that was in hand when the host ended, and count how often it came', async () => {
    for (const expected of [['x'], ['x'], []]) {
      const messaging = await start();
      if (messaging.queue(arn('work')).inflightMessages.size === 0 && expected.length > 0) {
        await new SNSClient(client(messaging)).send(new PublishCommand({ TopicArn: topicArn, Message: 'x' }));
      }
      expect(bodies(messaging, 'work')).toEqual(expected);
      if (expected.length === 0) expect(bodies(messaging, 'dead')).toEqual(['x']);
      await stop();
    }
  });

  it('forget subscriptions that left the templates', async () => {
    await start(app(['work', 'dead']));
    await stop();
    const messaging = await start(app(['work']));
    await new SNSClient(client(messaging)).send(new PublishCommand({ TopicArn: topicArn, Message: 'x' }));
    expect([bodies(messaging, 'work'), bodies(messaging, 'dead')]).toEqual([['x'], []]);
  });

  it('can be listened to', async () => {
    const messaging = await start();
    const heard = new Promise((resolve) => messaging.tail(topicArn, resolve));
    await new SNSClient(client(messaging)).send(new PublishCommand({ TopicArn: topicArn, Message: 'news' }));
    expect(await heard).toBe('news');
  });

  it('are closed to web pages', async () => {
    const { url } = await start();
    const headers = { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' };
    expect((await fetch(url, { method: 'POST', headers, body: 'Action=ListTopics' })).status).toBe(403);
  });

  it('belong to a region, and can be damaged', async () => {
    await start();
    await stop();
    const path = join(folder, 'messaging');
    await expect(startMessaging(path, folder, 'eu-west-1')).rejects.toMatchObject({
      kind: 'damaged',
      message: expect.stringMatching(/us-east-2/),
    });
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'fauxqs.db'), 'this is no database, and long enough to be seen as none');
    await expect(startMessaging(broken, folder, region)).rejects.toMatchObject({
      kind: 'damaged',
      message: expect.stringMatching(/--fresh/),
    });
  });
});
