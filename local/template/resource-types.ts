import { TemplateError } from '../errors.ts';
import type { Deployment, Identity, ResourceId } from './types.ts';

/** How the host treats a resource type: it runs it, puts something local in its place, or needs nothing for it. */
export type Treatment = 'run' | 'substituted' | 'without-effect';

interface IdentityInput extends ResourceId {
  /** The resolved value of a property, when it is a string. */
  readonly text: (property: string) => string | undefined;
  readonly deployment: Deployment;
}

interface ResourceType {
  readonly treatment: Treatment;
  readonly identify: (input: IdentityInput) => Identity;
}

const physicalName = (input: IdentityInput, property: string): string =>
  input.text(property) ?? `${input.stackName}-${input.logicalId}`;

const arn = (service: string, { region, accountId }: Deployment, resource: string): string =>
  `arn:aws:${service}:${region}:${accountId}:${resource}`;

/** `Ref` answers the physical name, `Arn` an ARN of that service. */
const named =
  (service: string, property: string, resource: (name: string) => string = (name) => name) =>
  (input: IdentityInput): Identity => {
    const name = physicalName(input, property);
    return { name, ref: name, attributes: { Arn: arn(service, input.deployment, resource(name)) } };
  };

/** `Ref` answers the logical id: for parts that are only referred to from inside the template. */
const internal = (input: IdentityInput): Identity => ({
  name: input.logicalId,
  ref: input.logicalId,
  attributes: { Arn: arn('local', input.deployment, input.logicalId) },
});

const queue = (input: IdentityInput): Identity => {
  const { deployment } = input;
  const fifo = input.text('FifoQueue') === 'true' ? '.fifo' : '';
  const name = input.text('QueueName') ?? `${input.stackName}-${input.logicalId}${fifo}`;
  const url = `${deployment.messagingUrl}/${deployment.accountId}/${name}`;
  return { name, ref: url, attributes: { Arn: arn('sqs', deployment, name), QueueName: name, QueueUrl: url } };
};

const topic = (input: IdentityInput): Identity => {
  const name = physicalName(input, 'TopicName');
  const topicArn = arn('sns', input.deployment, name);
  return { name, ref: topicArn, attributes: { TopicArn: topicArn, TopicName: name } };
};

const bucket = (input: IdentityInput): Identity => {
  const name = physicalName(input, 'BucketName').toLowerCase().slice(0, 63);
  return {
    name,
    ref: name,
    attributes: { Arn: `arn:aws:s3:::${name}`, DomainName: `${name}.s3.amazonaws.com` },
  };
};

const api = (input: IdentityInput): Identity => ({
  name: input.logicalId,
  ref: input.logicalId,
  attributes: { ApiId: input.logicalId, ApiEndpoint: input.deployment.apiUrl },
});

const userPool = (input: IdentityInput): Identity => {
  const id = `${input.deployment.region}_${input.logicalId}`;
  const issuer = `${input.deployment.apiUrl}/local-issuer`;
  const attributes = {
    Arn: arn('cognito-idp', input.deployment, `userpool/${id}`),
    ProviderURL: issuer,
    ProviderName: issuer,
    UserPoolId: id,
  };
  return { name: id, ref: id, attributes };
};

const userPoolClient = (input: IdentityInput): Identity => ({
  name: input.logicalId,
  ref: input.logicalId,
  attributes: { ClientId: input.logicalId },
});

const run = (identify: ResourceType['identify']): ResourceType => ({ treatment: 'run', identify });
const substituted = (identify: ResourceType['identify']): ResourceType => ({ treatment: 'substituted', identify });
const withoutEffect = (identify: ResourceType['identify'] = internal): ResourceType => ({
  treatment: 'without-effect',
  identify,
});

/** The three lists. A type on none of them is an error, so that a template can't grow beyond the host unnoticed. */
const resourceTypes: Readonly<Record<string, ResourceType>> = {
  'AWS::DynamoDB::Table': run(named('dynamodb', 'TableName', (name) => `table/${name}`)),
  'AWS::DynamoDB::GlobalTable': run(named('dynamodb', 'TableName', (name) => `table/${name}`)),
  'AWS::SQS::Queue': run(queue),
  'AWS::SNS::Topic': run(topic),
  'AWS::SNS::Subscription': run(internal),
  'AWS::S3::Bucket': run(bucket),
  'AWS::Lambda::Function': run(named('lambda', 'FunctionName', (name) => `function:${name}`)),
  'AWS::Lambda::EventSourceMapping': run(internal),
  'AWS::ApiGatewayV2::Api': run(api),
  'AWS::ApiGatewayV2::Integration': run(internal),
  'AWS::ApiGatewayV2::Route': run(internal),
  'AWS::ApiGatewayV2::Stage': run(internal),
  'AWS::ApiGatewayV2::Authorizer': run(internal),
  'AWS::Events::Rule': run(named('events', 'Name', (name) => `rule/${name}`)),

  'AWS::Cognito::UserPool': substituted(userPool),
  'AWS::Cognito::UserPoolClient': substituted(userPoolClient),
  'AWS::Cognito::UserPoolDomain': substituted(named('cognito-idp', 'Domain')),
  'AWS::Cognito::UserPoolResourceServer': substituted(named('cognito-idp', 'Identifier')),
  'AWS::Cognito::UserPoolGroup': substituted(named('cognito-idp', 'GroupName')),
  'AWS::Cognito::ManagedLoginBranding': substituted(internal),

  'AWS::Athena::WorkGroup': withoutEffect(),
  'AWS::CDK::Metadata': withoutEffect(),
  'AWS::CloudWatch::Alarm': withoutEffect(),
  'AWS::CloudWatch::CompositeAlarm': withoutEffect(),
  'AWS::CloudWatch::Dashboard': withoutEffect(),
  'AWS::Glue::Database': withoutEffect(),
  'AWS::Glue::Table': withoutEffect(),
  'AWS::IAM::ManagedPolicy': withoutEffect(),
  'AWS::IAM::Policy': withoutEffect(),
  'AWS::IAM::Role': withoutEffect(),
  'AWS::KMS::Alias': withoutEffect(),
  'AWS::KMS::Key': withoutEffect(),
  'AWS::Lambda::Permission': withoutEffect(),
  'AWS::Logs::LogGroup': withoutEffect(named('logs', 'LogGroupName', (name) => `log-group:${name}`)),
  'AWS::Logs::MetricFilter': withoutEffect(),
  'AWS::S3::BucketPolicy': withoutEffect(),
  'AWS::SNS::TopicPolicy': withoutEffect(),
  'AWS::SQS::QueuePolicy': withoutEffect(),
  'Custom::S3AutoDeleteObjects': withoutEffect(),
};

/** How the host treats resources of this type. @throws TemplateError that names type and resource when it can't. */
export function resourceTypeOf(type: string, id: ResourceId): ResourceType {
  const found = Object.hasOwn(resourceTypes, type) ? resourceTypes[type] : undefined;
  if (found) return found;
  throw new TemplateError(
    `${type} ${id.logicalId} (stack ${id.stackName}) is not known to the local host: ` +
      'put its type on one of the three lists in local/template/resource-types.ts',
  );
}
