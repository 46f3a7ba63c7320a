import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { type ITopic, Subscription, SubscriptionProtocol } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { ALARM_PERIOD, type Alarms } from './alarms.ts';
import type { NodeFunction } from './node-function.ts';

export interface WorkQueueProps {
  /** The whole name, with its prefix; its dead-letter queue is called the same with `-dlq`. */
  readonly queueName: string;
  /** Short name for alarms. */
  readonly name: string;
  /** Seconds until a message whose worker died comes back: the worker's timeout at least. */
  readonly visibility: number;
  /** How long a message that nobody could take is worth keeping. */
  readonly retention: Duration;
  /** Age in seconds at which a waiting message is a warning. */
  readonly lateAfter: number;
  readonly alarms: Alarms;
}

export interface Consumption {
  /** Messages that one invocation gets at most. */
  readonly batchSize: number;
  /** Invocations at a time at most, 2 or more. */
  readonly maxConcurrency: number;
}

/** A message is tried so many times before it goes to the dead-letter queue. */
const ATTEMPTS = 3;
/** Messages of the dead-letter queue that its function gets at a time: each is by itself. */
const DEAD_LETTERS_AT_ONCE = 5;
/** For so long a dead letter is hidden from others: above the timeout of the function that closes it. */
const CLOSING_SECONDS = 45;

/** A queue of work, with a dead-letter queue that tells when something lands in it. Encrypted, TLS only. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly #deadLetters: Queue;
  readonly #props: WorkQueueProps;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.#props = props;
    const secure = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
    const deadLetters = new Queue(this, 'DeadLetters', {
      ...secure,
      queueName: `${props.queueName}-dlq`,
      visibilityTimeout: Duration.seconds(CLOSING_SECONDS),
      retentionPeriod: Duration.days(14),
    });
    this.#deadLetters = deadLetters;
    this.queue = new Queue(this, 'Queue', {
      ...secure,
      queueName: props.queueName,
      visibilityTimeout: Duration.seconds(props.visibility),
      retentionPeriod: props.retention,
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: ATTEMPTS },
    });
    props.alarms.add(this, {
      name: `${props.name}-dead-letters`,
      kind: 'dead-letters',
      meaning: `A message of the queue ${props.name} failed ${ATTEMPTS} times and was put aside.`,
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: ALARM_PERIOD, statistic: Stats.MAXIMUM }),
      threshold: 1,
    });
    props.alarms.add(this, {
      name: `${props.name}-age`,
      kind: 'queue-age',
      meaning: `The oldest message of the queue ${props.name} has waited ${props.lateAfter} s.`,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: ALARM_PERIOD, statistic: Stats.MAXIMUM }),
      threshold: props.lateAfter,
    });
  }

  /** Gives the queue's messages to a function, which answers message by message what failed. */
  consumedBy(worker: NodeFunction, consumption: Consumption): void {
    this.#feed('Consumer', this.queue, worker, consumption);
  }

  /**
   * Gives what landed in the dead-letter queue to a function that closes it. As a letter then hardly stays there, an
   * alarm of its own rings when the function is called.
   */
  closedBy(worker: NodeFunction): void {
    this.#feed('Closer', this.#deadLetters, worker, { batchSize: DEAD_LETTERS_AT_ONCE, maxConcurrency: 2 });
    this.#props.alarms.add(worker, {
      name: `${this.#props.name}-closed`,
      kind: 'dead-letters',
      meaning: `A message of the queue ${this.#props.name} failed ${ATTEMPTS} times, and its job was closed.`,
      metric: worker.lambda.metricInvocations({ period: ALARM_PERIOD }),
      threshold: 1,
    });
  }

  #feed(id: string, queue: Queue, worker: NodeFunction, { batchSize, maxConcurrency }: Consumption): void {
    worker.allow(
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
      [queue.queueArn],
    );
    new EventSourceMapping(this, id, {
      target: worker.lambda,
      eventSourceArn: queue.queueArn,
      batchSize,
      maxConcurrency,
      reportBatchItemFailures: true,
    });
  }

  /** Gives each message of a topic to the queue, as it was published. */
  subscribedTo(topic: ITopic): void {
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        sid: 'TopicSends',
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
      }),
    );
    new Subscription(this, 'Subscription', {
      topic,
      protocol: SubscriptionProtocol.SQS,
      endpoint: this.queue.queueArn,
      rawMessageDelivery: true,
    });
  }

  /** Lets a function send to the queue. */
  fedBy(sender: NodeFunction): void {
    sender.allow(['sqs:SendMessage'], [this.queue.queueArn]);
  }
}
