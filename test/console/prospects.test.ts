import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Api, ownWorld } from '../tools/app.ts';
import { hasChromium, launchChromium } from '../tools/chromium.ts';
import { openConsole } from '../tools/console.ts';
import { makeDashboards } from '../tools/console-addresses.ts';

const inBrowser = hasChromium() ? describe : describe.skip;

/** Enough of each kind for every widget, and quickly made. */
const SMALL = { clients: 3, licenses: 6, leads: 6, technicians: 4, departments: 3, vendors: 4, contracts: 4, reps: 2 };

const seen = (page: Page, text: string) => page.getByText(text).first().waitFor();

inBrowser('the page of prospects', () => {
  let browser: Browser;
  let world: Api;
  beforeAll(async () => {
    browser = await launchChromium();
    world = await ownWorld('shown', { counts: SMALL });
  });
  afterAll(() => browser?.close());

  it('makes the dashboards of a client, and presents them by keys', async () => {
    const { page, faults, close } = await openConsole(browser, '/prospects?world=shown');
    const rows = page.getByRole('table', { name: 'Clients' }).locator('tbody th button');
    await rows.nth(1).click();
    await page.getByRole('button', { name: 'Make dashboards' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make' }).click();
    await page.getByText('Finished').waitFor();
    expect(await page.getByText('Ready', { exact: true }).count()).toBe(7);

    await page.getByRole('link', { name: 'Executive ROI Dashboard' }).click();
    await page.getByRole('heading', { name: 'Executive ROI Dashboard' }).waitFor();
    // A figure opens where it comes from.
    await page.getByRole('button', { name: /^24-Month ROI: .* What it is$/ }).click();
    await page.getByRole('heading', { name: 'Where it comes from' }).waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Present' }).click();
    await seen(page, 'Page 1 of');
    await page.keyboard.press('ArrowRight');
    await seen(page, 'Page 2 of');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { name: 'Growth & Forecast Dashboard' }).waitFor();
    await page.keyboard.press('Space');
    await seen(page, 'turned every 20 s');
    expect(new URL(page.url()).searchParams.get('play')).toBe('1');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Demo Prospect' }).waitFor();
    expect(new URL(page.url()).searchParams.get('t')).toBe('growth-forecast');
    expect(faults).toEqual([]);
    await close();
  });

  it('changes a template by keyboard, and writes over nobody’s changes', async () => {
    const { client, prospect } = await makeDashboards(world);
    const path = `/prospects/${client}/${prospect}?world=shown&t=service-experience&edit=1`;
    const { page, close } = await openConsole(browser, path);
    const tiles = page.locator('[data-widget]');
    const [first, second] = await Promise.all([0, 1].map((index) => tiles.nth(index).getByLabel('Title').inputValue()));
    await tiles.nth(0).getByLabel('Title').fill('What clients say');
    await page.getByRole('button', { name: 'Move What clients say' }).focus();
    await page.keyboard.press('ArrowRight');
    await seen(page, 'What clients say: row 1, columns 4 to 6');
    await page.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Edit' }).waitFor();
    await page.locator('section[aria-label="What clients say"]').waitFor();
    expect(second).not.toBe(first);
    const labels = page.locator('[data-widget] > section');
    expect(await labels.nth(0).getAttribute('aria-label')).toBe(second);
    expect(await labels.nth(1).getAttribute('aria-label')).toBe('What clients say');

    await page.getByRole('button', { name: 'Edit' }).click();
    await tiles.nth(0).getByLabel('Title').fill('Mine');
    const { body: templates } = await world.call<{ id: string; category: string; widgets: { id: string }[] }[]>(
      'GET',
      `/triton/clients/${client}/templates`,
    );
    const template = templates.find(({ category }) => category === 'service-experience');
    const widgets = [{ id: template?.widgets[0]?.id, title: 'Theirs' }];
    await world.call('PATCH', `/triton/templates/${template?.id}`, { body: { widgets } });
    await page.getByRole('button', { name: 'Save' }).click();
    await seen(page, 'Somebody else has changed this dashboard');
    await page.getByRole('button', { name: 'Begin anew with theirs' }).click();
    await page.locator('input[value="Theirs"]').waitFor();
    expect(await page.locator('input[value="Mine"]').count()).toBe(0);
    await close();
  });
});
