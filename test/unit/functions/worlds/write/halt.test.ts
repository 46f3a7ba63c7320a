import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { registry } from '../../../../../core/world/index.ts';
import { partitionOf } from '../../../../../functions/worlds/ports.ts';
import { dueTicks } from '../../../../../functions/worlds/write/dispatch.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { runTick } from '../../../../../functions/worlds/write/tick.ts';
import { apiOn } from '../../../../tools/api.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { readEvents } from '../../../../tools/event-stream.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { changesOf, imageOf } from '../../../../tools/world-image.ts';

/** A world in which a rule would be broken stands still at its last good tick, until it is regenerated. */

const INTERVAL = 30_000;
let dynamo: TestDynamo;
let rewind: Rewind;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, 'halt-', clock);
const tick = (services: TestServices, to: number) => {
  clock.now = Math.max(clock.now, WEDNESDAY + to * INTERVAL);
  return runTick(services, { worldId: 'default', generation: 1, tick: to });
};
const rules = [...registry.rules];
/** The list that all worlds are checked by; only tests change it. */
const checked: { splice(start: number, count: number, ...rules: unknown[]): void } = Object(registry.rules);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'halt-');
  await installWorld(fresh(), 'default', madeWorld(originOf()), false);
  await tick(fresh(), 2);
  rewind = await rewinding(dynamo, 'halt-');
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  await rewind();
  clock.now = WEDNESDAY + 2 * INTERVAL;
});
afterEach(() => checked.splice(0, registry.rules.length, ...rules));

/** A rule that every world breaks after a time. */
function breakAfter(time: number, broken = () => [{ id: 'client-1', detail: 'it is too late' }]): void {
  const rule = {
    id: 'test.too-late',
    label: 'Nothing comes after',
    entity: 'clients',
    rationale: 'for the test',
    check: (view: { time: number }) => ({ checked: 1, broken: view.time > time ? broken() : [] }),
  };
  checked.splice(registry.rules.length, 0, rule);
}

/** Puts another state in the place of the stored one. */
async function corrupt(name: string, edit: (records: Record<string, unknown>[]) => unknown): Promise<void> {
  const { heads, chunks, loader } = fresh();
  const head = await heads.get('default');
  if (!head) throw new Error('no world');
  const { [name]: ref = '' } = await loader.refs(head);
  const texts = await chunks.read(partitionOf(head), { [name]: ref });
  const records: Record<string, unknown>[] = JSON.parse(texts.get(name) ?? '[]');
  const text = JSON.stringify(edit(records));
  const refs = await chunks.write(partitionOf(head), head.version, new Map([[name, text]]));
  const { layers, recent } = head.manifest;
  await heads.put({ ...head, manifest: { layers, recent: { ...recent, ...refs } } }, head.version);
}

describe('a rule that would be broken', () => {
  it('halts the world at its last good tick, which is served on', async () => {
    const before = await imageOf(fresh());
    breakAfter(WEDNESDAY + 3 * INTERVAL);
    const services = fresh();
    expect(await tick(services, 3)).toBe('committed');
    const good = await imageOf(fresh());
    const told = await changesOf(fresh());
    expect(good.tick).toBe(before.tick + 1);
    expect(await tick(services, 4)).toBe('stands-still');
    expect(await tick(fresh(), 5)).toBe('stands-still');
    expect(await tick(services, 6)).toBe('stands-still');
    expect(await imageOf(fresh())).toEqual({ ...good, status: 'halted' });
    expect(await changesOf(fresh())).toEqual(told);
    const halts = services.lines.filter(({ message }) => message === 'world-halted');
    expect(halts).toEqual([
      {
        level: 'error',
        message: 'world-halted',
        fields: expect.objectContaining({ world: 'default', rule: 'test.too-late', tick: 4 }),
      },
    ]);
  });

  it('is told by the API, where every command is a conflict but regenerate', async () => {
    const start = readEvents((await apiOn(fresh()).call('GET', '/api/stream')).body).events[0]?.id ?? '';
    breakAfter(WEDNESDAY + 2 * INTERVAL);
    await tick(fresh(), 3);
    const services = fresh();
    const api = apiOn(services);
    const halted = { rule: 'test.too-late', detail: 'client-1: it is too late', tick: 3 };
    expect((await api.call('GET', '/api/simulation')).body).toMatchObject({ status: 'halted', tick: 2, halted });
    const followed = readEvents((await api.call('GET', `/api/stream?after=${start}`)).body);
    expect(followed).toMatchObject({ retry: 60_000, events: [{ event: 'world.halted', data: { tick: 2, halted } }] });
    expect((await api.call('GET', '/health')).body).toMatchObject({ status: 'degraded', tick: 2 });
    expect((await api.call('GET', '/api/stats')).body).toMatchObject({ is_running: false, status: 'halted' });
    expect((await api.call('GET', '/api/clients')).status).toBe(200);
    const scenario = { scenario: 'churn-wave', magnitude: 1, durationMinutes: 5 };
    const commands: [string, string, unknown][] = [
      ['POST', '/api/simulation/pause', undefined],
      ['POST', '/api/simulation/resume', undefined],
      ['POST', '/api/simulation/advance', { ticks: 1 }],
      ['PUT', '/api/simulation/tempo', { tempo: 2 }],
      ['POST', '/api/simulation/scenarios', scenario],
      ['DELETE', '/api/simulation/scenarios/scenario-2', undefined],
    ];
    for (const [method, path, body] of commands) {
      const answer = await api.call(method, path, { body });
      expect({ path, status: answer.status }).toEqual({ path, status: 409 });
      expect(answer.body.detail).toMatch(/halted: rule test.too-late/);
    }
    const { heads } = services;
    expect(dueTicks((await heads.get('default')) ?? Object(null), clock.now + 1e6)).toEqual([]);
    checked.splice(0, registry.rules.length, ...rules);
    expect((await api.call('POST', '/api/regenerate', { body: { seed: 5 } })).status).toBe(200);
    expect((await api.call('GET', '/api/simulation')).body).toMatchObject({
      status: 'running',
      generation: 2,
      halted: null,
    });
    clock.now += INTERVAL;
    expect(await runTick(fresh(), { worldId: 'default', generation: 2, tick: 1 })).toBe('committed');
  });

  it('halts a world whose command would break it, and refuses the command', async () => {
    breakAfter(WEDNESDAY + 2 * INTERVAL);
    const api = apiOn(fresh());
    const answer = await api.call('POST', '/api/simulation/advance', { body: { ticks: 10 } });
    expect(answer.status).toBe(409);
    expect((await imageOf(fresh())).status).toBe('halted');
  });

  it('is as bad as a simulation that fails', async () => {
    breakAfter(WEDNESDAY + 2 * INTERVAL, () => {
      throw new RangeError('nothing fits');
    });
    expect(await tick(fresh(), 3)).toBe('stands-still');
    expect((await fresh().heads.get('default'))?.halt).toMatchObject({
      rule: 'world.can-go-on',
      detail: 'nothing fits',
    });
  });

  it('keeps a world with such counts from being made', async () => {
    breakAfter(0);
    const answer = await apiOn(fresh()).call('POST', '/api/worlds', { body: { id: 'acme' } });
    expect(answer.status).toBe(422);
    expect(answer.body.detail).toMatch(/test.too-late/);
    expect(await fresh().heads.get('acme')).toBeNull();
  });
});

describe('a state that was corrupted', () => {
  it('halts the world when it breaks a rule', async () => {
    await corrupt('clients/0', (clients) => {
      for (const client of clients) Object(client.agreement).monthly = 0.5;
      return clients;
    });
    expect(await tick(fresh(), 3)).toBe('stands-still');
    expect((await fresh().heads.get('default'))?.halt).toMatchObject({ tick: 3 });
  });

  it('can be regenerated even where it can no longer be read', async () => {
    const { chunks, loader } = fresh();
    const { 'clients/0': ref = '' } = await loader.refs(await loader.head('default'));
    await chunks.remove('default#1', [ref]);
    await expect(tick(fresh(), 3)).resolves.toBe('overtaken');
    expect(await apiOn(fresh()).call('POST', '/api/regenerate')).toMatchObject({ status: 200 });
    expect((await imageOf(fresh())).generation).toBe(2);
  });
});
