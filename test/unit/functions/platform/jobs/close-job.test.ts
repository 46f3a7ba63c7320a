import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeJob } from '../../../../../functions/platform/jobs/close-job.ts';
import { runJob } from '../../../../../functions/platform/jobs/run-job.ts';
import { VersionConflict } from '../../../../../functions/platform/storage/version-conflict.ts';
import { type Counting, countingJob, jobOf, startCounting } from './sample.ts';

let counting: Counting;
beforeAll(async () => {
  counting = await startCounting('close-');
});
afterAll(() => counting.dynamo.stop());

async function queued(): Promise<string> {
  const job = countingJob(counting.clock.now);
  await counting.services().jobs.create(job);
  return job.id;
}

const close = (jobId: string, services = counting.services()) => closeJob(services, { jobId });
const die = async (jobId: string) => {
  const dying = runJob(counting.services(), { jobId }, 'counting', () =>
    Promise.reject(new Error('the table is away')),
  );
  await expect(dying).rejects.toThrow('away');
};

describe('a dead letter', () => {
  it('fails its job, with how often it was tried, where, and what the last worker said', async () => {
    const id = await queued();
    for (const _ of [1, 2, 3]) await die(id);
    await close(id);
    const error = 'Given up after 3 attempts, in the step "counting": the table is away';
    expect(await jobOf(counting, id)).toMatchObject({ status: 'failed', step: 'finished', attempts: 3, error });
    expect(counting.lines).toContainEqual({
      level: 'error',
      message: 'job-failed',
      fields: { job: id, kind: 'count', error },
    });
  });

  it('fails a job of which nobody left word', async () => {
    const id = await queued();
    await close(id);
    const error = expect.stringMatching(/^Given up after 0 attempts, in the step "queued": .*out of time or memory$/);
    expect(await jobOf(counting, id)).toMatchObject({ status: 'failed', error });
  });

  it('stops a worker that is still at it', async () => {
    const id = await queued();
    await runJob(counting.services(), { jobId: id }, 'counting', async ({ note }) => {
      await close(id);
      await expect(note({ percentage: 50 })).rejects.toThrow(VersionConflict);
      return { result: { counted: 1 } };
    });
    expect(await jobOf(counting, id)).toMatchObject({ status: 'failed', percentage: 0, result: null });
  });

  it('is read again when a worker wrote in between', async () => {
    const id = await queued();
    const { jobs, ...others } = counting.services();
    let died = false;
    const update: typeof jobs.update = async (job) => {
      if (!died) await die(id);
      died = true;
      return jobs.update(job);
    };
    await close(id, { ...others, jobs: { ...jobs, update } });
    expect(await jobOf(counting, id)).toMatchObject({
      status: 'failed',
      attempts: 1,
      error: expect.stringContaining('away'),
    });
  });

  it('changes nothing of a job that is over, or that there is not', async () => {
    const id = await queued();
    await runJob(counting.services(), { jobId: id }, 'counting', async () => ({}));
    const before = await jobOf(counting, id);
    await close(id);
    await close('job-none');
    await close('nonsense');
    expect(await jobOf(counting, id)).toEqual(before);
  });
});
