import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where Chromium is; undefined when there is none. In CI it must be there: the gate installs it. */
export const chromiumPath = CANDIDATES.find((path) => path !== undefined && existsSync(path));

/**
 * Says whether tests in a browser can run. Without Chromium they are skipped, and that is said;
 * with CI=true its absence is a failure.
 */
export function hasChromium(): boolean {
  if (chromiumPath !== undefined) return true;
  if (process.env.CI === 'true') throw new Error('CI needs Chromium: install the package chromium');
  process.stderr.write('Skipped: no Chromium on this machine (Debian: apt-get install chromium).\n');
  return false;
}

/** Headless Chromium that asks nobody but the pages under test. */
export function launchChromium(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ ...(chromiumPath && { executablePath: chromiumPath }), args });
}
