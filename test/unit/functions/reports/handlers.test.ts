import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rulesNarrator } from '../../../../core/kernel/narrator.ts';
import type { ReportDocument } from '../../../../core/print/document.ts';
import { pageTypes as defined } from '../../../../core/views/operations/index.ts';
import { type Counts, entityKinds } from '../../../../core/world/index.ts';
import { http } from '../../../../functions/platform/http/http.ts';
import { createNoticeTable } from '../../../../functions/platform/storage/notice-table.ts';
import { createObjectStore } from '../../../../functions/platform/storage/object-store.ts';
import { printOn } from '../../../../functions/print/container.ts';
import { printDocument } from '../../../../functions/print/print-document.ts';
import { type ReportsContainer, reportsOn } from '../../../../functions/reports/container.ts';
import { createHandlers } from '../../../../functions/reports/handlers.ts';
import { pageTypes } from '../../../../functions/reports/page-types.ts';
import { routes } from '../../../../functions/reports/routes.ts';
import { installWorld } from '../../../../functions/worlds/write/genesis.ts';
import { type Messaging, startMessaging } from '../../../../local/emulators/messaging.ts';
import { httpEvent, lambdaContext } from '../../../tools/bridge.ts';
import { createTables, itemsOf, startDynamo, type TestDynamo } from '../../../tools/dynamo.ts';
import { MemoryIdempotencyStore } from '../../../tools/idempotency-store.ts';
import { madeWorld } from '../../../tools/made-world.ts';
import { originOf, recordingLogger, servicesOn, WEDNESDAY } from '../../../tools/simulation.ts';

const PREFIX = 'made-';
const bucket = 'files';
const DAY = 24 * 3600 * 1000;
const folder = mkdtempSync(join(tmpdir(), 'showroom-reports-'));
const clock = { now: WEDNESDAY };
const none = Object.fromEntries(entityKinds.map((kind) => [kind, 0])) as Counts;

let dynamo: TestDynamo;
let messaging: Messaging;
let s3: S3Client;
let container: ReportsContainer;

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, PREFIX);
  const services = servicesOn(dynamo.documents, PREFIX, clock);
  await installWorld(services, 'default', madeWorld(originOf()), false);
  await installWorld(services, 'other', madeWorld(originOf({ seed: 7 })), false);
  await installWorld(services, 'empty', madeWorld(originOf({ counts: none })), false);
  messaging = await startMessaging(join(folder, 'messaging'), folder, 'us-east-2');
  messaging.provision({
    queues: [],
    topics: [],
    subscriptions: [],
    buckets: [
      {
        stackName: 'App',
        logicalId: bucket,
        identity: { name: bucket, ref: bucket, attributes: {} },
        properties: { LifecycleConfiguration: { Rules: [] } },
      },
    ],
  });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const config = { endpoint: messaging.url, region: 'us-east-2', credentials };
  s3 = new S3Client(config);
  // Links are judged by the wall clock: they are signed by it.
  const objects = createObjectStore({ bucket, linkSeconds: 900, now: Date.now }, config);
  const print = printOn(dynamo.documents, PREFIX, { objects, keptDays: 30, now: () => clock.now });
  container = reportsOn(dynamo.documents, PREFIX, { ...print, narrator: rulesNarrator });
});

afterAll(async () => {
  s3.destroy();
  await messaging.stop();
  await dynamo.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A document of one sentence. */
const page: ReportDocument = {
  title: 'A report',
  question: 'Of what?',
  company: 'Prism MSP',
  language: 'en-US',
  paper: 'A4',
  asOf: { world: 'default', generation: 1, tick: 0, time: WEDNESDAY, seed: 42 },
  cover: [],
  sections: [{ id: 'one', title: 'One', blocks: [{ kind: 'paragraph', text: 'A sentence.', style: 'body' }] }],
};

interface Ask {
  readonly world?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly on?: ReportsContainer;
  /** Worlds that a token names; without it the API is open. */
  readonly worlds?: string;
}

const idempotency = new MemoryIdempotencyStore();

async function call(
  method: string,
  target: string,
  { world = 'default', body, key, on = container, worlds }: Ask = {},
) {
  const { pathname, search } = new URL(target, 'http://test');
  const [, id, file = ''] = /^\/api\/reports\/([^/]+)(\/file)?$/.exec(pathname) ?? [];
  const env = { AUTH_MODE: worlds === undefined ? 'open' : 'jwt', STAGE: 'test', LOG_LEVEL: 'error' } as const;
  const handler = http(routes, createHandlers(on), {
    env,
    idempotency,
    checkResponses: true,
    logger: recordingLogger([]),
  });
  const event = httpEvent({
    routeKey: `${method} ${id === undefined ? pathname : `/api/reports/{id}${file}`}`,
    path: pathname,
    query: search.slice(1),
    params: id === undefined ? {} : { id },
    headers: {
      'x-world': world,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(worlds !== undefined && { authorizer: { jwt: { claims: { sub: 'x', scope: 'showroom/write', worlds } } } }),
  });
  const result = await handler(event, lambdaContext());
  const headers: Readonly<Record<string, unknown>> = result.headers ?? {};
  const bytes = result.isBase64Encoded === true ? Buffer.from(result.body ?? '', 'base64') : null;
  return { status: result.statusCode, headers, body: bytes ?? (result.body ? JSON.parse(result.body) : null) };
}

const make = (ask: Ask = {}) => call('POST', '/api/generate-report', { body: { pageType: 'sales-pipeline' }, ...ask });

const keysIn = async () => {
  const { ListObjectsV2Command } = await import('@aws-sdk/client-s3');
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
  return Contents.map(({ Key = '' }) => Key);
};

describe('making a report', () => {
  it('answers what it is, of which tick, and where its file is', async () => {
    const { status, headers, body } = await make({ body: { pageType: 'vendor-management', paper: 'Letter' } });
    expect([status, headers.location, headers['x-tick']]).toEqual([201, `/api/reports/${body.id}`, '0']);
    expect(body).toMatchObject({
      pageType: 'vendor-management',
      paper: 'Letter',
      asOf: { world: 'default', generation: 1, tick: 0, time: '2026-11-18T14:00:00Z' },
      createdAt: '2026-11-18T14:00:00Z',
      expiresAt: '2026-12-18T14:00:00Z',
      narrator: 'rules',
    });
    const file = await fetch(body.downloadUrl);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([file.status, bytes.byteLength, bytes.subarray(0, 5).toString()]).toEqual([200, body.sizeBytes, '%PDF-']);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="vendor-management-2026-11-18.pdf"');
  });

  it('knows the page types that core has, and names them to who asks for another', async () => {
    expect([...pageTypes]).toEqual([...defined]);
    const { status, body } = await make({ body: { pageType: 'weather' } });
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer: '/pageType', detail: `Expected one of ${pageTypes.join(', ')}.` }]);
  });

  it('names the place and the characters of what its fonts lack', async () => {
    const insights = { keyFindings: ['fine: é ü Привет Ελλάδα', 'שלום'], recommendations: ['😀'] };
    const { status, body } = await make({ body: { pageType: 'sales-pipeline', summary: '日本\n日本', insights } });
    expect(status).toBe(422);
    const places: { pointer: string; detail: string }[] = body.errors;
    expect(places.map(({ pointer }) => pointer)).toEqual([
      '/summary',
      '/insights/keyFindings/1',
      '/insights/recommendations/0',
    ]);
    expect(places[0]?.detail).toContain('not 日 (U+65E5), 本 (U+672C).');
    expect(places[2]?.detail).toContain('U+1F600');
  });

  it('takes all that a request may bring, and refuses more', async () => {
    const entries = (count: number, length: number) => Array.from({ length: count }, () => 'word '.repeat(length / 5));
    const body = (summary: number, count: number, length: number) => ({
      pageType: 'budget-analysis',
      summary: 'word '.repeat(summary / 5),
      insights: { keyFindings: entries(count, length), recommendations: [] },
    });
    expect((await make({ body: body(20_000, 200, 20) })).status).toBe(201);
    for (const over of [body(20_005, 1, 10), body(10, 201, 10), body(10, 1, 2005)]) {
      expect((await make({ body: over })).status).toBe(422);
    }
  });

  it('makes each page type of a world without rows', async () => {
    for (const pageType of pageTypes) {
      const { status, body } = await make({ world: 'empty', body: { pageType } });
      expect([pageType, status, body.pages > 0]).toEqual([pageType, 201, true]);
    }
  });

  it('is done once under a key', async () => {
    const first = await make({ key: 'once' });
    const second = await make({ key: 'once' });
    expect(second.headers['idempotent-replay']).toBe('true');
    expect(second.body).toEqual(first.body);
    expect((await make({ key: 'once', body: { pageType: 'budget-analysis' } })).status).toBe(422);
  });

  it('leaves no record of what was not stored, when it dies between the two', async () => {
    const records = async () => (await itemsOf(dynamo.documents, `${PREFIX}reports`)).length;
    const died = async (): Promise<never> => {
      throw new Error('it died');
    };
    const [before, files] = [await records(), (await keysIn()).length];
    const withoutRecord = { ...container, reports: { ...container.reports, put: died } };
    expect((await make({ on: withoutRecord })).status).toBe(500);
    expect([await records(), (await keysIn()).length]).toEqual([before, files + 1]); // the file passes away by itself
    const withoutFile = { ...container, objects: { ...container.objects, put: died } };
    expect((await make({ on: withoutFile })).status).toBe(500);
    expect([await records(), (await keysIn()).length]).toEqual([before, files + 1]);
  });
});

describe('finding reports', () => {
  it('lists them newest first, in pages that miss none and repeat none', async () => {
    const started = clock.now + 1000;
    const ids: string[] = [];
    for (let index = 0; index < 30; index += 1) {
      clock.now = started + Math.floor(index / 2); // two at a time within one millisecond
      const pageType = index % 3 === 0 ? 'budget-analysis' : 'sales-pipeline';
      const document = { ...page, asOf: { ...page.asOf, world: 'other' } };
      ids.push((await printDocument(container, document, { pageType, narrator: 'rules' })).id);
    }
    const told = (await createNoticeTable(dynamo.documents, `${PREFIX}notices`, () => 0).read('other')).notices;
    expect(told.map(({ type, data }) => [type, Object(data.report).id])).toEqual(ids.map((id) => ['report.made', id]));
    const walk = async (query: string) => {
      const found: { id: string; createdAt: string }[] = [];
      let next: string | undefined = `/api/reports?${query}`;
      while (next) {
        const page: Awaited<ReturnType<typeof call>> = await call('GET', next, { world: 'other' });
        expect(page.body.length).toBeGreaterThan(0);
        found.push(...page.body);
        next = /<([^>]+)>/.exec(String(page.headers.link ?? ''))?.[1];
      }
      return found;
    };
    for (const limit of [1, 7, 15, 30, 1000]) {
      const listed = (await walk(`limit=${limit}`)).map(({ id }) => id);
      expect(listed).toEqual([...ids].sort().reverse());
    }
    const budgets = ids.filter((_id, index) => index % 3 === 0);
    expect((await walk('limit=3&pageType=budget-analysis')).map(({ id }) => id)).toEqual([...budgets].sort().reverse());
    expect(
      (await call('GET', '/api/reports?pageType=sales-pipeline,budget-analysis', { world: 'other' })).body,
    ).toHaveLength(30);
    expect((await call('GET', '/api/reports?cursor=bm9uc2Vuc2U')).status).toBe(400);
  });

  it('gives a fresh link to one, and takes it away for good', async () => {
    const { id, downloadUrl } = (await make()).body;
    const again = await call('GET', `/api/reports/${id}`);
    expect(again.status).toBe(200);
    expect((await fetch(again.body.downloadUrl)).status).toBe(200);
    const gone = await call('DELETE', `/api/reports/${id}`);
    expect([gone.status, gone.body]).toEqual([204, null]);
    expect((await fetch(downloadUrl)).status).toBe(404);
    for (const method of ['GET', 'DELETE']) expect((await call(method, `/api/reports/${id}`)).status).toBe(404);
    expect((await call('GET', `/api/reports/${id}/file`)).status).toBe(404);
  });

  it('answers the very file that the link leads to, and says when it has gone', async () => {
    const { id, downloadUrl } = (await make()).body;
    const { status, headers, body } = await call('GET', `/api/reports/${id}/file`);
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(headers['content-disposition']).toBe('inline; filename="sales-pipeline-2026-11-18.pdf"');
    expect(body.equals(Buffer.from(await (await fetch(downloadUrl)).arrayBuffer()))).toBe(true);
    expect((await call('GET', `/api/reports/${id}/file`, { world: 'other' })).status).toBe(404);
    expect((await call('GET', `/api/reports/${id}/file`, { worlds: 'other' })).status).toBe(403);
    await container.objects.remove(`reports/default/${id}.pdf`);
    const without = await call('GET', `/api/reports/${id}/file`);
    expect(without).toMatchObject({ status: 404, body: { detail: `The file of report ${id} has gone.` } });
  });

  it('removes the record before the file', async () => {
    const { id } = (await make()).body;
    const remove = async (): Promise<never> => {
      throw new Error('it died');
    };
    const on = { ...container, objects: { ...container.objects, remove } };
    expect((await call('DELETE', `/api/reports/${id}`, { on })).status).toBe(500);
    expect((await call('GET', `/api/reports/${id}`)).status).toBe(404);
    expect(await keysIn()).toContain(`reports/default/${id}.pdf`);
  });

  it('knows them in their own world only, whatever header or token asks', async () => {
    const { id } = (await make()).body;
    for (const method of ['GET', 'DELETE']) {
      expect((await call(method, `/api/reports/${id}`, { world: 'other' })).status).toBe(404);
      expect((await call(method, `/api/reports/${id}`, { world: 'other', worlds: 'other' })).status).toBe(404);
      expect((await call(method, `/api/reports/${id}`, { worlds: 'other' })).status).toBe(403);
      expect((await call(method, `/api/reports/${id}`, { world: 'nowhere' })).status).toBe(404);
    }
    expect((await call('GET', `/api/reports/${id}`)).status).toBe(200);
    const listed: { id: string }[] = (await call('GET', '/api/reports', { world: 'other' })).body;
    expect(listed.map((row) => row.id)).not.toContain(id);
  });

  it('does not serve what has expired, nor what an earlier world of that name had', async () => {
    const { id } = (await make()).body;
    const madeAt = clock.now;
    clock.now = madeAt + 30 * DAY - 1000;
    expect((await call('GET', `/api/reports/${id}`)).status).toBe(200);
    clock.now = madeAt + 30 * DAY;
    expect((await call('GET', `/api/reports/${id}`)).status).toBe(404);
    expect((await call('GET', '/api/reports')).body).toEqual([]);
    clock.now = madeAt;
    const [item] = (await itemsOf(dynamo.documents, `${PREFIX}reports`)).filter(({ sk }) => sk === id);
    expect(item?.expiresAt).toBe(Math.floor((madeAt + 30 * DAY) / 1000));
    const newer = {
      ...container.loader,
      head: async (world: string) => ({ ...(await container.loader.head(world)), createdAt: madeAt + 1 }),
    };
    const on = { ...container, loader: newer };
    expect((await call('GET', `/api/reports/${id}`, { on })).status).toBe(404);
    expect((await call('GET', '/api/reports', { on })).body).toEqual([]);
  });
});
