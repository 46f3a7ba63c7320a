/** The academy's dashboard of the default world on the local host: from nothing, with the world in memory, and again. */
import { DAY } from '../core/kernel/time.ts';
import { startApp } from '../test/tools/app.ts';
import { type Finding, report } from './tools/report.ts';
import { median } from './tools/timing.ts';

const RUNS = 5;

interface Times {
  readonly first: number;
  readonly cold: number;
  readonly again: number;
  readonly other: number;
  readonly whole: number;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** One host, whose functions have just started: so that nothing of the world is in memory. */
async function measure(): Promise<Times> {
  // An hour between ticks: what is asked again is asked at the same tick.
  const app = await startApp({ env: { UPDATE_INTERVAL_SECONDS: '3600' }, unlimited: true });
  try {
    const { body } = await app.call<{ world_time: string }>('GET', '/api/simulation');
    const end = Date.parse(body.world_time);
    const asked = async (path: string): Promise<void> => {
      const response = await fetch(`${app.url}${path}`);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    };
    const dashboard = (days: number, query = ''): Promise<number> => {
      const range = { start: new Date(end - days * DAY).toISOString(), end: new Date(end).toISOString() };
      return timed(() => asked(`/dashboard?${new URLSearchParams(range)}${query}`));
    };
    // Starts the function's process; it has read no world then.
    const first = await timed(() => asked('/analytics/metrics'));
    const cold = await dashboard(90);
    const again = await dashboard(90);
    const other = await dashboard(90, '&region=West');
    return { first, cold, again, other, whole: await dashboard(760) };
  } finally {
    await app.stop();
  }
}

const found: Times[] = [];
for (let n = 0; n < RUNS; n += 1) found.push(await measure());

const of = (what: keyof Times): Pick<Finding, 'value' | 'best' | 'unit'> => {
  const times = found.map((times) => times[what]);
  return { value: median(times), best: Math.min(...times), unit: 'ms' };
};
report('analytics-http', [
  { what: 'the first answer of the function: its process starts', ...of('first') },
  { what: '90 days, with no world in memory', ...of('cold'), atMost: 500 },
  { what: 'the same again at the same tick', ...of('again'), atMost: 50 },
  { what: '90 days of a region, with the world in memory', ...of('other') },
  { what: '25 months, with the world in memory', ...of('whole'), atMost: 1000 },
]);
