import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { ALARM_PERIOD } from '../constructs/alarms.ts';
import { alarmHaltedWorlds, countHaltedWorlds } from '../constructs/halted-worlds.ts';
import type { NodeFunction } from '../constructs/node-function.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { FunctionFactory } from '../function-factory.ts';
import { functions } from '../functions.ts';
import type { Settings } from '../settings.ts';
import { tableAccess } from '../table-access.ts';
import type { DataStack } from './data.ts';

/** What moves the worlds: rule → dispatcher → tick queue → tick function, and the queue of longer jobs. */
export class SimulationStack extends Stack {
  readonly jobQueue: WorkQueue;
  readonly tickQueue: WorkQueue;
  readonly #data: DataStack;
  readonly #settings: Settings;

  constructor(scope: Construct, id: string, data: DataStack, factory: FunctionFactory, props: StackProps) {
    super(scope, id, props);
    this.#data = data;
    this.#settings = factory.settings;
    // Six times the timeout, as AWS asks for, so that retries of the poller are no new tries.
    const tickVisibility = 6 * functions.tick.timeout;
    this.tickQueue = this.#createQueue('ticks', tickVisibility, Duration.hours(1), 300);
    // A job may take long, and done twice it does nothing: one whose worker died is tried again as soon as it may be.
    const jobVisibility = functions.jobs.timeout + 30;
    this.jobQueue = this.#createQueue('jobs', jobVisibility, Duration.days(4), 900);
    this.#createDispatcher(factory);
    const workers = [this.#createTickWorker(factory), this.#createJobWorker(factory)];
    for (const worker of workers) countHaltedWorlds(worker, this.#settings.prefix);
    alarmHaltedWorlds(this, this.#settings.prefix, data.alarms);
  }

  #createQueue(name: string, visibility: number, retention: Duration, lateAfter: number): WorkQueue {
    const queueName = `${this.#settings.prefix}${name}`;
    return new WorkQueue(this, `Queue ${name}`, {
      queueName,
      name,
      visibility,
      retention,
      lateAfter,
      alarms: this.#data.alarms,
    });
  }

  #createDispatcher(factory: FunctionFactory): void {
    const dispatcher = factory.create(this, 'dispatch', {
      ...factory.dataEnvironment(),
      TICK_QUEUE_URL: this.tickQueue.queue.queueUrl,
      JOB_QUEUE_URL: this.jobQueue.queue.queueUrl,
    });
    this.#data.open(dispatcher, tableAccess.dispatch);
    this.tickQueue.fedBy(dispatcher);
    this.jobQueue.fedBy(dispatcher);
    // A firing that comes late has nothing to add: the next minute's catches up.
    const retryPolicy = { maximumEventAgeInSeconds: 60, maximumRetryAttempts: 1 };
    const rule = new Rule(this, 'EveryMinute', {
      ruleName: `${this.#settings.prefix}every-minute`,
      description: 'Starts the dispatcher. Disable it to let all worlds sleep.',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [{ bind: () => ({ arn: dispatcher.lambda.functionArn, retryPolicy }) }],
    });
    dispatcher.lambda.addPermission('EveryMinute', {
      principal: new ServicePrincipal('events.amazonaws.com'),
      sourceArn: rule.ruleArn,
    });
    this.#data.alarms.add(this, {
      name: 'simulation-silent',
      kind: 'simulation-silent',
      meaning: 'The dispatcher has not run for ten minutes: no world moves.',
      metric: dispatcher.lambda.metricInvocations({ period: ALARM_PERIOD }),
      threshold: 1,
      below: true,
      periods: 2,
      missingIsBad: true,
    });
  }

  #createTickWorker(factory: FunctionFactory): NodeFunction {
    const worker = factory.create(this, 'tick', {
      ...factory.dataEnvironment(),
      TICK_TOPIC_ARN: this.#data.tickCommitted.topicArn,
    });
    this.#data.open(worker, tableAccess.tick);
    worker.allow(['sns:Publish'], [this.#data.tickCommitted.topicArn]);
    // A world's ticks follow each other; several worlds are due at the same moment.
    this.tickQueue.consumedBy(worker, { batchSize: 5, maxConcurrency: 10 });
    return worker;
  }

  #createJobWorker(factory: FunctionFactory): NodeFunction {
    const worker = factory.create(this, 'jobs', {
      ...factory.worldEnvironment(),
      TICK_TOPIC_ARN: this.#data.tickCommitted.topicArn,
      JOB_QUEUE_URL: this.jobQueue.queue.queueUrl,
      TICK_QUEUE_URL: this.tickQueue.queue.queueUrl,
    });
    this.#data.open(worker, tableAccess.jobs);
    worker.allow(['sns:Publish'], [this.#data.tickCommitted.topicArn]);
    this.jobQueue.fedBy(worker);
    this.tickQueue.fedBy(worker);
    this.jobQueue.consumedBy(worker, { batchSize: 1, maxConcurrency: 5 });
    const closer = factory.create(this, 'job-dead-letters', factory.dataEnvironment());
    this.#data.open(closer, tableAccess['job-dead-letters']);
    this.jobQueue.closedBy(closer);
    return worker;
  }
}
