import { Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { allowModel } from '../constructs/narrator-model.ts';
import type { NodeFunction } from '../constructs/node-function.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import { CLOSED, type FunctionFactory } from '../function-factory.ts';
import { type FunctionName, functions } from '../functions.ts';
import { tableAccess } from '../table-access.ts';
import type { DataStack } from './data.ts';
import type { ReportsStack } from './reports.ts';

type Variables = Readonly<Record<string, string>>;

/**
 * Dashboards for prospects: what answers for them, and the queue-driven generator. A stack of its own, as each view has:
 * it comes and goes without those that move the worlds, whose queue of jobs a hundred generations would hold up.
 */
export class ProspectsStack extends Stack {
  /** Answers the routes. */
  readonly answers: NodeFunction;
  /** Answers the routes that print. */
  readonly printer: NodeFunction;
  readonly #data: DataStack;
  readonly #factory: FunctionFactory;
  readonly #generation: WorkQueue;

  constructor(
    scope: Construct,
    id: string,
    { data, reports }: { readonly data: DataStack; readonly reports: ReportsStack },
    factory: FunctionFactory,
    props: StackProps,
  ) {
    super(scope, id, props);
    this.#data = data;
    this.#factory = factory;
    // Done twice it leaves the same: a job whose worker died is tried again as soon as it may be.
    this.#generation = this.#createQueue('generation', functions.generation.timeout + 30, Duration.days(1), 300);
    this.answers = this.#createMaker('prospects', CLOSED);
    this.printer = this.#create('prospects-print', { ...CLOSED, ...reports.printEnvironment });
    reports.openFiles(this.printer, ['GetObject', 'PutObject']);
    const generator = this.#createMaker('generation');
    // One job at a time, so that none is tried again for another's sake; many at once, as they wait for the tables.
    this.#generation.consumedBy(generator, { batchSize: 1, maxConcurrency: 10 });
    this.#generation.closedBy(this.#create('dead-letters', {}));
    this.#followTicks();
  }

  #followTicks(): void {
    // Six times the timeout, as AWS asks for. What is lost or late is made up for by the next tick's message.
    const ticks = this.#createQueue('prospect-ticks', 6 * functions.follow.timeout, Duration.hours(1), 600);
    ticks.subscribedTo(this.#data.tickCommitted);
    const follower = this.#create('follow', {
      FOLLOWERS: Stack.of(this).toJsonString({ prospects: this.#generation.queue.queueUrl }),
    });
    this.#generation.fedBy(follower);
    ticks.consumedBy(follower, { batchSize: 10, maxConcurrency: 2 });
  }

  /** A function that makes dashboards, in the words of a model if the settings name one. */
  #createMaker(name: FunctionName, more: Variables = {}): NodeFunction {
    const { narratorModel } = this.#factory.settings;
    if (narratorModel === undefined) return this.#createSender(name, more);
    const maker = this.#createSender(name, { ...more, NARRATOR_MODEL_ID: narratorModel });
    allowModel(maker, narratorModel);
    return maker;
  }

  /** A function that may queue generations and refreshes. */
  #createSender(name: FunctionName, more: Variables = {}): NodeFunction {
    const sender = this.#create(name, {
      ...more,
      GENERATION_QUEUE_URL: this.#generation.queue.queueUrl,
      REFRESH_INTERVAL_SECONDS: String(this.#factory.settings.refreshInterval),
    });
    this.#generation.fedBy(sender);
    return sender;
  }

  #create(name: FunctionName, more: Variables): NodeFunction {
    const worker = this.#factory.create(this, name, { ...more, ...this.#factory.dataEnvironment() });
    this.#data.open(worker, tableAccess[name]);
    return worker;
  }

  #createQueue(name: string, visibility: number, retention: Duration, lateAfter: number): WorkQueue {
    const queueName = `${this.#factory.settings.prefix}${name}`;
    return new WorkQueue(this, `Queue ${name}`, {
      queueName,
      name,
      visibility,
      retention,
      lateAfter,
      alarms: this.#data.alarms,
    });
  }
}
