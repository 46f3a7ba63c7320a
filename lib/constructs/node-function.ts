import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { FunctionDefinition } from '../functions.ts';
import { ALARM_PERIOD, type Alarms } from './alarms.ts';

export interface NodeFunctionProps {
  /** Short name, such as `tick`; resources are called by it behind the prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly definition: FunctionDefinition;
  /** Folder with `index.mjs`. */
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly alarms: Alarms;
}

/** Share of the timeout above which a function's slowest invocations are a warning. */
const SLOW_SHARE = 0.8;

/**
 * A Lambda function on Node 24 and arm64 with its own log group, its own role that may write there and send traces,
 * and nothing else until `allow` says so.
 */
export class NodeFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly logGroup: LogGroup;
  readonly #role: Role;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    const functionName = `${props.prefix}${props.name}`;
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
      description: props.definition.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.code),
      memorySize: props.definition.memory,
      timeout: Duration.seconds(props.definition.timeout),
      environment: { ...props.environment },
      role: this.#role,
      logGroup: this.logGroup,
      tracing: Tracing.ACTIVE,
    });
    Validations.of(this.#role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray has no resources to name: xray:PutTraceSegments and xray:PutTelemetryRecords take only *.',
    });
    this.#addAlarms(props);
  }

  /** Lets the function do these actions on these resources, by ARN. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    this.#role.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  #addAlarms({ name, definition, alarms }: NodeFunctionProps): void {
    alarms.add(this, {
      name: `${name}-errors`,
      kind: 'function-errors',
      meaning: `The function ${name} crashed or ran out of time.`,
      metric: this.lambda.metricErrors({ period: ALARM_PERIOD }),
      threshold: 1,
    });
    alarms.add(this, {
      name: `${name}-throttles`,
      kind: 'function-throttles',
      meaning: `The function ${name} was refused for lack of concurrency.`,
      metric: this.lambda.metricThrottles({ period: ALARM_PERIOD }),
      threshold: 1,
    });
    alarms.add(this, {
      name: `${name}-duration`,
      kind: 'function-duration',
      meaning: `The slowest invocations of ${name} take over ${SLOW_SHARE * 100} % of its ${definition.timeout} s.`,
      metric: this.lambda.metricDuration({ period: ALARM_PERIOD, statistic: Stats.p(99) }),
      threshold: definition.timeout * 1000 * SLOW_SHARE,
      periods: 3,
    });
  }
}
