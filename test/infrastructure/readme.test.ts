import { join } from 'node:path';
import { billOf, dollars } from '../../scripts/cost/lines.ts';
import { readTickUsage } from '../../scripts/cost/workload.ts';
import { readDocument, root } from '../tools/documents.ts';
import { synthesize, type TestApp } from './synthesized.ts';

const readme = readDocument('README.md');

let app: TestApp;
beforeAll(async () => {
  app = await synthesize();
});

describe('the cost', () => {
  const tick = readTickUsage(join(root, 'bench/results/writes-per-tick.json'));
  const bill = (worlds: number): number =>
    billOf(app.templates, {
      prefix: app.settings.prefix,
      workload: { worlds, intervalSeconds: 30, requests: 100_000, tick },
    })
      .map(dollars)
      .reduce((sum, line) => sum + line, 0);
  const shown = (label: string): number => Number(new RegExp(`^ *${label} +([\\d.]+)$`, 'm').exec(readme)?.[1]);

  it.each([
    ['Total', () => bill(1)],
    ['of this, with no world at all', () => bill(0)],
    ['and for each world', () => bill(1) - bill(0)],
  ])('%s is what npm run cost prints, to half a dollar', (label, printed) => {
    expect(Math.abs(shown(label) - printed())).toBeLessThan(0.5);
  });
});
