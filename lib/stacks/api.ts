import { CfnOutput, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { API_PART, triggeredBy } from '../capability.ts';
import { consoleAddresses, consoleSignIn } from '../console-sign-in.ts';
import { RouteApi, type TokenCheck } from '../constructs/route-api.ts';
import { SignIn } from '../constructs/sign-in.ts';
import type { Deployment } from '../deployment.ts';
import type { Settings } from '../settings.ts';
import { CapabilityStack } from './capability.ts';

/** What the world outside meets: the HTTP API with its functions, and who may call it. */
export class ApiStack extends CapabilityStack {
  constructor(scope: Construct, id: string, deployment: Deployment, props: StackProps) {
    super(scope, id, API_PART, deployment, props);
    const { settings, names, alarms } = deployment;
    // One after the other, as each needs the one before: the address, who signs people in for it, and whom it trusts.
    const routeApi = new RouteApi(this, 'Http', { prefix: settings.prefix, corsOrigins: settings.cors, alarms });
    const addresses = consoleAddresses(routeApi.api.apiEndpoint, settings);
    const signIn = settings.issuer === undefined ? new SignIn(this, 'SignIn', settings, addresses) : undefined;
    routeApi.check(tokenCheck(settings, signIn));
    this.createFunctions({ tokenUrl: signIn?.tokenEndpoint, signIn: consoleSignIn(settings, signIn) });
    for (const [name, { trigger }] of triggeredBy('http')) {
      const near = this.functions.get(name);
      routeApi.serve(trigger, near ?? { name, arn: names.functionArn(name) });
    }
    this.#addOutputs(routeApi.api.apiEndpoint, signIn);
  }

  #addOutputs(apiUrl: string, signIn: SignIn | undefined): void {
    const outputs: Readonly<Record<string, readonly [value: string, description: string]>> = {
      ApiUrl: [apiUrl, 'Address of the HTTP API'],
      DocsUrl: [`${apiUrl}/docs`, 'The API to read and try out'],
      ...(signIn && {
        UserPoolId: [signIn.userPool.userPoolId, 'Where people who may sign in are added'],
        ConsoleClientId: [signIn.consoleClient.userPoolClientId, 'Client for people: authorization code with PKCE'],
        TokenEndpoint: [signIn.tokenEndpoint, 'Where clients get their tokens'],
      }),
      ...(signIn?.machineClient && {
        MachineClientId: [signIn.machineClient.userPoolClientId, 'Client for machines: client credentials'],
      }),
    };
    for (const [name, [value, description]] of Object.entries(outputs)) {
      new CfnOutput(this, name, { value, description });
    }
  }
}

/** Tokens of the stack's own user pool, or of the issuer that the settings name. */
function tokenCheck({ issuer, audience }: Settings, signIn: SignIn | undefined): TokenCheck {
  if (issuer !== undefined) return { issuer, audience };
  if (!signIn) throw new Error('Without an issuer there has to be a user pool');
  const clients = [signIn.consoleClient, signIn.machineClient];
  return {
    issuer: signIn.userPool.userPoolProviderUrl,
    audience: clients.flatMap((client) => client?.userPoolClientId ?? []),
  };
}
