import { MANIFESTS } from '../../functions/manifests.ts';
import { functionNames, functionOf, tableNames } from '../../lib/capability.ts';
import { synthesize, type TestApp } from './synthesized.ts';

let app: TestApp;
beforeAll(async () => {
  app = await synthesize();
});

const actionsOf = (name: string) => app.permissions(name).map((permission) => permission.split(' ')[0] ?? '');

/** Files have names that are made when they are. */
const onFiles = (name: string) =>
  (functionOf(name).files?.actions ?? []).flatMap((action) =>
    action === 'ListBucket' ? [] : `s3:${action} arn:aws:s3:::<bucket>/${functionOf(name).files?.under}*`,
  );

const withoutId = (permission: string) => permission.replace(/:::prism-(reports|analytics)-\w+\//, ':::<bucket>/');

it('allows no wildcard but for the files of a capability', () => {
  for (const name of functionNames) {
    const wild = app.permissions(name).filter((permission) => permission.includes('*'));
    expect(wild.map(withoutId)).toEqual(onFiles(name).sort());
  }
});

it('gives every function its log group, and no function another', () => {
  for (const name of functionNames) {
    const logs = app.permissions(name).filter((permission) => permission.startsWith('logs:'));
    const group = `arn:aws:logs:us-east-2:123456789012:log-group:/aws/lambda/prism-${name}`;
    expect(logs).toEqual([`logs:CreateLogStream ${group}`, `logs:PutLogEvents ${group}`]);
  }
});

it('opens exactly the tables of the list, with exactly its actions', () => {
  for (const name of functionNames) {
    const granted = app.permissions(name).filter((permission) => permission.startsWith('dynamodb:'));
    const wanted = tableNames.flatMap((table) =>
      (functionOf(name).tables?.[table] ?? []).map((action) => {
        return `dynamodb:${action} arn:aws:dynamodb:us-east-2:123456789012:table/prism-${table}`;
      }),
    );
    expect(granted).toEqual(wanted.sort());
  }
});

it('lets what reads write nowhere', () => {
  for (const name of ['msp-api', 'docs', 'dispatch']) {
    expect(actionsOf(name).filter((action) => /^dynamodb:(Put|Update|Delete|BatchWrite)/.test(action))).toEqual([]);
  }
  expect(actionsOf('docs').filter((action) => !/^logs:/.test(action))).toEqual([]);
});

it('lets nobody scan or change a table, queue or topic itself', () => {
  const data =
    /^(dynamodb:(GetItem|BatchGetItem|Query|PutItem|UpdateItem|DeleteItem|BatchWriteItem)|sns:Publish|logs:|sqs:|s3:((Get|Put|Delete)Object|ListBucket)$)/;
  const queue = /^sqs:(SendMessage|ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueueAttributes)$/;
  for (const name of functionNames) {
    const others = actionsOf(name).filter(
      (action) => !data.test(action) || (/^sqs:/.test(action) && !queue.test(action)),
    );
    expect(others).toEqual([]);
  }
});

it('grants no action that the code of the function has no command for', () => {
  for (const name of functionNames) {
    const files = Object.keys(app.bundle(name).inputs);
    const missing = actionsOf(name).flatMap((action) => {
      const command = /^(?:dynamodb:|sns:|s3:)(\w+?)(?:Item)?$/.exec(action)?.[1];
      // Who may list is told that an object is not there: it lists, or it gets.
      if (action === 's3:ListBucket') return files.some((file) => /\/GetObjectCommand\.js$/.test(file)) ? [] : [action];
      const found = files.some((file) => new RegExp(`/${command}(Item)?Command\\.js$`).test(file));
      return command === undefined || found ? [] : [action];
    });
    expect(missing).toEqual([]);
  }
});

it('lets API Gateway, EventBridge and SNS invoke functions for this API, this rule and these topics only', () => {
  const invokers = app.resources('AWS::Lambda::Permission').map(({ properties }) => ({
    principal: properties.Principal,
    source: properties.SourceArn,
  }));
  const sources = {
    'apigateway.amazonaws.com': /^arn:aws:execute-api:.*:HttpApi/,
    'events.amazonaws.com': /:rule\/prism-/,
    'sns.amazonaws.com': /^arn:aws:sns:us-east-2:123456789012:prism-(tick-committed|world-removed|revops-builds)$/,
  };
  for (const { principal, source } of invokers) {
    expect(source).toMatch(Object.entries(sources).find(([name]) => name === principal)?.[1] ?? /^$/);
  }
  expect(invokers).toHaveLength(functionNames.filter((name) => functionOf(name).trigger.kind !== 'queue').length);
});

it('lets the world touch no table of a view, and no view write a table of the world', () => {
  const own = new Map(MANIFESTS.map(({ name, tables = {} }) => [name, Object.keys(tables)]));
  const worlds = own.get('worlds') ?? [];
  for (const name of functionNames) {
    const { capability, tables = {} } = functionOf(name);
    const written = Object.entries(tables).filter(([, actions]) =>
      actions.some((action) => !/^(Batch)?Get|^Query/.test(action)),
    );
    // Requests that were made, interests, notices, and what was printed are kept for all in one place.
    const shared = [...(own.get(capability) ?? []), 'idempotency', 'interests', 'notices', 'reports'];
    expect(written.map(([table]) => table).filter((table) => !shared.includes(table))).toEqual([]);
    if (capability === 'worlds') expect(Object.keys(tables).filter((table) => !worlds.includes(table))).toEqual([]);
  }
});
