import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { App } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { APP_PROPS, fileContext, fillApp } from '../../lib/synth.ts';
import { bundlesOnce } from '../tools/syntheses.ts';
import { type Context, temporaryFolder } from './synthesized.ts';

/** An app with its constructs, which the checks walk; synthesizing it also validates its templates. */
async function build(context: Context): Promise<App> {
  const app = new App({
    ...APP_PROPS,
    outdir: temporaryFolder(),
    postCliContext: { ...(await fileContext()), ...context },
    builtinCloudFormationValidation: true,
  });
  await fillApp(app, {}, await bundlesOnce());
  return app;
}

const variants: readonly (readonly [string, Context])[] = [
  ['as it is by default', {}],
  ['in production', { stage: 'production', 'alarm-email': 'ops@example.com' }],
  ['with a model that narrates', { narratorModel: 'us.amazon.nova-lite-v1:0' }],
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
  let app: App;
  beforeAll(async () => {
    app = await build(context);
  });

  it('has nothing that the AWS Solutions checks object to', () => {
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    const found = violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map((resource) => `${ruleName} ${resource.constructPath ?? resource.resourceLogicalId}`),
    );
    expect(found).toEqual([]);
  });

  it('gives a reason for each exception, and has no more kinds of them than it needs', () => {
    const given = acknowledgements(app);
    for (const { reason } of given) expect(reason.length).toBeGreaterThan(40);
    const allowed =
      /^Annotation::AwsSolutions-(APIG4|COG2|COG8|S1|SQS3|IAM5\[Resource::(<\w+\.Arn>\/(reports|lake|results)\/\*|\*|.*:foundation-model\/[^*]+)\])$/;
    expect([...new Set(given.map(({ id }) => id))].filter((id) => !allowed.test(id))).toEqual([]);
  });
});

it('is valid CloudFormation', async () => {
  const app = await build({ stage: 'production', 'alarm-email': 'ops@example.com' });
  expect(() => app.synth()).not.toThrow();
});

it('would be told of a fault', async () => {
  const app = await build({});
  const [queue] = app.node.findAll().filter((construct) => construct instanceof CfnQueue);
  queue?.addPropertyOverride('VisibilityTimeout', 'soon');
  queue?.addPropertyDeletionOverride('RedrivePolicy');
  expect(() => app.synth()).toThrow(/[Vv]alidation/);
});
