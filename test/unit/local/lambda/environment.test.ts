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

  it('has people sign in at the local issuer, by the client that is for people, with the scopes as they are', () => {
    const url = 'http://127.0.0.1:8000/local-issuer';
    const machine = { clientId: 'M', scopes: [], clientCredentials: true, lifetimeSeconds: 1 };
    const people = { callbackUrls: [], logoutUrls: [], refreshSeconds: 1 };
    const console = { ...machine, clientId: 'C', clientCredentials: false, people };
    const issuer = { url, tokenUrl: `${url}/oauth2/token`, clients: [machine, console] };
    const given = {
      issuer: 'https://login.example',
      clientId: 'x',
      scopes: ['s'],
      audience: 'a',
      origins: ['https://o'],
    };
    const spec = specWith({ SIGN_IN: JSON.stringify(given), OAUTH_TOKEN_URL: 'https://login.example/token' });
    const environment = functionEnvironment(spec, { ...options, issuer });
    expect(JSON.parse(environment.SIGN_IN ?? '')).toEqual({ ...given, issuer: url, clientId: 'C', origins: [] });
    expect([environment.OAUTH_TOKEN_URL, environment.AUTH_MODE]).toEqual([issuer.tokenUrl, undefined]);
    expect(functionEnvironment(specWith({}), { ...options, issuer })).not.toHaveProperty('SIGN_IN');
    expect(functionEnvironment(spec, options)).toMatchObject({ AUTH_MODE: 'open', OAUTH_TOKEN_URL: '' });
    expect(functionEnvironment(specWith({}), options)).not.toHaveProperty('OAUTH_TOKEN_URL');
  });

  it('leaves other addresses as they are', () => {
    const given = { ISSUER: 'https://login.example/sqs.eu-central-1.amazonaws.com', TABLE: 'https' };
    expect(functionEnvironment(specWith(given), options)).toMatchObject(given);
  });
});
