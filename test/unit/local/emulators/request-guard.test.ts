import { mkdtempSync, rmSync } from 'node:fs';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endOfLife } from '../../../../local/emulators/lifecycle.ts';
import { type Messaging, startMessaging } from '../../../../local/emulators/messaging.ts';
import type { BucketSpec } from '../../../../local/template/app.ts';

const DAY = 24 * 3600 * 1000;
const region = 'us-east-2';
const folder = mkdtempSync(join(tmpdir(), 'showroom-objects-'));

type Rule = BucketSpec['properties']['LifecycleConfiguration']['Rules'][number];
const bucket = (name: string, ...Rules: Rule[]): BucketSpec => ({
  stackName: 'App',
  logicalId: name,
  identity: { name, ref: name, attributes: {} },
  properties: { LifecycleConfiguration: { Rules } },
});
const buckets = [
  bucket('passing', { Status: 'Enabled', Prefix: 'reports/', ExpirationInDays: 30 }),
  bucket('resting', { Status: 'Disabled', Prefix: '', ExpirationInDays: 1 }),
  bucket('staying'),
];

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
let messaging: Messaging;
let s3: S3Client;
beforeAll(async () => {
  messaging = await startMessaging(join(folder, 'messaging'), folder, region);
  messaging.provision({ queues: [], topics: [], subscriptions: [], buckets });
  s3 = new S3Client({ endpoint: messaging.url, region, credentials });
  for (const { identity } of buckets) {
    for (const Key of ['reports/a.pdf', 'other/b.pdf']) {
      await s3.send(new PutObjectCommand({ Bucket: identity.name, Key, Body: `it is ${Key}` }));
    }
  }
});
afterAll(async () => {
  s3.destroy();
  await messaging.stop();
  rmSync(folder, { recursive: true, force: true });
});

const get = (name = 'a') =>
  new GetObjectCommand({
    Bucket: 'staying',
    Key: `reports/${name}.pdf`,
    ResponseContentDisposition: 'attachment; filename="x.pdf"',
  });
const keysOf = async (Bucket: string) => {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  return Contents.map(({ Key }) => Key);
};

/** A request with headers that `fetch` doesn't let set. */
function send(path: string, method: string, headers: OutgoingHttpHeaders): Promise<{ readonly status: number }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${messaging.url}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0 });
    });
    asked.once('error', reject);
    asked.end();
  });
}

describe('objects', () => {
  it('are given to who has a presigned address, under the name that it asks for', async () => {
    const answer = await fetch(await getSignedUrl(s3, get(), { expiresIn: 60 }));
    expect([answer.status, await answer.text()]).toEqual([200, 'it is reports/a.pdf']);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="x.pdf"');
  });

  it('are refused to everyone else, in the words of S3', async () => {
    const address = await getSignedUrl(s3, get(), { expiresIn: 60 });
    const expired = await getSignedUrl(s3, get(), { expiresIn: 60, signingDate: new Date(Date.now() - 60_000) });
    const cases: readonly (readonly [string, string, RequestInit?])[] = [
      [address.replace(/\?.*/, ''), 'AccessDenied'],
      [`${messaging.url}/staying`, 'AccessDenied'],
      [`${messaging.url}/`, 'AccessDenied'],
      [address.replace(/\?.*/, ''), 'AccessDenied', { method: 'DELETE' }],
      [address.replace(/\?.*/, ''), 'AccessDenied', { method: 'PUT', body: 'x' }],
      [`${address.replace(/\?.*/, '')}?uploads`, 'AccessDenied', { method: 'POST' }],
      [expired, 'AccessDenied'],
      [address.replace(/X-Amz-Expires=\d+&/, ''), 'AccessDenied'],
      [address.replace('Expires=60', 'Expires=61'), 'SignatureDoesNotMatch'],
      [address.replace('/a.pdf', '/b.pdf'), 'SignatureDoesNotMatch'],
      [address.replace('x.pdf', 'y.pdf'), 'SignatureDoesNotMatch'],
      [address, 'SignatureDoesNotMatch', { method: 'DELETE' }],
    ];
    for (const [target, code, init] of cases) {
      const answer = await fetch(target, init);
      expect([target, answer.status, await answer.text()]).toEqual([target, 403, expect.stringContaining(code)]);
    }
    expect(await keysOf('staying')).toEqual(['other/b.pdf', 'reports/a.pdf']);
  });

  /** The headers by which the SDK signs that it wants the list of a bucket. */
  const signedHeaders = async (): Promise<OutgoingHttpHeaders> => {
    const client = new S3Client({ endpoint: messaging.url, region, credentials });
    const signing = Promise.withResolvers<OutgoingHttpHeaders>();
    client.middlewareStack.add(
      (next) => (args) => {
        const { headers } = args.request as { readonly headers: OutgoingHttpHeaders };
        signing.resolve({ ...headers });
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    await client.send(new ListObjectsV2Command({ Bucket: 'staying' }));
    client.destroy();
    return signing.promise;
  };
  const listed = '/staying/?list-type=2';

  it('are given to the functions of the host, who sign in a header, and for what they signed only', async () => {
    const headers = await signedHeaders();
    const statusOf = async (changes: OutgoingHttpHeaders, path = listed, method = 'GET') =>
      (await send(path, method, { ...headers, ...changes })).status;
    expect(await statusOf({})).toBe(200);
    expect(await statusOf({}, `${listed}&prefix=reports`)).toBe(403);
    expect(await statusOf({}, '/passing/?list-type=2')).toBe(403);
    expect(await statusOf({}, listed, 'DELETE')).toBe(403);
    expect(await statusOf({ authorization: 'AWS4-HMAC-SHA256 x' })).toBe(403);
    expect(await statusOf({ authorization: `${headers.authorization}0` })).toBe(403);
    expect(await statusOf({ authorization: String(headers.authorization).replace('host;', '') })).toBe(403);
    expect(await statusOf({ 'x-amz-date': '20260102T030405Z' })).toBe(403);
    expect(await statusOf({ 'x-amz-content-sha256': '0'.repeat(64) })).toBe(403);
    const stranger = new S3Client({
      endpoint: messaging.url,
      region,
      credentials: { accessKeyId: 'f', secretAccessKey: 'x' },
    });
    await expect(stranger.send(new ListObjectsV2Command({ Bucket: 'staying' }))).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
    stranger.destroy();
  });

  it('are refused under a foreign name of the host, and to pages of other sites, whoever signed', async () => {
    const { port } = new URL(messaging.url);
    const headers = await signedHeaders();
    const address = new URL(await getSignedUrl(s3, get(), { expiresIn: 60 }));
    const link = `${address.pathname}${address.search}`;
    for (const host of [`staying.evil.com:${port}`, 'evil.com', `127.0.0.1.evil.com:${port}`]) {
      const changed = { ...headers, host };
      for (const path of [listed, link, '/_fauxqs/queues', '/']) {
        expect([host, path, (await send(path, 'GET', changed)).status]).toEqual([host, path, 403]);
      }
    }
    for (const origin of ['http://evil.com', 'null', 'http://localhost.evil.com']) {
      for (const path of [link, '/_fauxqs/queues']) {
        expect([origin, path, (await send(path, 'GET', { origin })).status]).toEqual([origin, path, 403]);
      }
      expect((await send(listed, 'GET', { ...headers, origin })).status).toBe(403);
      expect((await send(listed, 'DELETE', { ...headers, origin })).status).toBe(403);
    }
    expect((await send(link, 'GET', { origin: 'http://localhost:3000' })).status).toBe(200);
    expect((await send('/', 'POST', { origin: 'http://localhost:3000' })).status).toBe(403);
  });

  it('pass away by the rules of their bucket, at the midnight after their days', async () => {
    const noon = Date.UTC(2026, 0, 1, 12);
    expect(endOfLife(noon, 30)).toBe(Date.UTC(2026, 1, 1));
    expect(endOfLife(Date.UTC(2026, 0, 1), 1)).toBe(Date.UTC(2026, 0, 2));
    messaging.expireObjects(buckets, Date.now() + 29 * DAY);
    expect(await keysOf('passing')).toEqual(['other/b.pdf', 'reports/a.pdf']);
    messaging.expireObjects(buckets, Date.now() + 31 * DAY);
    expect(await keysOf('passing')).toEqual(['other/b.pdf']);
    expect(await keysOf('resting')).toEqual(['other/b.pdf', 'reports/a.pdf']);
    expect(await keysOf('staying')).toEqual(['other/b.pdf', 'reports/a.pdf']);
  });
});
