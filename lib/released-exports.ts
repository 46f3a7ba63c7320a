import { CfnOutput, CfnResource, Fn, type Stack } from 'aws-cdk-lib/core';
import { lastRelease } from './release-facts.ts';

/**
 * Keeps what the last release exported and one of its stacks imports, though nothing imports it any more. CloudFormation
 * updates the exporting stack first, and refuses to remove an export while the deployed, older stack still imports it. They
 * go by themselves with the next release, whose recorded facts have no imports.
 */
export function keepReleasedExports(stacks: readonly Stack[], prefix: string): void {
  const facts = lastRelease();
  const imported = new Set(facts.stacks.flatMap(({ imports }) => imports));
  for (const { name, exports } of facts.stacks) {
    const stack = stacks.find(({ stackName }) => stackName === `${prefix}${name}`);
    if (!stack) continue;
    const ids = new Set(
      stack.node.findAll().flatMap((each) => (CfnResource.isCfnResource(each) ? [stack.getLogicalId(each)] : [])),
    );
    for (const { id, resource, attribute } of exports) {
      if (!imported.has(`${name}:${id}`) || !ids.has(resource)) continue;
      new CfnOutput(stack, id, {
        value: attribute === null ? Fn.ref(resource) : Fn.getAtt(resource, attribute).toString(),
        exportName: `${stack.stackName}:${id}`,
        description: `Imported by the stacks of version ${facts.version}, and by none since`,
      });
    }
  }
}
