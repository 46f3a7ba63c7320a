import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hasChromium, launchChromium } from '../tools/chromium.ts';
import { checkAccessibility, openConsole } from '../tools/console.ts';

const inBrowser = hasChromium() ? describe : describe.skip;

inBrowser('the academy', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it('changes range and comparison, shows who stands behind a point, and comes back by its address', async () => {
    const { page, faults, close } = await openConsole(browser, '/academy?tab=growth');
    const state = () => Object.fromEntries(new URL(page.url()).searchParams);
    const settled = () => page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);

    await page.getByLabel('Range', { exact: true }).selectOption('Last 12 months');
    await page.getByLabel('Compared with').selectOption('Year before');
    await page.waitForURL(/compare=year/);
    await settled();
    expect(state()).toEqual({ tab: 'growth', range: '12m', compare: 'year' });

    const joined = page.getByRole('button', { name: /^Registered: \d+\. Who they are$/ }).first();
    const many = (await joined.textContent()) ?? '';
    await joined.click();
    const sheet = page.getByRole('dialog', { name: 'People: Activation funnel: Registered' });
    await sheet.getByText(`${many} people`, { exact: true }).waitFor();
    expect(state().people).toMatch(/^activation~.+~step=registered$/);
    await sheet
      .getByRole('button', { name: /^learner-/ })
      .first()
      .click();
    await sheet.getByText('User registered').waitFor();
    expect((await checkAccessibility(page)).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });

    // A cell of the cohorts, chosen by keys, has the focus again when its people are closed.
    const cell = page.getByRole('button', { name: /Week 1: .*Who they are$/ }).first();
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /^People: / }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await cell.evaluate((node) => node === document.activeElement)).toBe(true);

    // A point of a chart over time, chosen by keys.
    const chart = page.getByRole('figure').filter({ hasText: 'New users by week' });
    await chart.locator('[tabindex="0"]').last().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'People: New users' }).waitFor();
    const address = page.url();
    await close();

    const again = await openConsole(
      browser,
      `${new URL(address).pathname.replace('/console', '')}${new URL(address).search}`,
    );
    await again.page
      .getByRole('dialog', { name: 'People: New users' })
      .getByText(/^[\d,]+ (person|people)$|^Nobody$/)
      .waitFor();
    expect(await again.page.locator('select').first().inputValue()).toBe('12m');
    expect([...faults, ...again.faults]).toEqual([]);
    await again.close();
  });
});
