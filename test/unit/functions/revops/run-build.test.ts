import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, WEEK } from '../../../../core/kernel/time.ts';
import { buildAfterWeek } from '../../../../functions/revops/end-of-week.ts';
import { takeBuild } from '../../../../functions/revops/run-build.ts';
import { startBuild } from '../../../../functions/revops/start-build.ts';
import { runTick } from '../../../../functions/worlds/write/tick.ts';
import { type Rewind, rewinding } from '../../../tools/dynamo.ts';
import type { TestRevOps } from '../../../tools/revops.ts';
import { brittleGraph, type RevOpsScene, revopsScene, WORLD } from '../../../tools/revops-scene.ts';
import { WEDNESDAY } from '../../../tools/simulation.ts';

let scene: RevOpsScene;
let rewind: Rewind;
beforeAll(async () => {
  scene = await revopsScene('build-');
  rewind = await rewinding(scene.dynamo, 'build-');
});
afterAll(() => scene.stop());
afterEach(() => rewind());

async function build(services: TestRevOps = scene.fresh()) {
  const job = await startBuild(services, WORLD, 'request');
  await takeBuild(services, { ...WORLD, jobId: job.id });
  return services.jobs.get({ ...WORLD, jobId: job.id });
}

const LAST_WEEK = '2026-W46';

describe('a build', () => {
  it('builds every dataset, and keeps the last thirteen weeks and every quarter of history', async () => {
    const services = scene.fresh();
    const job = await build(services);
    expect(job).toMatchObject({ status: 'completed', step: 'finished', percentage: 100, error: null });
    expect(job?.detail.asOf).toEqual({ tick: 0, time: WEDNESDAY });
    const ids = services.graph.transforms.map(({ id }) => id);
    expect(job?.detail.datasets.map(({ dataset, state }) => [dataset, state])).toEqual(ids.map((id) => [id, 'ready']));
    const kept = await services.versions.list(WORLD);
    expect(kept.map(({ id }) => id).sort()).toEqual([...(job?.detail.kept ?? [])].sort());
    expect(job?.detail.due).toEqual(job?.detail.kept);
    expect(kept.filter(({ kind }) => kind === 'week')).toHaveLength(13);
    expect(kept.filter(({ kind }) => kind === 'quarter')).toHaveLength(8);
    for (const { datasets } of kept) expect(Object.keys(datasets).sort()).toEqual([...ids].sort());
    const good = await services.versions.lastGood(WORLD);
    expect(Object.keys(good?.datasets ?? {}).sort()).toEqual([...ids].sort());
  });

  it('keeps the rows that are computed of the events up to then: the same as are read without it', async () => {
    const services = scene.fresh();
    const ask = scene.ask();
    const before = await ask('getDataset', { params: { name: 'deal_health_history' }, query: `week=${LAST_WEEK}` });
    expect(before.body).toMatchObject({ kept: false, filters: { week: LAST_WEEK } });
    await build(services);
    const after = await ask('getDataset', { params: { name: 'deal_health_history' }, query: `week=${LAST_WEEK}` });
    expect(after.body).toEqual({ ...before.body, kept: true });
    const quarter = await ask('getDataset', { params: { name: 'health_distribution' }, query: 'quarter=Q3+2026' });
    expect(quarter.body).toMatchObject({ kept: true, filters: { quarter: 'Q3 2026' } });
  });

  it('done again changes nothing that is kept', async () => {
    const services = scene.fresh();
    await build(services);
    const kept = await services.versions.list(WORLD);
    const again = await build();
    expect(again).toMatchObject({ id: 'build-000002', status: 'completed', detail: { due: [], kept: [] } });
    expect(await services.versions.list(WORLD)).toEqual(kept);
  });

  it('of which a dataset fails keeps no version with a hole, says why, and leaves the last good rows', async () => {
    await build();
    const good = await scene.fresh().versions.lastGood(WORLD);
    let broken: string[] = ['process_bottlenecks'];
    const job = await build(scene.fresh(brittleGraph(() => broken)));
    expect(job).toMatchObject({ status: 'completed_with_errors' });
    expect(job?.error).toContain("process_bottlenecks can't be computed: its formula divides by nothing");
    expect((await scene.fresh().versions.lastGood(WORLD))?.datasets.process_bottlenecks).toEqual(
      good?.datasets.process_bottlenecks,
    );
    await rewind();
    const first = await build(scene.fresh(brittleGraph(() => broken)));
    expect(first?.detail.kept).toEqual([]);
    expect(first?.result?.not_kept).toHaveLength(21);
    broken = [];
    const second = await build(scene.fresh(brittleGraph(() => broken)));
    expect(second?.detail.kept).toHaveLength(21);
  });

  it('of a world that was regenerated fails, and one of another number is passed over', async () => {
    const services = scene.fresh();
    const job = await startBuild(services, { worldId: 'default', generation: 2 }, 'request');
    await takeBuild(services, { worldId: 'default', generation: 2, jobId: job.id });
    expect(await services.jobs.get({ worldId: 'default', generation: 2, jobId: job.id })).toMatchObject({
      status: 'failed',
      error: 'The world was regenerated before its datasets were built.',
    });
    await takeBuild(services, { ...WORLD, jobId: 'build-000009' });
    await takeBuild(services, { ...WORLD, jobId: 'no build' });
  });

  it('that fails each time is closed at its third attempt', async () => {
    const services = scene.fresh();
    const job = await startBuild(services, WORLD, 'request');
    const failing: TestRevOps = {
      ...services,
      versions: {
        ...services.versions,
        list: async () => {
          throw new Error('the table is gone');
        },
      },
    };
    const ref = { ...WORLD, jobId: job.id };
    for (let attempt = 1; attempt < 3; attempt += 1) {
      await expect(takeBuild(failing, ref)).rejects.toThrow('the table is gone');
      expect(await services.jobs.get(ref)).toMatchObject({ status: 'running', attempts: attempt });
    }
    await takeBuild(failing, ref);
    expect(await services.jobs.get(ref)).toMatchObject({
      status: 'failed',
      error: 'Given up after 3 attempts, in the step "build": the table is gone',
    });
  });
});

describe('builds that are asked for', () => {
  it('are one while one runs', async () => {
    const services = scene.fresh();
    const first = await startBuild(services, WORLD, 'request');
    expect((await startBuild(services, WORLD, 'request')).id).toBe(first.id);
    expect(services.queue.sent).toHaveLength(1);
    await takeBuild(services, { ...WORLD, jobId: first.id });
    expect((await startBuild(services, WORLD, 'request')).id).toBe('build-000002');
  });

  it('by two at a time are one', async () => {
    const all = await Promise.all([1, 2, 3].map(() => startBuild(scene.fresh(), WORLD, 'request')));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  });
});

describe('the end of a week', () => {
  it('starts a build, once, which keeps the week', async () => {
    const services = scene.fresh();
    await buildAfterWeek(services, WORLD);
    await buildAfterWeek(services, WORLD);
    expect(services.queue.sent.map(({ body }) => body)).toEqual([{ kind: 'build', ...WORLD, jobId: 'build-000001' }]);
    await takeBuild(services, { ...WORLD, jobId: 'build-000001' });
    await buildAfterWeek(services, WORLD);
    expect(await services.jobs.last(WORLD)).toMatchObject({ id: 'build-000001', detail: { cause: 'week' } });
    expect(await services.versions.get(WORLD, LAST_WEEK)).not.toBeNull();
  });

  it('starts another build when one was begun before: that knows nothing of the end', async () => {
    const services = scene.fresh();
    const running = await startBuild(services, WORLD, 'request');
    await services.jobs.update({
      ...((await services.jobs.get({ ...WORLD, jobId: running.id })) ?? running),
      status: 'running',
      version: 3,
    });
    await buildAfterWeek(services, WORLD);
    expect(await services.jobs.last(WORLD)).toMatchObject({ id: 'build-000002', detail: { cause: 'week' } });
  });

  it('of a world that is gone, or has no sales, starts nothing', async () => {
    const services = scene.fresh();
    await buildAfterWeek(services, { worldId: 'default', generation: 7 });
    await buildAfterWeek(services, { worldId: 'none', generation: 1 });
    const head = await services.heads.get('default');
    const older = { get: async () => head && { ...head, packVersion: 1 } };
    await buildAfterWeek({ ...services, heads: older }, WORLD);
    expect(services.queue.sent).toEqual([]);
  });

  it('is told by the tick that crosses it, and by no other', async () => {
    const { writer, clock } = scene;
    const told = () => writer.topic.published.splice(0).map((message) => Object(message).week);
    const tickAt = async (time: number) => {
      clock.now = time;
      await runTick(writer, { worldId: 'default', generation: 1, tick: Math.floor((time - WEDNESDAY) / 30_000) });
      return told();
    };
    told();
    const monday = Date.UTC(2026, 10, 23);
    expect(await tickAt(monday - 60_000)).toEqual(['same']);
    expect(await tickAt(monday)).toEqual(['new']);
    expect(await tickAt(monday + DAY)).toEqual(['same']);
    expect(await tickAt(monday + 2 * WEEK)).toEqual(['new']);
    clock.now = WEDNESDAY;
  });
});
