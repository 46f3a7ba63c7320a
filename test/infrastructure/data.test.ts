import { tableNames, tables } from '../../lib/capability.ts';
import { entries, pick, synthesize, type TestApp } from './synthesized.ts';

let dev: TestApp;
let production: TestApp;
beforeAll(async () => {
  dev = await synthesize({ stage: 'staging' });
  production = await synthesize({ stage: 'production' });
});

/** Types whose resources hold what people put in. */
const KEEPERS = ['AWS::DynamoDB::Table', 'AWS::Cognito::UserPool', 'AWS::S3::Bucket'];

const tablesOf = (app: TestApp) => app.resources('AWS::DynamoDB::Table');

describe('tables', () => {
  it('are those of the manifests, behind the prefix', async () => {
    const names = tablesOf(dev).map(({ properties }) => properties.TableName);
    expect(names).toEqual(tableNames.map((name) => `prism-${name}`));
    const other = await synthesize({ prefix: 'acme' });
    expect(tablesOf(other).map(({ properties }) => properties.TableName)).toEqual(
      tableNames.map((name) => `acme${name}`),
    );
  });

  it('have pk and sk as text, are paid by request, and can be restored to any second', () => {
    for (const { properties } of [...tablesOf(dev), ...tablesOf(production)]) {
      expect(properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
    }
  });

  it('never switch their encryption off, and use an account key in production', () => {
    for (const { properties } of tablesOf(dev)) expect(properties.SSESpecification).toBeUndefined();
    for (const { properties } of tablesOf(production))
      expect(properties.SSESpecification).toEqual({ SSEEnabled: true });
  });

  it('let items pass away where their manifest says so, by one attribute', () => {
    const passing = tablesOf(dev).flatMap(({ properties }) => {
      return properties.TimeToLiveSpecification ? [String(properties.TableName).replace('prism-', '')] : [];
    });
    expect(passing).toEqual(tableNames.filter((name) => tables.get(name)?.expires));
    const attributes = tablesOf(dev).map(({ properties }) =>
      pick(properties, 'TimeToLiveSpecification', 'AttributeName'),
    );
    expect(new Set(attributes)).toEqual(new Set(['expiresAt', undefined]));
  });
});

describe('removal', () => {
  it('leaves nothing behind outside production', () => {
    expect(dev.resources().filter(({ deletionPolicy }) => deletionPolicy?.startsWith('Retain'))).toEqual([]);
    for (const { properties } of tablesOf(dev)) expect(properties.DeletionProtectionEnabled).not.toBe(true);
    expect(dev.resources('AWS::Cognito::UserPool')[0]?.properties.DeletionProtection).toBe('INACTIVE');
  });

  it('keeps tables, users and buckets (reports, lake, answers of queries) in production, and protects them', () => {
    const kept = production.resources().filter(({ deletionPolicy }) => deletionPolicy === 'RetainExceptOnCreate');
    expect(new Set(kept.map(({ type }) => type))).toEqual(new Set(KEEPERS));
    const pools = 1;
    const buckets = 3;
    expect(kept).toHaveLength(tableNames.length + pools + buckets);
    for (const { properties } of tablesOf(production)) expect(properties.DeletionProtectionEnabled).toBe(true);
    const [pool] = production.resources('AWS::Cognito::UserPool');
    expect(pool?.properties).toMatchObject({ DeletionProtection: 'ACTIVE', MfaConfiguration: 'ON' });
  });
});

describe('topics', () => {
  const topics = (app: TestApp) => app.resources('AWS::SNS::Topic').map(({ properties }) => properties.TopicName);
  const statementsOn = (app: TestApp, topic: string) =>
    app
      .resources('AWS::SNS::TopicPolicy')
      .filter(({ properties }) => entries(properties.Topics).some((arn) => String(arn).endsWith(topic)))
      .flatMap(({ properties }) => entries(pick(properties, 'PolicyDocument', 'Statement')));

  it('take nothing that is not encrypted on its way', () => {
    for (const topic of ['prism-tick-committed', 'prism-world-removed', 'prism-alarms']) {
      const denied = statementsOn(dev, topic).filter((statement) => pick(statement, 'Effect') === 'Deny');
      expect(denied.map((statement) => pick(statement, 'Condition'))).toEqual([
        { Bool: { 'aws:SecureTransport': 'false' } },
      ]);
    }
  });

  it('let alarms of this account be published, which no default policy does any more', () => {
    const [allowed] = statementsOn(dev, 'prism-alarms').filter((statement) => pick(statement, 'Effect') === 'Allow');
    expect(allowed).toMatchObject({
      Action: 'sns:Publish',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
    });
  });

  it('mail alarms to the address of the settings', async () => {
    const app = await synthesize({ 'alarm-email': 'ops@example.com' });
    const mails = ({ resources }: TestApp) =>
      resources('AWS::SNS::Subscription').filter(({ properties }) => properties.Protocol === 'email');
    expect(mails(app).map(({ properties }) => properties.Endpoint)).toEqual(['ops@example.com']);
    expect(mails(dev)).toEqual([]);
  });

  it('are there without alarms, too: switching these on and off changes nothing else', async () => {
    const app = await synthesize({ alarms: 'off' });
    expect(topics(app)).toEqual(topics(dev));
    expect(app.resources('AWS::CloudWatch::Alarm')).toEqual([]);
  });
});

describe('what a deployment says about alarms', () => {
  const said = ({ templates }: TestApp) =>
    templates.flatMap(({ template }) => pick(template.Outputs, 'AlarmsTell', 'Value') ?? []);

  it('is who hears of them, if anyone', async () => {
    expect(said(await synthesize({ 'alarm-email': 'ops@example.com' }))).toEqual(['ops@example.com']);
    expect(said(dev)).toEqual([expect.stringMatching(/^nobody: .*alarm-email=.*prism-alarms/)]);
    expect(said(await synthesize({ alarms: 'off' }))).toEqual(['nobody: there are no alarms']);
  });
});
