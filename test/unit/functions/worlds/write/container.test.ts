import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SQSRecord } from 'aws-lambda';
import { buildApp } from 'fauxqs';
import { lambdaContext } from '../../../../tools/bridge.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { smallCounts } from '../../../../tools/simulation.ts';
import { sqsRecord } from '../../../../tools/sqs-record.ts';

/** The entry files themselves, on emulators: from the rule's firing to a committed tick. */

const environment = { ...process.env };
const messaging = buildApp({ logger: false });
let dynamo: TestDynamo;
let queues: SQSClient;

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'entries-');
  const endpoint = (await messaging.listen({ host: '127.0.0.1', port: 0 })).replace(/\/$/, '');
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.url,
    AWS_ENDPOINT_URL_SQS: endpoint,
    AWS_ENDPOINT_URL_SNS: endpoint,
    DYNAMODB_TABLE_PREFIX: 'entries-',
    TICK_QUEUE_URL: `${endpoint}/000000000000/ticks`,
    JOB_QUEUE_URL: `${endpoint}/000000000000/jobs`,
    UPDATE_INTERVAL_SECONDS: '1',
    WORLD_COUNTS: JSON.stringify(smallCounts),
    LOG_LEVEL: 'error',
    AUTH_MODE: 'open',
  });
  queues = new SQSClient();
  for (const QueueName of ['ticks', 'jobs']) await queues.send(new CreateQueueCommand({ QueueName }));
  const { TopicArn } = await new SNSClient().send(new CreateTopicCommand({ Name: 'tick-committed' }));
  process.env.TICK_TOPIC_ARN = TopicArn;
  process.env.REMOVED_TOPIC_ARN = TopicArn;
});
afterAll(async () => {
  queues.destroy();
  await dynamo.stop();
  await messaging.close();
  process.env = environment;
});

const firing = { id: 'firing', time: '2026-11-18T14:00:00Z' };

/** Takes the messages that a queue shows now. */
async function take(name: string): Promise<SQSRecord[]> {
  const QueueUrl = `${process.env.TICK_QUEUE_URL}`.replace(/ticks$/, name);
  const { Messages = [] } = await queues.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  for (const { ReceiptHandle } of Messages) await queues.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  return Messages.map(({ MessageId = '', Body = '' }) => sqsRecord(MessageId, Body));
}

async function waiting(name: string): Promise<number> {
  const QueueUrl = `${process.env.TICK_QUEUE_URL}`.replace(/ticks$/, name);
  const all = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] });
  const { Attributes } = await queues.send(all);
  return Number(Attributes?.ApproximateNumberOfMessages) + Number(Attributes?.ApproximateNumberOfMessagesDelayed);
}

describe('the functions of the simulation', () => {
  it('make the default world when the rule fires, and let it live', async () => {
    const { handler: dispatch } = await import('../../../../../functions/worlds/write/dispatch.schedule.ts');
    const { handler: jobs } = await import('../../../../../functions/worlds/write/jobs.sqs.ts');
    const { handler: tick } = await import('../../../../../functions/worlds/write/tick.sqs.ts');
    const { handler: control } = await import('../../../../../functions/worlds/control/control.http.ts');
    const { handler: api } = await import('../../../../../functions/msp/api.http.ts');
    const { httpEvent } = await import('../../../../tools/bridge.ts');
    const get = async (routeKey: string) => {
      const { statusCode, body = '', headers } = await api(httpEvent({ routeKey }), lambdaContext());
      return { status: statusCode, body: JSON.parse(body), tick: headers?.['x-tick'] };
    };

    expect(await get('GET /health')).toMatchObject({ status: 503 });
    await dispatch(firing, lambdaContext());
    await dispatch(firing, lambdaContext());
    const asked = await take('jobs');
    expect(asked.map(({ body }) => JSON.parse(body))).toEqual([{ kind: 'create-default' }, { kind: 'create-default' }]);
    expect(await jobs({ Records: asked }, lambdaContext())).toEqual({ batchItemFailures: [] });
    expect(await get('GET /health')).toMatchObject({ status: 200, body: { status: 'healthy', tick: 0 } });
    // The ticks of the coming minute were sent with the world itself, each with its delay.
    expect(await waiting('ticks')).toBeGreaterThanOrEqual(60);

    const poison = [sqsRecord('not JSON', '{'), sqsRecord('not a target', '{"worldId":"default"}')];
    const target = { worldId: 'default', generation: 1, tick: 1_000_000 };
    const good = [
      sqsRecord('elsewhere', JSON.stringify({ ...target, worldId: 'nobody' })),
      sqsRecord('due', JSON.stringify(target)),
    ];
    await new Promise((resolve) => setTimeout(resolve, 1100)); // until a tick is due by the entries' own clock
    const { batchItemFailures } = await tick({ Records: [...poison, ...good] }, lambdaContext());
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['not JSON', 'not a target']);
    const orders = [
      sqsRecord('not JSON', '{'),
      sqsRecord('unknown kind', '{"kind":"dance"}'),
      sqsRecord('not whole', '{"kind":"tidy"}'),
      sqsRecord('of no world', '{"kind":"tidy","worldId":"nobody"}'),
      sqsRecord('good', '{"kind":"tidy","worldId":"default"}'),
    ];
    const refused = await jobs({ Records: orders }, lambdaContext());
    expect(refused.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
      'not JSON',
      'unknown kind',
      'not whole',
    ]);
    const alive = await get('GET /');
    expect(alive.body.tick).toBeGreaterThan(0);
    expect(alive).toMatchObject({ status: 200, tick: String(alive.body.tick), body: { status: 'running' } });
    const paused = await control(httpEvent({ routeKey: 'POST /api/simulation/pause' }), lambdaContext());
    expect(JSON.parse(paused.body ?? '')).toMatchObject({ status: 'paused' });
  });
});
