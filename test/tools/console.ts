import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CONSOLE } from '../../lib/console/places.ts';
import { sharedApp } from './app.ts';

export type Theme = 'light' | 'dark';

export interface View {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** A host of one's own. @default the one that tests share */
  readonly url?: string;
}

export interface OpenPage {
  readonly page: Page;
  /** What went wrong since it was opened: errors that the page printed, requests that failed or were refused. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** By browser, what keeps the files of the console from one page to the next, as with anyone who has been there before. */
const visitors = new WeakMap<Browser, Promise<BrowserContext>>();

function visitorOf(browser: Browser): Promise<BrowserContext> {
  const known = visitors.get(browser) ?? browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  visitors.set(browser, known);
  return known;
}

/** Leaves nothing behind but files: the next page is opened by somebody who has chosen nothing and signed in nowhere. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.clear());
  await page.context().clearCookies();
  await page.close();
}

/** Opens an address of the console as a new visitor, and waits until nothing is loading any more. */
export async function openConsole(browser: Browser, path: string, view: View = {}): Promise<OpenPage> {
  const { theme = 'light', width = 1280, height = 900, url = sharedApp().url } = view;
  const context = await visitorOf(browser);
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  // The first page has no slash at its end, as on the gateway.
  await page.goto(`${url}/console${path.replace(/^\/(?=\?|$)/, '')}`);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  return { page, faults, close: () => leave(page) };
}

const axe = readFileSync(join(CONSOLE, 'node_modules/axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly rule: string;
  /** What it is about, as selectors. */
  readonly targets: readonly string[];
  readonly help: string;
}

export interface Accessibility {
  readonly violations: readonly Finding[];
  /** What axe could not decide by itself. */
  readonly incomplete: readonly Finding[];
}

/** All rules of axe-core, with those of WCAG's level AAA that it leaves out unless they are named. */
export async function checkAccessibility(page: Page): Promise<Accessibility> {
  await page.evaluate(axe);
  const script = `axe.run(document, {
    rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
  }).then(({ violations, incomplete }) => {
    const short = (list) => list.map(({ id, help, nodes }) => ({
      rule: id, help, targets: nodes.map(({ target }) => target.flat().join(' ')),
    }));
    return { violations: short(violations), incomplete: short(incomplete) };
  })`;
  return page.evaluate(script) as Promise<Accessibility>;
}
