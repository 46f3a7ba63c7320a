import { GetQueueAttributesCommand, PurgeQueueCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it } from '@jest/globals';
import { createQueue } from '../../../../../functions/platform/messaging/queue.ts';
import { testMessaging } from '../../../../tools/messaging.ts';

const messaging = testMessaging();

describe('a queue', () => {
  it('takes more messages than one call may have, each with its delay', async () => {
    const messages = Array.from({ length: 23 }, (_, tick) => ({ body: { tick }, delaySeconds: tick < 20 ? 0 : 60 }));
    await createQueue(messaging.url()).send(messages);
    const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesDelayed'] as const;
    const { Attributes } = await messaging
      .sqs()
      .send(new GetQueueAttributesCommand({ QueueUrl: messaging.url(), AttributeNames: [...AttributeNames] }));
    expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '20', ApproximateNumberOfMessagesDelayed: '3' });
    const bodies = [...(await messaging.received()), ...(await messaging.received())];
    expect(new Set(bodies.map((body) => Object(body).tick))).toEqual(new Set(Array.from({ length: 20 }, (_, n) => n)));
    await messaging.sqs().send(new PurgeQueueCommand({ QueueUrl: messaging.url() }));
  });

  it('is sent again what it did not take, and says so when it takes nothing', async () => {
    await createQueue(messaging.url()).send([]);
    await expect(createQueue(`${messaging.url()}-none`).send([{ body: {} }])).rejects.toThrow();
  });
});
