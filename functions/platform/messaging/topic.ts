import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SDK_DEFAULTS } from '../sdk.ts';

export interface Topic {
  publish(message: unknown): Promise<void>;
}

export function createTopic(arn: string): Topic {
  const client = new SNSClient(SDK_DEFAULTS);
  return {
    async publish(message) {
      await client.send(new PublishCommand({ TopicArn: arn, Message: JSON.stringify(message) }));
    },
  };
}
