import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isExpired, isSigned, LOCAL_SECRET } from '../../../../local/emulators/presigned.ts';

const query = (date: string, seconds: string) => new URLSearchParams({ 'X-Amz-Date': date, 'X-Amz-Expires': seconds });
const signed = Date.UTC(2026, 0, 2, 3, 4, 5);

describe('the life of presigned addresses', () => {
  it('is as long as they say, and begins when they were signed', () => {
    const address = query('20260102T030405Z', '60');
    expect([0, 59_999, 60_000].map((after) => isExpired(address, signed + after))).toEqual([false, false, true]);
    expect([-900_000, -900_001].map((after) => isExpired(address, signed + after))).toEqual([false, true]);
  });

  it('is over when their dates can not be read, and does not concern other requests', () => {
    expect(isExpired(query('yesterday', '60'), signed)).toBe(true);
    for (const seconds of ['x', '', '-1', '1e3', '604801']) {
      expect([seconds, isExpired(query('20260102T030405Z', seconds), signed)]).toEqual([seconds, true]);
    }
    expect(isExpired(new URLSearchParams('a=1'), signed)).toBe(false);
  });
});

const client = (secretAccessKey = LOCAL_SECRET) =>
  new S3Client({
    endpoint: 'http://127.0.0.1:4566',
    region: 'us-east-2',
    credentials: { accessKeyId: 'anyone', secretAccessKey },
  });

const object = { Bucket: 'files', Key: 'reports/a b/ü+?.pdf' };
const command = new GetObjectCommand({ ...object, ResponseContentDisposition: 'attachment; filename="a (1).pdf"' });

const requestOf = (address: string, method = 'GET') => {
  const { pathname: path, searchParams, host } = new URL(address);
  return { method, path, query: searchParams, host };
};

describe('signatures of presigned addresses', () => {
  it('are those of the AWS SDK, whatever is signed', async () => {
    const read = await getSignedUrl(client(), command, { expiresIn: 60 });
    expect(await isSigned(requestOf(read))).toBe(true);
    const write = await getSignedUrl(client(), new PutObjectCommand(object), { expiresIn: 60 });
    expect(await isSigned(requestOf(write, 'PUT'))).toBe(true);
    const head = await getSignedUrl(client(), new HeadObjectCommand(object), { expiresIn: 60 });
    expect(await isSigned(requestOf(head, 'HEAD'))).toBe(true);
  });

  it('hold for their method, host, path and secret only', async () => {
    const address = await getSignedUrl(client(), command, { expiresIn: 60 });
    const request = requestOf(address);
    expect(await isSigned({ ...request, method: 'DELETE' })).toBe(false);
    expect(await isSigned({ ...request, host: '127.0.0.1:1' })).toBe(false);
    expect(await isSigned({ ...request, path: '/files/reports/other.pdf' })).toBe(false);
    expect(await isSigned(requestOf(await getSignedUrl(client('other'), command)))).toBe(false);
  });

  it('hold for no address in which any parameter is another, is missing, is there twice or is new', async () => {
    const address = await getSignedUrl(client(), command, { expiresIn: 60 });
    const names = [...new URL(address).searchParams.keys()];
    for (const name of names) {
      const { query, ...rest } = requestOf(address);
      query.delete(name);
      expect([name, await isSigned({ ...rest, query })]).toEqual([name, false]);
      const twice = requestOf(`${address}&${name}=1`);
      expect([name, await isSigned(twice)]).toEqual([name, false]);
    }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names, 'versionId'), fc.string(), async (name, value) => {
        const { query, ...rest } = requestOf(address);
        fc.pre(query.get(name) !== value);
        query.set(name, value);
        expect(await isSigned({ ...rest, query })).toBe(false);
      }),
    );
  });
});
