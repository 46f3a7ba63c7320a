import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { CfnSubscription } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { QueueManifest, TopicName } from '../../functions/platform/manifest.ts';
import { deliveries } from '../capability.ts';
import { DEAD_LETTERS, type Names } from '../names.ts';
import { ALARM_PERIOD, type Alarms } from './alarms.ts';
import type { NodeFunction } from './node-function.ts';

export interface WorkQueueProps {
  /** Name without the prefix. */
  readonly name: string;
  readonly definition: QueueManifest;
  readonly names: Names;
  readonly alarms: Alarms;
}

export interface Consumption {
  /** Messages that one invocation gets at most. */
  readonly batchSize: number;
  /** Invocations at a time at most, 2 or more. */
  readonly maxConcurrency: number;
}

/** A queue of work, whose messages go to the dead letters of the app when nobody could take them. Encrypted, TLS only. */
export class WorkQueue extends Construct {
  readonly #queue: Queue;

  constructor(scope: Construct, id: string, { name, definition, names, alarms }: WorkQueueProps) {
    super(scope, id);
    this.#queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      queueName: names.of(name),
      visibilityTimeout: Duration.seconds(definition.visibility),
      retentionPeriod: Duration.seconds(definition.retention),
      deadLetterQueue: {
        queue: Queue.fromQueueArn(this, 'DeadLetters', names.queueArn(DEAD_LETTERS)),
        maxReceiveCount: deliveries(definition),
      },
    });
    for (const topic of definition.topics ?? []) this.#subscribe(topic, names.topicArn(topic));
    const { lateAfter } = definition;
    if (lateAfter === undefined) return;
    alarms.add(this, {
      name: `${name}-age`,
      kind: 'queue-age',
      meaning: `The oldest message of the queue ${name} has waited ${lateAfter} s.`,
      metric: this.#queue.metricApproximateAgeOfOldestMessage({ period: ALARM_PERIOD, statistic: Stats.MAXIMUM }),
      threshold: lateAfter,
    });
  }

  /** Gives the queue's messages to a function, which answers message by message what failed. */
  consumedBy(worker: NodeFunction, { batchSize, maxConcurrency }: Consumption): void {
    const { queueArn } = this.#queue;
    worker.allow(
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
      [queueArn],
    );
    new EventSourceMapping(this, 'Consumer', {
      target: worker.lambda,
      eventSourceArn: queueArn,
      batchSize,
      maxConcurrency,
      reportBatchItemFailures: true,
    });
  }

  /** Gives each message of a topic to the queue, as it was published. */
  #subscribe(topic: TopicName, topicArn: string): void {
    const { queueArn } = this.#queue;
    this.#queue.addToResourcePolicy(
      new PolicyStatement({
        sid: `TopicSends${topic.replace(/\W/g, '')}`,
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': topicArn } },
      }),
    );
    new CfnSubscription(this, `Subscription ${topic}`, {
      topicArn,
      protocol: 'sqs',
      endpoint: queueArn,
      rawMessageDelivery: true,
    });
  }
}
