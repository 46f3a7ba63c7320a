/**
 * Records the facts of the templates as they are, as those of a release: what the next version is checked against.
 * Usage: npm run release:record. To be run, and committed, with the version in package.json that is about to be released.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReleaseFacts } from '../../lib/release-facts.ts';
import { synthApp } from '../../lib/synth.ts';
import { factsOf } from './facts.ts';

const FILE = fileURLToPath(new URL('../../lib/released.json', import.meta.url));
const PACKAGE = new URL('../../package.json', import.meta.url);

/** A line for each export and resource, so that a change of one is a line in a diff. */
function textOf({ version, stacks }: ReleaseFacts): string {
  const lines = (items: readonly unknown[]) =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `        ${JSON.stringify(item)}`).join(',\n')}\n      ]`;
  const shown = stacks.map(({ name, ...lists }) => {
    const fields = Object.entries(lists).map(([key, items]) => `      "${key}": ${lines(items)}`);
    return `    {\n      "name": "${name}",\n${fields.join(',\n')}\n    }`;
  });
  return `{\n  "version": "${version}",\n  "stacks": [\n${shown.join(',\n')}\n  ]\n}\n`;
}

const outdir = mkdtempSync(join(tmpdir(), 'showroom-release-'));
try {
  const { version }: { version: string } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
  const dev = await synthApp({ outdir: join(outdir, 'dev') });
  const { templates } = await synthApp({ outdir: join(outdir, 'production'), context: { stage: 'production' } });
  writeFileSync(FILE, textOf(factsOf(version, dev.settings.prefix, dev.templates, templates)));
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
