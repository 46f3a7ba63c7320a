import { beginRun } from './run-folder.ts';

/** What one run of Jest has in common, from before its first test file until after its last. */
const endings: (() => void | Promise<void>)[] = [];

export async function setup(): Promise<void> {
  endings.push(beginRun());
}

/** With a host that serves the console, as it is built of today's sources. */
export async function setupWithConsole(): Promise<void> {
  await setup();
  const [{ buildConsole }, { installConsole }, { BUILT }, { startSharedApp }] = await Promise.all([
    import('../../lib/console/build.ts'),
    import('../../lib/console/install.ts'),
    import('../../lib/console/places.ts'),
    import('./app.ts'),
  ]);
  await installConsole('all');
  await buildConsole();
  const { stop } = await startSharedApp({ CONSOLE_FILES: BUILT });
  endings.push(stop);
}

/** With the host that end-to-end tests share. */
export async function setupWithHost(): Promise<void> {
  await setup();
  const { startSharedApp } = await import('./app.ts');
  const { stop } = await startSharedApp();
  endings.push(stop);
}

export async function teardown(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end();
}
