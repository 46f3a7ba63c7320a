import { describe, expect, it } from '@jest/globals';
import { TemplateError } from '../../../../local/errors.ts';
import { readApp } from '../../../../local/template/app.ts';
import { Resolver } from '../../../../local/template/resolver.ts';
import type { CloudFormationResource } from '../../../../local/template/types.ts';

const deployment = { region: 'us-east-2', accountId: '000000000000', apiUrl: 'http://a', messagingUrl: 'http://m' };

const read = (Resources: Record<string, CloudFormationResource>) =>
  readApp(new Resolver([{ stackName: 'App', template: { Resources } }], deployment), '/out');

const lambda = (properties: object): CloudFormationResource => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Code: { S3Key: 'abc.zip' }, Handler: 'index.handler', Runtime: 'nodejs24.x', ...properties },
});

describe('reading an app', () => {
  it('reads functions with their asset folder, defaults and resolved environment', () => {
    const { functions } = read({
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'q' } },
      Api: lambda({ Environment: { Variables: { QUEUE: { Ref: 'Queue' }, COUNT: 3 } }, Role: { 'Fn::Unknown': 1 } }),
    });
    expect(functions).toHaveLength(1);
    expect(functions[0]).toMatchObject({
      logicalId: 'Api',
      identity: { name: 'App-Api' },
      assetFolder: '/out/asset.abc',
      properties: {
        MemorySize: 128,
        Timeout: 3,
        Environment: { Variables: { QUEUE: 'http://m/000000000000/q', COUNT: '3' } },
      },
    });
  });

  it('takes numbers and flags that are written as text', () => {
    const { queues } = read({
      Q: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: '60', FifoQueue: 'true' } },
    });
    expect(queues[0]?.properties).toMatchObject({ VisibilityTimeout: 60, FifoQueue: true, DelaySeconds: 0 });
  });

  const api = { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } };
  it.each<[string, Record<string, CloudFormationResource>, RegExp]>([
    ['inline code', { F: lambda({ Code: { ZipFile: 'x' } }) }, /AWS::Lambda::Function F .*asset folder/],
    ['another runtime', { F: lambda({ Runtime: 'python3.13' }) }, /Node\.js/],
    ['layers', { F: lambda({ Layers: ['arn'] }) }, /layers/],
    [
      'a stream',
      {
        M: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { EventSourceArn: 'arn:aws:dynamodb:x', FunctionName: 'f' },
        },
      },
      /only queues/,
    ],
    [
      'an event pattern',
      { R: { Type: 'AWS::Events::Rule', Properties: { EventPattern: { source: ['x'] } } } },
      /scheduled|patterns/,
    ],
    ['a WebSocket API', { A: { ...api, Properties: { ProtocolType: 'WEBSOCKET' } } }, /AWS::ApiGatewayV2::Api A/],
    ['two APIs', { A: api, B: api }, /B .*second/],
    ['a named stage', { S: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { StageName: 'prod' } } }, /StageName/],
    [
      'an IAM route',
      {
        R: {
          Type: 'AWS::ApiGatewayV2::Route',
          Properties: { RouteKey: 'GET /', Target: 'integrations/I', AuthorizationType: 'AWS_IAM' },
        },
      },
      /AuthorizationType/,
    ],
    [
      'a delivery stream behind a topic',
      { S: { Type: 'AWS::SNS::Subscription', Properties: { TopicArn: 't', Protocol: 'firehose', Endpoint: 'e' } } },
      /Protocol/,
    ],
  ])('refuses %s', (_what, resources, message) => {
    expect(() => read(resources)).toThrow(TemplateError);
    expect(() => read(resources)).toThrow(message);
  });
});
