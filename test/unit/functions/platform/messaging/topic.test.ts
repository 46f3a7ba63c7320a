import { CreateTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import { describe, expect, it } from '@jest/globals';
import { createTopic } from '../../../../../functions/platform/messaging/topic.ts';
import { testMessaging } from '../../../../tools/messaging.ts';

const messaging = testMessaging();

describe('a topic', () => {
  it('reaches the queues that subscribe', async () => {
    const { TopicArn = '' } = await messaging.sns().send(new CreateTopicCommand({ Name: 'tick-committed' }));
    const Endpoint = 'arn:aws:sqs:us-east-1:000000000000:ticks';
    const Attributes = { RawMessageDelivery: 'true' };
    await messaging.sns().send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint, Attributes }));
    await createTopic(TopicArn).publish({ worldId: 'default', tick: 7 });
    expect(await messaging.received()).toEqual([{ worldId: 'default', tick: 7 }]);
  });
});
