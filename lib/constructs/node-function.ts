import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { FunctionDefinition } from '../capability.ts';

export interface NodeFunctionProps {
  /** The whole name, with its prefix. */
  readonly functionName: string;
  readonly definition: Pick<FunctionDefinition, 'description' | 'memory' | 'timeout'>;
  /** Folder with `index.mjs`. */
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Whether X-Ray records its invocations. */
  readonly tracing: boolean;
  /**
   * The ARN of the queue for events that it could not handle, where it is invoked asynchronously.
   * @default none
   */
  readonly deadLetters?: string;
}

/** A Lambda function on Node 24 and arm64 with its own log group, its own role that may write there, and nothing else until `allow` says so. */
export class NodeFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly logGroup: LogGroup;
  readonly #role: Role;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    const { functionName, definition, tracing, deadLetters } = props;
    this.logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What the function ${functionName} may do.`,
    });
    // The ARN of a log group ends in `:*`, by which its streams are meant.
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [this.logGroup.logGroupArn]);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      description: definition.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.code),
      memorySize: definition.memory,
      timeout: Duration.seconds(definition.timeout),
      environment: { ...props.environment },
      role: this.#role,
      logGroup: this.logGroup,
      ...(deadLetters !== undefined && { deadLetterQueue: Queue.fromQueueArn(this, 'DeadLetters', deadLetters) }),
      ...(tracing && { tracing: Tracing.ACTIVE }),
    });
    if (!tracing) return;
    Validations.of(this.#role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray has no resources to name: xray:PutTraceSegments and xray:PutTelemetryRecords take only *.',
    });
  }

  /** Lets the function do these actions on these resources, by ARN. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    this.#role.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }
}
