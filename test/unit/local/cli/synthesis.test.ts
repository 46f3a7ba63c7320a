import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fingerprintOf, keepApp, keptApp } from '../../../../local/cli/synthesis.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-synthesis-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};

describe('a fingerprint', () => {
  const settings = { prefix: 'prism-', interval: '30' };
  const fingerprint = (given: object = settings) => fingerprintOf(folder, given);
  beforeEach(() => {
    write('core/world/rows.ts', 'rows');
    write('functions/a.ts', 'a');
    write('lib/b.ts', 'b');
    write('cdk.json', '{}');
    write('package-lock.json', '{}');
  });

  it('is the same for the same', () => {
    const before = fingerprint();
    write('README.md', 'other');
    write('test/some.test.ts', 'other');
    write('cdk.json', '{}');
    expect(fingerprint()).toBe(before);
  });

  it.each([
    ['a setting', () => undefined, { ...settings, interval: '31' }],
    ['a source', () => write('core/world/rows.ts', 'cols'), settings],
    ['a new source', () => write('core/world/more.ts', ''), settings],
    ['a source under another name', () => renameSync(join(folder, 'lib/b.ts'), join(folder, 'lib/c.ts')), settings],
    ['a source that is gone', () => rmSync(join(folder, 'functions/a.ts')), settings],
    [
      'text that moves from one source to the next',
      () => {
        write('functions/a.ts', '');
        write('lib/b.ts', 'ab');
      },
      settings,
    ],
    ['the context of the CDK', () => write('cdk.json', '{"context":{}}'), settings],
    ['a dependency', () => write('package-lock.json', '{"packages":{}}'), settings],
    ['a dependency that was installed', () => write('node_modules/.package-lock.json', '{}'), settings],
  ])('is another for %s', (_what, change, given) => {
    const before = fingerprint();
    change();
    expect(fingerprint(given)).not.toBe(before);
  });
});

describe('an app that was kept', () => {
  const record = () => join(folder, 'app/made-from.json');
  const made = () => ({
    outdir: join(folder, 'app'),
    templates: [{ stackName: 'prism-data', template: { Resources: { Rows: { Type: 'AWS::DynamoDB::Table' } } } }],
    region: 'eu-west-1',
  });
  beforeEach(() => {
    write('app/asset.1/index.mjs', 'export {};');
    write('app/Data.template.json', '{}');
    keepApp(made(), 'one', ['STAGE', 'TRACING'], { environment: { STAGE: 'dev', HOME: '/here' } });
  });
  const kept = (fingerprint = 'one', environment: NodeJS.ProcessEnv = { STAGE: 'dev' }) =>
    keptApp(join(folder, 'app'), fingerprint, { environment });

  it('is what it was, as often as it is asked for', () => {
    expect(kept()).toEqual(made());
    expect(kept()).toEqual(made());
  });

  it('is none when it was made of anything else', () => expect(kept('another')).toBeUndefined());

  it.each<[string, NodeJS.ProcessEnv]>([
    ['has another value', { STAGE: 'test' }],
    ['is not set any more', {}],
    ['was not set then', { STAGE: 'dev', TRACING: 'on' }],
  ])('is none when a variable that settings come from %s', (_what, environment) => {
    expect(kept('one', environment)).toBeUndefined();
    expect(kept('one', { STAGE: 'dev', HOME: '/there' })).toEqual(made());
  });

  it.each([
    ['a file is gone', () => rmSync(join(folder, 'app/asset.1'), { recursive: true })],
    ['a file is shorter', () => write('app/asset.1/index.mjs', '')],
    ['a file was added', () => write('app/asset.2/index.mjs', '')],
    ['its record is gone', () => rmSync(record())],
    ['its record is no JSON', () => appendFileSync(record(), '}')],
    ['its record is of another form', () => write('app/made-from.json', '{"fingerprint":"one"}')],
    ['its record broke off', () => writeFileSync(record(), readFileSync(record(), 'utf8').slice(0, 40))],
  ])('is none when %s', (_what, change) => {
    change();
    expect(kept()).toBeUndefined();
  });

  it('is none in a folder that is not there', () => {
    expect(keptApp(join(folder, 'elsewhere'), 'one', {})).toBeUndefined();
  });
});
