import { functionNames, functionOf } from '../../lib/capability.ts';
import { pick, synthesize } from './synthesized.ts';

describe('product analytics', () => {
  it('counts the days of the zone in the settings, UTC where they name none', async () => {
    const [usual, swiss] = [await synthesize(), await synthesize({ dashboardTimezone: 'Europe/Zurich' })];
    const zoneOf = (app: typeof usual) =>
      pick(app.lambda('analytics').properties, 'Environment', 'Variables', 'DASHBOARD_TIMEZONE');
    expect([usual, swiss].map(zoneOf)).toEqual(['UTC', 'Europe/Zurich']);
  });

  it('only reads: questions that are posted leave nothing behind', async () => {
    const app = await synthesize();
    const actions = app.permissions('analytics').map((permission) => permission.split(' ')[0] ?? '');
    expect(actions.filter((action) => !action.startsWith('logs:')).sort()).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
    ]);
    expect(functionOf('analytics').tables).not.toHaveProperty('idempotency');
  });

  it('takes what is sent by a function of its own, which changes nothing that is there', async () => {
    const app = await synthesize();
    const onTable = (name: string, table: string): string[] =>
      app
        .permissions(name)
        .filter((permission) => permission.includes(`table/prism-${table}`))
        .map((permission) => permission.split(' ')[0] ?? '')
        .sort();
    expect(onTable('analytics-ingest', 'telemetry_log')).toEqual([
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
    ]);
    expect(onTable('analytics-ingest', 'worlds')).toEqual(['dynamodb:GetItem']);
    expect(onTable('analytics-sweep', 'telemetry_log')).toEqual(['dynamodb:BatchWriteItem', 'dynamodb:Query']);
    // Reviews read what people do there; the other functions of the app have no part in it.
    expect(onTable('results-generate', 'telemetry_log')).toEqual(['dynamodb:Query']);
    const others = functionNames.filter((name) => !name.startsWith('analytics') && name !== 'results-generate');
    expect(others.flatMap((name) => onTable(name, 'telemetry_log'))).toEqual([]);
  });

  it('keeps what was sent for as long as its world: the table forgets nothing by itself', async () => {
    const app = await synthesize({ stage: 'production', 'alarm-email': 'a@b.example' });
    const table = app
      .resources('AWS::DynamoDB::Table')
      .find(({ properties }) => properties.TableName === 'prism-telemetry_log');
    expect(table?.properties.TimeToLiveSpecification).toBeUndefined();
    expect(JSON.stringify(table?.properties)).toContain('"PointInTimeRecoveryEnabled":true');
  });
});
