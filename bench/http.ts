/** GET /api/clients on the local host, beside node's bare http server that sends the same bytes. */
import { startApp } from '../test/tools/app.ts';
import { type Load, load, startBareServer } from './tools/processes.ts';
import { type Finding, report } from './tools/report.ts';
import { median } from './tools/timing.ts';

const CONNECTIONS = 10;
const SECONDS = 3;
const RUNS = 3;

async function measure(url: string): Promise<Record<keyof Load, number[]>> {
  const runs: Load[] = [];
  for (let n = 0; n < RUNS; n += 1) runs.push(await load(url, CONNECTIONS, SECONDS));
  return {
    perSecond: runs.map(({ perSecond }) => perSecond),
    p50: runs.map(({ p50 }) => p50),
    p99: runs.map(({ p99 }) => p99),
  };
}

// The stage's throttling is the gateway's, not the code's: it is off while we measure.
const app = await startApp({ env: { UPDATE_INTERVAL_SECONDS: '30' }, unlimited: true });
const bare = await startBareServer(await (await fetch(`${app.url}/api/clients`)).text());
try {
  const limit = await measure(bare.url);
  const findings: Finding[] = [];
  for (const path of ['/api/clients', '/health', '/api/stats']) {
    const found = await measure(`${app.url}${path}`);
    const of = (what: keyof Load, best: (...runs: number[]) => number) => ({
      value: median(found[what]),
      best: best(...found[what]),
      peer: { name: 'node:http, the bytes of /api/clients', value: median(limit[what]) },
    });
    const bar = path === '/api/clients' ? { atMost: 10 } : {};
    findings.push(
      { what: `GET ${path}, p50`, unit: 'ms', ...of('p50', Math.min), ...bar },
      { what: `GET ${path}, p99`, unit: 'ms', ...of('p99', Math.min) },
      { what: `GET ${path}`, unit: 'requests/s', ...of('perSecond', Math.max) },
    );
  }
  console.log(`${CONNECTIONS} connections, loaded from a process of its own.`);
  report('http', findings);
} finally {
  await bare.stop();
  await app.stop();
}
