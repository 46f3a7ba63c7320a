import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConsoleFiles } from '../../../../functions/console/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'showroom-files-'));
const TEXT = 'console.log(1)';

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/a.js'), TEXT);
  writeFileSync(join(folder, 'assets/a.js.br'), brotliCompressSync(TEXT));
  writeFileSync(join(folder, 'assets/a.js.gz'), gzipSync(TEXT));
  writeFileSync(join(folder, 'assets/b.woff2'), 'font');
  writeFileSync(join(folder, 'made-from.txt'), 'x');
});
afterAll(() => rmSync(folder, { recursive: true }));

const files = createConsoleFiles(folder);

describe('a file of the console', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=0.5, br;q=0', 'gzip'],
    ['identity', undefined],
    [undefined, undefined],
  ] as const)('is sent to who takes %p as %p', async (accepts, encoding) => {
    const found = await files.find('assets/a.js', accepts);
    expect([found?.contentType, found?.encoding]).toEqual(['text/javascript; charset=utf-8', encoding]);
    const content = found?.content ?? new Uint8Array();
    const read =
      { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ('none' as never)] ??
      ((bytes: Uint8Array) => Buffer.from(bytes));
    expect(read(content).toString()).toBe(TEXT);
  });

  it('that has no compressed form is sent as it is', async () => {
    expect((await files.find('assets/b.woff2', 'br'))?.encoding).toBeUndefined();
  });

  it.each(['assets/none.js', 'assets', 'made-from.txt', 'assets/a.js/x.js'])('is none by the name %s', async (name) => {
    expect(await files.find(name, 'br')).toBeUndefined();
  });
});
