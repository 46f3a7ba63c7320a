import { CfnOutput, Stack, type StackProps, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { allowModel } from '../constructs/narrator-model.ts';
import type { NodeFunction } from '../constructs/node-function.ts';
import { PassingBucket } from '../constructs/passing-bucket.ts';
import { CLOSED, type FunctionFactory } from '../function-factory.ts';
import { isProduction } from '../settings.ts';
import { tableAccess } from '../table-access.ts';
import type { DataStack } from './data.ts';

/** Where functions put their files: nothing else of the bucket is open to them. */
const FILES = 'reports/';

/** The bucket of printed reports, and the function that makes those on the company, finds and removes all. */
export class ReportsStack extends Stack {
  readonly maker: NodeFunction;
  /** Environment of every function that prints. */
  readonly printEnvironment: Readonly<Record<string, string>>;
  readonly #files: PassingBucket;

  constructor(scope: Construct, id: string, data: DataStack, factory: FunctionFactory, props: StackProps) {
    super(scope, id, props);
    const { settings } = factory;
    this.#files = new PassingBucket(this, 'Files', { days: settings.reportDays, keepsData: isProduction(settings) });
    const { bucketName } = this.#files.bucket;
    this.printEnvironment = { REPORT_BUCKET: bucketName, REPORT_DAYS: String(settings.reportDays) };
    this.maker = factory.create(this, 'reports', {
      ...CLOSED,
      ...factory.dataEnvironment(),
      ...this.printEnvironment,
      ...(settings.narratorModel !== undefined && { NARRATOR_MODEL_ID: settings.narratorModel }),
    });
    data.open(this.maker, tableAccess.reports);
    this.openFiles(this.maker, ['DeleteObject', 'GetObject', 'PutObject']);
    if (settings.narratorModel !== undefined) allowModel(this.maker, settings.narratorModel);
    new CfnOutput(this, 'ReportBucket', { value: bucketName, description: 'Where the files of reports lie' });
  }

  /** Lets a function do that with the files of reports: a link opens only what its signer may read. */
  openFiles(printer: NodeFunction, actions: readonly ('DeleteObject' | 'GetObject' | 'PutObject')[]): void {
    const { arn, shown } = this.#files.objectsUnder(FILES);
    printer.allow(
      actions.map((action) => `s3:${action}`),
      [arn],
    );
    const reason = 'Reports lie under one prefix of one bucket, under names that are made when they are.';
    Validations.of(printer).acknowledge({ id: `AwsSolutions-IAM5[Resource::${shown}]`, reason });
  }
}
