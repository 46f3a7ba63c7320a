import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hasChromium, launchChromium } from '../tools/chromium.ts';
import { checkAccessibility, openConsole } from '../tools/console.ts';

const inBrowser = hasChromium() ? describe : describe.skip;

inBrowser('operations', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it('sorts, filters and searches a list, and has all of it in the address', async () => {
    const { page, faults, close } = await openConsole(browser, '/operations?kind=contracts');
    const table = page.getByRole('table', { name: 'Contracts' });
    const worth = table.getByRole('columnheader', { name: /^Worth a year/ });
    await worth.getByRole('button').click();
    await page.waitForURL(/sort=-annualValue/);
    // It is told as sorted as soon as its rows are.
    await table.locator('th[aria-sort="descending"]', { hasText: 'Worth' }).waitFor();
    const values = await table.locator('tbody tr td:nth-child(3)').allInnerTexts();
    const numbers = values.map((text) => Number(text.replace(/\D/g, '')));
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));

    const [vendor = ''] = await table.locator('tbody th').allInnerTexts();
    await page.getByRole('searchbox', { name: 'Find contracts' }).fill(vendor.toUpperCase());
    await page.waitForURL(/[?&]q=/);
    await expect(
      table.locator('tbody th', { hasNotText: vendor }).first().waitFor({ state: 'detached' }),
    ).resolves.toBe(undefined);
    await page.reload();
    await table.waitFor();
    expect(new Set(await table.locator('tbody th').allInnerTexts())).toEqual(new Set([vendor]));
    expect(await worth.getAttribute('aria-sort')).toBe('descending');

    await page.goto(page.url().replace(/\?.*/, '?kind=clients&where=churnRisk.Low'));
    await table.waitFor({ state: 'detached' });
    const risks = page.getByRole('table', { name: 'Clients' }).locator('tbody td:nth-child(3)');
    await risks.first().waitFor();
    expect(new Set(await risks.allInnerTexts())).toEqual(new Set(['Low']));
    expect(faults).toEqual([]);
    await close();
  });

  it('opens a row by keys, leads from there to what belongs to it, and comes back', async () => {
    const { page, faults, close } = await openConsole(browser, '/operations');
    const rows = page.getByRole('table', { name: 'Clients' }).getByRole('rowheader').getByRole('button');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    const name = (await rows.nth(1).textContent()) ?? '';
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { name, exact: true }).waitFor();
    await drawer.getByRole('heading', { name: 'Changes and their causes' }).waitFor();
    await page.waitForFunction(() => document.querySelector('[role=dialog] [aria-busy=true]') === null);
    expect((await checkAccessibility(page)).violations).toEqual([]);

    const product = drawer.getByRole('listitem').first().getByRole('link');
    const title = (await product.textContent()) ?? '';
    await product.click();
    await drawer.getByRole('heading', { name: title, exact: true }).waitFor();
    await drawer.getByRole('heading', { name: 'Seats' }).waitFor();
    await page.goBack();
    await drawer.getByRole('heading', { name, exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');

    await page.keyboard.press('ControlOrMeta+k');
    const palette = page.getByRole('dialog', { name: 'Search and commands' });
    await palette.getByRole('combobox').fill(name.toUpperCase());
    await palette.getByRole('option', { name, selected: true }).waitFor();
    expect((await checkAccessibility(page)).violations).toEqual([]);
    await page.keyboard.press('Enter');
    await drawer.getByRole('heading', { name, exact: true }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('makes rows low when asked, and remembers it', async () => {
    const { page, close } = await openConsole(browser, '/operations?kind=vendors');
    const height = () =>
      page
        .locator('table[aria-label=Vendors] tbody tr')
        .first()
        .evaluate((row) => row.clientHeight);
    const before = await height();
    await page.getByRole('button', { name: 'Compact rows' }).click();
    const after = await height();
    expect(after).toBeLessThan(before);
    await page.reload();
    await page.locator('table[aria-label=Vendors]').waitFor();
    expect(await height()).toBe(after);
    await close();
  });
});
