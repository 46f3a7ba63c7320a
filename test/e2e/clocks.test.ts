import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Api, caller } from '../tools/app.ts';
import { until } from '../tools/waiting.ts';

/** The app works on any day and at any hour: what a first user does, with the host's clock at odd moments. */
const all: Readonly<Record<string, string>> = {
  'a second before the year ends': '2027-12-31T23:59:55Z',
  'on a leap day': '2028-02-29T15:00:00Z',
  'in a night from Saturday to Sunday': '2027-03-14T03:30:00Z',
  'at noon': '2026-12-02T12:00:00Z',
  'in the evening': '2026-12-02T22:30:00Z',
  'on a Sunday': '2027-01-10T11:00:00Z',
  'on New Year’s Day': '2027-01-01T00:00:01Z',
  'on a public holiday': '2026-12-25T10:00:00Z',
  'on the last day of a month': '2027-04-30T23:59:50Z',
  'on the first of a month': '2027-05-01T00:00:02Z',
  'on 28 February': '2027-02-28T23:00:00Z',
  'a year ahead': '2027-11-26T09:00:00Z',
};
const moments = Object.entries(all).slice(0, process.env.SHOWROOM_DEEP ? undefined : 1);

const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
});

async function startAt(moment: string): Promise<Api> {
  const clock = new URL(`../tools/shifted-clock.mjs?at=${moment}`, import.meta.url);
  const script = new URL('../tools/run-app.ts', import.meta.url);
  const child = spawn(process.execPath, ['--import', clock.href, script.pathname], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  children.push(child);
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return { url, call: caller(url) };
}

describe.each(moments)('%s', (_name, moment) => {
  it('has a whole company, whose dashboards and reports are made and live on', async () => {
    const { call } = await startAt(moment);
    const { body: state } = await call<{ world_time: string }>('GET', '/api/simulation');
    const late = (Date.parse(state.world_time) - Date.parse(moment)) / 1000;
    expect([late >= -60, late < 600]).toEqual([true, true]);
    const { body: clients } = await call<{ id: string }[]>('GET', '/api/clients');
    expect(clients.length).toBeGreaterThan(10);
    const { body: mrr } = await call<{ points: { value: number | null }[] }>('GET', '/api/measures/mrr?grain=month');
    expect(mrr.points.filter(({ value }) => value !== null).length).toBeGreaterThanOrEqual(24);

    const client = clients.at(-1)?.id;
    const { body: asked } = await call<{ job_id: string }>('POST', `/triton/clients/${client}/generate-templates`);
    const job = await until(
      'the dashboards',
      async () => (await call('GET', `/triton/jobs/${asked.job_id}`)).body,
      ({ status }) => status !== 'queued' && status !== 'running',
    );
    expect(job).toMatchObject({ status: 'completed' });
    await call('POST', '/api/generate-report', { body: { pageType: 'executive-overview' }, status: 201 });

    await call('POST', '/api/simulation/advance', { body: { ticks: 2880 }, status: 200 });
    const { body: certificate } = await call('GET', '/api/certificate');
    expect(certificate).toMatchObject({ holds: true });
  });
});
