import { describe, expect, it } from '@jest/globals';
import { VersionConflict } from '../../../../../functions/platform/storage/version-conflict.ts';
import { MissingChunk } from '../../../../../functions/worlds/ports.ts';
import { retryWhenOutdated } from '../../../../../functions/worlds/write/execute-command.ts';

describe('trying again on conflict', () => {
  const failing = (errors: readonly Error[]) => {
    const left = [...errors];
    return async (): Promise<string> => {
      const error = left.shift();
      if (error) throw error;
      return 'done';
    };
  };
  const conflicts = [new VersionConflict('w'), new MissingChunk('clients/0@a.1*1'), new VersionConflict('w')];

  it('goes on until nobody else commits, so often and no more, and only for that', async () => {
    expect(await retryWhenOutdated(4, failing(conflicts))).toBe('done');
    expect(await retryWhenOutdated(3, failing(conflicts))).toBeNull();
    await expect(retryWhenOutdated(9, failing([new Error('broken')]))).rejects.toThrow('broken');
  });
});
