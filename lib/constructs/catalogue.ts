import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import { Aws, CfnOutput, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { CatalogueManifest, CatalogueTable } from '../../functions/platform/manifest.ts';
import { databaseName, type Names } from '../names.ts';
import { CatalogueReader } from './catalogue-reader.ts';
import type { PrivateBucket } from './private-bucket.ts';

export interface CatalogueProps {
  /** Without the prefix. */
  readonly name: string;
  readonly definition: CatalogueManifest;
  readonly names: Names;
  /** The buckets of the stack, by name in the manifest. */
  readonly buckets: ReadonlyMap<string, PrivateBucket>;
}

/** Under it in its bucket Athena leaves results. */
export const RESULTS = 'results/';

/**
 * Tables over Parquet files for whoever asks by SQL: a database of the Glue catalogue, a workgroup of Athena that bounds what
 * a query may read, and a policy for those who ask. No crawler: which files a table has is said by lists, one in the folder
 * of each world, where the world is what a query says it is (partition projection).
 */
export class Catalogue extends Construct {
  constructor(scope: Construct, id: string, { name, definition, names, buckets }: CatalogueProps) {
    super(scope, id);
    const { description, bytesPerQuery, tables } = definition;
    const [files, results] = [definition.files.bucket, definition.results].map((bucket) => {
      const found = buckets.get(bucket);
      if (!found) throw new Error(`There is no bucket ${bucket} in the stack of the catalogue ${name}`);
      return found;
    });
    if (!files || !results) throw new Error(`The catalogue ${name} has no buckets`);
    const database = databaseName(names, name);
    const owner = new CfnDatabase(this, 'Database', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: { name: database, description },
    });
    for (const [table, columns] of Object.entries(tables)) {
      const made = new CfnTable(this, `Table ${table}`, {
        catalogId: Aws.ACCOUNT_ID,
        databaseName: database,
        tableInput: { name: table, ...tableInput(columns, files) },
      });
      made.addResourceDependency(owner);
    }
    const workgroup = names.of(name);
    new CfnWorkGroup(this, 'Workgroup', {
      name: workgroup,
      description,
      recursiveDeleteOption: true,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        bytesScannedCutoffPerQuery: bytesPerQuery,
        publishCloudWatchMetricsEnabled: false,
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: `s3://${results.bucket.bucketName}/${RESULTS}`,
          encryptionConfiguration: { encryptionOption: 'SSE_S3' },
        },
      },
    });
    const reader = new CatalogueReader(this, 'Reader', {
      database,
      tables: Object.keys(tables),
      workgroup,
      files: { bucket: files, under: definition.files.under },
      results: { bucket: results, under: RESULTS },
    });
    const outputs: Readonly<Record<string, readonly [value: string, description: string]>> = {
      SqlDatabase: [database, 'Database of the Glue catalogue that is asked by SQL'],
      SqlWorkgroup: [workgroup, 'Workgroup of Athena to ask it in'],
      SqlReaderPolicy: [reader.policyArn, 'To be attached to whoever may ask it'],
    };
    for (const [output, [value, said]] of Object.entries(outputs)) {
      new CfnOutput(Stack.of(this), output, { value, description: said });
    }
  }
}

/** Athena reads the files that a text names through Hive's input format for links, each as Parquet. */
function tableInput({ description, lists, columns }: CatalogueTable, { bucket }: PrivateBucket): object {
  const location = `s3://${bucket.bucketName}/${lists}`;
  return {
    description,
    tableType: 'EXTERNAL_TABLE',
    parameters: {
      EXTERNAL: 'TRUE',
      classification: 'parquet',
      'projection.enabled': 'true',
      'projection.world.type': 'injected',
      'storage.location.template': `${location}world=\${world}/`,
    },
    partitionKeys: [{ name: 'world', type: 'string', comment: 'The world: a query says which.' }],
    storageDescriptor: {
      location,
      inputFormat: 'org.apache.hadoop.hive.ql.io.SymlinkTextInputFormat',
      outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
      serdeInfo: { serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
      columns: columns.map(({ name, type, description: comment }) => ({ name, type, comment })),
    },
  };
}
