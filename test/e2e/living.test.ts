import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, ownWorld } from '../tools/app.ts';
import { until } from '../tools/waiting.ts';

/** Steering worlds: each command does what it says, seen through the API alone. */
interface World {
  id: string;
  status: string;
  generation: number;
  tick: number;
  world_time: string;
  tempo: number;
}

let app: Api;
beforeAll(async () => {
  app = await ownWorld('living', { interval: 2 });
});

const state = async (headers: Record<string, string> = {}): Promise<World> =>
  (await app.call<World & Record<string, unknown>>('GET', '/api/simulation', { headers })).body;

describe('a living world', () => {
  it('ticks by itself', async () => {
    const before = await state();
    const after = await until('two ticks', state, (now) => now.tick >= before.tick + 2);
    const seconds = (Date.parse(after.world_time) - Date.parse(before.world_time)) / 1000;
    expect(seconds).toBe((after.tick - before.tick) * 2);
  });

  it('stands still while paused, goes on from its own time, and jumps when told', async () => {
    const paused = (await app.call<World & Record<string, unknown>>('POST', '/api/simulation/pause')).body;
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await state()).toMatchObject({ status: 'paused', tick: paused.tick, world_time: paused.world_time });
    const { body: jumped } = await app.call<World & Record<string, unknown>>('POST', '/api/simulation/advance', {
      body: { ticks: 100 },
    });
    expect(jumped.tick).toBe(paused.tick + 100);
    expect(Date.parse(jumped.world_time) - Date.parse(paused.world_time)).toBe(200_000);
    const { body: fast } = await app.call<World & Record<string, unknown>>('PUT', '/api/simulation/tempo', {
      body: { tempo: 60 },
    });
    expect(fast).toMatchObject({ tempo: 60, tick: jumped.tick, world_time: jumped.world_time });
    await app.call('POST', '/api/simulation/resume');
    const after = await until('a tick after the jump', state, (now) => now.tick > jumped.tick);
    expect(Date.parse(after.world_time) - Date.parse(jumped.world_time)).toBe((after.tick - jumped.tick) * 120_000);
    await app.call('PUT', '/api/simulation/tempo', { body: { tempo: 1 } });
  });

  it('shows what a scenario does beside the twin in which it does not run', async () => {
    await app.call('POST', '/api/simulation/pause');
    const { body: scenario, headers } = await app.call('POST', '/api/simulation/scenarios', {
      body: { scenario: 'price-hike', magnitude: 2, durationMinutes: 30 },
      status: 201,
    });
    expect(headers.get('location')).toBe(`/api/simulation/scenarios/${scenario.id}`);
    await app.call('POST', '/api/simulation/advance', { body: { ticks: 600 } });
    const { body: twin } = await app.call<{ points: { world: number; twin: number; difference: number }[] }>(
      'GET',
      '/api/simulation/twin?measure=license-cost&points=5',
    );
    expect(twin.points).toHaveLength(5);
    expect(twin.points[0]?.difference).toBe(0);
    expect(twin.points[4]?.difference).toBeGreaterThan(0);
    const { body: measures } = await app.call<{ id: string; value: number }[]>('GET', '/api/measures');
    expect(twin.points[4]?.world).toBe(measures.find((measure) => measure.id === 'license-cost')?.value);
    const { body: listed } = await app.call<{ running: { id: string }[] }>('GET', '/api/simulation/scenarios');
    expect(listed.running.map((entry) => entry.id)).toEqual([scenario.id]);
    await app.call('DELETE', `/api/simulation/scenarios/${scenario.id}`);
    await app.call('DELETE', `/api/simulation/scenarios/${scenario.id}`, { status: 404 });
    await app.call('POST', '/api/simulation/resume');
  });

  it('keeps worlds apart', async () => {
    const acme = { 'x-world': 'acme' };
    await app.call('POST', '/api/worlds', { body: { id: 'acme', seed: 3, counts: { clients: 5 } }, status: 201 });
    await app.call('POST', '/api/worlds', { body: { id: 'acme' }, status: 409 });
    const { body: worlds } = await app.call<World[]>('GET', '/api/worlds');
    expect(worlds.map((world) => world.id)).toEqual(expect.arrayContaining(['acme', 'default', 'living']));
    const theirs = await app.call<unknown[]>('GET', '/api/clients', { headers: acme });
    const ours = await app.call<unknown[]>('GET', '/api/clients');
    expect(theirs.body.length).toBeLessThan(ours.body.length);
    await app.call('POST', '/api/simulation/pause', { headers: acme });
    expect(await state()).toMatchObject({ status: 'running' });
    await app.call('DELETE', '/api/worlds/acme', { status: 204 });
    await app.call('GET', '/api/clients', { headers: acme, status: 404 });
    await app.call('DELETE', '/api/worlds/default', { status: 409 });
  });

  it('makes large worlds by a job', async () => {
    const { body: job, headers } = await app.call('POST', '/api/worlds', {
      body: { id: 'large', counts: { contracts: 1500, vendors: 900 } },
      status: 202,
    });
    expect(headers.get('location')).toBe(`/api/jobs/${job.id}`);
    const done = await until(
      'the job to end',
      () => app.call('GET', `/api/jobs/${job.id}`),
      ({ body }) => body.status === 'completed' || body.status === 'failed',
    );
    expect(done.body).toMatchObject({ status: 'completed', error: null });
    await app.call('DELETE', '/api/worlds/large', { status: 204 });
  });

  it('repeats a mutation once per Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'advance-once' };
    await app.call('POST', '/api/simulation/pause');
    const first = await app.call('POST', '/api/simulation/advance', { body: { ticks: 3 }, headers });
    const again = await app.call('POST', '/api/simulation/advance', { body: { ticks: 3 }, headers });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replay')).toBe('true');
    await app.call('POST', '/api/simulation/advance', { body: { ticks: 4 }, headers, status: 422 });
    await app.call('POST', '/api/simulation/resume');
  });

  it('serves figures that agree: rows, measures, certificate, of one tick', async () => {
    await app.call('POST', '/api/simulation/pause');
    const rows = async <T>(kind: string): Promise<T[]> => (await app.call<T[]>('GET', `/api/${kind}`)).body;
    const clients = await rows<{ id: string; monthlyRecurring: number }>('clients');
    const leads = await rows<{ value: number }>('leads');
    const { body: measures } = await app.call<{ id: string; value: number }[]>('GET', '/api/measures');
    const measured = (id: string) => measures.find((measure) => measure.id === id)?.value;
    const sum = (values: number[]): number => Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100;
    expect(measured('mrr')).toBe(sum(clients.map((client) => client.monthlyRecurring)));
    expect(measured('pipeline')).toBe(sum(leads.map((lead) => lead.value)));
    for (const client of clients.slice(0, 3)) {
      const { body: series } = await app.call<{ points: { value: number }[] }>(
        'GET',
        `/api/measures/mrr?key=${client.id}&grain=month`,
      );
      expect(series.points.at(-1)?.value).toBe(client.monthlyRecurring);
    }
    const { body: certificate } = await app.call<{ holds: boolean; rules: unknown[] }>('GET', '/api/certificate');
    expect(certificate.holds).toBe(true);
    expect(certificate.rules.length).toBeGreaterThanOrEqual(30);
    await app.call('POST', '/api/simulation/resume');
  });
});
