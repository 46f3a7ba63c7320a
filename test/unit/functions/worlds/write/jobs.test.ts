import { describe, expect, it } from '@jest/globals';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { doJob } from '../../../../../functions/worlds/write/jobs.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf } from '../../../../tools/simulation.ts';
import { imageOf } from '../../../../tools/world-image.ts';
import { worldJobs } from '../../../../tools/world-jobs.ts';

const { fresh, jobOf, started } = worldJobs();
const origin = originOf({ seed: 11 });

describe('making a world by a job', () => {
  it('tells how far it is, month by month', async () => {
    const message = await started({ kind: 'create', worldId: 'acme', origin });
    const services = fresh();
    const seen: [string, number][] = [];
    const update: typeof services.jobs.update = async (job) => {
      seen.push([job.step, job.percentage]);
      return services.jobs.update(job);
    };
    await doJob({ ...services, jobs: { ...services.jobs, update } }, message);
    const percentages = seen.map(([, percentage]) => percentage);
    expect(percentages).toEqual([...percentages].sort((a, b) => a - b));
    expect(seen.filter(([step]) => step === 'history')).toHaveLength(26);
    expect(seen.slice(-3)).toEqual([
      ['history', 80],
      ['storing', 80],
      ['finished', 100],
    ]);
    const { state } = await imageOf(fresh(), 'acme');
    await installWorld(fresh(), 'beta', madeWorld(origin), false);
    expect((await imageOf(fresh(), 'beta')).state).toBe(state);
  });

  it('is done once, though a worker that lost the job stores the world, too', async () => {
    const message = await started({ kind: 'create', worldId: 'acme', origin });
    const services = fresh();
    let overtaken = false;
    const write: typeof services.chunks.write = async (...given) => {
      if (!overtaken) {
        overtaken = true;
        await doJob(fresh(), message); // it came twice, and the second worker is faster
      }
      return services.chunks.write(...given);
    };
    await doJob({ ...services, chunks: { ...services.chunks, write } }, message);
    expect(await jobOf(message.jobId)).toMatchObject({ status: 'completed', attempts: 2, result: { generation: 1 } });
    expect((await fresh().loader.head('acme')).generation).toBe(1);
  });

  it('fails where there is another world of that name by then', async () => {
    const message = await started({ kind: 'create', worldId: 'acme', origin });
    await installWorld(fresh(), 'acme', madeWorld(originOf({ seed: 3 })), false);
    await doJob(fresh(), message);
    expect(await jobOf(message.jobId)).toMatchObject({ status: 'failed', error: 'There is a world acme already.' });
  });
});
