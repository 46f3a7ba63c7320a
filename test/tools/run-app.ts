import { startApp } from './app.ts';

/* The app on a local host in a process of its own, for tests that choose its clock: prints its address. */
const { url, stop } = await startApp({ env: { REFRESH_INTERVAL_SECONDS: '1' }, unlimited: true });
process.stdout.write(`${url}\n`);
process.on('SIGTERM', async () => {
  await stop();
  process.exit(0);
});
