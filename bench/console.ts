/**
 * The console in Chromium on the built bundle: until its first page stands and until it answers an interaction, on a
 * processor that is slowed down four times; the longest task while 10,000 rows go by; the memory that a page takes
 * more after the ticks of another hour. Beside it, Swagger UI of the same host.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { buildConsole } from '../lib/console/build.ts';
import { installConsole } from '../lib/console/install.ts';
import { BUILT } from '../lib/console/places.ts';
import { type RunningApp, startApp } from '../test/tools/app.ts';
import { launchChromium } from '../test/tools/chromium.ts';
import { until } from '../test/tools/waiting.ts';
import { type Finding, report } from './tools/report.ts';
import { median } from './tools/timing.ts';

const RUNS = 5;
const SLOWDOWN = 4;
/** At one each 30 seconds. */
const TICKS_OF_AN_HOUR = 120;
const ROWS = 10_000;

/** Collects what the browser measures by itself, from before the first script of a page on. */
const OBSERVE = `
  window.measured = { paint: 0, interactions: new Map(), tasks: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) measured.paint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) measured.interactions.set(interactionId, Math.max(duration, measured.interactions.get(interactionId) ?? 0));
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) measured.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
`;

interface Observed {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

async function open(browser: Browser, slowdown: number): Promise<Observed> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, session, close: () => context.close() };
}

async function settled(page: Page): Promise<void> {
  await page.locator('h1, .information-container').first().waitFor();
  await until('what loads', () => page.evaluate<boolean>('document.querySelector("[aria-busy=true]") === null'));
}

/** Milliseconds from the address to the largest contentful paint, of a browser that has loaded nothing before. */
async function largestPaint(browser: Browser, url: string): Promise<number> {
  const { page, close } = await open(browser, SLOWDOWN);
  try {
    await page.goto(url);
    await settled(page);
    await page.waitForTimeout(1000);
    return await page.evaluate('measured.paint');
  } finally {
    await close();
  }
}

/** What a first user does with the keyboard and the pointer: from each interaction to the next paint, in milliseconds. */
async function interactions(browser: Browser, url: string): Promise<number[]> {
  const { page, close } = await open(browser, SLOWDOWN);
  try {
    await page.goto(url);
    await settled(page);
    await page.getByRole('button', { name: /^Gross margin: .* What it is$/ }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: /^Use the (dark|light) theme$/ }).click();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Search pages/ }).pressSequentially('licence', { delay: 80 });
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Operations', exact: true }).click();
    await settled(page);
    await page
      .getByRole('columnheader', { name: /^Client/ })
      .getByRole('button')
      .click();
    await page.getByRole('tab', { name: 'Licences' }).click();
    await settled(page);
    await page.getByRole('searchbox', { name: /^Find/ }).pressSequentially('mic', { delay: 80 });
    await page.locator('tbody th button').first().click();
    await page.waitForTimeout(1000);
    return await page.evaluate('[...measured.interactions.values()]');
  } finally {
    await close();
  }
}

/** The longest task in milliseconds while a list of so many rows is scrolled from its first to its last. */
async function longestWhileScrolling(browser: Browser, url: string): Promise<number> {
  const { page, close } = await open(browser, 1);
  try {
    await page.goto(url);
    await settled(page);
    await until('all rows', () =>
      page
        .getByText(/10,0\d\d/)
        .first()
        .isVisible(),
    );
    await page.waitForTimeout(2000);
    const before: number = await page.evaluate('performance.now()');
    const list = page.getByRole('table').first();
    await list.hover();
    for (let n = 0; n < 150; n += 1) {
      await page.mouse.wheel(0, 3000);
      await page.waitForTimeout(30);
    }
    await page.waitForTimeout(500);
    const tasks: [number, number][] = await page.evaluate('measured.tasks');
    return Math.max(0, ...tasks.filter(([start]) => start > before).map(([, duration]) => duration));
  } finally {
    await close();
  }
}

/** Megabytes of the page's heap after a collection. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** How many megabytes an open page has more after the ticks of two hours than after those of one. */
async function growth(browser: Browser, url: string, tick: () => Promise<number>): Promise<number> {
  const { page, session, close } = await open(browser, 1);
  try {
    await page.goto(url);
    await settled(page);
    const from = await tick();
    const after = (ticks: number) => until(`${ticks} ticks`, tick, (now) => now >= from + ticks, 600);
    // The feed asks for the changes of 60 to 120 ticks: it is compared where it asks for as many.
    await after(TICKS_OF_AN_HOUR);
    const before = await heap(session);
    await after(2 * TICKS_OF_AN_HOUR);
    return (await heap(session)) - before;
  } finally {
    await close();
  }
}

async function several(run: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let n = 0; n < RUNS; n += 1) values.push(await run());
  return values;
}

async function measure(app: RunningApp, browser: Browser): Promise<Finding[]> {
  const url = `${app.url}/console`;
  await largestPaint(browser, url); // warms up the host
  const peer = {
    name: 'Swagger UI of the same host',
    value: median(await several(() => largestPaint(browser, `${app.url}/docs`))),
  };
  const paints = await several(() => largestPaint(browser, url));
  const answers = await interactions(browser, url);

  await app.call('POST', '/api/worlds', { body: { id: 'rows', seed: 3, counts: { licenses: ROWS }, interval: 3600 } });
  await until(
    'the large world',
    async () => (await fetch(`${app.url}/api/licenses?limit=1`, { headers: { 'x-world': 'rows' } })).ok,
  );
  const longest = await several(() => longestWhileScrolling(browser, `${url}/operations?world=rows&kind=licenses`));

  await app.call('POST', '/api/worlds', { body: { id: 'fast', seed: 3, interval: 1, tempo: 240 } });
  const tick = async (): Promise<number> =>
    (await app.call<{ tick: number }>('GET', '/api/simulation', { headers: { 'x-world': 'fast' } })).body.tick;
  const grown = await growth(browser, `${url}?world=fast`, tick);
  return [
    {
      what: 'largest contentful paint, four times slower',
      value: median(paints),
      best: Math.min(...paints),
      unit: 'ms',
      atMost: 1500,
      peer,
    },
    {
      what: `the slowest of ${answers.length} interactions to its paint, four times slower`,
      value: Math.max(...answers),
      unit: 'ms',
      atMost: 200,
    },
    {
      what: 'the longest task while 10,000 rows are scrolled',
      value: median(longest),
      best: Math.min(...longest),
      unit: 'ms',
      atMost: 50,
    },
    { what: 'heap after the ticks of two hours, beside those of one', value: grown, unit: 'MB', atMost: 2 },
  ];
}

await installConsole('build');
await buildConsole();
const app = await startApp({ env: { CONSOLE_FILES: BUILT, UPDATE_INTERVAL_SECONDS: '30' }, unlimited: true });
const browser = await launchChromium();
try {
  report('console', await measure(app, browser));
} finally {
  await browser.close();
  await app.stop();
}
