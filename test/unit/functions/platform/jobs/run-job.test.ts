import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../../../../core/kernel/errors.ts';
import { closeJob } from '../../../../../functions/platform/jobs/close-job.ts';
import { changed } from '../../../../../functions/platform/jobs/job.ts';
import { failureOf, type Outcome, type Progress, runJob } from '../../../../../functions/platform/jobs/run-job.ts';
import { Crash, type Fault, failing } from '../../../../tools/crashes.ts';
import { type Counting, type CountingJob, countingJob, jobOf, startCounting } from './sample.ts';

let counting: Counting;
beforeAll(async () => {
  counting = await startCounting('run-');
});
afterAll(() => counting.dynamo.stop());

type Work = (progress: Progress<CountingJob>) => Promise<Outcome>;

async function queued(): Promise<string> {
  const job = countingJob(counting.clock.now);
  await counting.services().jobs.create(job);
  return job.id;
}

const run = (jobId: string, work: Work, services = counting.services()) =>
  runJob(services, { jobId }, 'counting', work);

/** Counts to three, from one again each time. */
const count: Work = async ({ job, note }) => {
  await note({ detail: { counted: [] } });
  for (const n of [1, 2, 3]) {
    await note({ percentage: 30 * n, detail: { counted: [...job().detail.counted, n] } });
  }
  return { result: { counted: 3 } };
};

const done = { status: 'completed', step: 'finished', percentage: 100, detail: { counted: [1, 2, 3] }, error: null };

describe('a worker', () => {
  it('takes a job, notes how far it is, and ends it', async () => {
    const id = await queued();
    const seen: unknown[] = [];
    await run(id, async (progress) => {
      seen.push(await jobOf(counting, id));
      const outcome = await count(progress);
      seen.push(await jobOf(counting, id));
      return outcome;
    });
    expect(seen).toMatchObject([
      { status: 'running', step: 'counting', attempts: 1, startedAt: counting.clock.now, percentage: 0 },
      { status: 'running', percentage: 90, finishedAt: null },
    ]);
    const finishedAt = counting.clock.now;
    expect(await jobOf(counting, id)).toMatchObject({ ...done, result: { counted: 3 }, finishedAt, attempts: 1 });
  });

  it('takes a job though its sender notes in between that it is sent', async () => {
    const id = await queued();
    const services = counting.services();
    let noted = 0;
    const get: typeof services.jobs.get = async (ref) => {
      const job = await services.jobs.get(ref);
      if (job && noted < 3) await services.jobs.update(changed(job, {}, counting.clock.now));
      noted += 1;
      return job;
    };
    await run(id, count, { ...services, jobs: { ...services.jobs, get } });
    expect(await jobOf(counting, id)).toMatchObject({ ...done, attempts: 1 });
  });

  it('passes over what is finished, and what is not there', async () => {
    const id = await queued();
    await run(id, count);
    const before = await jobOf(counting, id);
    const never: Work = () => Promise.reject(new Error('begun'));
    await run(id, never);
    await run('job-none', never);
    expect(await jobOf(counting, id)).toEqual(before);
  });

  it('ends a job as its work says', async () => {
    for (const outcome of [
      { status: 'completed_with_errors', error: 'half' },
      { status: 'failed', error: 'all' },
    ] as const) {
      const id = await queued();
      await run(id, async ({ note }) => {
        await note({ percentage: 40 });
        return outcome;
      });
      const percentage = outcome.status === 'failed' ? 40 : 100;
      expect(await jobOf(counting, id)).toMatchObject({ ...outcome, percentage, step: 'finished' });
    }
  });

  it('fails a job for what is expected, and has anything else tried again', async () => {
    const id = await queued();
    const away = (): Promise<Outcome> => Promise.reject(new Error('the table is away'));
    await expect(run(id, away)).rejects.toThrow('away');
    expect(await jobOf(counting, id)).toMatchObject({
      status: 'running',
      lastFailure: 'the table is away',
      finishedAt: null,
    });
    const later = (): Promise<Outcome> => Promise.reject(new DomainError('unavailable', 'Try again.'));
    await expect(run(id, later)).rejects.toThrow('Try again.');
    await run(id, () => Promise.reject(new DomainError('conflict', 'It is halted.')));
    expect(await jobOf(counting, id)).toMatchObject({ status: 'failed', attempts: 3, error: 'It is halted.' });
  });

  it('that cannot say why it failed throws what it failed for', async () => {
    const id = await queued();
    const services = counting.services();
    const update: typeof services.jobs.update = (job) =>
      job.version === 2 ? services.jobs.update(job) : Promise.reject(new Error('no table'));
    await expect(run(id, count, { ...services, jobs: { ...services.jobs, update } })).rejects.toThrow('no table');
    expect(counting.lines).toContainEqual(expect.objectContaining({ message: 'failure-not-noted' }));
  });

  it('keeps the beginning of a failure, whatever was thrown', () => {
    expect(failureOf(new Error('x'.repeat(1000)))).toBe('x'.repeat(300));
    expect(failureOf('text')).toBe('text');
  });
});

describe('a worker whose job another has taken', () => {
  it('writes nothing over what the other wrote, however slow it is', async () => {
    const id = await queued();
    let reached = (): void => undefined;
    const paused = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let goOn = (): void => undefined;
    const woken = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = run(id, async ({ note }) => {
      await note({ detail: { counted: [99] } });
      reached();
      await woken;
      await note({ detail: { counted: [99, 100] } });
      return { result: { counted: 100 } };
    });
    await paused;
    await run(id, count);
    const result = await jobOf(counting, id);
    goOn();
    await slow; // it ends quietly
    expect(await jobOf(counting, id)).toEqual(result);
    expect(result).toMatchObject({ ...done, attempts: 2 });
    expect(counting.lines).toContainEqual(expect.objectContaining({ message: 'job-conflict', fields: { job: id } }));
  });

  it('leaves one result of many workers, each message delivered and closed in any order', async () => {
    const deliveries = fc.array(fc.constantFrom('run', 'die', 'close'), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(deliveries, fc.boolean(), async (order, together) => {
        const id = await queued();
        const dying: Work = async ({ note }) => {
          await note({ detail: { counted: [7] } });
          throw new Error('died');
        };
        const deliver = async (what: string): Promise<unknown> => {
          if (what === 'close') return closeJob(counting.services(), { jobId: id });
          return run(id, what === 'run' ? count : dying).catch((error: Error) => expect(error.message).toBe('died'));
        };
        if (together) await Promise.all(order.map(deliver));
        else for (const what of order) await deliver(what);
        await run(id, count); // the message that is left
        const job = await jobOf(counting, id);
        if (job.status === 'completed') expect(job).toMatchObject(done);
        else
          expect(job).toMatchObject({ status: 'failed', error: expect.stringMatching(/^Given up after \d attempt/) });
        const first = order.find((what) => what !== 'die');
        if (!together) expect(job.status).toBe(first === 'close' ? 'failed' : 'completed');
      }),
      { numRuns: 25 },
    );
  });
});

describe('a job whose worker fails at any await', () => {
  const operate = async (id: string, fault?: Fault): Promise<string[]> => {
    const { calls, wrap } = failing(fault);
    const services = counting.services();
    try {
      await run(id, count, { ...services, jobs: wrap('jobs', services.jobs) });
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    return calls;
  };

  it('is done when its message comes again, and closed when it comes no more', async () => {
    const calls = await operate(await queued());
    expect(calls.length).toBeGreaterThan(6);
    for (const deadly of [true, false]) {
      for (const when of ['before', 'after'] as const) {
        for (const call of calls.keys()) {
          const [again, dead] = [await queued(), await queued()];
          for (const id of [again, dead]) await operate(id, { call, when, deadly });
          await operate(again);
          expect(await jobOf(counting, again)).toMatchObject(done);
          const before = await jobOf(counting, dead);
          await closeJob(counting.services(), { jobId: dead });
          const closed = await jobOf(counting, dead);
          if (before.status === 'completed') expect(closed).toEqual(before);
          else expect(closed).toMatchObject({ status: 'failed', step: 'finished', finishedAt: counting.clock.now });
        }
      }
    }
  });
});
