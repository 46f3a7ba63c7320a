import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { BUILT } from '../../lib/console/places.ts';
import { hasChromium, launchChromium } from '../tools/chromium.ts';
import { openConsole } from '../tools/console.ts';

const inBrowser = hasChromium() ? describe : describe.skip;

/** Bytes of script, compressed by gzip, until the first page stands. */
const MOST_SCRIPT = 220_000;
/** What is loaded after the page stands, or when it is needed: charts, forms, tables of rows, what is signed in with. */
const LATE = /\/(time-plot|data-table|oidc|explain-drawer|palette|clock|scenarios|TextField|Slider|LinearProgress)-/;

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
    const first = [...new Set(loaded)].filter((path) => !LATE.test(path));
    const bytes = first.map((path) => statSync(join(BUILT, `${path.replace('/console/', '')}.gz`)).size);
    expect(first.length).toBeGreaterThan(3);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_SCRIPT);
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
