import { readdirSync, readFileSync } from 'node:fs';
import { HALTED_MESSAGE } from '../../lib/constructs/halted-worlds.ts';
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
  it('are four, each with its dead-letter queue after three attempts', () => {
    expect(
      queues()
        .map(({ QueueName }) => QueueName)
        .sort(),
    ).toEqual(
      ['generation', 'jobs', 'prospect-ticks', 'ticks'].flatMap((name) => [`prism-${name}`, `prism-${name}-dlq`]),
    );
    for (const name of ['ticks', 'jobs', 'generation', 'prospect-ticks']) {
      expect(pick(queue(name), 'RedrivePolicy', 'maxReceiveCount')).toBe(3);
      expect(pick(queue(name), 'RedrivePolicy', 'deadLetterTargetArn')).toMatch(new RegExp(`:prism-${name}-dlq$`));
      expect(queue(`${name}-dlq`)?.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    }
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

  it.each([
    ['ticks', 'tick', 6],
    ['jobs', 'jobs', 1],
    ['jobs-dlq', 'job-dead-letters', 1],
    ['generation', 'generation', 1],
    ['generation-dlq', 'dead-letters', 1],
    ['prospect-ticks', 'follow', 6],
  ] as const)(
    'hide a message of %s while the function %s may be at it, %i times its timeout',
    (name, worker, times) => {
      const timeout = Number(app.lambda(worker).properties.Timeout);
      const visibility = Number(queue(name)?.VisibilityTimeout);
      expect(visibility).toBeGreaterThanOrEqual(times * timeout);
      expect(visibility).toBeLessThan((times + 1) * timeout);
    },
  );

  it.each([
    ['ticks', 'tick'],
    ['jobs', 'jobs'],
    ['jobs-dlq', 'job-dead-letters'],
    ['generation', 'generation'],
    ['generation-dlq', 'dead-letters'],
    ['prospect-ticks', 'follow'],
  ] as const)('give %s to the function %s, which answers message by message', (name, worker) => {
    const mapping = mappings().find(({ EventSourceArn }) => String(EventSourceArn).endsWith(`:prism-${name}`));
    expect(mapping).toMatchObject({
      FunctionName: `prism-${worker}`,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    expect(pick(mapping, 'ScalingConfig', 'MaximumConcurrency')).toBeGreaterThanOrEqual(2);
    expect(mappings()).toHaveLength(6);
  });

  it('ring for dead letters and for old messages', () => {
    for (const name of ['ticks', 'jobs', 'generation', 'prospect-ticks']) {
      const own = alarms().filter(({ Dimensions }) => JSON.stringify(Dimensions ?? '').includes(`"prism-${name}`));
      expect(own.map(({ MetricName }) => MetricName)).toEqual(
        expect.arrayContaining(['ApproximateNumberOfMessagesVisible', 'ApproximateAgeOfOldestMessage']),
      );
    }
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

describe('halted worlds', () => {
  it('are counted in the log of every function that commits', () => {
    const filters = app.resources('AWS::Logs::MetricFilter').map(({ properties }) => properties);
    const groups = filters.map(({ LogGroupName }) => String(LogGroupName).split('/').at(-1));
    expect(groups.sort()).toEqual(['prism-control', 'prism-jobs', 'prism-tick']);
    for (const { FilterPattern } of filters) expect(FilterPattern).toBe(`{ $.message = "${HALTED_MESSAGE}" }`);
    const [alarm] = alarms().filter(({ AlarmName }) => AlarmName === 'prism-world-halted');
    const [metric] = entries(filters[0]?.MetricTransformations);
    expect(alarm).toMatchObject({ MetricName: pick(metric, 'MetricName'), Namespace: pick(metric, 'MetricNamespace') });
  });

  it('are logged in the words that are counted', () => {
    const folder = new URL('../../functions/worlds/write/', import.meta.url);
    const texts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    expect(texts.filter((text) => text.includes(`logger.error('${HALTED_MESSAGE}'`))).toHaveLength(1);
  });
});

describe('alarms', () => {
  it('tell the topic when they begin and when they end', () => {
    for (const { AlarmActions, OKActions } of alarms()) {
      expect(AlarmActions).toEqual([expect.stringMatching(/:prism-alarms$/)]);
      expect(OKActions).toEqual(AlarmActions);
    }
  });

  it('have names of their own', () => {
    const names = alarms().map(({ AlarmName }) => AlarmName);
    expect(new Set(names).size).toBe(names.length);
  });
});
