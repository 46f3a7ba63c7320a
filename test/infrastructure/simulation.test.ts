import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTEMPTS } from '../../functions/platform/manifest.ts';
import { queues as queueManifests, triggeredBy } from '../../lib/capability.ts';
import { logMetrics } from '../../lib/constructs/log-metrics.ts';
import { root } from '../tools/documents.ts';
import { entries, pick, synthesize, type TestApp } from './synthesized.ts';

let app: TestApp;
beforeAll(async () => {
  app = await synthesize();
});

const queues = () => app.resources('AWS::SQS::Queue').map(({ properties }) => properties);
const queue = (name: string) => queues().find(({ QueueName }) => QueueName === `prism-${name}`);
const mappings = () => app.resources('AWS::Lambda::EventSourceMapping').map(({ properties }) => properties);
const alarms = () => app.resources('AWS::CloudWatch::Alarm').map(({ properties }) => properties);

describe('queues', () => {
  it('are those of the manifests, and one for what nobody could do in any of them', () => {
    const names = queues().map(({ QueueName }) => QueueName);
    expect(names.sort()).toEqual([...queueManifests.keys(), 'dead-letters'].map((name) => `prism-${name}`).sort());
    for (const [name, { closes }] of queueManifests) {
      expect(pick(queue(name), 'RedrivePolicy', 'maxReceiveCount')).toBe(closes ? ATTEMPTS + 2 : ATTEMPTS);
      expect(pick(queue(name), 'RedrivePolicy', 'deadLetterTargetArn')).toMatch(/:prism-dead-letters$/);
    }
    expect(queue('dead-letters')?.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  });

  it('encrypt what they hold, and take nothing that is not encrypted on its way', () => {
    for (const properties of queues()) expect(properties.SqsManagedSseEnabled).toBe(true);
    const policies = app.resources('AWS::SQS::QueuePolicy').flatMap(({ properties }) => {
      return entries(pick(properties, 'PolicyDocument', 'Statement'));
    });
    const denied = policies.filter((statement) => pick(statement, 'Effect') === 'Deny');
    expect(denied).toHaveLength(queues().length);
    for (const statement of denied) {
      expect(statement).toMatchObject({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
    }
  });

  it.each(triggeredBy('queue').map(([name, { trigger }]) => [trigger.queue, name] as const))(
    'hide a message of %s while the function %s may be at it, and give it message by message',
    (name, worker) => {
      const timeout = Number(app.lambda(worker).properties.Timeout);
      expect(Number(queue(name)?.VisibilityTimeout)).toBeGreaterThan(timeout);
      const mapping = mappings().find(({ EventSourceArn }) => String(EventSourceArn).endsWith(`:prism-${name}`));
      expect(mapping).toMatchObject({
        FunctionName: `prism-${worker}`,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
    },
  );

  it('are polled by one consumer each, as each poller costs', () => {
    expect(mappings()).toHaveLength(queueManifests.size);
  });

  it('take no more executions together than the settings say, which leaves some of ten for the API', async () => {
    const taken = (of: TestApp) =>
      of.resources('AWS::Lambda::EventSourceMapping').map(({ properties }) => {
        return Number(pick(properties, 'ScalingConfig', 'MaximumConcurrency'));
      });
    const sum = (of: TestApp) => taken(of).reduce((all, each) => all + each, 0);
    expect(Math.min(...taken(app))).toBeGreaterThanOrEqual(2);
    expect(sum(app)).toBeLessThanOrEqual(8);
    const more = await synthesize({ concurrency: '40' });
    expect(sum(more)).toBeLessThanOrEqual(40);
    expect(sum(more)).toBeGreaterThan(30);
    await expect(synthesize({ concurrency: '3' })).rejects.toThrow('concurrency');
  });
});

describe('functions that a topic invokes', () => {
  it('put aside what they could not handle, with all other dead letters', () => {
    const told = triggeredBy('topic').map(([name]) => name);
    expect(told.length).toBeGreaterThan(0);
    for (const name of told) {
      expect(pick(app.lambda(name).properties, 'DeadLetterConfig', 'TargetArn')).toMatch(/:prism-dead-letters$/);
      expect(app.permissions(name)).toContain('sqs:SendMessage arn:aws:sqs:us-east-2:123456789012:prism-dead-letters');
    }
    const others = app.resources('AWS::Lambda::Function').filter(({ properties }) => properties.DeadLetterConfig);
    expect(others).toHaveLength(told.length);
  });
});

describe('the rule', () => {
  it('starts the dispatcher each minute, and forgets a firing that is late', () => {
    const [rule, ...others] = app.resources('AWS::Events::Rule').map(({ properties }) => properties);
    expect(others).toEqual([]);
    expect(rule).toMatchObject({ ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' });
    const [target] = entries(rule?.Targets);
    expect(pick(target, 'Arn')).toMatch(/:function:prism-dispatch$/);
    expect(pick(target, 'RetryPolicy', 'MaximumEventAgeInSeconds')).toBe(60);
  });

  it('is missed when it falls silent', () => {
    const [silent] = alarms().filter(({ AlarmName }) => AlarmName === 'prism-simulation-silent');
    expect(silent).toMatchObject({ MetricName: 'Invocations', ComparisonOperator: 'LessThanThreshold' });
    expect(silent?.TreatMissingData).toBe('breaching');
  });
});

describe('settings', () => {
  it('reach the functions that make worlds', async () => {
    const context = { seed: '7', interval: '10', tempo: '60', counts: '{"clients":3}' };
    const other = await synthesize(context);
    for (const name of ['control', 'jobs'] as const) {
      const variables = pick(other.lambda(name).properties, 'Environment', 'Variables');
      expect(variables).toMatchObject({ WORLD_SEED: '7', UPDATE_INTERVAL_SECONDS: '10', WORLD_TEMPO: '60' });
      expect(JSON.parse(String(pick(variables, 'WORLD_COUNTS')))).toMatchObject({ clients: 3, licenses: 30 });
    }
  });
});

describe('what functions tell in their logs', () => {
  const filters = () => app.resources('AWS::Logs::MetricFilter').map(({ properties }) => properties);
  const countedIn = (message: string) =>
    filters()
      .filter(({ FilterPattern }) => FilterPattern === `{ $.message = "${message}" }`)
      .map(({ LogGroupName }) => String(LogGroupName).replace('/aws/lambda/prism-', ''))
      .sort();

  it('is counted where it may be said: by all that commit, the dispatcher, and all that close jobs', () => {
    expect(countedIn(logMetrics.worldHalted.message)).toEqual(['control', 'jobs', 'tick']);
    expect(countedIn(logMetrics.tickLate.message)).toEqual(['dispatch']);
    const closing = triggeredBy('queue').filter(([, { trigger }]) => queueManifests.get(trigger.queue)?.closes);
    expect(countedIn(logMetrics.givenUp.message)).toEqual(closing.map(([name]) => name).sort());
  });

  it.each(Object.values(logMetrics))('rings as $name within a minute', ({ name, metricName }) => {
    const [alarm] = alarms().filter(({ AlarmName }) => AlarmName === `prism-${name}`);
    const counted = filters().flatMap(({ MetricTransformations }) => entries(MetricTransformations));
    const metric = counted.find((each) => pick(each, 'MetricName') === metricName);
    expect(alarm).toMatchObject({ MetricName: metricName, Namespace: pick(metric, 'MetricNamespace'), Period: 60 });
  });

  it.each(Object.values(logMetrics))('is said in the words that are counted: $message', ({ message }) => {
    const files = globSync('functions/**/*.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
    expect(files.filter((text) => text.includes(`logger.error('${message}'`))).toHaveLength(1);
  });
});

describe('alarms', () => {
  it('tell the topic when they begin and when they end', () => {
    for (const { AlarmActions, OKActions } of alarms()) {
      expect(AlarmActions).toEqual([expect.stringMatching(/:prism-alarms$/)]);
      expect(OKActions).toEqual(AlarmActions);
    }
  });

  it('are at most ten, whatever the number of views: each wakes someone', () => {
    const names = alarms().map(({ AlarmName }) => String(AlarmName).replace('prism-', ''));
    expect(names.sort()).toEqual([
      'api-5xx',
      'dead-letters',
      'dispatcher-fails',
      'job-given-up',
      'jobs-age',
      'simulation-silent',
      'throttled',
      'tick-late',
      'world-halted',
    ]);
  });

  it('have names of their own', () => {
    const names = alarms().map(({ AlarmName }) => AlarmName);
    expect(new Set(names).size).toBe(names.length);
  });
});
