import type { SNSEvent, SNSMessage, SQSRecord } from 'aws-lambda';
import { TemplateError } from '../errors.ts';
import type { App, EventSourceSpec, QueueSpec, SubscriptionSpec } from '../template/app.ts';

/** Lambda runs an event three times, and waits a minute before the second. */
const ATTEMPTS = 3;
const RETRY_SECONDS = 60;
/** For so long Lambda keeps an event that it could not run. */
const RETENTION_SECONDS = 6 * 3600;

/** A function that a topic invokes: with the queue that Lambda keeps such events in, which is one of the host's here. */
export interface AsyncInvocation {
  readonly queue: QueueSpec;
  readonly subscription: SubscriptionSpec;
  readonly mapping: EventSourceSpec;
}

/**
 * What the host runs for the subscriptions of functions: a queue each, from which the function is fed event by event.
 * @throws TemplateError for a function that there is not
 */
export function asyncInvocations({ subscriptions, functions }: App, region: string): readonly AsyncInvocation[] {
  return subscriptions.flatMap((subscription) => {
    const { Protocol, Endpoint, TopicArn } = subscription.properties;
    if (Protocol !== 'lambda') return [];
    const target = functions.find(({ identity }) => identity.attributes.Arn === Endpoint);
    if (!target) throw new TemplateError(`The topic ${TopicArn} invokes ${Endpoint}, which the templates don't define`);
    const { Timeout, DeadLetterConfig } = target.properties;
    const name = `local-host-async-${target.identity.name}-${TopicArn.split(':').at(-1)}`;
    const arn = `arn:aws:sqs:${region}:000000000000:${name}`;
    const { stackName, logicalId } = subscription;
    const id = { stackName, logicalId, identity: { name, ref: name, attributes: { Arn: arn } } };
    const queue: QueueSpec = {
      ...id,
      properties: {
        VisibilityTimeout: Timeout + RETRY_SECONDS,
        DelaySeconds: 0,
        MessageRetentionPeriod: RETENTION_SECONDS,
        FifoQueue: false,
        ContentBasedDeduplication: false,
        ...(DeadLetterConfig && {
          RedrivePolicy: { deadLetterTargetArn: DeadLetterConfig.TargetArn, maxReceiveCount: ATTEMPTS },
        }),
      },
    };
    const mapping: EventSourceSpec = {
      ...id,
      properties: {
        EventSourceArn: arn,
        FunctionName: target.identity.name,
        Enabled: true,
        BatchSize: 1,
        MaximumBatchingWindowInSeconds: 0,
        FunctionResponseTypes: [],
        ScalingConfig: {},
      },
    };
    const fed = {
      ...subscription,
      properties: { ...subscription.properties, Protocol: 'sqs' as const, Endpoint: arn },
    };
    return [{ queue, subscription: fed, mapping }];
  });
}

/** The event that SNS invokes a function with, of messages that a queue got with their envelope. */
export function notificationEvent(records: readonly SQSRecord[]): SNSEvent {
  return {
    Records: records.map(({ body }) => {
      const envelope: SNSMessage = JSON.parse(body);
      return {
        EventVersion: '1.0',
        EventSource: 'aws:sns',
        EventSubscriptionArn: `${envelope.TopicArn}:local`,
        Sns: envelope,
      };
    }),
  };
}
