import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Alarms } from '../constructs/alarms.ts';
import { EntityTable } from '../constructs/entity-table.ts';
import type { NodeFunction } from '../constructs/node-function.ts';
import { isProduction, type Settings } from '../settings.ts';
import type { TableAccess } from '../table-access.ts';
import { expires, type TableName, TIME_TO_LIVE, tableNames } from '../tables.ts';

/** What lasts: the tables, the topic that announces committed ticks, and the topic that alarms go to. */
export class DataStack extends Stack {
  readonly tickCommitted: Topic;
  readonly alarms: Alarms;
  readonly #tables: ReadonlyMap<TableName, EntityTable>;

  constructor(scope: Construct, id: string, settings: Settings, props: StackProps) {
    super(scope, id, props);
    this.#tables = new Map(tableNames.map((name) => [name, this.#createTable(name, settings)]));
    this.tickCommitted = new Topic(this, 'TickCommitted', {
      topicName: `${settings.prefix}tick-committed`,
      displayName: 'A world has committed a tick',
      enforceSSL: true,
    });
    this.alarms = new Alarms(settings.prefix, settings.alarms ? this.#createAlarmTopic(settings) : undefined);
  }

  /** Lets a function do with the tables what its entry in the list of accesses says. */
  open(worker: NodeFunction, access: TableAccess): void {
    const alike = Map.groupBy([...this.#tables], ([name]) => (access[name] ?? []).join());
    for (const [actions, tables] of alike) {
      if (actions === '') continue;
      worker.allow(
        actions.split(',').map((action) => `dynamodb:${action}`),
        tables.map(([, { table }]) => table.tableArn),
      );
    }
  }

  #createTable(name: TableName, settings: Settings): EntityTable {
    return new EntityTable(this, `Table ${name}`, {
      tableName: `${settings.prefix}${name}`,
      keepsData: isProduction(settings),
      ...(expires(name) ? { timeToLive: TIME_TO_LIVE } : {}),
    });
  }

  #createAlarmTopic(settings: Settings): Topic {
    const topic = new Topic(this, 'Alarms', {
      topicName: `${settings.prefix}alarms`,
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
    return topic;
  }
}
