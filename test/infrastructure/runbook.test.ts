import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableNames } from '../../lib/capability.ts';
import { anchorsOf, readDocument, root } from '../tools/documents.ts';
import { synthesize, type TestApp } from './synthesized.ts';

const runbook = readDocument('docs/runbook.md');
const readme = readDocument('README.md');

let app: TestApp;
let production: TestApp;
beforeAll(async () => {
  app = await synthesize();
  production = await synthesize({ stage: 'production' });
});

interface AlarmText {
  readonly name: string;
  readonly description: string;
  /** The heading that the description leads to. */
  readonly anchor: string | undefined;
}

const alarms = (): AlarmText[] =>
  app.resources('AWS::CloudWatch::Alarm').map(({ properties }) => {
    const description = String(properties.AlarmDescription);
    return {
      name: String(properties.AlarmName),
      description,
      anchor: / docs\/runbook\.md#([a-z0-9-]+)$/.exec(description)?.[1],
    };
  });

interface Output {
  readonly Export?: unknown;
  readonly Description?: string;
}

/** The rows of the table of alarms: a pattern of names, and the anchor of its entry. */
const rows = [...runbook.matchAll(/^\| (`prism-.+`) \| \[[^\]]+\]\(#([a-z0-9-]+)\) \|$/gm)].map(
  ([, names = '', anchor = '']) => ({
    patterns: names.split(', ').map((name) => new RegExp(`^${name.replaceAll('`', '').replace('<function>', '.+')}$`)),
    anchor,
  }),
);

it('has an entry for every alarm, where its description leads', () => {
  expect(alarms().length).toBeGreaterThan(0);
  const anchors = anchorsOf(runbook);
  expect(alarms().filter(({ anchor }) => anchor === undefined || !anchors.includes(anchor))).toEqual([]);
});

it('lists every alarm in its table, with the same entry, and no alarm that there is not', () => {
  for (const { name, anchor } of alarms()) {
    const matching = rows.filter(({ patterns }) => patterns.some((pattern) => pattern.test(name)));
    expect({ name, listed: matching.map((row) => row.anchor) }).toEqual({ name, listed: [anchor] });
  }
  const idle = rows
    .flatMap(({ patterns }) => patterns)
    .filter((pattern) => !alarms().some(({ name }) => pattern.test(name)));
  expect(idle).toEqual([]);
});

it('says for every alarm what it means and where to look', () => {
  for (const anchor of new Set(rows.map((row) => row.anchor))) {
    const entry = runbook.split(/^## /m).find((section) => section.startsWith(`${anchor}\n`)) ?? '';
    expect({ anchor, means: entry.includes('**Means.**'), look: entry.includes('**Look.**') }).toEqual({
      anchor,
      means: true,
      look: true,
    });
  }
});

it('quotes log messages as the functions write them', () => {
  const code = globSync('{functions,lib}/**/*.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  const quoted = [...runbook.matchAll(/`([A-Z][a-z ]+\.|world-halted|[a-z]+-unfinished|orphans-removed)`/g)].map(
    ([, text = '']) => text,
  );
  expect(quoted.length).toBeGreaterThan(3);
  expect([...new Set(quoted)].filter((text) => !code.some((file) => file.includes(text)))).toEqual([]);
});

it('removes by hand exactly what production keeps', () => {
  const kept = production.resources().filter(({ deletionPolicy }) => deletionPolicy === 'RetainExceptOnCreate');
  const tables = kept
    .filter(({ type }) => type === 'AWS::DynamoDB::Table')
    .map(({ properties }) => properties.TableName);
  const named = /^for table in (.+); do$/m.exec(runbook)?.[1]?.split(' ') ?? [];
  expect(named.map((name) => `prism-${name}`).sort()).toEqual(tables.sort());
  expect([...named].sort()).toEqual([...tableNames].sort());
  const others = kept.filter(({ type }) => type !== 'AWS::DynamoDB::Table').map(({ type }) => type);
  expect([...new Set(others)].sort()).toEqual(['AWS::Cognito::UserPool', 'AWS::S3::Bucket']);
  for (const bucket of ['ReportBucket', 'LakeBucket', 'QueryBucket']) expect(runbook).toContain(bucket);
  expect(runbook).toContain('delete-user-pool');
  expect(runbook).toContain('aws s3 rb "s3://$BUCKET" --force');
});

it('unprotects the stacks of production, and no others', () => {
  const named = /^for stack in (.+); do$/m.exec(runbook)?.[1]?.split(' ') ?? [];
  expect(named.sort()).toEqual(production.templates.map(({ stackName }) => stackName).sort());
});

describe('the outputs', () => {
  const outputs = (of: TestApp) =>
    of.templates
      .flatMap(({ template }) => Object.entries((template.Outputs ?? {}) as Readonly<Record<string, Output>>))
      .filter(([, { Export }]) => Export === undefined);

  it('are all in the README, and no others', () => {
    const table = readme.slice(
      readme.indexOf('The outputs at the end'),
      readme.indexOf('asks for the world `default`'),
    );
    const named = [...table.matchAll(/^\| (`.+?`) \|/gm)].flatMap(([, names = '']) =>
      names.replaceAll('`', '').split(', '),
    );
    expect(named.sort()).toEqual(
      outputs(app)
        .map(([name]) => name)
        .sort(),
    );
  });

  it('lead to entries that there are', () => {
    const texts = [...outputs(app), ...outputs(production)].map(([, { Description }]) => Description ?? '');
    const anchors = texts.flatMap((text) => /docs\/runbook\.md#([a-z0-9-]+)/.exec(text)?.[1] ?? []);
    expect(anchors).toEqual(['remove-everything']);
    expect(anchorsOf(runbook)).toEqual(expect.arrayContaining(anchors));
  });
});
