import { beforeAll, describe, expect, it } from '@jest/globals';
import { PACK_VERSION } from '../../../../../core/world/index.ts';
import { closeDeadLetter } from '../../../../../functions/worlds/write/dead-letters.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { type FollowedMessage, jobMessage } from '../../../../../functions/worlds/write/job-messages.ts';
import { doJob } from '../../../../../functions/worlds/write/jobs.ts';
import { type Fault, faultsOf } from '../../../../tools/crashes.ts';
import { partitionsIn } from '../../../../tools/dynamo.ts';
import { callsOf, fails, type Operate } from '../../../../tools/faults.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, type TestServices } from '../../../../tools/simulation.ts';
import { imageOf } from '../../../../tools/world-image.ts';
import { worldJobs } from '../../../../tools/world-jobs.ts';

const jobs = worldJobs();
const { clock, fresh, jobOf, started } = jobs;
const origin = originOf({ seed: 11 });
const MINUTE = 60_000;

/** The messages of jobs among what was sent. */
const sentJobs = ({ jobQueue }: TestServices): FollowedMessage[] =>
  jobQueue.sent.map(({ body }) => jobMessage.parse(body)).filter((message) => 'jobId' in message);

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

describe('a world that takes several workers to make', () => {
  let whole: unknown;
  beforeAll(async () => {
    await jobs.rewind();
    await installWorld(fresh(), 'acme', madeWorld(origin), false);
    whole = (await imageOf(fresh(), 'acme')).state;
  });

  /** Services for which each note of a job takes minutes, so that a worker comes to so many months. */
  function slow(minutes: number, services = fresh()): TestServices {
    const update: typeof services.jobs.update = (job) => {
      clock.now += minutes * MINUTE;
      return services.jobs.update(job);
    };
    return { ...services, jobs: { ...services.jobs, update } };
  }
  const create = () => started({ kind: 'create', worldId: 'acme', origin });
  /** Jobs of which something is put down. */
  const checkpoints = async (): Promise<string[]> => {
    const partitions = new Set(await partitionsIn(jobs.dynamo().documents, 'jobs-snapshots'));
    return [...partitions].filter((pk) => pk.startsWith('making#'));
  };

  /** Workers, one after the other, until none hands the job on; answers how far each came. */
  async function finish(message: FollowedMessage): Promise<(number | undefined)[]> {
    const months: (number | undefined)[] = [];
    for (let messages = [message]; messages.length > 0; ) {
      const services = slow(0.5);
      for (const each of messages) await doJob(services, each);
      messages = sentJobs(services);
      months.push((await jobOf(message.jobId)).detail.checkpoint?.months);
    }
    return months;
  }

  it('is the same, and nothing of the way there is left', async () => {
    const message = await create();
    expect(await finish(message)).toEqual([8, 16, 24, 24]);
    expect(await jobOf(message.jobId)).toMatchObject({ status: 'completed', attempts: 4, percentage: 100 });
    expect((await imageOf(fresh(), 'acme')).state).toEqual(whole);
    expect(await checkpoints()).toEqual([]);
  });

  it('is the same whatever goes wrong as it is handed on', async () => {
    const operate: Operate = (services) => doJob(slow(10, services), message);
    let message = await create();
    const calls = await callsOf(fresh(), operate);
    expect(calls.filter((call) => call.startsWith('chunks') || call.startsWith('jobQueue'))).toEqual([
      'chunks.write',
      'chunks.write',
      'jobQueue.send',
    ]);
    const from = calls.indexOf('chunks.write');
    const faults: Fault[] = faultsOf(calls).filter(({ call, deadly }) => deadly && call >= from);
    for (const fault of faults) {
      await jobs.rewind();
      message = await create();
      const dying = fresh();
      await fails(dying, fault, operate);
      // What it sent before it died is delivered, and its own message again.
      for (const each of [...sentJobs(dying), message]) await finish(each);
      const { status, attempts } = await jobOf(message.jobId);
      const state = (await imageOf(fresh(), 'acme')).state;
      expect({ fault, status, same: state === whole }).toEqual({ fault, status: 'completed', same: true });
      expect(attempts).toBeGreaterThan(1);
      expect(await checkpoints()).toEqual([]);
    }
  });

  it('leaves nothing where it fails or is given up', async () => {
    const failing = await create();
    await doJob(slow(10), failing);
    expect(await checkpoints()).toHaveLength(1);
    await installWorld(fresh(), 'acme', madeWorld(originOf({ seed: 3 })), false);
    await doJob(fresh(), failing);
    expect(await jobOf(failing.jobId)).toMatchObject({ status: 'failed', error: 'There is a world acme already.' });
    expect(await checkpoints()).toEqual([]);

    const givenUp = await create();
    await doJob(slow(10), givenUp);
    expect(await checkpoints()).toHaveLength(1);
    await closeDeadLetter(fresh(), givenUp);
    expect(await jobOf(givenUp.jobId)).toMatchObject({ status: 'failed' });
    expect(await checkpoints()).toEqual([]);
  });

  it('begins anew where another version of the pack put it down', async () => {
    const message = await create();
    await doJob(slow(10), message);
    const job = await jobOf(message.jobId);
    const { checkpoint } = job.detail;
    if (!checkpoint) throw new Error('nothing was put down');
    const older = { ...checkpoint, packVersion: PACK_VERSION - 1 };
    await fresh().jobs.update({ ...job, version: job.version + 1, detail: { ...job.detail, checkpoint: older } });
    const seen: number[] = [];
    const services = fresh();
    const update: typeof services.jobs.update = async (noted) => {
      seen.push(noted.percentage);
      return services.jobs.update(noted);
    };
    await doJob({ ...services, jobs: { ...services.jobs, update } }, message);
    expect(seen.slice(0, 4)).toEqual([3, 3, 6, 9]); // it takes the job, and its first month is the first again
    expect((await imageOf(fresh(), 'acme')).state).toEqual(whole);
    expect(await checkpoints()).toEqual([]);
  });
});

describe('a default world that is too large to be made at once', () => {
  const large = (services: TestServices, clients: number): TestServices => ({
    ...services,
    defaults: { ...services.defaults, counts: { ...services.defaults.counts, clients } },
  });

  it('is made by one job, however often it is asked for, and by another where the settings change', async () => {
    await fresh().heads.remove(await fresh().loader.head('default'));
    const ids = async (clients: number): Promise<string[]> => {
      const services = large(fresh(), clients);
      await doJob(services, { kind: 'create-default' });
      await doJob(services, { kind: 'create-default' });
      return sentJobs(services).map(({ jobId }) => jobId);
    };
    const first = await ids(2000);
    expect(first).toHaveLength(1);
    expect(await jobOf(first[0] ?? '')).toMatchObject({ kind: 'create', worldId: 'default', status: 'queued' });
    expect(await ids(2000)).toEqual([]);
    expect(await ids(2001)).toHaveLength(1);
  });
});
