import type { Place } from './names.ts';
import { clientKey } from './names.ts';
import type { AsOf, GenerationJob, TemplateOutcome } from './records.ts';
import type { ProspectServices } from './services.ts';
import { pendingOutcome } from './start-job.ts';

/** A job as its worker goes on with it: each change is written before the next step begins. */
export interface Progress {
  job(): GenerationJob;
  /** Takes the job for this worker, to be done at a tick. What was done at another one is to be done anew. */
  begin(asOf: AsOf): Promise<void>;
  save(change: Partial<GenerationJob>): Promise<void>;
  /** Changes the outcome of one template. */
  outcome(templateId: string, change: Partial<TemplateOutcome>): Promise<void>;
  /** Ends the job, as its outcomes say. */
  finish(): Promise<void>;
  fail(reason: string): Promise<void>;
  /** Leaves word of a failure that the queue will try again; if that fails too, there is none. */
  note(reason: string): Promise<void>;
}

/** @throws Overtaken, from each write, when another worker has the job */
export function createProgress(
  { jobs, now, logger }: Pick<ProspectServices, 'jobs' | 'now' | 'logger'>,
  place: Place,
  found: GenerationJob,
): Progress {
  let job = found;

  async function save(change: Partial<GenerationJob>): Promise<void> {
    const next = { ...job, ...change, version: job.version + 1 };
    await jobs.update(place, next);
    job = next;
  }

  const fail = (error: string) => save({ status: 'failed', step: 'finished', error, finishedAt: now() });

  return {
    job: () => job,
    save,
    fail,

    begin(asOf) {
      const key = clientKey(place, job.clientId);
      const templates = job.categories.map((category) => pendingOutcome(key, category));
      const { attempts, startedAt } = job;
      return save({
        status: 'running',
        step: 'templates',
        attempts: attempts + 1,
        startedAt: startedAt ?? now(),
        asOf,
        templates,
      });
    },

    outcome(templateId, change) {
      const templates = job.templates.map((entry) =>
        entry.templateId === templateId ? { ...entry, ...change } : entry,
      );
      return save({ templates });
    },

    async finish() {
      const failed = job.templates.filter(({ status }) => status === 'failed');
      const all = job.templates.length;
      if (failed.length === all) return fail(`None of ${all} templates could be made: ${failed[0]?.error}`);
      const status = failed.length === 0 ? 'completed' : 'completed_with_errors';
      const error = failed.length === 0 ? null : failed.map((entry) => `${entry.category}: ${entry.error}`).join('; ');
      await save({ status, step: 'finished', error, finishedAt: now(), lastFailure: null });
    },

    async note(reason) {
      try {
        await save({ lastFailure: reason });
      } catch (error) {
        logger.warn('failure-not-noted', { job: job.id, error });
      }
    },
  };
}

/** How much of a job is done, in whole percent; 100 only when all of it is. */
export function percentageOf({ status, step, templates, prospectIds, demoProspectId }: GenerationJob): number {
  const others = prospectIds.length;
  if (step === 'finished' && status !== 'failed') return 100;
  return partOf(templates, others, demoProspectId !== null);
}

/** Making a template is one part, its data for a prospect another, finding the prospects one more. */
function partOf(templates: readonly TemplateOutcome[], others: number, found: boolean): number {
  const perTemplate = 2 + others;
  const done = templates.reduce((sum, { status, data }) => {
    if (status === 'failed' || status === 'completed') return sum + perTemplate;
    return sum + (status === 'stored' ? 1 : 0) + data.length;
  }, 0);
  return Math.floor((100 * (done + (found ? 1 : 0))) / (templates.length * perTemplate + 1));
}
