import { join } from 'node:path';
import { billOf, dollars } from '../../scripts/cost/lines.ts';
import { readTickUsage } from '../../scripts/cost/workload.ts';
import { anchorsOf, readDocument, root } from '../tools/documents.ts';
import { synthesize, type TestApp } from './synthesized.ts';

const readme = readDocument('README.md');

let app: TestApp;
let production: TestApp;
beforeAll(async () => {
  app = await synthesize();
  production = await synthesize({ stage: 'production' });
});

interface Output {
  readonly Export?: unknown;
  readonly Description?: string;
}

describe('the outputs', () => {
  const outputs = (of: TestApp) =>
    of.templates
      .flatMap(({ template }) => Object.entries((template.Outputs ?? {}) as Readonly<Record<string, Output>>))
      .filter(([, { Export }]) => Export === undefined);

  it('are all in the README, and no others', () => {
    const table = readme.slice(
      readme.indexOf('The outputs at the end'),
      readme.indexOf('asks for the world `default`'),
    );
    const named = [...table.matchAll(/^\| (`.+?`) \|/gm)].flatMap(([, names = '']) =>
      names.replaceAll('`', '').split(', '),
    );
    expect(named.sort()).toEqual(
      outputs(app)
        .map(([name]) => name)
        .sort(),
    );
  });

  it('lead to entries that there are', () => {
    const texts = [...outputs(app), ...outputs(production)].map(([, { Description }]) => Description ?? '');
    const anchors = texts.flatMap((text) => /docs\/runbook\.md#([a-z0-9-]+)/.exec(text)?.[1] ?? []);
    expect(anchors).toEqual(['remove-everything']);
    expect(anchorsOf(readDocument('docs/runbook.md'))).toEqual(expect.arrayContaining(anchors));
  });
});

describe('the cost', () => {
  const tick = readTickUsage(join(root, 'bench/results/writes-per-tick.json'));
  const bill = (worlds: number): number =>
    billOf(app.templates, { prefix: app.settings.prefix, workload: { worlds, intervalSeconds: 30, requests: 100_000, tick } })
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
