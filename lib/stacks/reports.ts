import { CfnOutput, Stack, type StackProps, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
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
    if (settings.narratorModel !== undefined) this.#allowModel(settings.narratorModel);
    new CfnOutput(this, 'ReportBucket', { value: bucketName, description: 'Where the files of reports lie' });
  }

  /** A model of this region, or an inference profile with the models that it chooses from, in whatever region they are. */
  #allowModel(model: string): void {
    const [, profile] = /^(?:us|us-gov|eu|apac|jp|au|ca|global)\.(.+)$/.exec(model) ?? [];
    const arn = (region: string, account: string, resource: string) =>
      `arn:${this.partition}:bedrock:${region}:${account}:${resource}`;
    const resources =
      profile === undefined
        ? [arn(this.region, '', `foundation-model/${model}`)]
        : [arn(this.region, this.account, `inference-profile/${model}`), arn('*', '', `foundation-model/${profile}`)];
    this.maker.allow(['bedrock:InvokeModel'], resources);
    if (profile === undefined) return;
    this.#acknowledge(
      arn('*', '', `foundation-model/${profile}`),
      'An inference profile calls its model in whichever of its regions has room for it.',
    );
  }

  #acknowledge(resource: string, reason: string): void {
    Validations.of(this.maker).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
  }
}
