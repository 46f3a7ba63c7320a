import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { entityKinds, MAX_ROWS, PACK_VERSION, tickAt, wallOfTick } from '../../../../../core/world/index.ts';
import { VersionConflict } from '../../../../../functions/platform/storage/version-conflict.ts';
import type { Head } from '../../../../../functions/worlds/head.ts';
import { partitionOf } from '../../../../../functions/worlds/ports.ts';
import { dispatch, dueTicks } from '../../../../../functions/worlds/write/dispatch.ts';
import { buildWorld, installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { jobMessage } from '../../../../../functions/worlds/write/job-messages.ts';
import { doJob } from '../../../../../functions/worlds/write/jobs.ts';
import { removeOrphans } from '../../../../../functions/worlds/write/sweep.ts';
import { apiOn, type TestApi } from '../../../../tools/api.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { originOf, servicesOn, smallCounts, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { imageOf } from '../../../../tools/world-image.ts';

/** Worlds that are made, listed, regenerated, synchronised and removed through the API. */

jest.setTimeout(60_000);
let dynamo: TestDynamo;
let rewind: Rewind;
let services: TestServices;
let api: TestApi;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, 'worlds-', clock);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'worlds-');
  await installWorld(fresh(), 'default', buildWorld(originOf()), false);
  rewind = await rewinding(dynamo, 'worlds-');
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  await rewind();
  clock.now = WEDNESDAY + 1234;
  services = fresh();
  api = apiOn(services);
});

const noOne = Object.fromEntries(entityKinds.map((kind) => [kind, 0]));

describe('a world', () => {
  it('is made, listed, shown, and removed', async () => {
    const made = await api.call('POST', '/api/worlds', { body: { id: 'acme-demo', seed: 7, counts: smallCounts } });
    expect(made).toMatchObject({ status: 201, body: { id: 'acme-demo', seed: 7, status: 'running', generation: 1 } });
    expect(made.body.startedAt).toBe('2026-11-18T14:00:01Z');
    expect(services.tickQueue.sent.map(({ body }) => Object(body).worldId)).toEqual(['acme-demo', 'acme-demo']);
    const names = (await api.call('GET', '/api/worlds')).body.map(({ id }: { id: string }) => id);
    expect(names).toEqual(['acme-demo', 'default']);
    const headers = { 'x-world': 'acme-demo' };
    expect((await api.call('GET', '/api/stats', { headers })).body).toMatchObject({ world: 'acme-demo', tick: 0 });
    expect((await api.call('POST', '/api/worlds', { body: { id: 'acme-demo' } })).status).toBe(409);
    expect((await api.call('DELETE', '/api/worlds/acme-demo')).status).toBe(204);
    expect((await api.call('DELETE', '/api/worlds/acme-demo')).status).toBe(404);
    expect((await api.call('GET', '/api/stats', { headers })).status).toBe(404);
    expect((await api.call('DELETE', '/api/worlds/default')).status).toBe(409);
  });

  it('that others commit to each time first is not removed, and the caller is to try again', async () => {
    const remove = () => Promise.reject(new VersionConflict('The world'));
    const busy = { ...services, heads: { ...services.heads, remove } };
    await installWorld(services, 'acme', buildWorld(originOf()), false);
    const answer = await apiOn(busy).call('DELETE', '/api/worlds/acme');
    expect(answer).toMatchObject({ status: 503, body: { detail: expect.stringContaining('try again') } });
    expect(await services.heads.get('acme')).not.toBeNull();
  });

  it('is the same company as any other of that seed and start', async () => {
    const body = { id: 'acme', seed: 42, counts: smallCounts, startedAt: '2026-11-18T14:00:00Z' };
    expect((await api.call('POST', '/api/worlds', { body })).status).toBe(201);
    expect((await imageOf(fresh(), 'acme')).state).toBe((await imageOf(fresh())).state);
  });

  it('is a company of its own where no seed is given', async () => {
    for (const id of ['acme', 'beta']) await api.call('POST', '/api/worlds', { body: { id, counts: smallCounts } });
    const seeds = (await api.call('GET', '/api/worlds')).body.map(({ seed }: { seed: number }) => seed);
    expect(new Set(seeds).size).toBe(3);
  });

  it('has any counts with which a company can exist, and is refused with others', async () => {
    const counts = fc.record(Object.fromEntries(entityKinds.map((kind) => [kind, fc.nat(3)])));
    await fc.assert(
      fc.asyncProperty(counts, fc.nat(1000), async (wanted, seed) => {
        const answer = await api.call('POST', '/api/regenerate', { body: { seed, counts: wanted } });
        expect([200, 422]).toContain(answer.status);
        if (answer.status === 200) expect((await api.call('GET', '/api/certificate')).body.holds).toBe(true);
        else expect(answer.body.errors[0].pointer).toBe('/counts');
      }),
      { numRuns: process.env.SHOWROOM_DEEP ? 100 : 6, examples: [[noOne, 1]] },
    );
  });

  it('of too many rows is refused, and one of many is made by a job', async () => {
    const tooMany = await api.call('POST', '/api/worlds', { body: { id: 'acme', counts: { leads: MAX_ROWS } } });
    expect(tooMany).toMatchObject({ status: 422, body: { errors: [{ pointer: '/counts' }] } });
    const many = await api.call('POST', '/api/worlds', { body: { id: 'acme', counts: { leads: 5000 } } });
    expect(many).toMatchObject({ status: 202, body: { kind: 'create', status: 'queued', world: 'acme' } });
    const again = await api.call('POST', '/api/regenerate', { body: { counts: { leads: 5000 } } });
    expect(again).toMatchObject({ status: 202, body: { kind: 'regenerate' } });
    const sent = services.jobQueue.sent.map(({ body }) => jobMessage.parse(body));
    expect(sent.map(({ kind }) => kind)).toEqual(['create', 'regenerate']);
    const { id } = many.body;
    expect((await api.call('GET', `/api/jobs/${id}`)).body).toMatchObject({ id, status: 'queued', error: null });
    expect((await api.call('GET', '/api/jobs/job-none')).status).toBe(404);
  });

  it('begins anew as another company, or as the one of a seed, with the counts it had', async () => {
    clock.now += 60_000;
    const answer = await api.call('POST', '/api/regenerate');
    expect(answer).toMatchObject({ status: 200, body: { generation: 2, startedAt: '2026-11-18T14:01:01Z' } });
    expect(answer.body.seed).not.toBe(42);
    expect(answer.headers['x-tick']).toBe('0');
    const body = { seed: 42, startedAt: '2026-11-18T14:00:00Z' };
    const back = await api.call('POST', '/api/regenerate', { body });
    expect(back.body).toMatchObject({ generation: 3, seed: 42 });
    expect((await api.call('GET', '/api/simulation')).body.counts).toEqual(smallCounts);
    const { state } = await imageOf(fresh());
    await rewind();
    expect((await imageOf(fresh())).state).toBe(state);
  });
});

describe('sync', () => {
  it('tells what it did per table, and has orphans looked for', async () => {
    const answer = await api.call('POST', '/api/sync');
    expect(answer).toMatchObject({ status: 200, body: { tick: 0 }, headers: { 'x-tick': '0' } });
    expect(Object.keys(answer.body.tables).sort()).toEqual([...entityKinds].sort());
    const { rows } = await services.loader.load('default');
    for (const kind of entityKinds) {
      const checked = rows[kind].size;
      expect(answer.body.tables[kind]).toEqual({ checked, written: 0, unchanged: checked, failed: 0 });
    }
    expect(services.jobQueue.sent.map(({ body }) => body)).toEqual([{ kind: 'tidy', worldId: 'default' }]);
  });

  it('removes chunks that nobody names when they are an hour old, and no others', async () => {
    const head = await services.loader.head('default');
    const orphans = await services.chunks.write(
      partitionOf(head),
      99,
      new Map([['clients/0', 'of a commit that failed']]),
    );
    clock.now += 3_599_000;
    expect(await removeOrphans(services, 'default')).toBe(0);
    clock.now += 2000;
    await doJob(services, { kind: 'tidy', worldId: 'default' });
    expect(services.lines).toContainEqual(expect.objectContaining({ message: 'orphans-removed' }));
    const left = await services.chunks.list(partitionOf(head), clock.now);
    const layers = head.manifest.layers.map(({ ref }) => ref);
    expect(left.sort()).toEqual([...Object.values(await services.loader.refs(head)), ...layers].sort());
    expect(left).not.toContain(orphans['clients/0']);
    await doJob(services, { kind: 'tidy', worldId: 'nobody' });
  });
});

describe('the dispatcher', () => {
  const headAt = (overrides: Partial<Head>): Head => ({
    ...Object({ worldId: 'w', generation: 3, status: 'running', packVersion: PACK_VERSION, tick: 0 }),
    clock: { running: true, interval: 30, tempo: 1, anchorTick: 0, anchorWall: WEDNESDAY, anchorTime: WEDNESDAY },
    ...overrides,
  });

  it('sends each tick that is due before it fires again, when it is due, and the last one that was missed', () => {
    const cases = fc.record({
      interval: fc.integer({ min: 1, max: 3600 }),
      tick: fc.nat(400),
      since: fc.nat(10_000_000),
    });
    fc.assert(
      fc.property(cases, ({ interval, tick, since }) => {
        const head = headAt({ tick, clock: { ...headAt({}).clock, interval } });
        const now = WEDNESDAY + since;
        const messages = dueTicks(head, now);
        const due = tickAt(head.clock, now);
        const later = messages.filter(({ body }) => Object(body).tick > due);
        expect(messages.length - later.length).toBe(due > tick ? 1 : 0);
        for (const { body, delaySeconds = 0 } of messages) {
          const late = now + delaySeconds * 1000 - wallOfTick(head.clock, Object(body).tick);
          expect(late).toBeGreaterThanOrEqual(0);
          if (Object(body).tick > due) expect(late).toBeLessThan(1000);
          expect(delaySeconds).toBeLessThanOrEqual(66);
          expect(body).toMatchObject({ worldId: 'w', generation: 3 });
        }
        const ticks = later.map(({ body }) => Object(body).tick);
        expect(ticks).toEqual(ticks.map((_, n) => due + 1 + n));
        expect(wallOfTick(head.clock, due + 1 + ticks.length)).toBeGreaterThanOrEqual(now + 60_000);
      }),
    );
  });

  it('leaves worlds alone that stand still or are of an older pack', () => {
    const now = WEDNESDAY + 3_600_000;
    expect(dueTicks(headAt({ status: 'paused' }), now)).toEqual([]);
    expect(dueTicks(headAt({ status: 'halted' }), now)).toEqual([]);
    expect(dueTicks(headAt({ packVersion: PACK_VERSION - 1 }), now)).toEqual([]);
  });

  it('asks for the default world where there is none, and for no other', async () => {
    clock.now = WEDNESDAY + 10_000;
    expect(await dispatch(services)).toEqual({ worlds: 1, ticks: 2, late: [] });
    expect(services.jobQueue.sent).toEqual([]);
    const empty = { ...services, heads: { ...services.heads, list: async () => [] } };
    expect(await dispatch(empty)).toEqual({ worlds: 0, ticks: 0, late: [] });
    expect(services.jobQueue.sent.map(({ body }) => body)).toEqual([{ kind: 'create-default' }]);
  });

  it('has the default world made once, however often it asks', async () => {
    const before = await imageOf(fresh());
    await doJob(services, { kind: 'create-default' });
    expect(await imageOf(fresh())).toEqual(before);
    await fresh().heads.remove(await services.loader.head('default'));
    await Promise.all([doJob(fresh(), { kind: 'create-default' }), doJob(fresh(), { kind: 'create-default' })]);
    expect(await imageOf(fresh())).toMatchObject({ generation: 2, tick: 0, projected: true });
  });
});
