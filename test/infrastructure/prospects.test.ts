import { functions } from '../../lib/functions.ts';
import { prospectTables } from '../../lib/tables.ts';
import { pick, synthesize, type TestApp } from './synthesized.ts';

let app: TestApp;
beforeAll(async () => {
  app = await synthesize({ refreshInterval: 120 });
});

const queue = (name: string) =>
  app
    .resources('AWS::SQS::Queue')
    .map(({ properties }) => properties)
    .find(({ QueueName }) => QueueName === `prism-${name}`);
const mappingOf = (name: string) =>
  app
    .resources('AWS::Lambda::EventSourceMapping')
    .map(({ properties }) => properties)
    .find(({ EventSourceArn }) => String(EventSourceArn).endsWith(`:prism-${name}`));

describe('generations', () => {
  it('are done one by one, so that a crash brings back one job only, and soon', () => {
    expect(mappingOf('generation')).toMatchObject({ BatchSize: 1, FunctionName: 'prism-generation' });
    const visibility = Number(queue('generation')?.VisibilityTimeout);
    expect(visibility).toBeGreaterThan(functions.generation.timeout);
    expect(visibility).toBeLessThanOrEqual(functions.generation.timeout + 60);
  });

  it('that fail each time are closed by a function, which rings an alarm of its own', () => {
    expect(mappingOf('generation-dlq')).toMatchObject({ FunctionName: 'prism-dead-letters' });
    const [closed] = app
      .resources('AWS::CloudWatch::Alarm')
      .filter(({ properties }) => properties.AlarmName === 'prism-generation-closed');
    expect(closed?.properties).toMatchObject({ MetricName: 'Invocations', Threshold: 1 });
    expect(closed?.properties.Dimensions).toEqual([{ Name: 'FunctionName', Value: 'prism-dead-letters' }]);
  });

  it('may be queued by what answers, what generates and what follows ticks, and by nobody else', () => {
    const send = (name: keyof typeof functions) =>
      app.permissions(name).some((permission) => /^sqs:SendMessage .*:prism-generation$/.test(permission));
    const senders = (Object.keys(functions) as (keyof typeof functions)[]).filter(send);
    expect(senders.sort()).toEqual(['follow', 'generation', 'prospects']);
  });
});

describe('committed ticks', () => {
  it('come from the topic as they were published, and from nowhere else', () => {
    const [subscription, ...others] = app.resources('AWS::SNS::Subscription').filter(({ properties }) => {
      return properties.Protocol === 'sqs';
    });
    expect(others).toEqual([]);
    expect(subscription?.properties).toMatchObject({ RawMessageDelivery: true });
    expect(subscription?.properties.Endpoint).toMatch(/:prism-prospect-ticks$/);
    const allowed = app.resources('AWS::SQS::QueuePolicy').flatMap(({ properties }) => {
      const statements = pick(properties, 'PolicyDocument', 'Statement');
      return [statements].flat().filter((statement) => pick(statement, 'Effect') === 'Allow');
    });
    expect(allowed).toEqual([
      expect.objectContaining({
        Action: 'sqs:SendMessage',
        Principal: { Service: 'sns.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': expect.stringMatching(/:prism-tick-committed$/) } },
      }),
    ]);
  });
});

it('gives the interval of refreshes to all that asks for them', () => {
  for (const name of ['prospects', 'generation'] as const) {
    expect(pick(app.lambda(name).properties, 'Environment', 'Variables', 'REFRESH_INTERVAL_SECONDS')).toBe('120');
  }
});

it('serves every query by key: nobody may scan, and no table has an index', () => {
  for (const table of prospectTables) {
    const [found] = app.resources('AWS::DynamoDB::Table').filter(({ properties }) => {
      return properties.TableName === `prism-${table}`;
    });
    expect([found?.properties.GlobalSecondaryIndexes, found?.properties.LocalSecondaryIndexes]).toEqual([
      undefined,
      undefined,
    ]);
  }
  const names = Object.keys(functions) as (keyof typeof functions)[];
  expect(names.flatMap((name) => app.permissions(name)).filter((permission) => /Scan/.test(permission))).toEqual([]);
});
