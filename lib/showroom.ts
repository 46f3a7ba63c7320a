import { type App, CfnOutput, type StackProps, Tags } from 'aws-cdk-lib/core';
import { type Bundles, FunctionFactory } from './function-factory.ts';
import { isProduction, type Settings } from './settings.ts';
import { ApiStack } from './stacks/api.ts';
import { DataStack } from './stacks/data.ts';
import { ProspectsStack } from './stacks/prospects.ts';
import { ReportsStack } from './stacks/reports.ts';
import { SimulationStack } from './stacks/simulation.ts';

/** Puts the stacks of one deployment into an app. Nothing is looked up: it needs no account and no network. */
export function addShowroom(app: App, settings: Settings, bundles: Bundles): void {
  const { prefix, region, stage } = settings;
  const common = (part: string, description: string): StackProps => ({
    stackName: `${prefix}${part}`,
    description: `Showroom (${stage}): ${description}`,
    env: { region },
    terminationProtection: isProduction(settings),
  });
  const data = new DataStack(app, 'Data', settings, common('data', 'tables and topics'));
  const factory = new FunctionFactory(settings, bundles, data.alarms);
  const simulation = new SimulationStack(app, 'Simulation', data, factory, common('simulation', 'moves the worlds'));
  const reports = new ReportsStack(app, 'Reports', data, factory, common('reports', 'makes and keeps reports'));
  const prospects = new ProspectsStack(
    app,
    'Prospects',
    { data, reports },
    factory,
    common('prospects', 'dashboards for prospects'),
  );
  new ApiStack(app, 'Api', { data, simulation, reports, prospects }, factory, common('api', 'HTTP API and sign-in'));
  addRemovalOutputs(simulation, settings);
  Tags.of(app).add('project', 'showroom');
  Tags.of(app).add('stage', stage);
  Tags.of(app).add('deployment', prefix.replace(/-+$/, ''));
}

/** How to stop all cost, as commands that can be copied from where the deployment ends. */
function addRemovalOutputs(stack: SimulationStack, settings: Settings): void {
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
