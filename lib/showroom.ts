import { type App, CfnOutput, type Stack, type StackProps, Tags } from 'aws-cdk-lib/core';
import { API_PART, capabilityParts, danglingReferences, divideConcurrency, queueWeights } from './capability.ts';
import { Alarms } from './constructs/alarms.ts';
import type { Bundles, Deployment } from './deployment.ts';
import { ALARMS, Names } from './names.ts';
import { keepReleasedExports } from './released-exports.ts';
import { isProduction, type Settings } from './settings.ts';
import { ApiStack } from './stacks/api.ts';
import { CapabilityStack } from './stacks/capability.ts';
import { DataStack } from './stacks/data.ts';

/**
 * Puts the stacks of one deployment into an app: data, what moves the worlds, views, the API, in this order. They know
 * each other by names only. Nothing is looked up: it needs no account and no network.
 */
export function addShowroom(app: App, settings: Settings, bundles: Bundles): void {
  const dangling = danglingReferences();
  if (dangling.length > 0) throw new Error(`Manifests name what none of them has: ${dangling.join('; ')}`);
  const { prefix, region, stage } = settings;
  const names = new Names(prefix);
  const alarms = new Alarms(prefix, names.topicArn(ALARMS), settings.alarms);
  const concurrency = divideConcurrency(settings.concurrency, queueWeights());
  const deployment: Deployment = { settings, names, bundles, alarms, concurrency };
  const propsOf = (part: string, description = part): StackProps => ({
    stackName: names.of(part),
    description: `Showroom (${stage}): ${description}`,
    env: { region },
    terminationProtection: isProduction(settings),
  });
  const data = new DataStack(app, 'Data', deployment, propsOf('data', 'tables and topics'));
  const [core, ...views] = capabilityParts.map((part) =>
    new CapabilityStack(app, idOf(part), part, deployment, propsOf(part)).createFunctions(),
  );
  if (!core) throw new Error('No manifest has a stack of its own');
  const api = new ApiStack(app, idOf(API_PART), deployment, propsOf(API_PART, 'HTTP API and sign-in'));
  core.addStackDependency(data);
  for (const view of views) view.addStackDependency(core);
  for (const each of [core, ...views]) api.addStackDependency(each);
  keepReleasedExports([data, core, ...views, api], prefix);
  addRemovalOutputs(core, settings);
  Tags.of(app).add('project', 'showroom');
  Tags.of(app).add('stage', stage);
  Tags.of(app).add('deployment', prefix.replace(/-+$/, ''));
}

/** `simulation` is the stack `Simulation` of the app. */
const idOf = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);

/** How to stop all cost, as commands that can be copied from where the deployment ends. */
function addRemovalOutputs(stack: Stack, settings: Settings): void {
  const { prefix, region, stage } = settings;
  const rule = `--name ${prefix}every-minute --region ${region}`;
  new CfnOutput(stack, 'StopMovement', {
    description: 'Lets all worlds sleep: the API goes on, and ticks cost nothing',
    value: `aws events disable-rule ${rule}`,
  });
  const destroy = `npx cdk destroy --all -c prefix=${prefix} -c region=${region} -c stage=${stage}`;
  new CfnOutput(stack, 'StopAllCost', {
    description: isProduction(settings)
      ? 'Removes all but the tables and users, which production keeps: docs/runbook.md#remove-everything'
      : 'Removes everything',
    value: destroy,
  });
}
