import { lakeTables } from '../../core/views/analytics/index.ts';
import { parquetOf } from '../../functions/analytics/lake/parquet.ts';
import { functionOf } from '../../lib/capability.ts';
import { metadataOf } from '../tools/parquet.ts';
import { entries, pick, synthesize, type TestApp } from './synthesized.ts';

let dev: TestApp;
let production: TestApp;
beforeAll(async () => {
  dev = await synthesize();
  production = await synthesize({ stage: 'production' });
});

const buckets = (app: TestApp) =>
  app.resources('AWS::S3::Bucket').filter(({ stackName }) => stackName === 'prism-analytics');
const bucketOf = (app: TestApp, name: string) => buckets(app).find(({ id }) => id.startsWith(`${name}Bucket`));
const nameOf = (app: TestApp, name: string) => {
  const environment = pick(app.lambda('analytics-lake').properties, 'Environment', 'Variables');
  return name === 'Lake'
    ? String(pick(environment, 'LAKE_BUCKET'))
    : `prism-analytics-${bucketOf(app, name)?.id}`.toLowerCase();
};

describe('the buckets of the lake', () => {
  it('keep what is at rest, and results of queries for a week', () => {
    const rules = (name: string) => pick(bucketOf(dev, name)?.properties, 'LifecycleConfiguration', 'Rules');
    const rule = { Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } };
    expect(rules('Lake')).toEqual([expect.objectContaining(rule)]);
    expect(JSON.stringify(rules('Lake'))).not.toContain('Expiration');
    expect(rules('Queries')).toEqual([expect.objectContaining({ ...rule, ExpirationInDays: 7 })]);
  });

  it('are private and encrypted, and stay in production only', () => {
    for (const app of [dev, production]) {
      expect(buckets(app)).toHaveLength(2);
      for (const { properties, deletionPolicy } of buckets(app)) {
        expect(properties).toMatchObject({
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
          },
          PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
        });
        expect(deletionPolicy).toBe(app === dev ? 'Delete' : 'RetainExceptOnCreate');
      }
    }
  });

  it('are emptied, outside production, by one function with one log', () => {
    const logs = dev
      .resources('AWS::Logs::LogGroup')
      .filter(({ properties }) => properties.LogGroupName === '/aws/lambda/prism-analytics-emptier');
    expect(logs).toHaveLength(1);
  });
});

describe('the catalogue', () => {
  const tables = () => dev.resources('AWS::Glue::Table').map(({ properties }) => Object(properties.TableInput));

  /** What a column of a Parquet file is in Hive. */
  function hiveType({
    type,
    converted_type: converted,
    logical_type: logical,
  }: ReturnType<typeof metadataOf>['schema'][number]) {
    if (logical?.type === 'TIMESTAMP') return 'timestamp';
    if (logical?.type === 'DECIMAL') return `decimal(${logical.precision},${logical.scale})`;
    if (logical?.type === 'DATE') return 'date';
    if (type === 'BYTE_ARRAY' && converted === 'UTF8') return 'string';
    return type === 'DOUBLE' ? 'double' : `${type} ${converted}`;
  }

  it('has each table with the columns that its files have', () => {
    expect(tables().map(({ Name }) => Name)).toEqual(lakeTables.map(({ id }) => id));
    for (const [index, table] of lakeTables.entries()) {
      const columns = entries(pick(tables()[index], 'StorageDescriptor', 'Columns'));
      const written = metadataOf(parquetOf(table, [])).schema.slice(1);
      expect(columns.map((column) => [pick(column, 'Name'), pick(column, 'Type')])).toEqual(
        written.map((element) => [element.name, hiveType(element)]),
      );
      for (const column of columns) expect(String(pick(column, 'Comment')).length).toBeGreaterThan(10);
    }
  });

  it('finds the list of a world’s files by the world that a query names, without a crawler', () => {
    const bucket = nameOf(dev, 'Lake');
    for (const { Name, Parameters, PartitionKeys, StorageDescriptor } of tables()) {
      expect(Parameters).toMatchObject({
        'projection.enabled': 'true',
        'projection.world.type': 'injected',
        'storage.location.template': `s3://${bucket}/lake/tables/${Name}/world=\${world}/`,
      });
      expect(PartitionKeys.map(({ Name: key }: Record<string, unknown>) => key)).toEqual(['world']);
      expect(StorageDescriptor).toMatchObject({
        Location: `s3://${bucket}/lake/tables/${Name}/`,
        InputFormat: 'org.apache.hadoop.hive.ql.io.SymlinkTextInputFormat',
        SerdeInfo: { SerializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
      });
    }
    expect(dev.resources('AWS::Glue::Crawler')).toEqual([]);
  });

  it('has names that SQL takes without quotes, of the deployment', async () => {
    const other = await synthesize({ prefix: 'my-own-' });
    const names = [dev, other].map((app) =>
      app.resources('AWS::Glue::Database').map(({ properties }) => pick(properties, 'DatabaseInput', 'Name')),
    );
    expect(names).toEqual([['prism_academy'], ['my_own_academy']]);
  });

  it('is asked in a workgroup that bounds a query, and leaves encrypted results in a bucket of its own', () => {
    const [{ properties } = { properties: {} }, ...others] = dev.resources('AWS::Athena::WorkGroup');
    expect(others).toEqual([]);
    expect(properties).toMatchObject({
      Name: 'prism-academy',
      WorkGroupConfiguration: {
        EnforceWorkGroupConfiguration: true,
        BytesScannedCutoffPerQuery: 1_000_000_000,
        ResultConfiguration: {
          OutputLocation: `s3://${nameOf(dev, 'Queries')}/results/`,
          EncryptionConfiguration: { EncryptionOption: 'SSE_S3' },
        },
      },
    });
  });

  it('lets who asks read files, and write nothing but results', () => {
    const [policy] = dev.resources('AWS::IAM::ManagedPolicy');
    const statements = entries(pick(policy?.properties, 'PolicyDocument', 'Statement'));
    const allowed = statements.flatMap((statement) =>
      entries(pick(statement, 'Action')).flatMap((action) =>
        entries(pick(statement, 'Resource')).map((resource) => `${action} ${resource}`),
      ),
    );
    expect(allowed.filter((each) => /(Put|Delete|Create|Update|Abort)/.test(each)).sort()).toEqual([
      `s3:AbortMultipartUpload arn:aws:s3:::${nameOf(dev, 'Queries')}/results/*`,
      `s3:PutObject arn:aws:s3:::${nameOf(dev, 'Queries')}/results/*`,
    ]);
    expect(allowed).toContain(`s3:GetObject arn:aws:s3:::${nameOf(dev, 'Lake')}/lake/*`);
    expect(allowed).toContain(
      'athena:StartQueryExecution arn:aws:athena:us-east-2:123456789012:workgroup/prism-academy',
    );
    expect(allowed.filter((each) => each.endsWith(' *'))).toEqual(['athena:ListDataCatalogs *']);
  });
});

describe('sealing', () => {
  it('is looked for when a day has ended only: the other ticks invoke nothing', () => {
    const subscriptions = dev.resources('AWS::SNS::Subscription').map(({ properties }) => properties);
    const own = subscriptions.filter(({ Endpoint }) =>
      String(Endpoint).endsWith(':function:prism-analytics-lake-seal'),
    );
    expect(own).toEqual([
      expect.objectContaining({ FilterPolicy: { day: ['new'] }, FilterPolicyScope: 'MessageBody' }),
    ]);
  });

  it('is done before what it may have written after a sweep would stay: a generation is swept again after 15 minutes', () => {
    expect(functionOf('analytics-lake-seal').timeout).toBeLessThan(900);
  });

  it('is the only one that writes files', () => {
    const writers = ['analytics', 'analytics-lake', 'analytics-lake-sweep', 'analytics-lake-seal'].filter((name) =>
      dev.permissions(name).some((permission) => permission.startsWith('s3:PutObject')),
    );
    expect(writers).toEqual(['analytics-lake-seal']);
  });
});
