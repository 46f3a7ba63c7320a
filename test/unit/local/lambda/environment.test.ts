import { describe, expect, it } from '@jest/globals';
import { functionEnvironment } from '../../../../local/lambda/environment.ts';
import type { FunctionSpec } from '../../../../local/template/app.ts';

const options = {
  region: 'eu-central-1',
  dynamodbUrl: 'http://127.0.0.1:1',
  messagingUrl: 'http://127.0.0.1:2',
  compileCache: '/tmp/cache',
  overrides: {},
  issuer: undefined,
};

function specWith(Variables: Readonly<Record<string, string>>): FunctionSpec {
  return {
    stackName: 'App',
    logicalId: 'F',
    identity: { name: 'f', ref: 'f', attributes: {} },
    assetFolder: '/tmp/code',
    properties: {
      Code: { S3Key: 'x.zip' },
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      MemorySize: 128,
      Timeout: 3,
      Environment: { Variables },
    },
  };
}

describe('the environment of a function', () => {
  it('has the addresses of queues on the emulator, wherever a value names them', () => {
    const onAws = (name: string) => `https://sqs.eu-central-1.amazonaws.com/000000000000/${name}`;
    const here = (name: string) => `http://127.0.0.1:2/000000000000/${name}`;
    const FOLLOWERS = JSON.stringify([{ queueUrl: onAws('a') }, { queueUrl: onAws('b') }]);
    const environment = functionEnvironment(specWith({ QUEUE_URL: onAws('jobs'), FOLLOWERS }), options);
    expect(environment.QUEUE_URL).toBe(here('jobs'));
    expect(JSON.parse(environment.FOLLOWERS ?? '')).toEqual([{ queueUrl: here('a') }, { queueUrl: here('b') }]);
  });

  it('leaves other addresses as they are', () => {
    const given = { ISSUER: 'https://login.example/sqs.eu-central-1.amazonaws.com', TABLE: 'https' };
    expect(functionEnvironment(specWith(given), options)).toMatchObject(given);
  });
});
