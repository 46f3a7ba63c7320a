import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { sharedApp } from '../tools/app.ts';
import { hasChromium, launchChromium } from '../tools/chromium.ts';
import { checkAccessibility, openConsole } from '../tools/console.ts';

const inBrowser = hasChromium() ? describe : describe.skip;

inBrowser('reports', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it('makes a report with words of one’s own, downloads it, and deletes it', async () => {
    const { page, faults, close } = await openConsole(browser, '/reports');
    await page.getByRole('button', { name: 'Make: Vendor management' }).click();
    const making = page.getByRole('dialog', { name: 'Vendor management' });
    await making.getByLabel('Findings').fill('Two vendors are to be asked again.');
    expect((await checkAccessibility(page)).violations).toEqual([]);
    await making.getByRole('button', { name: 'Make the report' }).click();

    const link = page.getByRole('link', { name: /^Download PDF, \d+ pages, / });
    await link.waitFor();
    const pages = page.getByRole('region', { name: 'Pages of Vendor management' });
    await pages.locator('canvas[data-drawn]').waitFor();
    await page.keyboard.press('ArrowRight');
    await pages.getByText(/^Page 2 of \d+$/).waitFor();
    const read = pages.getByRole('document', { name: 'Page 2, as text' });
    await read.getByRole('heading').first().waitFor({ state: 'attached' });
    expect((await checkAccessibility(page)).violations).toEqual([]);
    const coming = page.waitForEvent('download');
    await link.click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^vendor-management-.*\.pdf$/);
    expect(await file.failure()).toBeNull();

    const id = new URL(page.url()).searchParams.get('report');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Delete the report' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(id).toMatch(/^report-/);
    await sharedApp().call('GET', `/api/reports/${id}`, { status: 404 });
    expect(faults).toEqual([]);
    await close();
  });
});
