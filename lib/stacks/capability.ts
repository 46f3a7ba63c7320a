import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { MANIFESTS } from '../../functions/manifests.ts';
import type { Trigger } from '../../functions/platform/manifest.ts';
import { functionNames, functionOf, ownTopics, queues } from '../capability.ts';
import { ALARM_PERIOD } from '../constructs/alarms.ts';
import { Catalogue } from '../constructs/catalogue.ts';
import { alarmOnLog } from '../constructs/log-metrics.ts';
import type { NodeFunction } from '../constructs/node-function.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import { createFunction, type Surroundings } from '../create-function.ts';
import type { Deployment } from '../deployment.ts';
import { isProduction } from '../settings.ts';

/**
 * What the manifests put into one stack: buckets, queues, and functions with what invokes them. A stack per view, so that
 * it comes and goes without those that move the worlds.
 */
export class CapabilityStack extends Stack {
  /** By name without the prefix. */
  readonly functions = new Map<string, NodeFunction>();
  readonly #part: string;
  readonly #deployment: Deployment;
  readonly #queues = new Map<string, WorkQueue>();
  readonly #buckets: ReadonlyMap<string, PrivateBucket>;

  /** @param part the name of the stack without the prefix */
  constructor(scope: Construct, id: string, part: string, deployment: Deployment, props: StackProps) {
    super(scope, id, props);
    this.#part = part;
    this.#deployment = deployment;
    this.#buckets = this.#createBuckets(part);
    this.#createCatalogues(part);
    for (const [name, { stack, ...definition }] of queues) {
      if (stack !== part) continue;
      const { names, alarms } = deployment;
      this.#queues.set(name, new WorkQueue(this, `Queue ${name}`, { name, definition, names, alarms }));
    }
    for (const [name, { stack, displayName }] of ownTopics) {
      if (stack !== part) continue;
      new Topic(this, `Topic ${name}`, { topicName: deployment.names.of(name), displayName, enforceSSL: true });
    }
  }

  /** Makes the functions of the stack, each with what invokes it; what the gateway invokes is left to the API. */
  createFunctions(surroundings: Omit<Surroundings, 'buckets'> = {}): this {
    for (const name of functionNames.filter((each) => functionOf(each).stack === this.#part)) {
      const worker = createFunction(this, name, this.#deployment, { ...surroundings, buckets: this.#buckets });
      this.functions.set(name, worker);
      this.#trigger(name, worker);
    }
    return this;
  }

  #createBuckets(part: string): ReadonlyMap<string, PrivateBucket> {
    const { settings } = this.#deployment;
    const all = MANIFESTS.flatMap(({ stack, buckets = {} }) => (stack === part ? Object.entries(buckets) : []));
    return new Map(
      all.map(([name, { days, output }]) => {
        const bucket = new PrivateBucket(this, name, {
          days: typeof days === 'string' ? Number(settings.ofCapabilities[days]) : days,
          keepsData: isProduction(settings),
        });
        new CfnOutput(this, output.name, { value: bucket.bucket.bucketName, description: output.description });
        return [name, bucket] as const;
      }),
    );
  }

  #createCatalogues(part: string): void {
    const { names } = this.#deployment;
    for (const { stack, catalogues = {} } of MANIFESTS) {
      if (stack !== part) continue;
      for (const [name, definition] of Object.entries(catalogues)) {
        new Catalogue(this, `Catalogue ${name}`, { name, definition, names, buckets: this.#buckets });
      }
    }
  }

  #trigger(name: string, worker: NodeFunction): void {
    const { trigger } = functionOf(name);
    switch (trigger.kind) {
      case 'http':
        break;
      case 'queue': {
        const maxConcurrency = this.#deployment.concurrency.get(trigger.queue) ?? 0;
        const queue = this.#queues.get(trigger.queue);
        if (!queue) throw new Error(`The function ${name} is in another stack than its queue ${trigger.queue}`);
        queue.consumedBy(worker, { batchSize: trigger.batchSize, maxConcurrency });
        break;
      }
      case 'topic':
        this.#subscribe(worker, trigger);
        break;
      case 'every-minute':
        this.#fireEveryMinute(worker, trigger.description);
        this.#watchMovement(worker);
        break;
    }
  }

  #subscribe(worker: NodeFunction, { topic, only }: Extract<Trigger, { readonly kind: 'topic' }>): void {
    const topicArn = this.#deployment.names.topicArn(topic);
    worker.lambda.addPermission('Topic', {
      principal: new ServicePrincipal('sns.amazonaws.com'),
      sourceArn: topicArn,
    });
    new CfnSubscription(worker, 'Subscription', {
      topicArn,
      protocol: 'lambda',
      endpoint: worker.lambda.functionArn,
      ...(only && { filterPolicy: only, filterPolicyScope: 'MessageBody' }),
    });
  }

  #fireEveryMinute(dispatcher: NodeFunction, description: string): void {
    // A firing that comes late has nothing to add: the next minute's catches up.
    const retryPolicy = { maximumEventAgeInSeconds: 60, maximumRetryAttempts: 1 };
    const rule = new Rule(this, 'EveryMinute', {
      ruleName: this.#deployment.names.of('every-minute'),
      description,
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [{ bind: () => ({ arn: dispatcher.lambda.functionArn, retryPolicy }) }],
    });
    dispatcher.lambda.addPermission('EveryMinute', {
      principal: new ServicePrincipal('events.amazonaws.com'),
      sourceArn: rule.ruleArn,
    });
  }

  /** The alarms of what moves the worlds, and of what all functions share. */
  #watchMovement(dispatcher: NodeFunction): void {
    const { alarms, names } = this.#deployment;
    const period = Duration.minutes(1);
    alarms.add(this, {
      name: 'simulation-silent',
      kind: 'simulation-silent',
      meaning: 'The dispatcher has not run for four minutes: no world moves.',
      metric: dispatcher.lambda.metricInvocations({ period }),
      threshold: 1,
      below: true,
      periods: 4,
      missingIsBad: true,
    });
    alarms.add(this, {
      name: 'dispatcher-fails',
      kind: 'dispatcher-fails',
      meaning: 'The dispatcher has failed for three minutes: no tick is sent, and nobody sees which are late.',
      metric: dispatcher.lambda.metricErrors({ period }),
      threshold: 1,
      periods: 3,
    });
    alarms.add(this, {
      name: 'throttled',
      kind: 'throttled',
      meaning: 'Lambda refused to run functions for a quarter of an hour: the concurrency of the account is used up.',
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Throttles',
        statistic: Stats.SUM,
        period: ALARM_PERIOD,
      }),
      threshold: 1,
      periods: 3,
    });
    for (const name of ['worldHalted', 'tickLate', 'givenUp'] as const) alarmOnLog(this, names.prefix, alarms, name);
  }
}
