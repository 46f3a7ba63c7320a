import { describe, expect, it } from '@jest/globals';
import { TemplateError } from '../../../../local/errors.ts';
import { Resolver } from '../../../../local/template/resolver.ts';
import type { CloudFormationResource, StackTemplate } from '../../../../local/template/types.ts';

const deployment = {
  region: 'eu-west-1',
  accountId: '000000000000',
  apiUrl: 'http://127.0.0.1:8000',
  messagingUrl: 'http://127.0.0.1:4566',
};

/** A placeholder of Fn::Sub. */
const sub = (name: string) => `\${${name}}`;

const stack = (
  Resources: Record<string, CloudFormationResource>,
  more: Omit<StackTemplate['template'], 'Resources'> = {},
): StackTemplate => ({ stackName: 'App', template: { Resources, ...more } });

const app = stack(
  {
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }]] } } },
    Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work' } },
    Fifo: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
    Topic: { Type: 'AWS::SNS::Topic' },
    Bucket: { Type: 'AWS::S3::Bucket' },
    Pool: { Type: 'AWS::Cognito::UserPool' },
    Role: { Type: 'AWS::IAM::Role' },
  },
  {
    Parameters: { Stage: { Default: 'dev' }, Needed: {} },
    Outputs: {
      Shared: {
        Value: { 'Fn::GetAtt': ['Queue', 'Arn'] },
        Export: { Name: { 'Fn::Sub': `${sub('AWS::StackName')}:q` } },
      },
    },
  },
);

const resolver = new Resolver([app, { stackName: 'Other', template: {} }], deployment);
const resolve = (value: unknown) => resolver.resolve('App', value);

describe('intrinsic functions', () => {
  it.each([
    [{ Ref: 'AWS::Region' }, 'eu-west-1'],
    [{ Ref: 'AWS::Partition' }, 'aws'],
    [{ Ref: 'AWS::URLSuffix' }, 'amazonaws.com'],
    [{ Ref: 'Stage' }, 'dev'],
    [{ Ref: 'Table' }, 'a-dev'],
    [{ Ref: 'Queue' }, 'http://127.0.0.1:4566/000000000000/work'],
    [{ Ref: 'Fifo' }, 'http://127.0.0.1:4566/000000000000/App-Fifo.fifo'],
    [{ Ref: 'Topic' }, 'arn:aws:sns:eu-west-1:000000000000:App-Topic'],
    [{ Ref: 'Bucket' }, 'app-bucket'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:aws:dynamodb:eu-west-1:000000000000:table/a-dev'],
    [{ 'Fn::GetAtt': 'Queue.QueueName' }, 'work'],
    [{ 'Fn::GetAtt': ['Pool', 'ProviderURL'] }, 'http://127.0.0.1:8000/local-issuer'],
    [
      { 'Fn::Sub': [['Stage', 'x', '!kept', 'Queue.QueueName'].map(sub).join('/'), { x: { Ref: 'AWS::AccountId' } }] },
      `dev/000000000000/${sub('kept')}/work`,
    ],
    [{ 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Queue', 'Arn'] }] }] }, 'aws'],
    [{ 'Fn::Join': [',', { 'Fn::Split': ['/', 'a/b'] }] }, 'a,b'],
    [{ 'Fn::ImportValue': 'App:q' }, 'arn:aws:sqs:eu-west-1:000000000000:work'],
  ])('answers %j', (value, expected) => expect(resolve(value)).toBe(expected));

  it('answers imports from another stack, nested, and drops AWS::NoValue', () => {
    const value = { a: [{ 'Fn::ImportValue': 'App:q' }, { Ref: 'AWS::NoValue' }], b: { Ref: 'AWS::NoValue' }, c: 1 };
    expect(resolver.resolve('Other', value)).toEqual({ a: ['arn:aws:sqs:eu-west-1:000000000000:work'], c: 1 });
  });

  it.each([
    [{ 'Fn::Cidr': ['10.0.0.0/8', 2, 8] }, /Fn::Cidr.*stack App/],
    [{ Ref: 'Nobody' }, /Nobody/],
    [{ Ref: 'Needed' }, /Needed.*no default/],
    [{ Ref: 'AWS::NotificationARNs' }, /AWS::NotificationARNs/],
    [{ 'Fn::GetAtt': ['Queue', 'Colour'] }, /Colour of Queue/],
    [{ 'Fn::ImportValue': 'nothing' }, /imports nothing/],
    [{ 'Fn::Join': 'text' }, /needs a list/],
  ])('refuses %j', (value, message) => {
    expect(() => resolve(value)).toThrow(TemplateError);
    expect(() => resolve(value)).toThrow(message);
  });
});

describe('resource types', () => {
  it('refuses one that is on no list, by type and logical id', () => {
    const strange = stack({ Cluster: { Type: 'AWS::ECS::Cluster' } });
    expect(() => new Resolver([strange], deployment)).toThrow(TemplateError);
    expect(() => new Resolver([strange], deployment)).toThrow(/AWS::ECS::Cluster Cluster \(stack App\)/);
  });

  it('refuses a resource that is there on a condition, unless it has no effect here', () => {
    const Condition = 'Sometimes';
    expect(() => new Resolver([stack({ Q: { Type: 'AWS::SQS::Queue', Condition } })], deployment)).toThrow(
      /Q .*condition/,
    );
    expect(() => new Resolver([stack({ M: { Type: 'AWS::CDK::Metadata', Condition } })], deployment)).not.toThrow();
  });

  it('is not fooled by names of object members', () => {
    expect(() => new Resolver([stack({ X: { Type: 'constructor' } })], deployment)).toThrow(/constructor X/);
  });
});
