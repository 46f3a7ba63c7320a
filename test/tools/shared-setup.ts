import { beginRun } from './run-folder.ts';

/** What one run of Jest has in common, from before its first test file until after its last. */
const endings: (() => void | Promise<void>)[] = [];

export async function setup(): Promise<void> {
  endings.push(beginRun());
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
