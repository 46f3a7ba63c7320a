import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changed } from '../../../../../functions/platform/jobs/job.ts';
import { VersionConflict } from '../../../../../functions/platform/storage/version-conflict.ts';
import { itemsOf } from '../../../../tools/dynamo.ts';
import { type Counting, countingJob, jobOf, startCounting, WEEK_SECONDS } from './sample.ts';

let counting: Counting;
beforeAll(async () => {
  counting = await startCounting('repository-');
});
afterAll(() => counting.dynamo.stop());

describe('the repository of jobs', () => {
  it('keeps a job as last written, for a week after that', async () => {
    const { clock } = counting;
    const job = countingJob(clock.now);
    expect(await counting.services().jobs.create(job)).toBe(true);
    clock.now += 5000;
    const next = changed(job, { percentage: 50, detail: { counted: [1] } }, clock.now);
    await counting.services().jobs.update(next);
    expect(await jobOf(counting, job.id)).toEqual(next);
    const items = await itemsOf(counting.dynamo.documents, 'repository-jobs');
    expect(items.find(({ pk }) => pk === job.id)?.expiresAt).toBe(Math.floor(clock.now / 1000) + WEEK_SECONDS);
    expect(await counting.services().jobs.get({ jobId: 'job-none' })).toBeNull();
    expect(await counting.services().jobs.get({ jobId: 'no id of a job' })).toBeNull();
  });

  it('tells who follows the world of each step of a job, and not that it was sent', async () => {
    const { clock, services } = counting;
    const { jobs, notices } = services();
    const { last: before } = await notices.read('w');
    const job = countingJob(clock.now);
    await jobs.create(job);
    await jobs.create(job);
    const sent = changed(job, {}, clock.now);
    await jobs.update(sent);
    const running = changed(sent, { status: 'running', step: 'counting', percentage: 50 }, clock.now);
    await jobs.update(running);
    await expect(jobs.update(running)).rejects.toThrow(VersionConflict);
    await jobs.update(changed(running, { status: 'failed', step: 'finished', error: 'too many' }, clock.now));
    const told = (await notices.read('w')).notices.filter(({ number }) => number > before);
    const about = { id: job.id, kind: 'count', generation: null };
    expect(told.map(({ type, data }) => [type, data.job])).toEqual([
      ['job.progress', { ...about, status: 'queued', step: 'queued', percentage: 0, error: null }],
      ['job.progress', { ...about, status: 'running', step: 'counting', percentage: 50, error: null }],
      ['job.progress', { ...about, status: 'failed', step: 'finished', percentage: 50, error: 'too many' }],
    ]);
  });

  it('makes one job of an id, however many try at once', async () => {
    const job = countingJob(counting.clock.now);
    const made = await Promise.all(Array.from({ length: 20 }, () => counting.services().jobs.create(job)));
    expect(made.filter(Boolean)).toHaveLength(1);
  });

  it('takes of two that go on from one version the first', async () => {
    const { clock, services } = counting;
    const job = countingJob(clock.now);
    await services().jobs.create(job);
    const writes = [1, 2, 3].map((n) => services().jobs.update(changed(job, { detail: { counted: [n] } }, clock.now)));
    const refused = (await Promise.allSettled(writes)).filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(2);
    for (const each of refused) expect(Object(each).reason).toBeInstanceOf(VersionConflict);
    expect(await jobOf(counting, job.id)).toMatchObject({ version: 2 });
  });

  it('writes no job anew that was removed, or never made', async () => {
    const never = changed(countingJob(counting.clock.now), {}, counting.clock.now);
    await expect(counting.services().jobs.update(never)).rejects.toThrow(VersionConflict);
    expect(await counting.services().jobs.get({ jobId: never.id })).toBeNull();
  });
});
