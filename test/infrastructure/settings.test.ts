import fc from 'fast-check';
import { isProduction, readSettings, SettingsError } from '../../lib/settings.ts';

type Values = Readonly<Record<string, unknown>>;
const read = (context: Values = {}, environment: Readonly<Record<string, string>> = {}) =>
  readSettings({ context, environment });

function refusal(context: Values, environment: Readonly<Record<string, string>> = {}): string {
  try {
    read(context, environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return '';
}

it('has the defaults of the documents', () => {
  expect(read()).toMatchObject({
    prefix: 'prism-',
    region: 'us-east-2',
    stage: 'dev',
    interval: 30,
    tempo: 1,
    counts: {
      clients: 20,
      licenses: 30,
      leads: 25,
      technicians: 15,
      departments: 6,
      vendors: 15,
      contracts: 20,
      reps: 6,
    },
    cors: ['*'],
    alarms: true,
    machine: true,
    issuer: undefined,
  });
});

it('reads the environment by the names of the seed, and the context before it', () => {
  const environment = { DYNAMODB_TABLE_PREFIX: 'acme-', AWS_REGION: 'eu-west-1', UPDATE_INTERVAL_SECONDS: '10' };
  expect(read({}, environment)).toMatchObject({ prefix: 'acme-', region: 'eu-west-1', interval: 10 });
  expect(read({ interval: '5' }, environment).interval).toBe(5);
  expect(read({ prefix: '' }, { UPDATE_INTERVAL_SECONDS: '' })).toMatchObject({ prefix: 'prism-', interval: 30 });
});

it('takes counts of reps from those of leads, unless they are given', () => {
  expect(read({ counts: { leads: 100 } }).counts.reps).toBe(25);
  expect(read({ counts: { leads: 100, reps: 3 } }).counts.reps).toBe(3);
  expect(read({ counts: { leads: 0, clients: 0, reps: 0 } }).counts.reps).toBe(0);
  expect(refusal({ counts: { reps: 0 } })).toContain('no reps only without leads and clients');
});

it('takes values of cdk.json that are no text', () => {
  const { counts, interval, alarms } = read({ counts: { clients: 5 }, interval: 7, alarms: false });
  expect({ clients: counts.clients, licenses: counts.licenses, interval, alarms }).toEqual({
    clients: 5,
    licenses: 30,
    interval: 7,
    alarms: false,
  });
});

it('leaves context that is not ours alone', () => {
  expect(refusal({ '@aws-cdk/core:checkSecretUsage': true, 'aws:cdk:x': 1, 'cli-telemetry': false })).toBe('');
});

describe('refuses, by name', () => {
  it.each([
    ['interval', ['0', '3601', '-1', '1.5', '1e3', 'thirty', ' 30', '٣']],
    ['seed', ['-1', '4294967296', '1.5', 'x']],
    ['tempo', ['0', '0.5', '241', 'fast']],
    ['prefix', ['-x', 'UPPER', 'has space', 'x'.repeat(25), 'my-aws-', 'amazonia', 'cognito-']],
    ['region', ['ohio', 'us-east', 'us_east_2']],
    ['stage', ['Production', 'prod', 'prd', 'live', 'production-2', '1st', 'a'.repeat(21)]],
    ['counts', ['5', '[]', '{', '{"people":1}', '{"clients":-1}', '{"clients":1.5}', '{"clients":100001}', 'null']],
    ['cors', ['example.com', 'https://a.example/path', '*,https://a.example', 'https://*.a.example']],
    ['console', ['http://a.example/', 'a.example', 'https://a.example/#x']],
    ['issuer', ['http://login.example', 'login.example', 'https://login.example/?x=1']],
    ['consoleClient', ['has space', 'x'.repeat(201)]],
    ['alarms', ['maybe', '1']],
    ['machine', ['none']],
    ['alarm-email', ['nobody', 'a b@c.d']],
    ['dashboardTimezone', ['Mars/Base', '+01:00', 'Europe', 'Europe/Zurich ']],
  ])('%s', (name, values) => {
    for (const value of values) {
      const message = refusal({ [name]: value, ...(name === 'issuer' && { audience: 'a' }) });
      expect(message).toContain(`context ${name} must be `);
      expect(message).toContain(JSON.stringify(value));
    }
  });

  it('the environment variable, where the value came from there', () => {
    expect(refusal({}, { UPDATE_INTERVAL_SECONDS: 'x' })).toMatch(
      /^environment variable UPDATE_INTERVAL_SECONDS must be/,
    );
  });

  it('a name that is no setting, and says which are', () => {
    expect(refusal({ intervall: '5' })).toMatch(/^context intervall is not a setting; .*\binterval\b/);
  });

  it('an issuer without audience, and the other way round', () => {
    expect(refusal({ issuer: 'https://login.example' })).toContain('issuer and audience go together');
    expect(refusal({ audience: 'api' })).toContain('issuer and audience go together');
  });

  it('a client for the console without an issuer', () => {
    expect(refusal({ consoleClient: 'spa' })).toContain('consoleClient needs issuer');
  });

  it('an address for alarms that are off', () => {
    expect(refusal({ alarms: 'off', 'alarm-email': 'a@b.example' })).toContain('alarm-email');
  });

  it('all that is wrong at once', () => {
    expect(refusal({ stage: 'prod', interval: 0, seed: 'x' }).split('\n')).toHaveLength(3);
  });
});

it('never answers a number outside its range, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)), (text) => {
      const settings = refusal({ interval: text, tempo: text }) === '' ? read({ interval: text, tempo: text }) : read();
      expect(Number.isInteger(settings.interval)).toBe(true);
      expect(settings.interval >= 1 && settings.interval <= 3600).toBe(true);
      expect(settings.tempo >= 1 && settings.tempo <= 240).toBe(true);
    }),
  );
});

it('knows production by its full name only', () => {
  expect(isProduction({ stage: 'production' })).toBe(true);
  for (const stage of ['dev', 'staging', 'pre-production']) expect(isProduction(read({ stage }))).toBe(false);
});
