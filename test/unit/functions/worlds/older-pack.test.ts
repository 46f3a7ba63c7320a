import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rulesNarrator } from '../../../../core/kernel/narrator.ts';
import { categories } from '../../../../core/views/prospects/template.ts';
import { completeCounts, countsOfPack, entityKinds, PACK_VERSION } from '../../../../core/world/index.ts';
import { runBuild } from '../../../../functions/prospects/build-dashboards.ts';
import { startBuild } from '../../../../functions/prospects/build-job.ts';
import { composeReport } from '../../../../functions/reports/compose-report.ts';
import { pageTypes } from '../../../../functions/reports/page-types.ts';
import { createHistoryReader } from '../../../../functions/worlds/read/history.ts';
import { runTick } from '../../../../functions/worlds/write/tick.ts';
import { apiOn, type TestApi } from '../../../tools/api.ts';
import type { TestDynamo } from '../../../tools/dynamo.ts';
import { messageOf } from '../../../tools/prospect-world.ts';
import { prospectServices } from '../../../tools/prospects.ts';
import { servicesOn } from '../../../tools/simulation.ts';
import { keepPack, STORED_COUNTS, STORED_TIME, storedPack } from '../../../tools/stored-pack.ts';

/**
 * Worlds as the code of older packs stored them, read by the code of today. Before a pack is changed the one that ends is
 * kept once: `PACK=keep npm run test:unit -- --testPathPatterns older-pack`.
 */
if (process.env.PACK === 'keep') await keepPack(PACK_VERSION);

const packs = Array.from({ length: PACK_VERSION - 1 }, (_, index) => index + 1);
const PREFIX = 'older-';

describe.each(packs)('a world of pack %i', (pack) => {
  const clock = { now: STORED_TIME };
  let dynamo: TestDynamo;
  let api: TestApi;
  const fresh = () => servicesOn(dynamo.documents, PREFIX, clock);
  const get = async (path: string) => {
    const { status, body } = await api.call('GET', path);
    expect([path, status]).toEqual([path, 200]);
    return body;
  };

  beforeAll(async () => {
    dynamo = await storedPack(pack, PREFIX);
    api = apiOn(fresh());
  });
  afterAll(() => dynamo.stop());

  it('is told of and listed, with no rows of kinds that came later', async () => {
    expect(await get('/api/simulation')).toMatchObject({ packVersion: pack, tick: 120, status: 'running' });
    const worlds = await get('/api/worlds');
    expect(worlds).toMatchObject([{ id: 'default', packVersion: pack }]);
    const known = countsOfPack(completeCounts(STORED_COUNTS), pack);
    for (const kind of entityKinds) {
      const rows: { id: string }[] = await get(`/api/${kind}`);
      expect([kind, rows.length > 0]).toEqual([kind, known[kind] !== undefined]);
      expect([kind, worlds[0].counts[kind]]).toEqual([kind, known[kind] ?? 0]);
      const [first] = rows;
      if (first) expect(await get(`/api/${kind}/${first.id}`)).toEqual(first);
    }
    expect((await get('/api/changes?since=0')).changes.length).toBeGreaterThan(20);
  });

  it('is measured, now and over its 25 months', async () => {
    const measures: { id: string; value: number | null }[] = await get('/api/measures');
    const known = new Map(measures.map(({ id, value }) => [id, value]));
    for (const id of ['mrr', 'pipeline', 'open-leads']) expect([id, known.get(id)]).toEqual([id, expect.any(Number)]);
    for (const { id } of measures) {
      const { points } = await get(`/api/measures/${id}?grain=month`);
      expect([id, points.length]).toEqual([id, 26]);
      for (const { value, reason } of points) expect(value === null ? reason : value).toEqual(expect.anything());
    }
    if (pack === 1) for (const id of ['quota', 'operating-profit']) expect([id, known.get(id)]).toEqual([id, null]);
    const { points } = await get('/api/measures/revenue?grain=month');
    expect(points.every(({ value }: { value: unknown }) => typeof value === 'number')).toBe(true);
  });

  it('tells of each lead the stages that it went through', async () => {
    const leads: { id: string; stage: string }[] = await get('/api/leads');
    for (const { id, stage } of leads) {
      const { stages, outcome } = await get(`/api/leads/${id}/stages`);
      expect([id, outcome, stages.at(-1).stage]).toEqual([id, 'Open', stage]);
    }
  });

  it('holds to the rules of its own pack', async () => {
    const { holds, packVersion, rules } = await get('/api/certificate');
    const broken = rules.filter(({ failed }: { failed: unknown[] }) => failed.length > 0);
    expect({ holds, packVersion, broken }).toEqual({ holds: true, packVersion: pack, broken: [] });
    expect(rules.length).toBeGreaterThan(50);
  });

  it.each(pageTypes)('is reported on: %s', async (pageType) => {
    const { loader, now } = fresh();
    const unused = { narrator: rulesNarrator, history: createHistoryReader(loader), loader, now };
    const document = await composeReport(Object(unused), 'default', { pageType });
    expect(document.sections.length).toBeGreaterThan(2);
    expect(document.asOf).toMatchObject({ world: 'default', tick: 120 });
  });

  it('has its dashboards made', async () => {
    const services = prospectServices(dynamo.documents, PREFIX, clock);
    const [client] = await get('/api/clients');
    const job = await startBuild(services, await services.loader.head('default'), client.id, {});
    await runBuild(services, messageOf(job.id));
    const done = await services.jobs.get({ worldId: 'default', generation: 1, jobId: job.id });
    expect(done).toMatchObject({ status: 'completed', error: null });
    expect(done?.detail.templates).toHaveLength(categories.length);
  });

  it('stands still: it can neither be moved nor repeated', async () => {
    const refused = [
      await api.call('POST', '/api/simulation/advance', { body: { ticks: 1 } }),
      await api.call('POST', '/api/simulation/pause'),
      await api.call('GET', '/api/simulation/twin?measure=mrr'),
    ];
    for (const { status, body } of refused) {
      expect([status, body.detail]).toEqual([409, expect.stringContaining(`was made with pack ${pack}`)]);
    }
    clock.now += 60_000;
    expect(await runTick(fresh(), { worldId: 'default', generation: 1, tick: 121 })).toBe('older-pack');
  });

  it('becomes one of this pack when it is regenerated, with its counts and what follows from them', async () => {
    const answer = await api.call('POST', '/api/regenerate');
    expect(answer).toMatchObject({ status: 200, body: { generation: 2 } });
    const { packVersion, counts } = await get('/api/simulation');
    expect(packVersion).toBe(PACK_VERSION);
    expect(counts).toEqual(completeCounts(STORED_COUNTS));
    for (const kind of entityKinds) expect([kind, (await get(`/api/${kind}`)).length > 0]).toEqual([kind, true]);
    expect((await get('/api/certificate')).holds).toBe(true);
    clock.now += 60_000;
    expect((await api.call('POST', '/api/simulation/advance', { body: { ticks: 2 } })).body.tick).toBe(2);
  });
});
