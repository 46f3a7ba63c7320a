import { mkdtempSync, rmSync } from 'node:fs';
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

let messaging: Messaging;
let s3: S3Client;
beforeAll(async () => {
  messaging = await startMessaging(join(folder, 'messaging'), folder, region);
  messaging.provision({ queues: [], topics: [], subscriptions: [], buckets });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
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
