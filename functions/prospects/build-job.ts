import { DomainError } from '../../core/kernel/errors.ts';
import { hash32 } from '../../core/kernel/hash.ts';
import { type Category, categories, templateId } from '../../core/views/prospects/template.ts';
import { isFinished, newJob } from '../platform/jobs/job.ts';
import { resendLost, startJob } from '../platform/jobs/start-job.ts';
import type { Head } from '../worlds/head.ts';
import type { BuildMessage } from './messages.ts';
import { clientKey, jobId } from './names.ts';
import type { BuildDetail, BuildJob, TemplateOutcome } from './records.ts';
import type { ProspectServices } from './services.ts';

export interface BuildRequest {
  readonly prospect_ids?: readonly string[] | undefined;
  readonly seed?: number | undefined;
  readonly categories?: readonly Category[] | undefined;
}

type Sender = Pick<ProspectServices, 'jobs' | 'queue' | 'now'>;
type World = Pick<Head, 'worldId' | 'generation' | 'seed'>;

const ATTEMPTS = 5;

/**
 * Queues a job that builds a client's dashboards, and answers it; that which runs already, if one does.
 * @throws DomainError `unavailable` when jobs of the client come and go faster than one can be made
 */
export async function startBuild(
  services: Sender,
  head: World,
  clientId: string,
  request: BuildRequest,
): Promise<BuildJob> {
  const key = clientKey(head, clientId);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const last = await services.jobs.last(head, key);
    if (last && !isFinished(last)) {
      await resendBuild(services, head, last);
      return last;
    }
    const job = newBuild(head, clientId, (last?.detail.number ?? 0) + 1, request, services.now());
    if (await startJob(services, job, messageOf(job, head))) return job;
    // Someone else made it.
  }
  throw new DomainError('unavailable', 'Jobs of this client come and go; try again.');
}

/** Sends the message of a job again, if it must be lost. */
export function resendBuild(services: Sender, head: Pick<Head, 'generation'>, job: BuildJob): Promise<void> {
  return resendLost(services, job, messageOf(job, head));
}

function messageOf({ id, worldId }: BuildJob, { generation }: Pick<Head, 'generation'>): BuildMessage {
  return { kind: 'build', worldId, generation, jobId: id };
}

function newBuild(head: World, clientId: string, number: number, request: BuildRequest, now: number): BuildJob {
  const { worldId, generation, seed } = head;
  const key = clientKey(head, clientId);
  const wanted = categories.filter((category) => request.categories?.includes(category) ?? true);
  const detail: BuildDetail = {
    clientId,
    number,
    seed: request.seed ?? hash32(clientId, seed),
    categories: wanted,
    prospectIds: [...new Set(request.prospect_ids ?? [])],
    asOf: null,
    demoProspectId: null,
    templates: wanted.map((category) => pendingOutcome(key, category)),
  };
  return newJob({ id: jobId(key, number), kind: 'build-dashboards', worldId, generation, detail }, now);
}

/** How a job stands with a template before it is made. */
export function pendingOutcome(key: string, category: Category): TemplateOutcome {
  const id = templateId(key, category);
  return { category, templateId: id, name: null, status: 'pending', widgetCount: 0, error: null, data: [] };
}

/**
 * How much of a build is done, in whole percent: making a template is one part, its data for a prospect another, finding
 * the prospects one more.
 */
export function percentageOf({ templates, prospectIds, demoProspectId }: BuildDetail): number {
  const perTemplate = 2 + prospectIds.length;
  const done = templates.reduce((sum, { status, data }) => {
    if (status === 'failed' || status === 'completed') return sum + perTemplate;
    return sum + (status === 'stored' ? 1 : 0) + data.length;
  }, 0);
  return Math.floor((100 * (done + (demoProspectId === null ? 0 : 1))) / (templates.length * perTemplate + 1));
}
