import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createWorld, defaultCounts, PACK_VERSION, projectRows, stateText } from '../../../../core/world/index.ts';
import { configOf } from './small.ts';

/**
 * The bytes of a few worlds, their state and their rows, kept. They change with the pack's version only: whoever changes what a seed becomes
 * raises PACK_VERSION and writes them anew with `GOLDEN=write npm run test:unit -- --testPathPatterns golden`, in a commit that says why.
 */
const file = join(import.meta.dirname, 'golden.json');
const SEEDS = [1, 42, 4_294_967_295];

function hashes(): Record<string, string> {
  const found: Record<string, string> = { packVersion: String(PACK_VERSION) };
  for (const seed of SEEDS) {
    const simulation = createWorld(configOf(seed, defaultCounts));
    const hash = (): string => hashOf(stateText(simulation) + JSON.stringify(projectRows(simulation)));
    found[`${seed} at the start`] = hash();
    simulation.advance(simulation.time + 24 * 3_600_000);
    found[`${seed} a day later`] = hash();
  }
  return found;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('golden worlds', () => {
  it('have the bytes that they had', () => {
    if (process.env.GOLDEN === 'write') writeFileSync(file, `${JSON.stringify(hashes(), null, 2)}\n`);
    expect(hashes()).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('have them in any process', () => {
    const script = `
      import { createHash } from 'node:crypto';
      import { createWorld, defaultCounts, PACK_VERSION, projectRows, stateText } from './core/world/index.ts';
      const startedAt = ${configOf(0).startedAt};
      const world = createWorld({ seed: 42, packVersion: PACK_VERSION, counts: defaultCounts, startedAt });
      process.stdout.write(createHash('sha256').update(stateText(world) + JSON.stringify(projectRows(world))).digest('hex'));`;
    const root = join(import.meta.dirname, '../../../..');
    const args = ['--input-type=module-typescript', '--eval', script];
    const env = { ...process.env, NODE_OPTIONS: '', TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8' };
    const printed = execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
    expect(printed).toBe(JSON.parse(readFileSync(file, 'utf8'))['42 at the start']);
  });
});
