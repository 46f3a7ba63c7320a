import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { routes as docsRoutes } from '../../functions/docs/routes.ts';
import { routes as mspRoutes } from '../../functions/msp/routes.ts';
import { routes as dashboardPrintingRoutes } from '../../functions/prospects/printing/routes.ts';
import { routes as prospectRoutes } from '../../functions/prospects/routes.ts';
import { routes as reportRoutes } from '../../functions/reports/routes.ts';
import { routes as simulationRoutes } from '../../functions/worlds/control/routes.ts';
import { countHaltedWorlds } from '../constructs/halted-worlds.ts';
import type { NodeFunction } from '../constructs/node-function.ts';
import { RouteApi, type TokenCheck } from '../constructs/route-api.ts';
import { SignIn } from '../constructs/sign-in.ts';
import { CLOSED, type FunctionFactory } from '../function-factory.ts';
import type { Settings } from '../settings.ts';
import { tableAccess } from '../table-access.ts';
import type { DataStack } from './data.ts';
import type { ProspectsStack } from './prospects.ts';
import type { ReportsStack } from './reports.ts';
import type { SimulationStack } from './simulation.ts';

/** What the world outside meets: the HTTP API with its functions, and who may call it. */
export class ApiStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    parts: {
      readonly data: DataStack;
      readonly simulation: SimulationStack;
      readonly reports: ReportsStack;
      readonly prospects: ProspectsStack;
    },
    factory: FunctionFactory,
    props: StackProps,
  ) {
    super(scope, id, props);
    const { data, simulation, reports, prospects } = parts;
    const { settings } = factory;
    const signIn = settings.issuer === undefined ? new SignIn(this, 'SignIn', settings) : undefined;
    const routeApi = new RouteApi(this, 'Http', {
      prefix: settings.prefix,
      corsOrigins: settings.cors,
      tokens: tokenCheck(settings, signIn),
      alarms: data.alarms,
    });
    routeApi.serve(mspRoutes, this.#createReader(factory, data));
    routeApi.serve(simulationRoutes, this.#createControl(factory, data, simulation));
    routeApi.serve(reportRoutes, reports.maker);
    routeApi.serve(prospectRoutes, prospects.answers);
    routeApi.serve(dashboardPrintingRoutes, prospects.printer);
    routeApi.serve(docsRoutes, this.#createDocs(factory, signIn));
    this.#addOutputs(routeApi.api.apiEndpoint, signIn);
  }

  #createReader(factory: FunctionFactory, data: DataStack): NodeFunction {
    const reader = factory.create(this, 'msp-api', { ...CLOSED, ...factory.dataEnvironment() });
    data.open(reader, tableAccess['msp-api']);
    return reader;
  }

  #createControl(factory: FunctionFactory, data: DataStack, simulation: SimulationStack): NodeFunction {
    const control = factory.create(this, 'control', {
      ...CLOSED,
      ...factory.worldEnvironment(),
      JOB_QUEUE_URL: simulation.jobQueue.queue.queueUrl,
      TICK_QUEUE_URL: simulation.tickQueue.queue.queueUrl,
      TICK_TOPIC_ARN: data.tickCommitted.topicArn,
    });
    data.open(control, tableAccess.control);
    control.allow(['sns:Publish'], [data.tickCommitted.topicArn]);
    simulation.jobQueue.fedBy(control);
    simulation.tickQueue.fedBy(control);
    countHaltedWorlds(control, factory.settings.prefix);
    return control;
  }

  #createDocs(factory: FunctionFactory, signIn: SignIn | undefined): NodeFunction {
    return factory.create(this, 'docs', {
      ...CLOSED,
      ...(signIn && { OAUTH_TOKEN_URL: signIn.tokenEndpoint }),
    });
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
