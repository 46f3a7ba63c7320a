import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isFinished, jobStatuses, newJob } from '../../../../functions/platform/jobs/job.ts';
import type { StageJob } from '../../../../functions/results/records.ts';
import { stages } from '../../../../functions/results/stages.ts';
import { statusOf } from '../../../../functions/results/status.ts';

function job(stage: string, change: Partial<StageJob>): StageJob {
  const detail = { session: 'one', version: 1, stage };
  return { ...newJob({ id: stage, kind: 'results-stage', worldId: 'default', generation: 1, detail }, 0), ...change };
}

const jobsOf = (each: readonly Partial<StageJob>[]) =>
  new Map(each.map((change, n) => [stages[n]?.name ?? '', job(stages[n]?.name ?? '', change)]));

describe('the status of a version', () => {
  const ended = { status: 'completed', startedAt: 1, finishedAt: 2 } as const;
  const failed = { ...ended, status: 'failed', error: 'why' } as const;

  it('is that of its stages', () => {
    const all = stages.map(() => ended);
    expect(statusOf(stages, new Map())).toMatchObject({ status: 'queued', stage: 'factors', percentage: 0 });
    expect(statusOf(stages, jobsOf([{ status: 'queued' }]))).toMatchObject({ status: 'queued', finishedAt: null });
    expect(statusOf(stages, jobsOf([ended]))).toMatchObject({ status: 'running', stage: 'patterns', percentage: 10 });
    expect(statusOf(stages, jobsOf(all))).toMatchObject({ status: 'completed', stage: null, percentage: 100 });
    expect(statusOf(stages, jobsOf([...all.slice(1), failed]))).toMatchObject({
      status: 'completed_with_errors',
      error: `${stages.at(-1)?.name}: why`,
    });
    expect(statusOf(stages, jobsOf(all.map(() => failed)))).toMatchObject({ status: 'failed', percentage: 100 });
  });

  it('is over when each stage is over, and says a hundred then and only then', () => {
    const any = fc.record({
      status: fc.constantFrom(...jobStatuses),
      percentage: fc.integer({ min: 0, max: 99 }),
      startedAt: fc.constant(1),
      finishedAt: fc.constant(2),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: stages.length }), (each) => {
        const { status, stage, percentage } = statusOf(stages, jobsOf(each));
        const over = each.length === stages.length && each.every(isFinished);
        expect([isFinished({ status }), stage === null, percentage === 100]).toEqual([over, over, over]);
      }),
    );
  });
});
