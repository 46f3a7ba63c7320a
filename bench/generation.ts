/** Generating dashboards on the local host, from the request to the end of the job: one client, and a hundred at once. */
import { type RunningApp, startApp } from '../test/tools/app.ts';
import { report } from './tools/report.ts';
import { median } from './tools/timing.ts';

const ONE_BY_ONE = 10;
const AT_ONCE = 100;
const POLL_MS = 20;

interface Job {
  readonly job_id: string;
  readonly status: string;
}

/** Milliseconds until a client's seven dashboards are there. */
async function generate({ call }: RunningApp, client: string, headers: Record<string, string>): Promise<number> {
  const startedAt = performance.now();
  let { body: job } = await call<Job>('POST', `/triton/clients/${client}/generate-templates`, { headers });
  while (job.status !== 'completed') {
    if (job.status !== 'queued' && job.status !== 'running') throw new Error(`The job of ${client} is ${job.status}.`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    ({ body: job } = await call<Job>('GET', `/triton/jobs/${job.job_id}`, { headers }));
  }
  return performance.now() - startedAt;
}

async function clientsOf({ url }: RunningApp, headers: Record<string, string>): Promise<string[]> {
  for (;;) {
    const clients: unknown = await (await fetch(`${url}/api/clients`, { headers })).json();
    if (Array.isArray(clients)) return clients.map(({ id }: { id: string }) => id);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

const app = await startApp({ env: { UPDATE_INTERVAL_SECONDS: '3600' }, unlimited: true });
try {
  const own = { 'x-world': 'default' };
  const [first = '', ...others] = await clientsOf(app, own);
  const cold = await generate(app, first, own);
  const warm: number[] = [];
  for (const client of others.slice(0, ONE_BY_ONE)) warm.push(await generate(app, client, own));

  const many = { 'x-world': 'many' };
  await app.call('POST', '/api/worlds', { body: { id: 'many', seed: 5, counts: { clients: 130 }, interval: 3600 } });
  const clients = (await clientsOf(app, many)).slice(0, AT_ONCE);
  const startedAt = performance.now();
  await Promise.all(clients.map((client) => generate(app, client, many)));
  const all = performance.now() - startedAt;

  const once = { name: 'the bar', value: 2000 };
  report('generation', [
    { what: 'the first job of the host', value: cold, unit: 'ms', atMost: 2000, peer: once },
    {
      what: 'a job, seven dashboards',
      value: median(warm),
      best: Math.min(...warm),
      unit: 'ms',
      atMost: 2000,
      peer: once,
    },
    {
      what: `${clients.length} jobs at once`,
      value: all,
      unit: 'ms',
      peer: { name: `${clients.length} of them one by one`, value: clients.length * median(warm) },
    },
  ]);
} finally {
  await app.stop();
}
