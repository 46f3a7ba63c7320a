import { entries, pick, synthesize, type TemplateResource, type TestApp } from './synthesized.ts';

let dev: TestApp;
let production: TestApp;
beforeAll(async () => {
  dev = await synthesize({ reportDays: 7 });
  production = await synthesize({ stage: 'production' });
});

function bucketOf(app: TestApp): TemplateResource {
  const bucket = app.resources('AWS::S3::Bucket').find(({ stackName }) => stackName === 'prism-reports');
  if (!bucket) throw new Error('there is no bucket');
  return bucket;
}

const statementsOf = (app: TestApp) =>
  app
    .resources('AWS::S3::BucketPolicy')
    .filter(({ stackName }) => stackName === 'prism-reports')
    .flatMap(({ properties }) => entries(pick(properties, 'PolicyDocument', 'Statement')));

const environmentOf = (app: TestApp) => pick(app.lambda('reports').properties, 'Environment', 'Variables');

describe('the bucket of reports', () => {
  it('is private and encrypted', () => {
    for (const app of [dev, production]) {
      expect(bucketOf(app).properties).toMatchObject({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      });
    }
  });

  it('takes and gives nothing over a line that is open or weakly encrypted', () => {
    for (const app of [dev, production]) {
      const denied = statementsOf(app).filter((statement) => pick(statement, 'Effect') === 'Deny');
      expect(denied.map((statement) => pick(statement, 'Condition'))).toEqual([
        { Bool: { 'aws:SecureTransport': 'false' } },
        { NumericLessThan: { 's3:TlsVersion': 1.2 } },
      ]);
      for (const statement of denied) {
        expect(statement).toMatchObject({ Action: 's3:*', Principal: { AWS: '*' } });
        expect(entries(pick(statement, 'Resource'))).toHaveLength(2);
      }
    }
  });

  it('lets files pass away after the days of the settings, and what was never whole after one', () => {
    const rules = [dev, production].map((app) => pick(bucketOf(app).properties, 'LifecycleConfiguration', 'Rules'));
    const rule = { Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } };
    expect(rules).toEqual([
      [expect.objectContaining({ ...rule, ExpirationInDays: 7 })],
      [expect.objectContaining({ ...rule, ExpirationInDays: 30 })],
    ]);
    expect([dev, production].map((app) => pick(environmentOf(app), 'REPORT_DAYS'))).toEqual(['7', '30']);
    const versioned = [dev, production].map((app) => bucketOf(app).properties.VersioningConfiguration);
    expect(versioned).toEqual([undefined, undefined]);
  });

  it('goes with all that is in it outside production, and stays there', () => {
    expect([bucketOf(dev).deletionPolicy, bucketOf(production).deletionPolicy]).toEqual([
      'Delete',
      'RetainExceptOnCreate',
    ]);
    const emptied = dev
      .resources('Custom::S3AutoDeleteObjects')
      .filter(({ stackName }) => stackName === 'prism-reports');
    expect(emptied).toHaveLength(1);
    expect(production.resources('Custom::S3AutoDeleteObjects')).toEqual([]);
    const allowed = (app: TestApp) => statementsOf(app).filter((statement) => pick(statement, 'Effect') === 'Allow');
    expect(allowed(production)).toEqual([]);
    expect(allowed(dev)).toHaveLength(1);
  });

  it('is emptied by a function that leaves no log behind, and writes to no other', () => {
    const [cleaner] = dev.resources('AWS::Lambda::Function').filter(({ id }) => id.startsWith('Custom'));
    const group = pick(cleaner?.properties, 'LoggingConfig', 'LogGroup');
    const [logs] = dev.resources('AWS::Logs::LogGroup').filter(({ properties }) => properties.LogGroupName === group);
    expect([logs?.properties.RetentionInDays, logs?.deletionPolicy]).toEqual([30, 'Delete']);
    const [policy] = dev.resources('AWS::IAM::Policy').filter(({ properties }) => properties.PolicyName === 'logs');
    expect(pick(policy?.properties, 'PolicyDocument', 'Statement')).toEqual([
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: expect.stringContaining(`:log-group:${group}`),
      },
    ]);
  });
});

describe.each(['reports', 'prospects', 'prospects-build'] as const)('a model that narrates for %s', (name) => {
  const environmentOf = (app: TestApp) => pick(app.lambda(name).properties, 'Environment', 'Variables');
  const calls = (app: TestApp) => app.permissions(name).filter((permission) => permission.startsWith('bedrock:'));

  it('may be called only where the settings name it', async () => {
    expect(calls(dev)).toEqual([]);
    expect(pick(environmentOf(dev), 'NARRATOR_MODEL_ID')).toBeUndefined();
    const app = await synthesize({ narratorModel: 'amazon.nova-lite-v1:0' });
    expect(pick(environmentOf(app), 'NARRATOR_MODEL_ID')).toBe('amazon.nova-lite-v1:0');
    expect(calls(app)).toEqual([
      'bedrock:InvokeModel arn:aws:bedrock:us-east-2::foundation-model/amazon.nova-lite-v1:0',
    ]);
  });

  it('may be an inference profile, which calls its model in any of its regions', async () => {
    expect(calls(await synthesize({ narratorModel: 'us.amazon.nova-lite-v1:0' }))).toEqual([
      'bedrock:InvokeModel arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0',
      'bedrock:InvokeModel arn:aws:bedrock:us-east-2:123456789012:inference-profile/us.amazon.nova-lite-v1:0',
    ]);
  });
});
