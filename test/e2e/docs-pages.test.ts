import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { sharedApp } from '../tools/app.ts';
import { hasChromium, launchChromium } from '../tools/chromium.ts';

const inBrowser = hasChromium() ? describe : describe.skip;

/** The pages of the documents as a reader sees them: they render, and no policy stops them. */
inBrowser('the documents in Chromium', () => {
  const app = sharedApp();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  /** Opens a page, and tells what its content security policy refuses. */
  async function open(path: string): Promise<{ page: Page; refused: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const refused: string[] = [];
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && text.includes('Content Security Policy')) refused.push(text);
    });
    await page.goto(`${app.url}${path}`, { waitUntil: 'networkidle' });
    return { page, refused };
  }

  it('Swagger UI lists the operations and tries one out', async () => {
    const { page, refused } = await open('/docs');
    await page.locator('#operations-Status-health').click();
    await page.locator('#operations-Status-health .execute').click();
    const answer = page
      .locator('#operations-Status-health .live-responses-table .response .response-col_status')
      .first();
    await answer.waitFor();
    expect(await answer.textContent()).toContain('200');
    expect(refused).toEqual([]);
    await page.close();
  });

  it('ReDoc shows every entity', async () => {
    const { page, refused } = await open('/redoc');
    await page.getByText('All clients, with profitability').first().waitFor({ state: 'attached' });
    for (const title of ['All software licences, with their use', 'Run a scenario', 'Regenerate all data']) {
      expect(await page.getByText(title).count()).toBeGreaterThan(0);
    }
    expect(refused).toEqual([]);
    await page.close();
  });
});
