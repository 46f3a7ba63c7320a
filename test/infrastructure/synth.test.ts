import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionNames } from '../../lib/capability.ts';
import { synthesizeAnew } from '../tools/syntheses.ts';
import { synthesize, type TestApp, temporaryFolder } from './synthesized.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let app: TestApp;
beforeAll(async () => {
  app = await synthesize();
});

/** Every file of the functions of a synthesized app, by its name, as text. */
function codeFiles(outdir: string): ReadonlyMap<string, string> {
  const names = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
  const wanted = names.filter((name) => /^asset\.[^.]+\/.+\.\w+$/.test(name));
  return new Map(wanted.sort().map((name) => [name, readFileSync(join(outdir, name), 'latin1')]));
}

/** A template without the notes of the tool that made it. */
function withoutMetadata(template: unknown): unknown {
  return JSON.parse(JSON.stringify(template, (name, value) => (name === 'Metadata' ? undefined : value)));
}

it('gives the same twice, once from the command line, with the built console, without an account, a look-up or a file left behind', async () => {
  const outdir = temporaryFolder();
  const environment = {
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: temporaryFolder(),
    CDK_DISABLE_VERSION_CHECK: '1',
    CI: 'true',
  };
  const cdk = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  execFileSync(process.execPath, [cdk, 'synth', '--quiet', '--output', outdir], {
    cwd: root,
    env: environment,
    stdio: 'pipe',
  });
  const whole = await synthesizeAnew(temporaryFolder());
  expect(existsSync(join(whole.bundles.console?.folder ?? '', 'console/index.html'))).toBe(true);
  for (const { stackName, template } of whole.templates) {
    const file = readdirSync(outdir).find(
      (name) => name.toLowerCase() === `${stackName.replace('prism-', '')}.template.json`,
    );
    const fromTool: unknown = JSON.parse(readFileSync(join(outdir, String(file)), 'utf8'));
    expect(withoutMetadata(fromTool)).toEqual(withoutMetadata(template));
  }
  const [first, second] = [codeFiles(outdir), codeFiles(whole.outdir)];
  expect(first.size).toBeGreaterThan(functionNames.length);
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...second].filter(([name, text]) => first.get(name) !== text).map(([name]) => name)).toEqual([]);
  expect(existsSync(join(root, 'cdk.context.json'))).toBe(false);
});

it('asks nothing of the account that it is deployed to but the bootstrap version', () => {
  const parameters = app.templates.flatMap(({ template }) => Object.keys(Object(template.Parameters)));
  expect(new Set(parameters)).toEqual(new Set(['BootstrapVersion']));
});

it('names everything that has a name by the prefix, so that two deployments fit into one account', async () => {
  const other = await synthesize({ prefix: 'acme-' });
  const named =
    /^(TableName|QueueName|TopicName|FunctionName|LogGroupName|UserPoolName|ClientName|AlarmName|Name|Domain|Namespace|MetricNamespace)$/;
  const names = other
    .resources()
    .flatMap(({ type, properties }) =>
      Object.entries(properties).flatMap(([key, value]) =>
        named.test(key) && typeof value === 'string' ? [`${type} ${value}`] : [],
      ),
    );
  const shared = /^AWS::CloudWatch::Alarm AWS\/|^AWS::Cognito::UserPoolResourceServer /;
  expect(names.filter((name) => !name.includes('acme') && !shared.test(name))).toEqual([]);
});

it('tags all that can be tagged', () => {
  const tagged = [
    'AWS::DynamoDB::Table',
    'AWS::Lambda::Function',
    'AWS::SQS::Queue',
    'AWS::SNS::Topic',
    'AWS::Logs::LogGroup',
    'AWS::S3::Bucket',
  ];
  for (const type of tagged) {
    for (const { properties } of app.resources(type)) {
      expect(properties.Tags).toEqual(
        expect.arrayContaining([
          { Key: 'project', Value: 'showroom' },
          { Key: 'stage', Value: 'dev' },
        ]),
      );
    }
  }
});

it('tells, where a deployment ends, its addresses, its clients and how to stop all cost', () => {
  const outputs = app.templates.flatMap(({ template }) => Object.entries(Object(template.Outputs)));
  const names = outputs.map(([name]) => name).filter((name) => !name.startsWith('ExportsOutput'));
  expect(names.sort()).toEqual([
    'AlarmsTell',
    'ApiUrl',
    'ConsoleClientId',
    'DocsUrl',
    'LakeBucket',
    'MachineClientId',
    'QueryBucket',
    'ReportBucket',
    'SqlDatabase',
    'SqlReaderPolicy',
    'SqlWorkgroup',
    'StopAllCost',
    'StopMovement',
    'TokenEndpoint',
    'UserPoolId',
  ]);
});

it('has the shape that was last agreed on', () => {
  const counts = app.templates.map(({ stackName }) => {
    const types = app.resources().flatMap((resource) => (resource.stackName === stackName ? [resource.type] : []));
    const byType = Object.entries(Object.groupBy(types, (type) => type));
    return [stackName, byType.map(([type, all]) => `${type} ${all?.length}`).sort()];
  });
  const routes = app.resources('AWS::ApiGatewayV2::Route').map(({ properties }) => {
    return `${properties.RouteKey} → ${[properties.AuthorizationScopes ?? 'open'].flat()[0]}`;
  });
  expect({ resources: Object.fromEntries(counts), routes: routes.sort() }).toMatchSnapshot();
});

it('lets functions do what was last agreed on', () => {
  const short = (permission: string) => permission.replace(/arn:aws:\w+:[\w-]*:\d*:/, '');
  const byFunction = functionNames.map((name) => [name, app.permissions(name).map(short)]);
  expect(Object.fromEntries(byFunction)).toMatchSnapshot();
});
