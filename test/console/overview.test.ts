import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { sharedApp } from '../tools/app.ts';
import { hasChromium, launchChromium } from '../tools/chromium.ts';
import { checkAccessibility, openConsole } from '../tools/console.ts';

const inBrowser = hasChromium() ? describe : describe.skip;

const WORLD = 'churning';
/** A small company: it is made in a moment, and may be spoilt. */
const counts = { clients: 10, licenses: 6, leads: 6, technicians: 4, departments: 2, vendors: 4, contracts: 5 };

inBrowser('the overview', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
    await sharedApp().call('POST', '/api/worlds', {
      body: { id: WORLD, seed: 7, startedAt: '2026-11-18T09:00:00Z', counts },
    });
  });
  afterAll(async () => {
    await sharedApp().call('DELETE', `/api/worlds/${WORLD}`);
    await browser?.close();
  });

  it('runs a churn wave, and shows the world beside its twin as time goes on', async () => {
    const { page, faults, close } = await openConsole(browser, `/?world=${WORLD}`);
    await page.getByText(/Prism MSP earns/).waitFor();
    // It is held still, so that what is seen is what was done.
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await page.getByRole('button', { name: 'Resume', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();

    const magnitude = page.getByRole('slider', { name: /Magnitude/ });
    await magnitude.focus();
    await magnitude.press('End');
    await page.getByText('Magnitude 3.0').waitFor();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('heading', { name: 'Churn wave: the world and its twin' }).waitFor();

    await page.getByLabel('Jump by').click();
    await page.getByRole('option', { name: /^1 day/ }).click();
    await page.getByRole('button', { name: 'Jump ahead' }).click();
    const title = page.getByRole('heading', { name: /^Revenue at risk is .* without the churn wave/ });
    await title.waitFor();
    const told = async () => {
      const path = '/api/simulation/twin?measure=revenue-at-risk&points=2';
      type Answer = { points: { difference: number }[] };
      const { body } = await sharedApp().call<Answer>('GET', path, { headers: { 'x-world': WORLD } });
      const difference = body.points.at(-1)?.difference ?? Number.NaN;
      return difference === 0 ? 'the same' : difference > 0 ? 'higher' : 'lower';
    };
    expect(await title.textContent()).toContain(await told());
    const card = page.locator('section', {
      has: page.getByRole('heading', { name: 'Churn wave: the world and its twin' }),
    });
    await card.getByRole('button', { name: /Churn wave began/ }).click();
    const moved = page.getByRole('dialog', { name: 'What moved it' });
    await moved.getByRole('link', { name: /^Churn wave began, at magnitude 3/ }).waitFor();
    await page.keyboard.press('Escape');
    await moved.waitFor({ state: 'detached' });
    await card.getByRole('button', { name: 'As table' }).click();
    await card.getByRole('columnheader', { name: 'What moved it' }).waitFor();
    await card.getByRole('button', { name: 'Causes', pressed: true }).click();
    await card.getByRole('columnheader', { name: 'What moved it' }).waitFor({ state: 'detached' });
    await card.getByRole('columnheader', { name: 'Its twin' }).waitFor();
    expect((await checkAccessibility(page)).violations).toEqual([]);

    await page.getByRole('button', { name: /^Stop Churn wave/ }).click();
    await page.getByRole('link', { name: /^Compare with the twin of Churn wave/ }).click();
    await page.waitForURL(/scenario=scenario-/);
    await page.getByRole('heading', { name: 'Churn wave: the world and its twin' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('opens what a figure is, and the rules that hold', async () => {
    const { page, close } = await openConsole(browser, `/?world=${WORLD}`);
    await page.getByRole('button', { name: /^Gross margin: .* What it is$/ }).click();
    const about = page.getByRole('dialog', { name: 'About Gross margin' });
    await about.getByText('Gross profit in percent of revenue.').waitFor();
    await about
      .getByText(/GET|api\/overview/)
      .first()
      .waitFor();
    await about.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('button', { name: 'See the rules' }).click();
    await page.getByRole('searchbox', { name: 'Find a rule' }).fill('seats');
    await page.getByRole('heading', { name: /^\d+ rules$/ }).waitFor();
    expect((await checkAccessibility(page)).violations).toEqual([]);
    await close();
  });
});
