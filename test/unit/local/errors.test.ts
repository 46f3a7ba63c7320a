import { writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { adviceFor, folderError } from '../../../local/errors.ts';

const thrownBy = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    return error;
  }
};

const coded = (code: string, message: string, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { code });

describe('an error of the data folder', () => {
  it.each<[string, unknown, RegExp]>([
    ['a full disk', thrownBy(() => writeFileSync('/dev/full', 'x')), /disk is full/],
    [
      'a full disk under the tables',
      new Error('not found', { cause: coded('LEVEL_IO_ERROR', 'IO error: d/000111.log: No space left on device') }),
      /disk is full/,
    ],
    ['a full disk under the queues', new Error('database or disk is full'), /disk is full/],
    ['the limit of open files', coded('LEVEL_IO_ERROR', 'IO error: d/LOCK: Too many open files'), /ulimit -n/],
    ['missing rights', coded('EACCES', "EACCES: permission denied, open 'd/issuer.json'"), /rights/],
    ['a disk that can only be read', new Error('attempt to write a readonly database'), /rights/],
  ])('by %s says how to go on, and never to begin anew', (_what, cause, advice) => {
    expect(adviceFor(cause)).toMatch(advice);
    const { kind, message } = folderError('/data', 'its tables are closed', cause);
    expect(kind).toBe('refused');
    expect(message).toMatch(advice);
    expect(message).not.toMatch(/--fresh/);
  });

  it.each<[string, unknown]>([
    ['damage', coded('LEVEL_CORRUPTION', 'Corruption: bad block')],
    ['nothing else', undefined],
  ])('by %s says to begin anew', (_what, cause) => {
    expect(adviceFor(cause)).toBeUndefined();
    expect(folderError('/data', 'its tables are closed', cause)).toMatchObject({
      kind: 'damaged',
      message: expect.stringMatching(/\/data.*its tables are closed.*--fresh/),
    });
  });
});
