import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { PrivateBucket } from './private-bucket.ts';

/** Objects of a bucket under a prefix. */
interface Files {
  readonly bucket: PrivateBucket;
  readonly under: string;
}

export interface CatalogueReaderProps {
  readonly database: string;
  readonly tables: readonly string[];
  readonly workgroup: string;
  readonly files: Files;
  readonly results: Files;
}

/** Running queries in a workgroup and reading what they give. */
const ASK = [
  'athena:BatchGetQueryExecution',
  'athena:GetQueryExecution',
  'athena:GetQueryResults',
  'athena:GetQueryResultsStream',
  'athena:GetWorkGroup',
  'athena:ListQueryExecutions',
  'athena:StartQueryExecution',
  'athena:StopQueryExecution',
];
/** How drivers such as that of Power BI show what there is to choose from. */
const BROWSE = [
  'athena:GetDataCatalog',
  'athena:GetDatabase',
  'athena:GetTableMetadata',
  'athena:ListDatabases',
  'athena:ListTableMetadata',
];
const DESCRIBE = ['glue:GetDatabase', 'glue:GetDatabases', 'glue:GetTable', 'glue:GetTables', 'glue:GetPartitions'];

/** A policy for people and tools that ask a catalogue: its tables, in its workgroup, and nothing else. */
export class CatalogueReader extends Construct {
  readonly policyArn: string;

  constructor(scope: Construct, id: string, props: CatalogueReaderProps) {
    super(scope, id);
    const { database, tables, workgroup, files, results } = props;
    const { partition, region, account } = Stack.of(this);
    const arn = (service: string, resource: string) => `arn:${partition}:${service}:${region}:${account}:${resource}`;
    const [data, answers] = [files, results].map(({ bucket, under }) => bucket.objectsUnder(under));
    if (!data || !answers) throw new Error('A catalogue has files and results');
    const allowed: readonly (readonly [actions: string[], resources: string[]])[] = [
      [ASK, [arn('athena', `workgroup/${workgroup}`)]],
      [BROWSE, [arn('athena', 'datacatalog/AwsDataCatalog')]],
      [['athena:ListDataCatalogs'], ['*']],
      [
        DESCRIBE,
        [
          arn('glue', 'catalog'),
          arn('glue', `database/${database}`),
          ...tables.map((table) => arn('glue', `table/${database}/${table}`)),
        ],
      ],
      [
        ['s3:GetBucketLocation', 's3:ListBucket'],
        [files.bucket.bucket.bucketArn, results.bucket.bucket.bucketArn],
      ],
      [['s3:GetObject'], [data.arn]],
      [['s3:AbortMultipartUpload', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:PutObject'], [answers.arn]],
    ];
    const policy = new ManagedPolicy(this, 'Policy', {
      description: `Asking the database ${database} in the workgroup ${workgroup}.`,
      statements: allowed.map(([actions, resources]) => new PolicyStatement({ actions, resources })),
    });
    this.policyArn = policy.managedPolicyArn;
    const objects = 'Files lie under one prefix of one bucket, under names that are made when they are.';
    const reasons: Readonly<Record<string, string>> = {
      [data.shown]: objects,
      [answers.shown]: objects,
      '*': 'athena:ListDataCatalogs, by which drivers show what there is to choose from, takes only *.',
    };
    for (const [resource, reason] of Object.entries(reasons)) {
      Validations.of(policy).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
    }
  }
}
