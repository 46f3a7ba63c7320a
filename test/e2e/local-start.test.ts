import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openDataFolder } from '../../local/data/folder.ts';

const start = (...argv: string[]) => {
  const script = join(import.meta.dirname, '..', '..', 'local', 'start.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, stdout, stderr };
};

describe('npm start', () => {
  it('explains itself', () =>
    expect(start('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--interval S'), stderr: '' }));

  it.each([
    [['--colour'], /Unknown option '--colour'/],
    [['--tempo', '300'], /--tempo must be a whole number from 1 to 240/],
  ])('ends with 2 and one line for %j', (argv, message) => {
    const { status, stdout, stderr } = start(...argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('ends with 4 when another host holds the folder', () => {
    const path = mkdtempSync(join(tmpdir(), 'showroom-start-'));
    const folder = openDataFolder(path);
    folder.announce({ pid: process.pid, url: 'http://127.0.0.1:1' });
    expect(start('--data', path)).toMatchObject({
      status: 4,
      stderr: expect.stringMatching(`process ${process.pid} at`),
    });
    folder.release();
    rmSync(path, { recursive: true });
  });
});
