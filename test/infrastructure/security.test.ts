import { App, CloudFormationValidatePlugin } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { APP_PROPS, fileContext, fillApp } from '../../lib/synth.ts';
import { type Context, temporaryFolder } from './synthesized.ts';

/** An app with its constructs, which the checks walk. */
async function build(context: Context): Promise<App> {
  const app = new App({
    ...APP_PROPS,
    outdir: temporaryFolder(),
    postCliContext: { ...(await fileContext()), ...context },
    builtinCloudFormationValidation: false,
  });
  await fillApp(app, {});
  return app;
}

const variants: readonly (readonly [string, Context])[] = [
  ['as it is by default', {}],
  ['in production', { stage: 'production', 'alarm-email': 'ops@example.com' }],
  ['with another issuer', { issuer: 'https://login.example', audience: 'api' }],
];

interface Acknowledgement {
  readonly path: string;
  readonly id: string;
  readonly reason: string;
}

/** What is acknowledged in the app, with its reasons. */
function acknowledgements(app: App): Acknowledgement[] {
  return app.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata.flatMap(({ type, data }) =>
        type.includes('acknowledged')
          ? Object.entries<string>(data).map(([id, reason]) => ({ path: node.path, id, reason }))
          : [],
      ),
    );
}

describe.each(variants)('the app %s', (_name, context) => {
  it('has nothing that the AWS Solutions checks object to', async () => {
    const app = await build(context);
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    const found = violations.flatMap(({ ruleName, violatingResources }) => {
      return violatingResources.map(
        ({ constructPath, resourceLogicalId }) => `${ruleName} ${constructPath ?? resourceLogicalId}`,
      );
    });
    expect(found).toEqual([]);
  });

  it('gives a reason for each exception', async () => {
    const app = await build(context);
    const given = acknowledgements(app);
    expect(given.length).toBeGreaterThan(0);
    for (const { reason } of given) expect(String(reason).length).toBeGreaterThan(40);
  });
});

it('has exceptions for open routes, traces, the tier of the user pool and its second factor, and no more', async () => {
  const rules = acknowledgements(await build({})).map(({ id }) => id.replace(/^.*::/, ''));
  expect([...new Set(rules)].sort()).toEqual([
    'AwsSolutions-APIG4',
    'AwsSolutions-COG2',
    'AwsSolutions-COG8',
    'AwsSolutions-IAM5[Resource::*]',
  ]);
});

it('is valid CloudFormation', async () => {
  const app = await build({ stage: 'production' });
  const assembly = app.synth();
  const report = new CloudFormationValidatePlugin().validate({
    templatePaths: assembly.stacks.map(({ templateFullPath }) => templateFullPath),
  });
  expect(report.violations.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([]);
});
