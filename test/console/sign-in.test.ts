import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { BUILT } from '../../lib/console/places.ts';
import { type RunningApp, startApp } from '../tools/app.ts';
import { hasChromium, launchChromium } from '../tools/chromium.ts';
import { checkAccessibility, openConsole } from '../tools/console.ts';

const inBrowser = hasChromium() ? describe : describe.skip;

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const stored = (page: Page) =>
  page.evaluate(() => ({ local: Object.keys(localStorage), session: Object.keys(sessionStorage) }));
const tokensIn = (keys: readonly string[]) => keys.filter((key) => key.startsWith('oidc.'));

/** On the page of the local issuer. */
async function signIn(page: Page, name: string): Promise<void> {
  await heading(page, 'Sign in').waitFor();
  await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
}

inBrowser('signing in, on a host that asks for tokens', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ auth: true, env: { CONSOLE_FILES: BUILT } }), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it('leads back to the address that was asked for; signing out leaves nothing', async () => {
    const { page, faults, close } = await openConsole(browser, '/measures?q=margin', { url: app.url });
    await signIn(page, 'Ben Okafor');
    await heading(page, 'Measures').waitFor();
    expect(page.url()).toBe(`${app.url}/console/measures?q=margin`);
    expect(tokensIn((await stored(page)).local)).toEqual([]);

    await page.goto(`${app.url}/console`);
    await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
    const person = page.getByRole('button', { name: 'Signed in as Ben Okafor' });
    await person.waitFor();
    expect((await checkAccessibility(page)).violations).toEqual([]);
    await page.getByRole('button', { name: 'World: default' }).click();
    await page.getByRole('menuitem', { name: 'default' }).click();

    await person.click();
    expect((await checkAccessibility(page)).violations).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await heading(page, 'You have signed out').waitFor();
    expect(tokensIn((await stored(page)).session)).toEqual([]);
    expect((await checkAccessibility(page)).violations).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('without the scope to write says why nothing can be changed', async () => {
    const { page, faults, close } = await openConsole(browser, '', { url: app.url });
    await page.getByRole('checkbox', { name: 'showroom/write' }).uncheck();
    await signIn(page, 'Ada Keller');
    await page.getByRole('button', { name: 'Signed in as Ada Keller' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('pause');
    const command = page.getByRole('option', { name: 'Pause the world' });
    await command.waitFor();
    expect(await command.getAttribute('aria-disabled')).toBe('true');
    expect(await command.textContent()).toContain('without the scope to write');
    expect(faults).toEqual([]);
    await close();
  });

  it('happens again when the API takes the token no more, and leads back to the same address', async () => {
    const { page, close } = await openConsole(browser, '/measures?q=margin', { url: app.url });
    await signIn(page, 'Ada Keller');
    await heading(page, 'Measures').waitFor();
    await page.route('**/api/**', (route) => route.fulfill({ status: 401, body: '{"message":"Unauthorized"}' }));
    await page.reload();
    await heading(page, 'Sign in').waitFor();
    await page.unroute('**/api/**');
    await signIn(page, 'Ada Keller');
    await heading(page, 'Measures').waitFor();
    expect(page.url()).toBe(`${app.url}/console/measures?q=margin`);
    await close();
  });

  it('shows what was refused, and that an answer to no question of this tab is none', async () => {
    const { page, close } = await openConsole(browser, '', { url: app.url });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Signing in was cancelled.').waitFor();
    await page.goto(`${app.url}/console/signed-in?code=x&state=y`);
    await page.getByText('Signing in has failed').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await heading(page, 'Sign in').waitFor();
    await close();
  });
});
