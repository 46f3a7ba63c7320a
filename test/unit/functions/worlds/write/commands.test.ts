import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changedCounts, registry, type Simulation } from '../../../../../core/world/index.ts';
import type { Head } from '../../../../../functions/worlds/head.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { jobMessage } from '../../../../../functions/worlds/write/job-messages.ts';
import { doJob } from '../../../../../functions/worlds/write/jobs.ts';
import { runTick } from '../../../../../functions/worlds/write/tick.ts';
import { apiOn, type TestApi } from '../../../../tools/api.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, smallCounts, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { changesOf, expectChangesToLead, imageOf } from '../../../../tools/world-image.ts';

/** Commands as the API takes them, and what becomes of the world's clock. */

const INTERVAL = 30_000;
let dynamo: TestDynamo;
let rewind: Rewind;
let services: TestServices;
let api: TestApi;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, 'command-', clock);
const head = async (): Promise<Head> => fresh().loader.head('default');
const tick = (to: number, generation = 1) => runTick(fresh(), { worldId: 'default', generation, tick: to });

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'command-');
  await installWorld(fresh(), 'default', madeWorld(originOf()), false);
  rewind = await rewinding(dynamo, 'command-');
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  await rewind();
  clock.now = WEDNESDAY;
  services = fresh();
  api = apiOn(services);
});

describe('a pause', () => {
  it('holds the world at its tick, and a resume lets it go on from its own time', async () => {
    clock.now += 2 * INTERVAL;
    await tick(2);
    const paused = await api.call('POST', '/api/simulation/pause');
    expect(paused).toMatchObject({ status: 200, body: { status: 'paused', tick: 2 }, headers: { 'x-tick': '2' } });
    clock.now += 100 * INTERVAL;
    expect(await tick(102)).toBe('stands-still');
    expect((await head()).time).toBe(WEDNESDAY + 2 * INTERVAL);
    const resumed = await api.call('POST', '/api/simulation/resume');
    expect(resumed.body).toMatchObject({ status: 'running', tick: 2, seconds_ahead: -3000 });
    expect(services.tickQueue.sent.map(({ body, delaySeconds }) => [Object(body).tick, delaySeconds])).toEqual([
      [3, 30],
      [4, 60],
    ]);
    clock.now += INTERVAL - 1;
    expect(await tick(3)).toBe('not-due');
    clock.now += 1;
    expect(await tick(3)).toBe('committed');
    expect((await head()).time).toBe(WEDNESDAY + 3 * INTERVAL);
  });

  it('given again changes nothing', async () => {
    await api.call('POST', '/api/simulation/pause');
    const { version } = await head();
    expect((await api.call('POST', '/api/simulation/pause')).status).toBe(200);
    expect((await head()).version).toBe(version);
    await api.call('POST', '/api/simulation/resume');
    await api.call('POST', '/api/simulation/resume');
    expect((await head()).version).toBe(version + 1);
  });
});

describe('a tempo', () => {
  it.each([1, 60, 240, 1.5, 1.0001, Math.PI])('of %d moves the world by whole milliseconds', async (tempo) => {
    const answer = await api.call('PUT', '/api/simulation/tempo', { body: { tempo } });
    expect(answer).toMatchObject({ status: 200, body: { tempo } });
    for (const to of [1, 2, 3]) {
      clock.now = WEDNESDAY + to * INTERVAL;
      expect(await tick(to)).toBe('committed');
      expect((await head()).time).toBe(WEDNESDAY + Math.round(to * INTERVAL * tempo));
    }
  });

  it('leaves the next tick due when it would have been', async () => {
    clock.now += 10_000;
    await api.call('PUT', '/api/simulation/tempo', { body: { tempo: 2 } });
    clock.now = WEDNESDAY + INTERVAL;
    expect(await tick(1)).toBe('committed');
  });
});

describe('an advance', () => {
  it('jumps ahead, and the world goes on from there', async () => {
    const jumped = await api.call('POST', '/api/simulation/advance', { body: { ticks: 120 } });
    expect(jumped.body).toMatchObject({ tick: 120, seconds_ahead: 3600 });
    expect(services.tickQueue.sent.map(({ body }) => Object(body).tick)).toEqual([121, 122]);
    clock.now += INTERVAL;
    expect(await tick(1)).toBe('not-due');
    expect(await tick(121)).toBe('committed');
    expect((await head()).time).toBe(WEDNESDAY + 121 * INTERVAL);
  });

  it('moves a world that is paused, which stays so', async () => {
    await api.call('POST', '/api/simulation/pause');
    const answer = await api.call('POST', '/api/simulation/advance', { body: { ticks: 10 } });
    expect(answer.body).toMatchObject({ status: 'paused', tick: 10 });
    clock.now += 50 * INTERVAL;
    expect(await tick(60)).toBe('stands-still');
  });

  it('is a job where it is much work, and comes to the same tick however it is cut', async () => {
    await api.call('PUT', '/api/simulation/tempo', { body: { tempo: 240 } });
    for (let n = 0; n < 3; n += 1) await advanceByJob();
    expect((await head()).tick).toBe(3 * 2880);
    expect((await head()).time).toBe(WEDNESDAY + 3 * 2880 * INTERVAL * 240);
  });

  async function advanceByJob(): Promise<void> {
    const large = { ...(await head()), counts: changedCounts(smallCounts, { leads: 40_000 }) };
    // As a world of 40,000 rows would be: it is only the number of rows that decides.
    const counted: TestServices = { ...services, loader: { ...services.loader, head: async () => large } };
    const before = counted.jobQueue.sent.length;
    const answer = await apiOn(counted).call('POST', '/api/simulation/advance', { body: { ticks: 2880 } });
    expect(answer.status).toBe(202);
    expect(answer.headers.location).toBe(`/api/jobs/${answer.body.id}`);
    const [message] = counted.jobQueue.sent.slice(before).map(({ body }) => jobMessage.parse(body));
    if (!message) throw new Error('no job was sent');
    clock.now += 1;
    await doJob(fresh(), message);
    expect((await api.call('GET', `/api/jobs/${answer.body.id}`)).body).toMatchObject({ status: 'completed' });
  }

  it('does not leave the calendar', async () => {
    const { heads } = services;
    const far = await head();
    const time = Date.UTC(8999, 11, 31);
    await heads.put({ ...far, time, clock: { ...far.clock, anchorTime: time } }, far.version);
    const answer = await apiOn(fresh()).call('POST', '/api/simulation/advance', { body: { ticks: 2880 } });
    expect(answer).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/calendar/) } });
  });
});

describe('a scenario', () => {
  const churn = { scenario: 'churn-wave', magnitude: 1, durationMinutes: 60 };
  const start = (body: object) => api.call('POST', '/api/simulation/scenarios', { body });

  it('runs for its time, and is then among those that ended', async () => {
    const started = await start({ ...churn, durationMinutes: 1 });
    expect(started).toMatchObject({ status: 201, body: { id: 'scenario-2', endedAt: null } });
    expect(started.headers.location).toBe('/api/simulation/scenarios/scenario-2');
    clock.now += 3 * INTERVAL;
    await tick(3);
    const { body } = await api.call('GET', '/api/simulation/scenarios');
    expect(body.running).toEqual([]);
    expect(body.ended).toMatchObject([{ id: 'scenario-2', endedAt: '2026-11-18T14:01:00Z' }]);
    expect(body.available.map(({ id }: { id: string }) => id).sort()).toEqual([
      'churn-wave',
      'great-quarter',
      'license-crunch',
      'price-hike',
      'tech-shortage',
    ]);
  });

  it('is ended before its time; what that changes is told to those who had read the tick before', async () => {
    // As some scenarios do when they end.
    const end = (simulation: Simulation): void => {
      const client = simulation.state.clients.at(0);
      if (!client) return;
      client.employees += 1;
      simulation.touch('clients', client, 'test.scenario-over');
    };
    const spec = registry.scenario('churn-wave');
    const { end: usual } = { ...spec };
    await start(churn);
    const read = await imageOf(fresh());
    const [running] = (await api.call('GET', '/api/simulation/scenarios')).body.running;
    Object.assign(Object(spec), { end });
    const ending = api.call('DELETE', `/api/simulation/scenarios/${running.id}`);
    const answer = await ending.finally(() => Object.assign(Object(spec), { end: usual }));
    const after = await imageOf(fresh());
    expect(answer).toMatchObject({ status: 200, headers: { 'x-tick': String(after.tick) } });
    expect(after.time).toBe(read.time);
    const changes = (await changesOf(fresh())).filter((change) => change.tick > read.tick);
    expect(changes.map(({ cause }) => cause)).toEqual(['test.scenario-over']);
    expect(after.tick).toBe(read.tick + 1);
    expectChangesToLead(read, after, changes);
    expect((await api.call('DELETE', `/api/simulation/scenarios/${running.id}`)).status).toBe(404);
  });

  it('is one of five at the most; of those that ended, five can still be compared', async () => {
    for (let n = 0; n < 5; n += 1) expect((await start(churn)).status).toBe(201);
    expect(await start(churn)).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/end one/) } });
    for (let n = 2; n <= 8; n += 1) {
      const { running } = (await api.call('GET', '/api/simulation/scenarios')).body;
      expect((await api.call('DELETE', `/api/simulation/scenarios/${running[0].id}`)).status).toBe(200);
      expect((await start(churn)).status).toBe(201);
    }
    const { running, ended } = (await api.call('GET', '/api/simulation/scenarios')).body;
    expect(running).toHaveLength(5);
    expect(ended).toHaveLength(5);
  });
});
