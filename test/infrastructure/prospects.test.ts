import { manifest } from '../../functions/prospects/manifest.ts';
import { functionNames, functionOf } from '../../lib/capability.ts';
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

describe('builds', () => {
  it('are done one by one, so that a crash brings back one job only, and soon', () => {
    expect(mappingOf('prospects-build')).toMatchObject({ BatchSize: 1, FunctionName: 'prism-prospects-build' });
    const visibility = Number(queue('prospects-build')?.VisibilityTimeout);
    expect(visibility).toBeGreaterThan(functionOf('prospects-build').timeout);
    expect(visibility).toBeLessThanOrEqual(functionOf('prospects-build').timeout + 60);
  });

  it('that fail three times are closed by the worker, at two more deliveries, before they are put aside', () => {
    expect(pick(queue('prospects-build'), 'RedrivePolicy', 'maxReceiveCount')).toBe(5);
    const counted = app.resources('AWS::Logs::MetricFilter').filter(({ properties }) => {
      return String(properties.FilterPattern).includes('A message was given up.');
    });
    expect(counted.map(({ properties }) => properties.LogGroupName)).toContain('/aws/lambda/prism-prospects-build');
  });

  it('may be queued by what answers, what generates and what follows ticks, and by nobody else', () => {
    const send = (name: string) =>
      app.permissions(name).some((permission) => /^sqs:SendMessage .*:prism-prospects-build$/.test(permission));
    expect(functionNames.filter(send).sort()).toEqual(['follow', 'prospects', 'prospects-build']);
  });
});

describe('topics', () => {
  const subscriptions = () =>
    app
      .resources('AWS::SNS::Subscription')
      .map(({ properties: { TopicArn, Protocol, Endpoint, RawMessageDelivery } }) => ({
        from: String(TopicArn).split(':').at(-1),
        to: `${Protocol} ${String(Endpoint).split(':').at(-1)}`,
        raw: RawMessageDelivery === true,
      }));

  it('tell of committed ticks without a queue that would have to be polled', () => {
    const told = subscriptions().filter(({ from }) => from === 'prism-tick-committed');
    expect(told.map(({ to, raw }) => ({ to, raw }))).toEqual([
      { to: 'lambda prism-follow', raw: false },
      { to: 'lambda prism-analytics-lake-seal', raw: false },
      { to: 'lambda prism-revops-week', raw: false },
    ]);
  });

  it('put removed worlds into the queues of work, as they were published, and only that topic may', () => {
    const told = subscriptions().filter(({ to }) => to.startsWith('sqs '));
    const queues = ['prism-prospects-build', 'prism-results-generate'];
    expect(told.sort((a, b) => (a.to < b.to ? -1 : 1))).toEqual(
      queues.map((queue) => ({ from: 'prism-world-removed', to: `sqs ${queue}`, raw: true })),
    );
    const allowed = app.resources('AWS::SQS::QueuePolicy').flatMap(({ properties }) => {
      const statements = pick(properties, 'PolicyDocument', 'Statement');
      return [statements].flat().filter((statement) => pick(statement, 'Effect') === 'Allow');
    });
    expect(allowed).toEqual(
      queues.map(() =>
        expect.objectContaining({
          Action: 'sqs:SendMessage',
          Principal: { Service: 'sns.amazonaws.com' },
          Condition: { ArnEquals: { 'aws:SourceArn': expect.stringMatching(/:prism-world-removed$/) } },
        }),
      ),
    );
  });
});

it('gives the interval of refreshes to all that asks for them', () => {
  for (const name of ['prospects', 'prospects-build']) {
    expect(pick(app.lambda(name).properties, 'Environment', 'Variables', 'REFRESH_INTERVAL_SECONDS')).toBe('120');
  }
});

it('serves every query by key: nobody may scan, and no table has an index', () => {
  for (const table of Object.keys(manifest.tables ?? {})) {
    const [found] = app.resources('AWS::DynamoDB::Table').filter(({ properties }) => {
      return properties.TableName === `prism-${table}`;
    });
    expect([found?.properties.GlobalSecondaryIndexes, found?.properties.LocalSecondaryIndexes]).toEqual([
      undefined,
      undefined,
    ]);
  }
  expect(
    functionNames.flatMap((name) => app.permissions(name)).filter((permission) => /Scan/.test(permission)),
  ).toEqual([]);
});
