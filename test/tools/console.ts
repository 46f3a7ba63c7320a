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
  /** What keeps files from page to page, where no page leaves anything behind that another would see. @default one of its own */
  readonly context?: BrowserContext;
}

export interface OpenPage {
  readonly page: Page;
  /** What went wrong since it was opened: errors that the page printed, requests that failed or were refused. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** As someone who sees the console for the first time. */
export const newVisitor = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });

/** Opens an address of the console, as a new visitor unless it says otherwise, and waits until nothing is loading any more. */
export async function openConsole(browser: Browser, path: string, view: View = {}): Promise<OpenPage> {
  const { theme = 'light', width = 1280, height = 900, url = sharedApp().url } = view;
  const context = view.context ?? (await newVisitor(browser));
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
  return { page, faults, close: () => (view.context === undefined ? context : page).close() };
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
