import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Messaging, startMessaging } from '../../../../local/emulators/messaging.ts';
import { asyncInvocations, notificationEvent } from '../../../../local/events/async-invocations.ts';
import { QueuePoller } from '../../../../local/events/queue-poller.ts';
import { LambdaFunction } from '../../../../local/lambda/function.ts';
import type { App, FunctionSpec } from '../../../../local/template/app.ts';
import { until } from '../../../tools/waiting.ts';

const region = 'us-east-2';
const arn = (service: string, name: string) => `arn:aws:${service}:${region}:000000000000:${name}`;
const id = (name: string, Arn = '') => ({
  stackName: 'App',
  logicalId: name,
  identity: { name, ref: name, attributes: { Arn } },
});
const dead: App['queues'][number] = {
  ...id('dead', arn('sqs', 'dead')),
  properties: { VisibilityTimeout: 30, DelaySeconds: 0, FifoQueue: false, ContentBasedDeduplication: false },
};
const subscribed = (Endpoint: string): App['subscriptions'][number] => ({
  ...id('S'),
  properties: { TopicArn: arn('sns', 'news'), Protocol: 'lambda', Endpoint, RawMessageDelivery: false },
});

/** Notes each message that it gets, and fails for one. */
const SOURCE = `
  import { appendFileSync } from 'node:fs';
  export const handler = async ({ Records: [{ EventSource, Sns }] }) => {
    appendFileSync(process.env.NOTES, EventSource + ' ' + Sns.Message + '\\n');
    if (Sns.Message === 'bad') throw new Error('no');
  };`;

let folder = '';
let messaging: Messaging;
const stops: (() => unknown)[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-async-'));
  writeFileSync(join(folder, 'index.mjs'), SOURCE);
  messaging = await startMessaging(join(folder, 'messaging'), folder, region);
});
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
  await messaging.stop();
  rmSync(folder, { recursive: true, force: true });
});

function functionSpec(): FunctionSpec {
  return {
    ...id('told', arn('lambda', 'function:told')),
    assetFolder: folder,
    properties: {
      Code: { S3Key: 'x.zip' },
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      MemorySize: 256,
      Timeout: 5,
      DeadLetterConfig: { TargetArn: arn('sqs', 'dead') },
    },
  };
}

function appWith(spec: FunctionSpec, subscriptions: App['subscriptions']): App {
  const api = { cors: undefined, stage: undefined, routes: [], integrations: [], authorizers: [] };
  const topics = [id('news', arn('sns', 'news'))];
  const none = { buckets: [], eventSources: [], rules: [], clients: [], tables: [] };
  return { ...none, api, topics, queues: [dead], subscriptions, functions: [spec] };
}

describe('a function that a topic invokes', () => {
  it('gets each message in an event of its own, three times if it fails, and then it is a dead letter', async () => {
    const spec = functionSpec();
    const app = appWith(spec, [subscribed(arn('lambda', 'function:told'))]);
    const [invocation, ...others] = asyncInvocations(app, region);
    if (!invocation) throw new Error('nothing is to be run');
    expect(others).toEqual([]);
    messaging.provision({ ...app, queues: [dead, invocation.queue], subscriptions: [invocation.subscription] });
    // Lambda waits a minute before it tries again; here nobody does.
    messaging.queue(invocation.mapping.properties.EventSourceArn).setAttributes({ VisibilityTimeout: '0' });
    const notes = join(folder, 'notes');
    const target = new LambdaFunction({
      spec,
      file: join(folder, 'index.mjs'),
      env: { NOTES: notes },
      compileCache: join(folder, 'cache'),
      maxConcurrency: 1,
      onLine: () => undefined,
      onInvocation: () => undefined,
    });
    stops.push(() => target.stop());
    const { mapping } = invocation;
    const poller = new QueuePoller({ mapping, target, messaging, region, eventOf: notificationEvent });
    stops.push(() => poller.stop());
    void poller.run();
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const sns = new SNSClient({ endpoint: messaging.url, region, credentials });
    for (const Message of ['good', 'bad']) {
      await sns.send(new PublishCommand({ TopicArn: arn('sns', 'news'), Message }));
    }
    const letters = () => messaging.queue(arn('sqs', 'dead')).dequeue(1);
    const [letter] = await until(
      'the dead letter',
      async () => letters(),
      ({ length }) => length > 0,
    );
    expect(JSON.parse(letter?.Body ?? '')).toMatchObject({ TopicArn: arn('sns', 'news'), Message: 'bad' });
    expect(existsSync(notes) && readFileSync(notes, 'utf8').trim().split('\n').sort()).toEqual([
      'aws:sns bad',
      'aws:sns bad',
      'aws:sns bad',
      'aws:sns good',
    ]);
  });

  it('must be in the templates', () => {
    const app = appWith(functionSpec(), [subscribed(arn('lambda', 'function:other'))]);
    expect(() => asyncInvocations(app, region)).toThrow('function:other');
  });

  it('has time to end before it is tried again, after a minute as on Lambda', () => {
    const [invocation] = asyncInvocations(
      appWith(functionSpec(), [subscribed(arn('lambda', 'function:told'))]),
      region,
    );
    expect(invocation?.queue.properties).toMatchObject({
      VisibilityTimeout: 65,
      RedrivePolicy: { deadLetterTargetArn: arn('sqs', 'dead'), maxReceiveCount: 3 },
    });
    expect(invocation?.subscription.properties).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: false });
  });
});
