import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { BUILT } from '../../lib/console/places.ts';
import { hasChromium, launchChromium } from '../tools/chromium.ts';
import { openConsole } from '../tools/console.ts';

const inBrowser = hasChromium() ? describe : describe.skip;

/** Bytes of script, compressed by gzip, until the first page stands. */
const MOST_SCRIPT = 220_000;

/** The scripts that one imports before it runs, and what those import; what it loads late is in none of them. */
function withImports(script: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(script)) return known;
  known.add(script);
  const text = readFileSync(join(BUILT, script), 'utf8');
  for (const [, name = ''] of text.matchAll(/(?:\bfrom|\bimport) ?["`]\.\/([\w.-]+\.js)["`]/g)) {
    withImports(`assets/${name}`, known);
  }
  return known;
}

inBrowser('the first load', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it('is of few scripts: charts and forms come when they are needed', async () => {
    const { page, close } = await openConsole(browser, '/');
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js')),
    );
    const scripts = loaded.map((path) => path.replace('/console/', ''));
    // What stands in the page itself, and the page's own code; forms, menus and charts are loaded when these run.
    const document = readFileSync(join(BUILT, 'index.html'), 'utf8');
    const begins = scripts.filter((path) => document.includes(path) || /\/overview-/.test(path));
    const first = new Set(begins.flatMap((path) => [...withImports(path)]));
    expect(first.size).toBeGreaterThan(10);
    expect([...first].filter((path) => !scripts.includes(path))).toEqual([]);
    const bytes = [...first].map((path) => statSync(join(BUILT, `${path}.gz`)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_SCRIPT);
    expect([...first].filter((path) => /time-plot|TextField|Menu|Drawer|data-table|pdf/.test(path))).toEqual([]);
    await close();
  });

  it('asks nobody but this host', async () => {
    const { page, close } = await openConsole(browser, '/');
    const origins = await page.evaluate(() => [
      ...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)),
    ]);
    expect(origins).toEqual([await page.evaluate(() => location.origin)]);
    await close();
  });
});
