import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hasChromium, launchChromium } from '../tools/chromium.ts';
import { checkAccessibility, openConsole } from '../tools/console.ts';

const inBrowser = hasChromium() ? describe : describe.skip;

/** Two generations and a print are far quicker, but not on a busy machine. */
const PATIENCE_MS = 90_000;

inBrowser('a strategy review', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it('is scored, generated, read segment by segment, asked what if, compared and printed', async () => {
    const { page, faults, close } = await openConsole(browser, '/strategy');
    page.setDefaultTimeout(PATIENCE_MS);
    await page.getByLabel('Name of the review').fill('journey');
    await page.getByLabel('Topic').fill('margin');
    await page.getByRole('button', { name: 'Score the company' }).click();

    // Nothing is asked for before it is there.
    await page.getByRole('button', { name: /^Market score: / }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/strategy/journey');

    await page.getByRole('tab', { name: 'Consumer' }).click();
    await page.getByRole('button', { name: /^Consumer score: / }).waitFor();
    expect(new URL(page.url()).searchParams.get('segment')).toBe('Consumer');
    await page.getByRole('heading', { name: /personas/ }).waitFor();
    // Who they are: as many on the list as the tile says, page by page.
    await page
      .getByText(/^Its \d+ people$/)
      .first()
      .click();
    const people = page.getByRole('region', { name: /^People of / }).first();
    await people.getByRole('button').first().waitFor();
    expect(await people.getByRole('listitem').count()).toBeGreaterThan(4);
    await page.getByRole('button', { name: 'Win rate', exact: true }).click();
    await page.getByRole('heading', { name: 'Win rate: what may come' }).waitFor();
    await page.getByText(/^Of \d+ past intervals \d+ held\. Value at risk/).waitFor();

    // A figure opens what it is made of, and these what they are.
    await page.getByRole('button', { name: /^Consumer score: / }).click();
    await page.getByRole('heading', { name: 'Rows behind it' }).waitFor();
    await page.getByText('a line begins with the second').waitFor();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Satisfaction: / })
      .click();
    await page.getByRole('columnheader', { name: 'Sample' }).waitFor();
    expect((await checkAccessibility(page)).violations).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Iterations: 3,162').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('checkbox', { name: 'A quarter of the technicians are away' }).check();
    await page.getByRole('button', { name: 'Make a version with these' }).click();
    await page.getByRole('progressbar', { name: 'Progress of the generation' }).waitFor();
    await page.getByRole('heading', { name: /^A quarter of the technicians are away: / }).waitFor();
    await page.getByRole('button', { name: 'Version 2' }).waitFor();
    await page.getByLabel('Compare').waitFor();

    await page.getByRole('tab', { name: 'Product' }).click();
    await page.getByRole('heading', { name: 'Competitive intelligence' }).waitFor();
    const { violations } = await checkAccessibility(page);
    expect(violations).toEqual([]);

    await page.getByRole('button', { name: 'Print' }).click();
    await page.getByRole('menuitem', { name: 'On A4' }).click();
    const link = page.getByRole('link', { name: /^Download PDF/ });
    await link.waitFor();
    const file = await fetch((await link.getAttribute('href')) ?? '');
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(faults).toEqual([]);
    await close();
  });
});
