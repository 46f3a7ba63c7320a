import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { sharedApp } from '../tools/app.ts';
import { hasChromium, launchChromium } from '../tools/chromium.ts';
import { openConsole } from '../tools/console.ts';
import { readEvents } from '../tools/event-stream.ts';
import { type Line, layLine } from '../tools/line.ts';
import { smallCounts } from '../tools/simulation.ts';
import { until } from '../tools/waiting.ts';

const inBrowser = hasChromium() ? describe : describe.skip;

const WORLD = 'watched';
const headers = { 'x-world': WORLD };

/** The places in the order of all events that a text names. */
const idsIn = (text: string): string[] => [...text.matchAll(/^id: (\S+)$/gm)].map(([, id = '']) => id);

const tickNow = async (): Promise<number> =>
  (await sharedApp().call<{ tick: number }>('GET', '/api/simulation', { headers })).body.tick;

/** The tick that the bar on top of the page shows. */
const tickShown = async (page: Page): Promise<number> =>
  Number((await page.getByText(/^tick \d+$/).textContent())?.replace('tick ', ''));

inBrowser('a page that is left open', () => {
  let browser: Browser;
  let line: Line;
  beforeAll(async () => {
    browser = await launchChromium();
    const body = { id: WORLD, seed: 7, counts: smallCounts, interval: 1, tempo: 60 };
    await sharedApp().call('POST', '/api/worlds', { body });
    line = await layLine(sharedApp().url);
  });
  afterAll(async () => {
    await browser?.close();
    await line?.stop();
    await sharedApp().call('DELETE', `/api/worlds/${WORLD}`);
  });

  it('follows the company tick by tick, and when the connection was lost goes on without a gap', async () => {
    const { page, faults, close } = await openConsole(browser, `/?world=${WORLD}`, { url: line.url });
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    const first = await tickShown(page);
    await until(
      'two ticks on the page',
      () => tickShown(page),
      (tick) => tick >= first + 2,
    );
    expect([faults, addresses]).toEqual([[], []]);

    line.cut();
    await page.getByRole('button', { name: /^No connection/ }).waitFor();
    const lost = await tickNow();
    const [stale, heard] = [await tickShown(page), line.received.flatMap(idsIn)];
    // What happens meanwhile is more than one answer of the stream would tell of a tick.
    await until('three ticks that nobody hears of', tickNow, (tick) => tick >= lost + 3);
    expect(await tickShown(page)).toBe(stale);

    line.mend();
    await until(
      'the ticks that were missed on the page',
      () => tickShown(page),
      (tick) => tick >= lost + 3,
    );
    await page.getByRole('button', { name: /^Live/ }).waitFor();
    expect(addresses).toEqual([]);

    // Told from where the page began to listen, by a connection that nobody has cut.
    const told = line.received.flatMap(idsIn);
    const [from = ''] = told;
    const whole = await (
      await fetch(`${sharedApp().url}/api/stream`, { headers: { ...headers, 'last-event-id': from } })
    ).text();
    const ids = [from, ...readEvents(whole).events.map(({ id }) => id)];
    expect(told).toEqual(ids.slice(0, told.length));
    expect(told.length).toBeGreaterThan(heard.length + 2);
    await close();
  });
});
