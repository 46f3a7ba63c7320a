import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

export interface Topic {
  publish(message: unknown): Promise<void>;
}

export function createTopic(arn: string): Topic {
  const client = new SNSClient({ retryMode: 'standard', maxAttempts: 5 });
  return {
    async publish(message) {
      await client.send(new PublishCommand({ TopicArn: arn, Message: JSON.stringify(message) }));
    },
  };
}
