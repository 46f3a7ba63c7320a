import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createGuardedTexts, type GuardedTexts } from '../../../../../functions/platform/storage/guarded-objects.ts';
import { createS3 } from '../../../../../functions/platform/storage/s3.ts';
import { startBucket, type TestBucket } from '../../../../tools/bucket.ts';
import { MemoryBucket } from '../../../../tools/memory-bucket.ts';

let bucket: TestBucket;
beforeAll(async () => {
  bucket = await startBucket();
});
beforeEach(() => bucket.empty());
afterAll(() => bucket.stop());

/** On S3, and the double of it that other tests use. */
const kinds = {
  S3: () => createGuardedTexts(createS3(bucket.config), bucket.name),
  memory: () => new MemoryBucket().texts,
};

describe.each(Object.entries(kinds))('texts on %s', (_kind, create) => {
  let texts: GuardedTexts;
  beforeEach(() => {
    texts = create();
  });
  const put = async (key: string, text: string) => texts.put(key, text, 'text/plain', await texts.get(key));

  it('writes where nothing is, and not where something came first', async () => {
    expect(await texts.get('a')).toBeNull();
    const written = await texts.put('a', 'one', 'text/plain', null);
    expect(await texts.put('a', 'two', 'text/plain', null)).toBeNull();
    expect(await texts.get('a')).toEqual(written);
    expect(written?.text).toBe('one');
  });

  it('writes over what was read, and not over what came since or is gone', async () => {
    await put('a', 'Zürich');
    const read = await texts.get('a');
    expect(read?.text).toBe('Zürich');
    const written = await texts.put('a', 'two', 'text/plain', read);
    expect(await texts.put('a', 'three', 'text/plain', read)).toBeNull();
    expect(await texts.put('b', 'three', 'text/plain', read)).toBeNull();
    expect(await texts.put('a', 'four', 'text/plain', written)).toMatchObject({ text: 'four' });
    expect(await texts.get('b')).toBeNull();
  });

  it('removes what was read, and not what came since', async () => {
    await put('a', 'one');
    const read = await texts.get('a');
    if (!read) throw new Error('nothing was written');
    await put('a', 'two');
    expect(await texts.remove('a', read)).toBe(false);
    const now = await texts.get('a');
    expect(now && (await texts.remove('a', now))).toBe(true);
    expect(await texts.get('a')).toBeNull();
  });

  it('lets one of several writers win', async () => {
    await put('a', 'start');
    const read = await texts.get('a');
    const won = await Promise.all(['1', '2', '3', '4'].map((text) => texts.put('a', text, 'text/plain', read)));
    expect(won.filter((each) => each !== null)).toEqual([await texts.get('a')]);
  });

  it('lists keys by what they begin with', async () => {
    for (const key of ['x/1', 'x/2', 'x/y/3', 'z/4']) await put(key, key);
    expect(await texts.keys('x/')).toEqual(['x/1', 'x/2', 'x/y/3']);
    expect(await texts.keys('none')).toEqual([]);
  });
});

it('fails where the bucket can’t be reached', async () => {
  const closed = { ...bucket.config, endpoint: 'http://127.0.0.1:9', maxAttempts: 1 };
  const unreachable = createGuardedTexts(createS3(closed), 'x');
  await expect(unreachable.get('a')).rejects.toThrow();
  await expect(unreachable.put('a', 'x', 'text/plain', null)).rejects.toThrow();
});
