import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { isLoud, RotatingLog } from '../../../../local/lambda/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'showroom-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('logs of functions', () => {
  it.each([
    ['stdout', '{"level":"info"}', false],
    ['stdout', '{"level":"WARN"}', true],
    ['stdout', '{"level":"error","message":"x"}', true],
    ['stderr', '{"level":"debug"}', false],
    ['stdout', 'text', false],
    ['stderr', 'text', true],
    ['stdout', '"text"', false],
    ['stdout', 'null', false],
  ] as const)('on %s: %s is shown: %s', (stream, line, shown) => expect(isLoud(stream, line)).toBe(shown));

  it('go on in the same file, and move on when it is large', () => {
    const file = join(folder, 'functions.log');
    writeFileSync(file, `${'x'.repeat(10 * 1024 * 1024)}\n`);
    const log = new RotatingLog(file);
    log.write('one');
    log.write('two');
    log.close();
    expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
    expect(statSync(`${file}.1`).size).toBe(10 * 1024 * 1024 + 1);
  });
});
