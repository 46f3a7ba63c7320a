/** The academy's dashboard of the default world on the local host: from nothing, with the world in memory, and again. */
import { DAY } from '../core/kernel/time.ts';
import { type Api, startApp } from '../test/tools/app.ts';
import { until } from '../test/tools/waiting.ts';
import { type Finding, report } from './tools/report.ts';
import { median } from './tools/timing.ts';

const RUNS = 5;
/** From the beginning of a world's history. */
const WHOLE = 760;

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

/** A new world is put at rest by another function, which would share the processors: it is waited for. */
async function settled({ call }: Api): Promise<void> {
  await until('the new world to be at rest', async () => {
    const { body } = await call<{ periods_due: number }>('GET', '/analytics/lake');
    return body.periods_due === 0;
  });
}

/** What a function that has just started takes, so that nothing of the world is in memory, for so many days and then others. */
async function measure(days: number): Promise<Times> {
  // An hour between ticks: what is asked again is asked at the same tick.
  const app = await startApp({ env: { UPDATE_INTERVAL_SECONDS: '3600' }, unlimited: true });
  try {
    await settled(app);
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
    const cold = await dashboard(days);
    const again = await dashboard(days);
    const other = await dashboard(days, '&region=West');
    return { first, cold, again, other, whole: await dashboard(WHOLE - 1) };
  } finally {
    await app.stop();
  }
}

async function runs(days: number): Promise<Times[]> {
  const found: Times[] = [];
  for (let n = 0; n < RUNS; n += 1) found.push(await measure(days));
  return found;
}

const [quarter, whole] = [await runs(90), await runs(WHOLE)];

const of = (found: readonly Times[], what: keyof Times): Pick<Finding, 'value' | 'best' | 'unit'> => {
  const times = found.map((times) => times[what]);
  return { value: median(times), best: Math.min(...times), unit: 'ms' };
};
report('analytics-http', [
  { what: 'the first answer of the function: its process starts', ...of(quarter, 'first') },
  { what: '90 days, with no world in memory', ...of(quarter, 'cold'), atMost: 500 },
  { what: 'the same again at the same tick', ...of(quarter, 'again'), atMost: 50 },
  { what: '90 days of a region, with the world in memory', ...of(quarter, 'other') },
  { what: '25 months, with no world in memory', ...of(whole, 'cold'), atMost: 1000 },
  { what: '25 months, with the world in memory', ...of(quarter, 'whole') },
]);
