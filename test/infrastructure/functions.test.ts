import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { analyticsEnv, analyticsIngestEnv, analyticsSweepEnv } from '../../functions/analytics/env.ts';
import { lakeEnv, lakeWorkerEnv } from '../../functions/analytics/lake/env.ts';
import { analyticsPrintEnv } from '../../functions/analytics/printing/env.ts';
import { consoleEnv } from '../../functions/console/env.ts';
import { docsEnv } from '../../functions/docs/env.ts';
import { mspEnv } from '../../functions/msp/env.ts';
import { overviewEnv } from '../../functions/overview/env.ts';
import { followEnv } from '../../functions/platform/follow/env.ts';
import { buildEnv, prospectsEnv } from '../../functions/prospects/env.ts';
import { printingEnv } from '../../functions/prospects/printing/env.ts';
import { reportsEnv, sweepEnv } from '../../functions/reports/env.ts';
import { resultsEnv, resultsGenerateEnv } from '../../functions/results/env.ts';
import { resultsPrintEnv } from '../../functions/results/printing/env.ts';
import { revopsBuildEnv, revopsEnv, revopsSweepEnv, revopsWeekEnv } from '../../functions/revops/env.ts';
import { revopsPrintEnv } from '../../functions/revops/printing/env.ts';
import { controlEnv, dispatchEnv, jobsEnv, tickEnv } from '../../functions/worlds/write/env.ts';
import { functionNames, functionOf } from '../../lib/capability.ts';
import { pick, synthesize, type TestApp } from './synthesized.ts';

const environments: Readonly<Record<string, z.ZodObject>> = {
  'msp-api': mspEnv,
  overview: overviewEnv,
  control: controlEnv,
  reports: reportsEnv,
  prospects: prospectsEnv,
  'prospects-build': buildEnv,
  'reports-sweep': sweepEnv,
  'prospects-print': printingEnv,
  revops: revopsEnv,
  'revops-print': revopsPrintEnv,
  'revops-build': revopsBuildEnv,
  'revops-week': revopsWeekEnv,
  'revops-sweep': revopsSweepEnv,
  results: resultsEnv,
  'results-generate': resultsGenerateEnv,
  'results-print': resultsPrintEnv,
  analytics: analyticsEnv,
  'analytics-lake': lakeEnv,
  'analytics-lake-seal': lakeWorkerEnv,
  'analytics-lake-sweep': lakeWorkerEnv,
  'analytics-ingest': analyticsIngestEnv,
  'analytics-sweep': analyticsSweepEnv,
  'analytics-print': analyticsPrintEnv,
  follow: followEnv,
  docs: docsEnv,
  console: consoleEnv,
  dispatch: dispatchEnv,
  tick: tickEnv,
  jobs: jobsEnv,
};

/** Set by Lambda itself. */
const GIVEN_BY_LAMBDA = /^AWS_/;

/** Bytes of pdfkit and fontkit, minified, with the tables of Unicode that they shape text by. */
const MOST_DRAWING = 1_000_000;
/** Bytes of the findings, which the overview says as the reports do, without what draws. */
const MOST_FOUND = 100_000;
/** Bytes of what documents the API: the vocabularies of its schemas bring some of the world along; some 10 KB for a view’s routes, 8 for the colours of its pages, 4 for examples of rows. */
const MOST_DOCUMENTED = 520_000;
/** Bytes of the transforms of datasets, minified, with what their figures say. */
const MOST_COMPUTED = 225_000;
/** Bytes of ajv, minified. */
const MOST_CHECKING = 150_000;

let app: TestApp;
beforeAll(async () => {
  app = await synthesize();
});

it('knows the environment of each function', () => {
  expect(Object.keys(environments).sort()).toEqual([...functionNames].sort());
});

it('has each function of the list once, and no other', () => {
  const all = app.resources('AWS::Lambda::Function');
  const ofTheToolKit = all.filter(({ id }) => id.startsWith('CustomS3AutoDeleteObjects'));
  // One for each stack that has buckets.
  expect(ofTheToolKit.map(({ stackName }) => stackName).sort()).toEqual(['prism-analytics', 'prism-reports']);
  const names = all.filter((each) => !ofTheToolKit.includes(each)).map(({ properties }) => properties.FunctionName);
  expect(names.sort()).toEqual(functionNames.map((name) => `prism-${name}`).sort());
});

describe.each(functionNames)('the function %s', (name) => {
  it('runs on Node 24 and arm64, with the memory and time of its manifest', () => {
    const { memory, timeout } = functionOf(name);
    expect(app.lambda(name).properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: memory,
      Timeout: timeout,
    });
  });

  it('logs to a group of its own that forgets after 30 days', () => {
    const group = pick(app.lambda(name).properties, 'LoggingConfig', 'LogGroup');
    const groups = app.resources('AWS::Logs::LogGroup').filter(({ properties }) => properties.LogGroupName === group);
    expect(groups.map(({ properties }) => properties.RetentionInDays)).toEqual([30]);
    const users = app.resources('AWS::Lambda::Function').filter((other) => {
      return pick(other.properties, 'LoggingConfig', 'LogGroup') === group;
    });
    expect(users).toHaveLength(1);
  });

  it('has a role of its own, without managed policies', () => {
    const arn = app.lambda(name).properties.Role;
    const users = app.resources('AWS::Lambda::Function').filter(({ properties }) => properties.Role === arn);
    expect(users).toHaveLength(1);
    for (const { properties } of app.resources('AWS::IAM::Role')) {
      expect(properties.ManagedPolicyArns).toBeUndefined();
      expect(properties.Policies).toBeUndefined();
    }
  });

  it('is given the environment that it reads, all of it and nothing else', () => {
    const given = Object(pick(app.lambda(name).properties, 'Environment', 'Variables'));
    const schema = environments[name];
    const known = Object.keys(schema?.shape ?? {}).filter((variable) => !GIVEN_BY_LAMBDA.test(variable));
    expect(Object.keys(given).filter((variable) => !known.includes(variable))).toEqual([]);
    expect(schema?.safeParse(given).error?.issues).toBeUndefined();
  });
});

it('records traces where the settings ask for them, which costs, and nowhere else', async () => {
  const traced = await synthesize({ tracing: 'on' });
  for (const name of functionNames) {
    expect(app.lambda(name).properties.TracingConfig).toBeUndefined();
    expect(traced.lambda(name).properties).toMatchObject({ TracingConfig: { Mode: 'Active' } });
    expect(app.permissions(name).filter((permission) => permission.startsWith('xray:'))).toEqual([]);
    expect(traced.permissions(name).filter((permission) => permission.startsWith('xray:'))).toEqual([
      'xray:PutTelemetryRecords *',
      'xray:PutTraceSegments *',
    ]);
  }
});

it('lets only closed handlers be deployed', () => {
  for (const name of [
    'msp-api',
    'overview',
    'control',
    'reports',
    'prospects',
    'prospects-print',
    'revops',
    'revops-print',
    'results',
    'results-print',
    'analytics',
    'analytics-lake',
    'analytics-ingest',
    'analytics-print',
    'docs',
    'console',
  ] as const) {
    expect(pick(app.lambda(name).properties, 'Environment', 'Variables', 'AUTH_MODE')).toBe('jwt');
  }
});

describe('bundles', () => {
  const clients = (name: string) =>
    Object.keys(app.bundle(name).inputs)
      .flatMap((file) => /node_modules\/(@aws-sdk\/client-[^/]+)\/dist-es\/[^/]+Client\.js$/.exec(file)?.[1] ?? [])
      .filter((client, index, all) => all.indexOf(client) === index);

  /** What is printed says and how it is drawn, in the functions that print. */
  const printers = ['reports', 'prospects-print', 'revops-print', 'results-print', 'analytics-print'];
  const drawing = new RegExp(
    'node_modules/(pdfkit|fontkit|restructure|unicode-properties|unicode-trie|linebreak|png-js|pako|tiny-inflate|dfa' +
      '|clone|base64-js|@swc/helpers|@noble/[a-z]+|d3-[a-z]+|internmap)/|^core/print/(?!format\\.ts|findings/wording\\.ts)|^core/views/operations/(?!overview/movements|causes/)|^core/views/prospects/report/|^core/views/revops/report/|^core/views/analytics/report/|^core/views/results/report/|^functions/print/pdf/(?!assets)',
  );

  /** Packages that check data against JSON Schema: in the two functions that make it. */
  const checking = /node_modules\/(ajv|fast-uri|json-schema-traverse)\//;

  /** The transforms of a view's datasets, and metrics: in the functions that compute them, and in what documents their fields. */
  const computing = /^core\/views\/(revops\/(?!report\/)|analytics\/(?!report\/)|results\/(?!report\/))/;

  it.each(functionNames)('%s stays below its size', (name) => {
    // Whatever reads a world has its parts: the sales organisation added 15 KB to operations and its calendar, as does the academy; following a world 6, telling causes 16, the methods that a path has half a KB.
    const limits = [310_000, 620_000, 820_000, 821_000];
    const bytesOf = (packages: RegExp) =>
      Object.entries(app.bundle(name).inputs).reduce(
        (sum, [file, bytes]) => sum + (packages.test(file) ? bytes : 0),
        0,
      );
    const [drawn, checked, computed] = [bytesOf(drawing), bytesOf(checking), bytesOf(computing)];
    const limit = name === 'docs' ? MOST_DOCUMENTED : (limits[clients(name).length] ?? 0);
    expect(app.bundle(name).bytes - drawn - checked - computed).toBeLessThan(limit);
    expect(drawn).toBeLessThan(printers.includes(name) ? MOST_DRAWING : name === 'overview' ? MOST_FOUND : 1);
    expect(computed).toBeLessThan(/^(revops|results|analytics|docs)/.test(name) ? MOST_COMPUTED : 1);
    expect(checked).toBeLessThan(name === 'prospects' || name === 'prospects-build' ? MOST_CHECKING : 1);
  });

  it('has nothing of worlds’ making or of dashboards’ in what only follows them', () => {
    for (const name of ['follow', 'reports-sweep', 'revops-sweep', 'analytics-sweep']) {
      const files = Object.keys(app.bundle(name).inputs);
      expect(
        files.filter((file) => /^core\/(measures|views\/[^/]+\/(widgets|binding|value|pages))\//.test(file)),
      ).toEqual([]);
    }
  });

  it.each(printers)('%s has a PDF library, without fonts that it doesn’t use', (name) => {
    const inputs = Object.keys(app.bundle(name).inputs);
    expect(inputs.some((file) => file.includes('node_modules/pdfkit/'))).toBe(true);
    expect(inputs.filter((file) => /pdfkit\/.*(standard-fonts|\.afm)/.test(file))).toEqual([]);
  });

  it('gives one AWS client to what reads, none to the documents', () => {
    expect(clients('msp-api')).toEqual(['@aws-sdk/client-dynamodb']);
    expect(clients('docs')).toEqual([]);
  });

  it.each(functionNames)('%s has no generator and no tool of development in it', (name) => {
    const packages = Object.keys(app.bundle(name).inputs).filter((file) => {
      // fontkit's own code comes with swc's helpers; the compiler itself is none of them.
      return /node_modules\/(@faker-js|aws-cdk|esbuild|@swc\/(?!helpers\/)|jest|dynalite|fauxqs)/.test(file);
    });
    expect(packages).toEqual([]);
  });

  it.each(functionNames)('%s asks for nothing by require, which ES modules lack', (name) => {
    const code = readFileSync(join(app.bundle(name).folder, 'index.mjs'), 'utf8');
    expect(code).not.toContain('Dynamic require of');
  });

  it('puts the assets of the documents and the fonts of the reports beside their code', () => {
    for (const name of ['docs', ...printers]) {
      const files = Object.keys(functionOf(name).assets ?? {});
      expect(files.length).toBeGreaterThan(2);
      for (const file of files) {
        expect(readFileSync(join(app.bundle(name).folder, 'assets', file)).byteLength).toBeGreaterThan(1000);
      }
    }
  });
});
