import { type FunctionName, functionNames } from '../../lib/functions.ts';
import { tableAccess } from '../../lib/table-access.ts';
import { tableNames } from '../../lib/tables.ts';
import { synthesize, type TestApp } from './synthesized.ts';

let app: TestApp;
beforeAll(async () => {
  app = await synthesize();
});

const actionsOf = (name: FunctionName) => app.permissions(name).map((permission) => permission.split(' ')[0] ?? '');

/** X-Ray has no resources to name. */
const WITHOUT_RESOURCE = ['xray:PutTelemetryRecords *', 'xray:PutTraceSegments *'];

/** Files of reports have names that are made when they are. */
const onFiles = (...actions: readonly string[]) =>
  actions.map((action) => `s3:${action} arn:aws:s3:::<bucket>/reports/*`);
const ON_FILES: Readonly<Partial<Record<FunctionName, readonly string[]>>> = {
  reports: onFiles('DeleteObject', 'GetObject', 'PutObject'),
  'prospects-print': onFiles('GetObject', 'PutObject'),
};

const withoutId = (permission: string) => permission.replace(/:::prism-reports-\w+\//, ':::<bucket>/');

it('allows no wildcard but what X-Ray asks for, and the files of reports', () => {
  for (const name of functionNames) {
    const wild = app.permissions(name).filter((permission) => permission.includes('*'));
    expect(wild.map(withoutId)).toEqual([...(ON_FILES[name] ?? []), ...WITHOUT_RESOURCE]);
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
      (tableAccess[name][table] ?? []).map((action) => {
        return `dynamodb:${action} arn:aws:dynamodb:us-east-2:123456789012:table/prism-${table}`;
      }),
    );
    expect(granted).toEqual(wanted.sort());
  }
});

it('lets what reads write nowhere', () => {
  for (const name of ['msp-api', 'docs', 'dispatch'] as const) {
    expect(actionsOf(name).filter((action) => /^dynamodb:(Put|Update|Delete|BatchWrite)/.test(action))).toEqual([]);
  }
  expect(actionsOf('docs').filter((action) => !/^(logs|xray):/.test(action))).toEqual([]);
});

it('lets nobody scan or change a table, queue or topic itself', () => {
  const data =
    /^(dynamodb:(GetItem|BatchGetItem|Query|PutItem|UpdateItem|DeleteItem|BatchWriteItem)|sns:Publish|logs:|xray:|sqs:|s3:(Get|Put|Delete)Object$)/;
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
    const files = Object.keys(app.bundles[name].inputs);
    const missing = actionsOf(name).flatMap((action) => {
      const command = /^(?:dynamodb:|sns:|s3:)(\w+?)(?:Item)?$/.exec(action)?.[1];
      const found = files.some((file) => new RegExp(`/${command}(Item)?Command\\.js$`).test(file));
      return command === undefined || found ? [] : [action];
    });
    expect(missing).toEqual([]);
  }
});

it('lets API Gateway and EventBridge invoke functions for this API and this rule only', () => {
  const invokers = app.resources('AWS::Lambda::Permission').map(({ properties }) => ({
    principal: properties.Principal,
    source: properties.SourceArn,
  }));
  const sources = {
    'apigateway.amazonaws.com': /^arn:aws:execute-api:.*:HttpApi/,
    'events.amazonaws.com': /:rule\/prism-/,
  };
  for (const { principal, source } of invokers) {
    expect(source).toMatch(Object.entries(sources).find(([name]) => name === principal)?.[1] ?? /^$/);
  }
  expect(invokers).toHaveLength(7);
});
