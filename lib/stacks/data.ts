import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { CfnOutput, Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { TopicName } from '../../functions/platform/manifest.ts';
import { TIME_TO_LIVE, tables } from '../capability.ts';
import { EntityTable } from '../constructs/entity-table.ts';
import type { Deployment } from '../deployment.ts';
import { ALARMS, DEAD_LETTERS } from '../names.ts';
import { isProduction, type Settings } from '../settings.ts';

const topics: Readonly<Record<TopicName, { readonly id: string; readonly displayName: string }>> = {
  'tick-committed': { id: 'TickCommitted', displayName: 'A world has committed a tick' },
  'world-removed': { id: 'WorldRemoved', displayName: 'A generation of a world is served no more' },
};

/** What lasts: the tables, the topics, and the queue of what nobody could do. */
export class DataStack extends Stack {
  constructor(scope: Construct, id: string, deployment: Deployment, props: StackProps) {
    super(scope, id, props);
    const { settings, names } = deployment;
    for (const [name, { expires = false }] of tables) {
      new EntityTable(this, `Table ${name}`, {
        tableName: names.of(name),
        keepsData: isProduction(settings),
        ...(expires ? { timeToLive: TIME_TO_LIVE } : {}),
      });
    }
    for (const [name, { id: topicId, displayName }] of Object.entries(topics)) {
      new Topic(this, topicId, { topicName: names.of(name), displayName, enforceSSL: true });
    }
    this.#createAlarmTopic(deployment);
    this.#createDeadLetters(deployment);
  }

  /** One queue for all sources: SQS notes with each message which queue it comes from, Lambda which function. */
  #createDeadLetters({ names, alarms }: Deployment): void {
    const queue = new Queue(this, 'DeadLetters', {
      queueName: names.of(DEAD_LETTERS),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue of all queues and functions, which are in other stacks.',
    });
    alarms.add(this, {
      name: 'dead-letters',
      kind: 'dead-letters',
      meaning: 'A message that nobody could take, or an event that a function could not handle, was put aside.',
      metric: queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: Stats.MAXIMUM,
      }),
      threshold: 1,
    });
  }

  /** There always, as it costs nothing: alarms can be switched on and off without anything else changing. */
  #createAlarmTopic({ settings, names }: Deployment): void {
    const topic = new Topic(this, 'Alarms', {
      topicName: names.of(ALARMS),
      displayName: 'Showroom alarms',
      enforceSSL: true,
    });
    // A policy of our own takes the place of the default one, which would have let CloudWatch publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsPublish',
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    const endpoint = settings['alarm-email'];
    if (endpoint !== undefined) {
      new Subscription(this, 'AlarmMail', { topic, protocol: SubscriptionProtocol.EMAIL, endpoint });
    }
    new CfnOutput(this, 'AlarmsTell', { value: whoIsTold(settings), description: 'Who is told when an alarm rings' });
  }
}

function whoIsTold({ alarms, 'alarm-email': email, prefix }: Settings): string {
  if (!alarms) return 'nobody: there are no alarms';
  return email ?? `nobody: deploy with -c alarm-email=you@example.com, or subscribe to the topic ${prefix}${ALARMS}`;
}
