import { Stack, Validations } from 'aws-cdk-lib/core';
import type { NodeFunction } from './node-function.ts';

/** Lets a function call a model of this region, or an inference profile with the models that it chooses from, wherever they are. */
export function allowModel(worker: NodeFunction, model: string): void {
  const { partition, region, account } = Stack.of(worker);
  const [, profile] = /^(?:us|us-gov|eu|apac|jp|au|ca|global)\.(.+)$/.exec(model) ?? [];
  const arn = (inRegion: string, of: string, resource: string) =>
    `arn:${partition}:bedrock:${inRegion}:${of}:${resource}`;
  const resources =
    profile === undefined
      ? [arn(region, '', `foundation-model/${model}`)]
      : [arn(region, account, `inference-profile/${model}`), arn('*', '', `foundation-model/${profile}`)];
  worker.allow(['bedrock:InvokeModel'], resources);
  if (profile === undefined) return;
  Validations.of(worker).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${arn('*', '', `foundation-model/${profile}`)}]`,
    reason: 'An inference profile calls its model in whichever of its regions has room for it.',
  });
}
