import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { objectKey } from '../../core/views/analytics/index.ts';
import { entityKinds } from '../../core/world/config.ts';
import { readManifest, writeManifest } from '../../functions/analytics/lake/manifests.ts';
import { routes as msp } from '../../functions/msp/routes.ts';
import { newJob } from '../../functions/platform/jobs/job.ts';
import { createGuardedTexts } from '../../functions/platform/storage/guarded-objects.ts';
import { createS3 } from '../../functions/platform/storage/s3.ts';
import { newReportId } from '../../functions/print/record.ts';
import { createReportTable } from '../../functions/print/tables/report-table.ts';
import { startBuild } from '../../functions/prospects/build-job.ts';
import { manifest as prospects } from '../../functions/prospects/manifest.ts';
import { createBuildJobTable } from '../../functions/prospects/tables/build-job-table.ts';
import { manifest as strategy } from '../../functions/results/manifest.ts';
import { routes as revops } from '../../functions/revops/routes.ts';
import { createHeadTable } from '../../functions/worlds/tables/head-table.ts';
import { createJobTable } from '../../functions/worlds/tables/job-table.ts';
import { createRowTables } from '../../functions/worlds/tables/row-tables.ts';
import type { JobMessage } from '../../functions/worlds/write/job-messages.ts';
import { functionNames } from '../../lib/capability.ts';
import { LOCAL_SECRET } from '../../local/emulators/presigned.ts';
import { type Host, startHost } from '../../local/host.ts';
import { withTimeToSpare } from '../tools/app.ts';
import { type CompleteResults, reviewReads } from '../tools/review-reads.ts';
import { until } from '../tools/waiting.ts';
import { type Call, observeCalls } from './observed-calls.ts';
import { synthesize, type TestApp } from './synthesized.ts';

/**
 * Locally nobody checks roles: a permission that is missing would show when the app is deployed. So the real functions
 * run here through all that they do, and what they call is compared with what their roles allow.
 */
let app: TestApp;
let host: Host;
let observed: ReturnType<typeof observeCalls>;
const dataDir = mkdtempSync(join(tmpdir(), 'showroom-in-use-'));

/** Seconds between ticks: soon, and long enough for a command to come between two of them. */
const INTERVAL = 2;
const FASTEST = 240;
/** All of it, on a machine that others keep busy. */
const LONGEST = 1_200_000;

beforeAll(async () => {
  app = await synthesize({ interval: INTERVAL, refreshInterval: 1 });
  observed = observeCalls();
  // Each function signs with a name of its own.
  const keys = functionNames.map((name) => [app.lambda(name).id, { AWS_ACCESS_KEY_ID: name, LOG_LEVEL: 'error' }]);
  const { outdir } = app;
  const templates = app.templates.map(withTimeToSpare);
  host = await startHost({ templates, outdir, dataDir, port: 0, env: Object.fromEntries(keys), log: () => undefined });
  await until('the default world to be made', async () => (await fetch(`${host.url}/health`)).ok);
  // In one go: what follows judges all that was called, and would mislead if some of it was missing.
  await worlds();
  await reports();
  await dashboards();
  await salesDatasets();
  await reviews();
  await academy();
  await lake();
  await telemetry();
  await everyJob();
}, LONGEST);

afterAll(async () => {
  observed.stop();
  await host.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function send(method: string, path: string, body?: unknown, key: string = randomUUID()): Promise<Response> {
  return fetch(`${host.url}${path}`, {
    method,
    headers: { 'idempotency-key': key, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** Sends a request, and once more where the world moved on first each time: on a busy machine a command may take as long as a tick. */
async function call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const { status, text } = await until(
    `${method} ${path} to come between two ticks`,
    async () => {
      const response = await send(method, path, body);
      return { status: response.status, text: await response.text() };
    },
    (answer) => !answer.text.includes('The world moves on faster'),
  );
  if (status >= 500) throw new Error(`${method} ${path}: ${status} ${text}`);
  return text.startsWith('{') ? JSON.parse(text) : {};
}

async function list(path: string): Promise<{ readonly id: string }[]> {
  return JSON.parse(await (await send('GET', path)).text());
}

const tick = async (): Promise<number> => Number((await call('GET', '/api/simulation')).tick);

const has = (name: string, permission: Call): boolean => observed.calls.get(name)?.has(permission) ?? false;

function storage(): DynamoDBDocumentClient {
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'x' };
  return DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: host.endpoints.dynamodb, region: 'us-east-2', credentials }),
  );
}

const isCompleted = ({ status }: Record<string, unknown>): boolean => status === 'completed';

/** Nobody is told of jobs that the test itself makes. */
const silence = async () => undefined;

const NO_FAILURE = '{"batchItemFailures":[]}';

/** Gives a function one message, as its queue would, until it is done: a tick that comes between makes a job fail once. */
async function deliver(name: string, message: object, times = 1): Promise<void> {
  const attributes = { ApproximateReceiveCount: String(times) };
  const record = { messageId: randomUUID(), body: JSON.stringify(message), attributes };
  await until(
    `${name} to take ${record.body}`,
    async () => JSON.stringify(await host.invoke(`prism-${name}`, { Records: [record] })),
    (answer) => answer === NO_FAILURE,
  );
}

/** Gives the function for jobs one message, for the first time or after others, and makes the job that it names beforehand. */
async function runJob(message: JobMessage, times = 1): Promise<void> {
  if ('jobId' in message) {
    const { jobId: id, worldId, kind } = message;
    const job = newJob({ id, kind, worldId, generation: null, detail: { message } }, Date.now());
    await createJobTable(storage(), 'prism-jobs', Date.now, silence).create(job);
  }
  await deliver('jobs', message, times);
}

/** Makes, moves, steers, repairs, replaces and removes worlds. */
async function worlds(): Promise<void> {
  const first = await tick();
  await until('a tick', tick, (now) => now > first);
  await call('PUT', '/api/simulation/tempo', { tempo: FASTEST });
  // However quiet the hour, the tick that comes to a new day writes the history of the old one.
  const secondsToday = (Date.parse(String((await call('GET', '/api/simulation')).world_time)) / 1000) % 86_400;
  const ticksLeft = Math.floor((86_400 - secondsToday) / (INTERVAL * FASTEST));
  await call('POST', '/api/simulation/advance', { ticks: Math.max(1, ticksLeft - 1) });
  await host.invoke('prism-dispatch', { id: randomUUID(), time: new Date().toISOString() });
  await until('the history of a day', () => has('tick', 'dynamodb:BatchWriteItem table/prism-snapshots'));
  // The tables have lost everything: the next tick reads and mends them.
  const tables = createRowTables(storage(), 'prism-');
  for (const kind of entityKinds) await tables.removeAll(kind, { worldId: 'default', generation: 1, shards: 1 });
  await createHeadTable(storage(), 'prism-worlds').invalidateWatermark('default');
  const behind = await tick();
  await until('two ticks that mend the tables', tick, (now) => now > behind + 1);

  for (const route of Object.values(msp)) await call(route.method, route.path.replace('{id}', 'none'));
  await call('GET', '/api/changes?since=0');
  await call('GET', '/api/overview');
  await call('PUT', '/api/simulation/tempo', { tempo: 2 });
  const { id } = await call('POST', '/api/simulation/scenarios', {
    scenario: 'price-hike',
    magnitude: 1,
    durationMinutes: 60,
  });
  await call('POST', '/api/simulation/advance', { ticks: 10 });
  await call('GET', '/api/simulation/twin?measure=license-cost');
  await call('DELETE', `/api/simulation/scenarios/${id}`);
  for (const attempt of [1, 2]) {
    const status = await until(
      'a pause to come between two ticks',
      async () => (await send('POST', '/api/simulation/pause', undefined, 'once')).status,
      (answer) => answer !== 503,
    );
    expect({ attempt, status }).toEqual({ attempt, status: 200 });
  }
  await call('POST', '/api/sync');
  await call('POST', '/api/regenerate', { seed: 7 });
  await call('POST', '/api/simulation/resume');
  await call('POST', '/api/worlds', { id: 'other' });
  await call('GET', '/api/worlds');
  await call('DELETE', '/api/worlds/other');
  await call('DELETE', '/api/worlds/other');
}

/** Makes, lists, gives and removes reports. */
async function reports(): Promise<void> {
  const body = { pageType: 'client-profitability' };
  const made = await send('POST', '/api/generate-report', body, 'report');
  expect(made.status).toBe(201);
  expect((await send('POST', '/api/generate-report', body, 'report')).headers.get('idempotent-replay')).toBe('true');
  const { id, downloadUrl }: { id: string; downloadUrl: string } = JSON.parse(await made.text());
  expect((await fetch(downloadUrl)).status).toBe(200);
  await call('GET', '/api/reports');
  await call('GET', `/api/reports/${id}`);
  expect((await send('GET', `/api/reports/${id}/file`)).status).toBe(200);
  await call('DELETE', `/api/reports/${id}`);
}

/** Lets a job be closed that nobody will do. */
async function closeJob(): Promise<void> {
  const head = await createHeadTable(storage(), 'prism-worlds').get('default');
  if (!head) throw new Error('there is no default world');
  const jobs = createBuildJobTable(storage(), 'prism-generation_jobs', Date.now, silence);
  const none = { send: async () => undefined };
  const { id } = await startBuild({ jobs, queue: none, now: Date.now }, head, 'client-none', {});
  const { worldId, generation } = head;
  await deliver('prospects-build', { kind: 'build', worldId, generation, jobId: id }, 4);
  expect(await jobs.get({ worldId, generation, jobId: id })).toMatchObject({ status: 'failed' });
}

/** Generates, changes, refreshes, prints and removes dashboards. */
async function dashboards(): Promise<void> {
  const client = (await list('/api/clients'))[0]?.id;
  const { id: prospect } = await call('POST', `/clients/${client}/prospects`, { name: 'A', email: 'a@b.example' });
  const generate = () =>
    send('POST', `/triton/clients/${client}/generate-templates`, { prospect_ids: [prospect] }, 'dashboards');
  const asked = await generate();
  expect((await generate()).headers.get('idempotent-replay')).toBe('true');
  expect(asked.status).toBe(202);
  const job: { job_id: string } = JSON.parse(await asked.text());
  await until('dashboards', () => call('GET', `/triton/jobs/${job.job_id}`), isCompleted);
  await call('GET', `/triton/clients/${client}/jobs`);
  await call('GET', `/clients/${client}/prospects`);
  // Another generation of one template makes what was made of it for others stale.
  const again = await call('POST', `/triton/clients/${client}/generate-templates`, { categories: ['roi-focused'] });
  await until('one dashboard again', () => call('GET', `/triton/jobs/${again.job_id}`), isCompleted);
  await until('data marked stale', () =>
    has('prospects-build', 'dynamodb:UpdateItem table/prism-prospect_dashboard_data'),
  );
  const [template] = await list(`/triton/clients/${client}/templates`);
  const data = `/prospect-data/${prospect}/${template?.id}`;
  await call('GET', data);
  const printed = await send('POST', `${data}/report`, undefined, 'printed');
  expect(printed.status).toBe(201);
  expect((await send('POST', `${data}/report`, undefined, 'printed')).headers.get('idempotent-replay')).toBe('true');
  const { downloadUrl }: { downloadUrl: string } = JSON.parse(await printed.text());
  expect((await fetch(downloadUrl)).status).toBe(200);
  const widgets = [{ id: 'w_roi_headline', title: 'Return' }];
  await call('PATCH', `/triton/templates/${template?.id}`, { widgets });
  await call('POST', '/prospect-data/generate', { template_id: template?.id, prospect_id: prospect, regenerate: true });
  await call('GET', '/prospect-data/status-counts');
  // What the change of the template has put under way ends first: while it is, no other refresh need be asked for.
  await until(
    'fresh data',
    async () => JSON.stringify(await call('GET', `/prospect-data/${prospect}`)),
    (text) => !text.includes('"status":"stale"'),
  );
  // Three days on, one of them a working day, the clients have changed, and whose turn has come is made anew.
  await call('PUT', '/api/simulation/tempo', { tempo: FASTEST });
  await call('POST', '/api/simulation/advance', { ticks: 1080 / INTERVAL });
  await until('changes told', () => has('follow', 'sqs:SendMessage prism-prospects-build'));
  await until('a refresh', () => has('prospects-build', 'dynamodb:GetItem table/prism-dashboard_templates'));
  // The interest in a client that has no data goes when the client changes.
  const head = await createHeadTable(storage(), 'prism-worlds').get('default');
  const rows = [{ id: 'client-none', tick: 1 }];
  const { worldId, generation } = head ?? {};
  await deliver('prospects-build', { kind: 'changed', worldId, generation, entity: 'clients', rows });
  await closeJob();
  await call('DELETE', data);
  await call('PATCH', `/prospects/${prospect}`, { email: 'c@d.example' });
  await call('DELETE', `/prospects/${prospect}`);
}

/** Asks the academy's dashboard of the world, by both methods and as a file, and for its events. */
async function academy(): Promise<void> {
  const range = { start: '2026-01-01T00:00:00Z', end: '2026-02-01T00:00:00Z' };
  for (const [method, path, body] of [
    ['GET', `/dashboard?${new URLSearchParams(range)}`],
    ['POST', '/dashboard', range],
    ['POST', '/analytics/query', { metric: 'new-users', range }],
    ['GET', '/analytics/events?limit=5'],
  ] as const) {
    expect([path, (await send(method, path, body)).status]).toEqual([path, 200]);
  }
  await printed('/dashboard/report', range);
}

/** Prints a dashboard, twice by one key, and loads the file. */
async function printed(path: string, body?: unknown): Promise<void> {
  const print = () => send('POST', path, body, `printed ${path}`);
  const made = await print();
  expect([path, made.status]).toEqual([path, 201]);
  expect((await print()).headers.get('idempotent-replay')).toBe('true');
  const { downloadUrl }: { downloadUrl: string } = JSON.parse(await made.text());
  expect((await fetch(downloadUrl)).status).toBe(200);
}

/** Sends telemetry, some of which is known. */
async function telemetry(): Promise<void> {
  const event = { id: 'a', user_id: 'u', event_name: 'user_registered', event_time: '2026-01-02T00:00:00Z' };
  for (const [body, replayed] of [
    [[event], null],
    [[event], 'true'],
  ] as const) {
    const answer = await send('POST', '/events', body, 'telemetry');
    expect([answer.status, answer.headers.get('idempotent-replay')]).toEqual([200, replayed]);
  }
  expect(await call('POST', '/events', [event])).toMatchObject({ accepted: 0, known: [0] });
  expect((await send('POST', '/events', [{}], 'refused')).status).toBe(422);
}

/** Builds the datasets of sales, as a week that has ended asks for it and as a request does, and reads what was kept. */
async function salesDatasets(): Promise<void> {
  const { generation = 1 } = (await createHeadTable(storage(), 'prism-worlds').get('default')) ?? {};
  const Message = JSON.stringify({ worldId: 'default', generation, week: 'new' });
  await host.invoke('prism-revops-week', { Records: [{ Sns: { Message } }] });
  const last = async () => (await list('/revops/builds'))[0]?.id;
  await until('a build after a week', last, (id) => id !== undefined);
  const finished = async () => call('GET', `/revops/builds/${await last()}`);
  const { versions_kept } = await until('the build to end', finished, isCompleted);
  const week = [versions_kept].flat().filter((id) => /-W/.test(String(id)));
  for (const route of Object.values(revops)) {
    if (route.method === 'GET') await call('GET', route.path.replaceAll(/\{\w+\}/g, 'none'));
  }
  expect(await call('GET', `/revops/datasets/deal_health_history?week=${week.at(-1)}`)).toMatchObject({ kept: true });
  expect((await send('POST', '/revops/build', undefined, 'build')).status).toBe(202);
  expect((await send('POST', '/revops/build', undefined, 'build')).headers.get('idempotent-replay')).toBe('true');
  // Of a week that was kept, so that what was kept is read.
  await printed('/revops/dashboards/pipeline-health/report', { week: week.at(-1) });
}

/** Scores a session, has its results generated, reads them, and clears them. */
async function reviews(): Promise<void> {
  const paths = '/api/v3/data-driven-results';
  const scored = () => send('PUT', `${paths}/scoring/review`, { topic: 'growth' }, 'scored');
  expect((await scored()).status).toBe(202);
  expect((await scored()).headers.get('idempotent-replay')).toBe('true');
  await until('the results of a session', () => call('GET', `${paths}/status/review`), isCompleted);
  const complete = (await call('GET', `${paths}/complete/review`)) as unknown as CompleteResults;
  for (const { path, status } of reviewReads('review', complete, [1, 1])) {
    expect([path, (await send('GET', path)).status]).toEqual([path, status]);
  }
  await printed(`${paths}/report/review`, { paper: 'Letter' });
  expect((await send('DELETE', `${paths}/clear/review`)).status).toBe(204);
}

/** Lets the report of a world be removed that there is no more. */
async function sweepReport(): Promise<void> {
  const reports = createReportTable(storage(), 'prism-reports', Date.now);
  const createdAt = Date.now();
  const id = newReportId(createdAt);
  const tick = { generation: 1, tick: 1, time: createdAt };
  const file = { pages: 1, sizeBytes: 1, narrator: 'rules', createdAt, expiresAt: Math.floor(createdAt / 1000) + 3600 };
  await reports.put({ id, world: 'gone', pageType: 'sales-pipeline', paper: 'A4', ...tick, ...file });
  await runJob({ kind: 'sweep', worldId: 'gone', generation: 1, counts: app.settings.counts });
  await until('the report of a removed world to be removed', async () => (await reports.get('gone', id)) === null);
}

/** Puts what is over to rest, tells of it, and lets a file go that nothing has named for more than an hour. */
async function lake(): Promise<void> {
  const told = await until(
    'the academy to be at rest',
    () => call('GET', '/analytics/lake'),
    ({ at_rest_until, periods_due }) => at_rest_until !== null && periods_due === 0,
  );
  const config = { endpoint: host.endpoints.s3, region: 'us-east-2', forcePathStyle: true };
  const credentials = { accessKeyId: 'nobody', secretAccessKey: LOCAL_SECRET };
  const texts = createGuardedTexts(createS3({ ...config, credentials }), String(told.bucket));
  const of = { world: 'default', generation: Number(told.generation) };
  await until('a manifest with a file that may go', async () => {
    const known = await readManifest(texts, of);
    const retired = [{ key: objectKey(of, 'events', '2026-01-01', '0'.repeat(64)), since: 0 }];
    return known !== null && writeManifest(texts, { ...known.manifest, retired }, known);
  });
  const Message = JSON.stringify({ worldId: of.world, generation: of.generation });
  await host.invoke('prism-analytics-lake-seal', { Records: [{ Sns: { Message } }] });
}

/** Does every kind of job. */
async function everyJob(): Promise<void> {
  const counts = app.settings.counts;
  const origin = { seed: 3, counts, startedAt: Math.floor(Date.now() / 1000) * 1000, interval: 1, tempo: 1 };
  const worldId = 'made';
  await runJob({ kind: 'create-default' });
  await runJob({ kind: 'create', jobId: 'job-1', worldId, origin });
  await runJob({ kind: 'regenerate', jobId: 'job-2', worldId, generation: 1, origin: { ...origin, seed: 4 } });
  await runJob({ kind: 'advance', jobId: 'job-3', worldId, generation: 2, ticks: 5 });
  await runJob({ kind: 'sync', jobId: 'job-4', worldId });
  // A world that another function has moved on, and that is not at hand.
  await runJob({ kind: 'sync', jobId: 'job-5', worldId: 'default' });
  await runJob({ kind: 'sync', jobId: 'job-6', worldId }, 4);
  for (const table of Object.keys(prospects.tables ?? {})) {
    await storage().send(new PutCommand({ TableName: `prism-${table}`, Item: { pk: `${worldId}#1#0`, sk: 'one' } }));
  }
  for (const table of Object.keys(strategy.tables ?? {})) {
    await storage().send(new PutCommand({ TableName: `prism-${table}`, Item: { pk: `${worldId}#1`, sk: 'one' } }));
  }
  await storage().send(new PutCommand({ TableName: 'prism-revops_builds', Item: { pk: `${worldId}#1`, sk: 'one' } }));
  await storage().send(new PutCommand({ TableName: 'prism-telemetry_log', Item: { pk: `${worldId}#1`, sk: 'one' } }));
  await storage().send(new PutCommand({ TableName: 'prism-interests', Item: { pk: `${worldId}#1`, sk: 'one' } }));
  await runJob({ kind: 'sweep', worldId, generation: 1, counts });
  await until('the dashboards of a generation to be removed', () => {
    return has('prospects-build', 'dynamodb:BatchWriteItem table/prism-generation_jobs');
  });
  await until('the builds of a generation to be removed', () => {
    return has('revops-sweep', 'dynamodb:BatchWriteItem table/prism-revops_builds');
  });
  await until('the reviews of a generation to be removed', () => {
    return has('results-generate', 'dynamodb:BatchWriteItem table/prism-segment_rich_content');
  });
  await until('what is at rest of a generation to be removed', () => {
    return [...(observed.calls.get('analytics-lake-sweep') ?? [])].some((each) => each.startsWith('s3:DeleteObject '));
  });
  await until('what was sent to a generation to be removed', () => {
    return has('analytics-sweep', 'dynamodb:BatchWriteItem table/prism-telemetry_log');
  });
  await sweepReport();
  await runJob({ kind: 'tidy', worldId });
  expect(await call('GET', '/api/jobs/job-4')).toMatchObject({ status: 'completed' });
  expect(await call('GET', '/api/jobs/job-6')).toMatchObject({ status: 'failed' });
  expect(await call('POST', '/api/worlds', { id: 'large', counts: { clients: 4000 } })).toMatchObject({
    status: 'queued',
  });
  // A request that fails for now frees its key.
  const heads = createHeadTable(storage(), 'prism-worlds');
  await until('the default world to be gone', async () => {
    const head = await heads.get('default');
    return (
      head === null ||
      heads.remove(head).then(
        () => true,
        () => false, // a tick came between
      )
    );
  });
  expect((await send('POST', '/api/simulation/pause')).status).toBe(503);
  expect((await send('POST', '/api/generate-report', { pageType: 'sales-pipeline' })).status).toBe(503);
  expect((await send('POST', '/triton/clients/some-id/generate-templates')).status).toBe(503);
  expect((await send('POST', '/prospect-data/some-id/some-id/report')).status).toBe(503);
  expect((await send('POST', '/revops/build')).status).toBe(503);
  expect((await send('POST', '/api/v3/data-driven-results/generate/review/growth')).status).toBe(503);
  expect((await send('POST', '/events', [])).status).toBe(503);
  expect((await send('POST', '/revops/dashboards/pipeline-health/report')).status).toBe(503);
  const range = { start: '2026-01-01T00:00:00Z', end: '2026-02-01T00:00:00Z' };
  expect((await send('POST', '/dashboard/report', range)).status).toBe(503);
  expect((await send('POST', '/api/v3/data-driven-results/report/review')).status).toBe(503);
}

describe('what was called', () => {
  const short = (permission: string) => permission.replace(/arn:aws:\w+:[\w-]*:\d*:/, '');
  const allowed = (name: string) => new Set<string>(app.permissions(name).map(short));

  it.each(functionNames)('by %s is allowed', (name) => {
    const called = [...(observed.calls.get(name) ?? [])];
    expect(called.filter((each) => !allowed(name).has(each))).toEqual([]);
  });

  it.each(functionNames)('by %s is all that it is allowed', (name) => {
    const called: ReadonlySet<string> = observed.calls.get(name) ?? new Set();
    const calls = /^(dynamodb:|sns:|s3:|sqs:SendMessage )/;
    // Events that a function could not handle are sent by Lambda, with the function's role.
    const byLambda = 'sqs:SendMessage prism-dead-letters';
    // Who may list is told by GetObject that something is not there.
    const byGet = [...called].some((each) => each.startsWith('s3:GetObject ')) ? /^s3:ListBucket / : /^$/;
    // Who writes under a condition reads what has refused it, which here only happens when two are at it at once.
    const byRefusal = (permission: string) => {
      const [action, table] = permission.split(' ');
      return action === 'dynamodb:GetItem' && called.has(`dynamodb:PutItem ${table}`);
    };
    const unused = [...allowed(name)].filter((permission) => calls.test(permission) && !called.has(permission));
    const explained = (each: string) => each === byLambda || byGet.test(each) || byRefusal(each);
    expect(unused.filter((permission) => !explained(permission))).toEqual([]);
  });
});
