import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hasChromium, launchChromium } from '../tools/chromium.ts';
import { checkAccessibility, openConsole } from '../tools/console.ts';

const inBrowser = hasChromium() ? describe : describe.skip;

inBrowser('the pages of sales', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it('filter the pipeline, explain a figure, and keep the filters on the way to a person', async () => {
    const { page, faults, close } = await openConsole(browser, '/pipeline');
    await page.getByRole('combobox', { name: 'Quarter' }).click();
    const quarter = page.getByRole('option').nth(1);
    const chosen = (await quarter.textContent()) ?? '';
    await quarter.click();
    await page.getByRole('combobox', { name: 'Segment' }).click();
    await page.getByRole('option', { name: 'SMB' }).click();
    await page.getByText(`${chosen} brought`).waitFor();
    expect(new URL(page.url()).searchParams.get('quarter')).toBe(chosen);
    expect(new URL(page.url()).searchParams.get('segment')).toBe('SMB');

    // Every figure opens what it is: formula, its line, rows behind it, and the request with the same filters.
    await page
      .getByRole('button', { name: /^Won so far: / })
      .first()
      .click();
    const drawer = page.getByRole('dialog', { name: 'About Won so far' });
    await drawer.getByText('forecast_confidence.closed_won', { exact: false }).first().waitFor();
    await drawer.getByRole('region', { name: 'Rows of forecast_confidence' }).waitFor();
    await drawer
      .getByRole('figure')
      .getByRole('heading', { name: /^From / })
      .waitFor();
    const request = await drawer.getByText('/revops/dashboards/pipeline-health', { exact: false }).textContent();
    expect(request).toContain('segment=SMB');
    const { violations } = await checkAccessibility(page);
    expect(violations).toEqual([]);

    // A row behind it is explained in turn.
    await drawer.getByRole('region', { name: 'Rows of forecast_confidence' }).getByRole('button').first().click();
    const row = page.getByRole('dialog', { name: /^About closed_won of / });
    await row.getByRole('heading', { name: 'Over time' }).waitFor();
    // Back closes what stands over a page before it leaves it, and who goes elsewhere leaves it behind.
    await page.goBack();
    await row.waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: /^Won so far: / })
      .first()
      .press('Enter');
    await drawer.waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Search pages/ }).fill('Academy');
    await page.getByRole('option', { name: 'Academy' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Academy' }).waitFor();
    expect(await drawer.count()).toBe(0);
    await page.goBack();
    await drawer.getByRole('button', { name: 'Close', exact: true }).click();
    await drawer.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('segment')).toBe('SMB');

    await page.getByRole('link', { name: 'Rep coaching, with these filters' }).click();
    await page.locator('main a[href*="/coaching/"]').first().click();
    await page.getByRole('heading', { level: 1, name: /^Coaching: / }).waitFor();
    expect(new URL(page.url()).searchParams.get('segment')).toBe('SMB');
    await page.getByRole('button', { name: /^Win rate: / }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('draw the bridge between two days, and print what is on the screen', async () => {
    const { page, faults, close } = await openConsole(browser, '/pipeline');
    const from = page.getByLabel('From', { exact: true });
    const begun = await from.inputValue();
    const earlier = new Date(Date.parse(begun) - 31 * 86_400_000).toISOString().slice(0, 10);
    await from.fill(earlier);
    await page.getByRole('button', { name: 'Since the quarter began' }).waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toBe(earlier);
    // A step has the deals behind it; those that are open lead to their row.
    await page.getByText('The steps, figure by figure').click();
    // What is folded out, and the order of a table, are in the address, and come from it.
    const table = page.getByRole('table', { name: 'Steps of the bridge' });
    await table.getByRole('button', { name: 'Changes', exact: true }).click();
    await page.waitForURL(/order=steps\.-count/);
    await page.reload();
    await table.locator('th[aria-sort="descending"]', { hasText: 'Changes' }).waitFor();
    await table.getByRole('button', { name: 'Changes', exact: true }).click();
    await table.getByRole('button', { name: 'Changes', exact: true }).click();
    // Arrow keys lead from figure to figure.
    await page.getByRole('button', { name: /^Lost: / }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const step = page.getByRole('dialog', { name: 'About Pipeline at the end' });
    const deal = step.getByRole('table', { name: 'Deals: Pipeline at the end' }).getByRole('link').first();
    const href = (await deal.getAttribute('href')) ?? '';
    expect(href).toMatch(/^\/console\/operations\?.*open=leads\./);
    await page.getByRole('button', { name: 'Close' }).click();

    // One that has closed is there, too: how it ended, and the way to there.
    await page.getByRole('button', { name: /^Lost: / }).click();
    await page.getByRole('dialog', { name: 'About Lost' }).getByRole('link').first().click();
    const lost = page.getByRole('dialog', { name: /, lead-/ });
    await lost.getByText('Lost on').waitFor();
    await lost.getByRole('table', { name: 'Stages of the lead' }).waitFor();
    expect((await checkAccessibility(page)).violations).toEqual([]);
    await page.goBack();
    await page.getByRole('dialog', { name: 'About Lost' }).getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Pipeline health' }).waitFor();

    await page.getByRole('button', { name: 'Print' }).click();
    await page.getByRole('menuitem', { name: 'On A4' }).click();
    const link = page.getByRole('link', { name: /^Download PDF/ });
    await link.waitFor();
    const pdf = await fetch((await link.getAttribute('href')) ?? '');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(faults).toEqual([]);
    await close();
  });
});
