import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entityKinds, MAX_ROWS } from '../../../../../core/world/index.ts';
import { VersionConflict } from '../../../../../functions/platform/storage/version-conflict.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { jobMessage } from '../../../../../functions/worlds/write/job-messages.ts';
import { apiOn, type TestApi } from '../../../../tools/api.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, smallCounts, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { imageOf } from '../../../../tools/world-image.ts';

/** Worlds that are made, listed, regenerated, synchronised and removed through the API. */

let dynamo: TestDynamo;
let rewind: Rewind;
let services: TestServices;
let api: TestApi;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, 'worlds-', clock);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'worlds-');
  await installWorld(fresh(), 'default', madeWorld(originOf()), false);
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
    await installWorld(services, 'acme', madeWorld(originOf()), false);
    const answer = await apiOn(busy).call('DELETE', '/api/worlds/acme');
    expect(answer).toMatchObject({ status: 503, body: { detail: expect.stringContaining('try again') } });
    expect(await services.heads.get('acme')).not.toBeNull();
  });

  it('begins anew though the answer was lost, and others had replaced it before that was noticed', async () => {
    const other = madeWorld(originOf({ seed: 8 }));
    let lost = false;
    const put: TestServices['heads']['put'] = async (head, expected) => {
      await services.heads.put(head, expected);
      if (lost) return;
      lost = true;
      await installWorld(fresh(), 'default', other, true);
      throw new Error('the answer was lost');
    };
    const answer = await apiOn({ ...services, heads: { ...services.heads, put } }).call('POST', '/api/regenerate', {
      body: { seed: 9 },
    });
    expect(answer).toMatchObject({ status: 200, body: { seed: 9, generation: 4 } });
    expect(await fresh().heads.get('default')).toMatchObject({ seed: 9, generation: 4 });
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
        else expect(answer.body.errors[0].pointer).toMatch(/^\/counts(?:\/reps)?$/);
      }),
      { numRuns: process.env.SHOWROOM_DEEP ? 100 : 6, examples: [[noOne, 1]] },
    );
  });

  it('has as many reps as its leads want, unless it is told how many, and none only where nobody is needed', async () => {
    const repsOf = async (counts: object): Promise<number> => {
      expect((await api.call('POST', '/api/regenerate', { body: { seed: 1, counts } })).status).toBe(200);
      return (await api.call('GET', '/api/simulation')).body.counts.reps;
    };
    expect((await api.call('GET', '/api/simulation')).body.counts).toMatchObject({ leads: 4, reps: 1 });
    expect(await repsOf({ leads: 9 })).toBe(2);
    expect(await repsOf({ reps: 3 })).toBe(3);
    expect(await repsOf({ clients: 2 })).toBe(3); // what is left out stays as it is
    expect(await repsOf({ leads: 5 })).toBe(1); // goes by the leads again
    const refused = await api.call('POST', '/api/regenerate', { body: { counts: { reps: 0 } } });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/counts/reps' }] } });
    expect(await repsOf(noOne)).toBe(0);
    expect(await repsOf({ leads: 1 })).toBe(1);
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
});
