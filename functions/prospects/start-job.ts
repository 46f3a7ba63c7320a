import { DomainError } from '../../core/kernel/errors.ts';
import { hash32 } from '../../core/kernel/hash.ts';
import { type Category, categories } from '../../core/views/prospects/template.ts';
import type { Head } from '../worlds/head.ts';
import type { GenerationMessage } from './messages.ts';
import { clientKey, jobId, type Place, templateId } from './names.ts';
import { type GenerationJob, isFinished } from './records.ts';
import type { ProspectServices } from './services.ts';

export interface GenerationRequest {
  readonly prospect_ids?: readonly string[] | undefined;
  readonly seed?: number | undefined;
  readonly categories?: readonly Category[] | undefined;
}

const ATTEMPTS = 5;
/** A job that nobody has begun after so long may have lost its message. */
const RESEND_AFTER_MS = 10_000;

/**
 * Queues the generation of a client's templates, and answers the job; that which runs already, if one does.
 * @throws DomainError `unavailable` when jobs of the client come and go faster than one can be made
 */
export async function startGeneration(
  { jobs, queue, now }: Pick<ProspectServices, 'jobs' | 'queue' | 'now'>,
  head: Pick<Head, 'worldId' | 'generation' | 'seed'>,
  clientId: string,
  request: GenerationRequest,
): Promise<GenerationJob> {
  const key = clientKey(head, clientId);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const last = await jobs.last(head, key);
    if (last && !isFinished(last)) {
      const forgotten = last.status === 'queued' && last.createdAt < now() - RESEND_AFTER_MS;
      if (forgotten) await queue.send([{ body: messageFor(head, last) }]);
      return last;
    }
    const job = newJob(head, clientId, (last?.number ?? 0) + 1, request, now());
    if (!(await jobs.create(head, job))) continue; // someone else made it
    await queue.send([{ body: messageFor(head, job) }]);
    return job;
  }
  throw new DomainError('unavailable', 'Jobs of this client come and go; try again.');
}

function messageFor({ worldId, generation }: Place, { id }: GenerationJob): GenerationMessage {
  return { kind: 'generate', worldId, generation, jobId: id };
}

function newJob(
  head: Pick<Head, 'worldId' | 'generation' | 'seed'>,
  clientId: string,
  number: number,
  request: GenerationRequest,
  createdAt: number,
): GenerationJob {
  const key = clientKey(head, clientId);
  const wanted = categories.filter((category) => request.categories?.includes(category) ?? true);
  return {
    id: jobId(key, number),
    clientId,
    number,
    version: 1,
    status: 'queued',
    step: 'queued',
    seed: request.seed ?? hash32(clientId, head.seed),
    categories: wanted,
    prospectIds: [...new Set(request.prospect_ids ?? [])],
    attempts: 0,
    asOf: null,
    demoProspectId: null,
    templates: wanted.map((category) => pendingOutcome(key, category)),
    error: null,
    lastFailure: null,
    createdAt,
    startedAt: null,
    finishedAt: null,
  };
}

export function pendingOutcome(key: string, category: Category): GenerationJob['templates'][number] {
  const id = templateId(key, category);
  return { category, templateId: id, name: null, status: 'pending', widgetCount: 0, error: null, data: [] };
}
