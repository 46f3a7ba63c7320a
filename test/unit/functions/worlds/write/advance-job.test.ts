import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedCounts } from '../../../../../core/world/index.ts';
import { doJob } from '../../../../../functions/worlds/write/jobs.ts';
import { apiOn } from '../../../../tools/api.ts';
import { smallCounts } from '../../../../tools/simulation.ts';
import { worldJobs } from '../../../../tools/world-jobs.ts';

const { fresh, jobOf, rewind, started } = worldJobs();
const head = () => fresh().loader.head('default');

const advance = (ticks: number) => started({ kind: 'advance', worldId: 'default', generation: 1, ticks });

describe('advancing by jobs', () => {
  it('adds up, however many ask at once, by job or request, and however often messages come', async () => {
    const asked = fc.array(fc.record({ ticks: fc.integer({ min: 1, max: 40 }), times: fc.nat(2) }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(asked, async (all) => {
        await rewind();
        const work = await Promise.all(
          all.map(async ({ ticks, times }) => {
            if (times === 0) return [() => apiOn(fresh()).call('POST', '/api/simulation/advance', { body: { ticks } })];
            const message = await advance(ticks);
            return Array.from({ length: times }, () => () => doJob(fresh(), message));
          }),
        );
        await Promise.all(work.flat().map((each) => each()));
        expect((await head()).tick).toBe(all.reduce((sum, { ticks }) => sum + ticks, 0));
      }),
      { numRuns: 8 },
    );
  });

  it('goes on after a commit where the worker before died, and does nothing twice', async () => {
    await apiOn(fresh()).call('PUT', '/api/simulation/tempo', { body: { tempo: 240 } });
    const message = await advance(500);
    const services = fresh();
    // Cut as a world of 40,000 leads would be: some 200 ticks to a commit.
    const counts = changedCounts(smallCounts, { leads: 40_000 });
    const load: typeof services.loader.load = async (worldId) => {
      const world = await services.loader.load(worldId);
      return { ...world, head: { ...world.head, counts } };
    };
    const put: typeof services.heads.put = (next, expected) =>
      services.heads.put({ ...next, counts: smallCounts }, expected);
    const update: typeof services.jobs.update = async (job) => {
      if (job.percentage > 50) throw new Error('died');
      return services.jobs.update(job);
    };
    const dying = {
      ...services,
      loader: { ...services.loader, load },
      heads: { ...services.heads, put },
      jobs: { ...services.jobs, update },
    };
    await expect(doJob(dying, message)).rejects.toThrow('died');
    const { tick } = await head();
    expect(tick).toBeGreaterThan(250);
    expect(tick).toBeLessThan(500);
    expect((await jobOf(message.jobId)).percentage).toBeGreaterThan(0);
    await doJob(fresh(), message);
    expect((await head()).tick).toBe(500);
    expect(await jobOf(message.jobId)).toMatchObject({ status: 'completed', attempts: 2, result: { tick: 500 } });
  });

  it('brings a world to the tick that a message of the version before names', async () => {
    const { jobId } = await advance(5);
    await doJob(fresh(), { kind: 'advance', jobId, worldId: 'default', generation: 1, tick: 7 });
    expect((await head()).tick).toBe(7);
    expect(await jobOf(jobId)).toMatchObject({ status: 'completed', result: { tick: 7 } });
  });
});
