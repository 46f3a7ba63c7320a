import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { WorldJob } from '../../../../../functions/worlds/jobs.ts';
import { buildWorld, installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { type FollowedMessage, jobMessage } from '../../../../../functions/worlds/write/job-messages.ts';
import { doJob } from '../../../../../functions/worlds/write/jobs.ts';
import { queueJob } from '../../../../../functions/worlds/write/queue-job.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { imageOf } from '../../../../tools/world-image.ts';

let dynamo: TestDynamo;
let rewind: Rewind;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, 'jobs-', clock);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'jobs-');
  await installWorld(fresh(), 'default', buildWorld(originOf()), false);
  rewind = await rewinding(dynamo, 'jobs-');
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  await rewind();
  clock.now = WEDNESDAY + 1234;
});

async function jobOf(jobId: string): Promise<WorldJob> {
  const job = await fresh().jobs.get({ jobId });
  if (!job) throw new Error(`There is no job ${jobId}.`);
  return job;
}

/** Starts a job; answers the message that its worker gets. */
async function started(what: Parameters<typeof queueJob>[1]): Promise<FollowedMessage> {
  const services = fresh();
  await queueJob(services, what);
  const [message] = services.jobQueue.sent.map(({ body }) => jobMessage.parse(body));
  if (!message || !('jobId' in message)) throw new Error('no job was sent');
  return message;
}
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
    await installWorld(fresh(), 'beta', buildWorld(origin), false);
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
    await installWorld(fresh(), 'acme', buildWorld(originOf({ seed: 3 })), false);
    await doJob(fresh(), message);
    expect(await jobOf(message.jobId)).toMatchObject({ status: 'failed', error: 'There is a world acme already.' });
  });
});
