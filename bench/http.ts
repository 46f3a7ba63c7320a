/** GET /api/clients on the local host, beside Node's bare http server that sends the same bytes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import { startApp } from '../test/tools/app.ts';

const CONNECTIONS = 10;
const SECONDS = 5;
/** The bar: half of the requests are answered in less. */
const BAR_MS = 10;

interface Measured {
  readonly name: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

async function measure(name: string, url: string): Promise<Measured> {
  const run = { url, connections: CONNECTIONS, headers: { 'accept-encoding': 'identity' } };
  await autocannon({ ...run, duration: 2 }); // warms up
  const { requests, latency, non2xx } = await autocannon({ ...run, duration: SECONDS });
  if (non2xx > 0) throw new Error(`${name}: ${non2xx} answers were no success`);
  return { name, perSecond: requests.average, p50: latency.p50, p99: latency.p99 };
}

/** The stage's throttling is the gateway's, not the code's: it is off while we measure. */
const app = await startApp({ env: { UPDATE_INTERVAL_SECONDS: '30' }, unlimited: true });
const body = await (await fetch(`${app.url}/api/clients`)).text();
const bare = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(body);
});
await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
try {
  const rows = [
    await measure('node:http, same bytes', `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`),
    await measure('GET /api/clients', `${app.url}/api/clients`),
    await measure('GET /health', `${app.url}/health`),
  ];
  const [limit] = rows;
  console.table(
    rows.map(({ name, perSecond, p50, p99 }) => ({
      name,
      'requests/s': Math.round(perSecond),
      'p50 ms': p50,
      'p99 ms': p99,
      'of node:http': `${((100 * perSecond) / (limit?.perSecond ?? 1)).toFixed(1)} %`,
      'bar p50': `< ${BAR_MS} ms`,
    })),
  );
} finally {
  bare.close();
  await app.stop();
}
