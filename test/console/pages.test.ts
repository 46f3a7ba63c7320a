import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { pages } from '../../console/src/pages/pages.ts';
import { hasChromium, launchChromium } from '../tools/chromium.ts';
import { checkAccessibility, openConsole } from '../tools/console.ts';
import { addressOf } from '../tools/console-addresses.ts';
import { until } from '../tools/waiting.ts';

const inBrowser = hasChromium() ? describe : describe.skip;

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [390, 1280, 1920] as const;
/** Where axe looks, which takes seconds: once on a phone and once on a wall. */
const LOOKED_AT = { light: 390, dark: 1920 } as const;

/** What axe leaves open on any page, and why it is no fault. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'color-contrast': 'of the same text `color-contrast-enhanced` asks for more',
  'color-contrast-enhanced':
    'text in a drawing has no ground that axe finds, and text that is scrolled out of sight none at all; the ratio of each ink on each ground is computed (test/unit/console/app/theme/tokens.test.ts)',
  'heading-order': 'axe gives up where a heading changes while it looks; the levels are compared below',
  'frame-tested': 'the documents within the frame have tests of their own (test/e2e/docs-pages.test.ts)',
};

let browser: Browser | undefined;
beforeAll(async () => {
  if (hasChromium()) browser = await launchChromium();
});
afterAll(() => browser?.close());

inBrowser('the frame', () => {
  it('leads to every page by its record, from the bar at the side and from the palette', async () => {
    if (!browser) throw new Error('no browser has been started');
    const { page, faults, close } = await openConsole(browser, '/');
    const listed = pages.filter(({ group }) => group !== null);
    const links = await page.getByRole('navigation', { name: 'Pages' }).getByRole('link').all();
    const led = await Promise.all(
      links.map(async (link) => [await link.textContent(), await link.getAttribute('href')]),
    );
    expect(led.sort()).toEqual(listed.map(({ title, path }) => [title, `/console${path === '/' ? '' : path}`]).sort());
    for (const { title } of listed) {
      await page.keyboard.press('Control+k');
      const field = page.getByRole('combobox', { name: /^Search pages/ });
      await field.fill(title);
      await page.getByRole('option', { name: title }).first().waitFor();
      await field.press('Enter');
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: title, exact: true }).waitFor();
      await page.waitForFunction(
        (name) => document.querySelector('nav [aria-current=page]')?.textContent === name,
        title,
      );
    }
    // Material takes the outline from its buttons, on which most keys land.
    await page.keyboard.press('Tab');
    const world = page.getByRole('button', { name: /^World: / });
    await world.focus();
    expect(await world.evaluate((button) => getComputedStyle(button).outlineStyle)).toBe('solid');
    // It stands as well where there is no page, and says so.
    await page.goto(new URL('/console/no-such-page', page.url()).href);
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

/** Each theme is the first of every other page; the other one is changed to while the page stands. */
const themesOf = (index: number) => (index % 2 === 0 ? THEMES : THEMES.toReversed());

inBrowser.each(pages.map(({ path, title }, index) => [title, path, themesOf(index)] as const))(
  'the page %s',
  (_, path, themes) => {
    it('is whole and accessible in both themes, on a phone, a desk and a wall', async () => {
      if (!browser) throw new Error('no browser has been started');
      const [theme = 'light'] = themes;
      const { page, faults, close } = await openConsole(browser, await addressOf(path), { theme });
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await page.waitForFunction((name) => document.documentElement.dataset.theme === name, theme);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          // Charts are as wide as their place once they have measured it.
          await until(
            `nothing to scroll sideways at ${width} px`,
            () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
            (sideways) => sideways === 0,
            10,
          );
          if (width !== LOOKED_AT[theme]) continue;
          const { violations, incomplete } = await checkAccessibility(page);
          expect({ width, theme, violations }).toEqual({ width, theme, violations: [] });
          const levels = await page.evaluate(() =>
            [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1))),
          );
          expect([levels[0], levels.filter((level, at) => level > (levels[at - 1] ?? level) + 1)]).toEqual([1, []]);
          expect(incomplete.filter(({ rule }) => EXPLAINED[rule] === undefined)).toEqual([]);
        }
      }
      expect(faults).toEqual([]);
      await close();
    });
  },
);
