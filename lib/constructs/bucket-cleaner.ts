import { CfnPolicy } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { AspectPriority, Aspects, CfnResource, RemovalPolicy, Stack, TagManager } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** The id of its log group, in whichever bucket's scope. */
const LOGS = 'EmptierLogs';

/** Whether another bucket of the stack has done so. */
function isConfined(stack: Stack): boolean {
  return stack.node.findAll().some(({ node }) => node.id === LOGS);
}

/**
 * Confines the CDK's own function that empties a bucket before it is removed with its stack, one per stack. It would log to
 * a group which outlives it, by a policy that covers all groups: here it has its own group, which goes with the stack, and
 * may write to that one only. What it may do to a bucket is in the policy of the bucket.
 */
export function confineBucketCleaner(scope: Construct): void {
  if (isConfined(Stack.of(scope))) return;
  const provider = Stack.of(scope).node.findChild('Custom::S3AutoDeleteObjectsCustomResourceProvider');
  const [handler, role] = ['Handler', 'Role'].map((id) => provider.node.findChild(id));
  if (!(handler instanceof CfnResource && role instanceof CfnResource)) {
    throw new Error('The CDK makes its function that empties buckets in another way now');
  }
  const logs = new LogGroup(scope, LOGS, {
    logGroupName: `/aws/lambda/${Stack.of(scope).stackName}-emptier`,
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  handler.addPropertyOverride('LoggingConfig', { LogGroup: logs.logGroupName });
  role.addPropertyDeletionOverride('ManagedPolicyArns');
  const statement = {
    Effect: 'Allow',
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: logs.logGroupArn,
  };
  const policy = new CfnPolicy(scope, 'EmptierPolicy', {
    policyName: 'logs',
    policyDocument: { Version: '2012-10-17', Statement: [statement] },
    roles: [role.ref],
  });
  handler.addResourceDependency(policy);
  // Tags pass by what is not of its type: it takes those of its log, once they are there.
  const tag = (): void => {
    const tags = Object.entries(TagManager.of(logs.node.defaultChild)?.tagValues() ?? {});
    handler.addPropertyOverride(
      'Tags',
      tags.map(([Key, Value]) => ({ Key, Value })),
    );
  };
  Aspects.of(handler).add({ visit: tag }, { priority: AspectPriority.READONLY });
}
