import { DomainError } from '../../core/kernel/errors.ts';
import { isFinished, newJob } from '../platform/jobs/job.ts';
import { resendLost, startJob } from '../platform/jobs/start-job.ts';
import type { Head } from '../worlds/head.ts';
import { buildId } from './names.ts';
import type { BuildDetail, BuildJob } from './records.ts';
import type { BuildSender } from './services.ts';

type World = Pick<Head, 'worldId' | 'generation'>;

const ATTEMPTS = 5;

/**
 * Starts a build of all datasets, and answers it; the one that runs already, if one does and it will still see what is
 * asked for: a build that was begun before a week ended knows nothing of the end.
 * @throws DomainError `unavailable` when builds come and go faster than one can be made
 */
export async function startBuild(sender: BuildSender, world: World, cause: BuildDetail['cause']): Promise<BuildJob> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const last = await sender.jobs.last(world);
    if (last && !isFinished(last) && (cause === 'request' || last.status === 'queued')) {
      await resendBuild(sender, last);
      return last;
    }
    const job = newBuild(world, (last?.detail.number ?? 0) + 1, cause, sender.now());
    if (await startJob(sender, job, messageOf(job))) return job;
    // Someone else made it.
  }
  throw new DomainError('unavailable', 'Builds of this world come and go; try again.');
}

/** Sends the message of a build again, if it must be lost. */
export function resendBuild(sender: BuildSender, job: BuildJob): Promise<void> {
  return resendLost(sender, job, messageOf(job));
}

function messageOf({ id, worldId, generation }: BuildJob) {
  return { kind: 'build', worldId, generation, jobId: id };
}

function newBuild({ worldId, generation }: World, number: number, cause: BuildDetail['cause'], now: number): BuildJob {
  const detail: BuildDetail = { number, cause, asOf: null, due: [], kept: [], datasets: [] };
  return newJob({ id: buildId(number), kind: 'build-datasets', worldId, generation, detail }, now);
}
