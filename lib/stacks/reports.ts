import { CfnOutput, Stack, type StackProps, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { allowModel } from '../constructs/narrator-model.ts';
import type { NodeFunction } from '../constructs/node-function.ts';
import { PassingBucket } from '../constructs/passing-bucket.ts';
import { CLOSED, type FunctionFactory } from '../function-factory.ts';
import { isProduction } from '../settings.ts';
import { tableAccess } from '../table-access.ts';
import type { DataStack } from './data.ts';

/** Where the function puts its files: nothing else of the bucket is open to it. */
const FILES = 'reports/';

/** Where reports are made and kept: a function of its own, which alone has a PDF library in it, and its bucket. */
export class ReportsStack extends Stack {
  readonly maker: NodeFunction;

  constructor(scope: Construct, id: string, data: DataStack, factory: FunctionFactory, props: StackProps) {
    super(scope, id, props);
    const { settings } = factory;
    const files = new PassingBucket(this, 'Files', { days: settings.reportDays, keepsData: isProduction(settings) });
    const { bucketName } = files.bucket;
    this.maker = factory.create(this, 'reports', {
      ...CLOSED,
      ...factory.dataEnvironment(),
      REPORT_BUCKET: bucketName,
      REPORT_DAYS: String(settings.reportDays),
      ...(settings.narratorModel !== undefined && { NARRATOR_MODEL_ID: settings.narratorModel }),
    });
    data.open(this.maker, tableAccess.reports);
    const { arn, shown } = files.objectsUnder(FILES);
    this.maker.allow(['s3:DeleteObject', 's3:GetObject', 's3:PutObject'], [arn]);
    this.#acknowledge(shown, 'Reports lie under one prefix of one bucket, under names that are made when they are.');
    if (settings.narratorModel !== undefined) allowModel(this.maker, settings.narratorModel);
    new CfnOutput(this, 'ReportBucket', { value: bucketName, description: 'Where the files of reports lie' });
  }

  #acknowledge(resource: string, reason: string): void {
    Validations.of(this.maker).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
  }
}
