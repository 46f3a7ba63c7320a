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
    ]);
    expect(functionOf('analytics').tables).not.toHaveProperty('idempotency');
    expect(functionNames.filter((name) => functionOf(name).stack === 'analytics')).toEqual(['analytics']);
  });
});
