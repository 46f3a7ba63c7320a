import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runJob } from '../../../../../functions/platform/jobs/run-job.ts';
import { resendLost, startJob } from '../../../../../functions/platform/jobs/start-job.ts';
import { Crash, type Fault, failing } from '../../../../tools/crashes.ts';
import { type Counting, type CountingJob, countingJob, jobOf, startCounting } from './sample.ts';

let counting: Counting;
beforeAll(async () => {
  counting = await startCounting('start-');
});
afterAll(() => counting.dynamo.stop());
beforeEach(() => {
  counting.queue.sent.length = 0;
});

const HOUR = 3_600_000;
const messageOf = ({ id }: Pick<CountingJob, 'id'>) => ({ jobId: id });
const start = (services: ReturnType<Counting['services']>, job: CountingJob) => startJob(services, job, messageOf(job));
const resend = async (id: string) => {
  const before = counting.queue.sent.length;
  const job = await jobOf(counting, id);
  await resendLost(counting.services(), job, messageOf(job));
  return counting.queue.sent.length - before;
};
const run = (id: string) =>
  runJob(counting.services(), { jobId: id }, 'counting', async ({ job, note }) => {
    await note({ detail: { counted: [...job().detail.counted, 1] } });
    return {};
  });

/** Starts a job while one call of a port fails; answers which calls there were, and whether the caller heard of it. */
async function startFailing(job: CountingJob, fault?: Fault): Promise<{ calls: string[]; accepted: boolean }> {
  const { calls, wrap } = failing(fault);
  const { jobs, queue, ...others } = counting.services();
  try {
    const accepted = await start({ ...others, jobs: wrap('jobs', jobs), queue: wrap('queue', queue) }, job);
    return { calls, accepted };
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    return { calls, accepted: false };
  }
}

describe('a job that is started', () => {
  it('is written, then sent, then noted as sent', async () => {
    const job = countingJob(counting.clock.now);
    const { calls, accepted } = await startFailing(job);
    expect({ calls, accepted }).toEqual({ calls: ['jobs.create', 'queue.send', 'jobs.update'], accepted: true });
    expect(counting.queue.sent.map(({ body }) => body)).toEqual([{ jobId: job.id }]);
  });

  it('is started once, however many ask for one of its id', async () => {
    const job = countingJob(counting.clock.now);
    const started = await Promise.all(Array.from({ length: 20 }, () => start(counting.services(), job)));
    expect(started.filter(Boolean)).toHaveLength(1);
    expect(counting.queue.sent).toHaveLength(1);
  });

  it.each(
    [0, 1, 2].flatMap((call) =>
      [true, false].flatMap((deadly) => [
        { call, when: 'before', deadly } as const,
        { call, when: 'after', deadly } as const,
      ]),
    ),
  )('never parts from its message, whatever fails: %j', async (fault) => {
    const job = countingJob(counting.clock.now);
    await startFailing(job, fault);
    const written = (await counting.services().jobs.get({ jobId: job.id })) !== null;
    const sentAtFirst = counting.queue.sent.length;
    if (!written) return expect(sentAtFirst).toBe(0); // nothing has happened
    // Whoever reads it has it sent, if it wasn't: soon after, or when nothing was heard of it for long.
    counting.clock.now += HOUR;
    expect(await resend(job.id)).toBe(1);
    const before = counting.queue.sent.length;
    expect(before).toBeGreaterThan(0);
    for (const _ of counting.queue.sent) await run(job.id);
    expect(await jobOf(counting, job.id)).toMatchObject({ status: 'completed', detail: { counted: [1] } });
  });
});

describe('the message of a job that is read', () => {
  it('is sent again ten seconds after it should have been', async () => {
    const job = countingJob(counting.clock.now);
    await startFailing(job, { call: 1, when: 'before', deadly: true });
    counting.clock.now += 9_999;
    expect(await resend(job.id)).toBe(0);
    counting.clock.now += 1;
    expect(await resend(job.id)).toBe(1);
    expect(await resend(job.id)).toBe(0);
  });

  it('is sent again when nothing was heard of the job for an hour, queued or running, and never once it is over', async () => {
    const job = countingJob(counting.clock.now);
    await start(counting.services(), job);
    counting.clock.now += HOUR - 1;
    expect(await resend(job.id)).toBe(0);
    counting.clock.now += 1;
    expect(await resend(job.id)).toBe(1);
    const dying = runJob(counting.services(), { jobId: job.id }, 'counting', async () => {
      throw new Error('out of memory');
    });
    await expect(dying).rejects.toThrow('memory');
    counting.clock.now += HOUR - 1;
    expect(await resend(job.id)).toBe(0);
    counting.clock.now += 1;
    expect(await resend(job.id)).toBe(1);
    await run(job.id);
    counting.clock.now += 10 * HOUR;
    expect(await resend(job.id)).toBe(0);
  });

  it('does nothing to a job whose worker began before it was noted as sent', async () => {
    const job = countingJob(counting.clock.now);
    const { queue, ...others } = counting.services();
    const send: typeof queue.send = async (messages) => {
      await queue.send(messages);
      await run(job.id);
    };
    await start({ ...others, queue: { ...queue, send } }, job);
    expect(await jobOf(counting, job.id)).toMatchObject({ status: 'completed', attempts: 1 });
  });
});
