import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDataFolder } from '../../../../local/data/folder.ts';
import { DataFolderError } from '../../../../local/errors.ts';

let path = '';
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'showroom-folder-'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

const failure = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    return error;
  }
};

describe('the data folder', () => {
  it('is made when it is missing, and knows whether it keeps something', () => {
    const inner = join(path, 'a', 'b');
    const first = openDataFolder(inner);
    expect(first.kept).toBe(false);
    mkdirSync(first.dynamodb);
    first.release();
    const second = openDataFolder(inner);
    expect(second.kept).toBe(true);
    second.release();
  });

  it('is held by one at a time, and the second hears by whom', () => {
    const folder = openDataFolder(path);
    folder.announce({ pid: 4711, url: 'http://127.0.0.1:8000' });
    const error = failure(() => openDataFolder(path));
    expect(error).toBeInstanceOf(DataFolderError);
    expect(error).toMatchObject({
      kind: 'locked',
      message: expect.stringMatching(/4711 at http:\/\/127\.0\.0\.1:8000/),
    });
    folder.release();
    folder.release();
    openDataFolder(path).release();
  });

  it('is not emptied while another holds it', () => {
    const folder = openDataFolder(path);
    mkdirSync(folder.dynamodb);
    expect(failure(() => openDataFolder(path, true))).toMatchObject({ kind: 'locked' });
    expect(existsSync(folder.dynamodb)).toBe(true);
    folder.release();
  });

  it('forgets with fresh what hosts kept, and nothing else', () => {
    writeFileSync(join(path, 'mine.txt'), 'x');
    const first = openDataFolder(path);
    mkdirSync(first.dynamodb);
    first.announce({ pid: 1, url: 'u' });
    first.release();
    const second = openDataFolder(path, true);
    expect([existsSync(second.dynamodb), second.kept, existsSync(join(path, 'mine.txt'))]).toEqual([
      false,
      false,
      true,
    ]);
    second.release();
  });

  it('is not damaged when its lock can not be opened', () => {
    mkdirSync(join(path, 'host.lock'));
    expect(failure(() => openDataFolder(path))).toMatchObject({
      kind: 'refused',
      message: expect.not.stringMatching(/--fresh/),
    });
  });

  it('is damaged when its lock is not one', () => {
    writeFileSync(join(path, 'host.lock'), 'this is no database, and long enough to be seen as none');
    expect(failure(() => openDataFolder(path))).toMatchObject({
      kind: 'damaged',
      message: expect.stringMatching(/--fresh/),
    });
  });

  it('is not advised to be begun anew where it, or what it would lie in, is a file: that would not help', () => {
    const file = join(path, 'file');
    writeFileSync(file, '');
    for (const place of [file, join(file, 'below')]) {
      expect(failure(() => openDataFolder(place))).toMatchObject({
        kind: 'refused',
        message: expect.stringMatching(/is a file\. Name another/),
      });
    }
  });
});
