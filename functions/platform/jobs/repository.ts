import type { Tell } from '../notices/notices.ts';
import { ABSENT, getItem, putWhere } from '../storage/conditions.ts';
import type { Documents } from '../storage/dynamo.ts';
import { VersionConflict } from '../storage/version-conflict.ts';
import type { Job } from './job.ts';

/**
 * Jobs as they are stored.
 * @typeParam Ref what names a job, as its message does
 */
export interface JobRepository<J extends Job, Ref> {
  get(ref: Ref): Promise<J | null>;
  /** Writes a new job; false when there is one of that id. */
  create(job: J): Promise<boolean>;
  /** Writes over the version before. Throws VersionConflict when there is another by now, or none any more. */
  update(job: J): Promise<void>;
}

/** Where and how the jobs of a client lie in a table. */
export interface JobLayout<J extends Job, Ref> {
  /** The key of an item; null when the text can't be the id of a job. */
  addressOf(ref: Ref): { readonly pk: string; readonly sk: string } | null;
  refOf(job: J): Ref;
  /** Reads what is stored under a name, in the present form or in that of the version before. */
  decode(content: unknown, ref: Ref): J;
  /** Seconds after its last write when a job may be removed; without it never. */
  readonly keptSeconds?: number;
}

/**
 * Jobs in a table. Each step of one is told to those who follow its world; whoever dies between writing it and telling
 * leaves it untold, and the job itself says how it stands.
 */
export function createJobRepository<J extends Job, Ref>(
  documents: Documents,
  table: string,
  now: () => number,
  { addressOf, refOf, decode, keptSeconds }: JobLayout<J, Ref>,
  tell: Tell,
): JobRepository<J, Ref> {
  function itemOf(job: J) {
    const address = addressOf(refOf(job));
    if (!address) throw new Error(`${job.id} is not the id of a job.`);
    const { status, version } = job;
    const expiry = keptSeconds !== undefined && { expiresAt: Math.floor(now() / 1000) + keptSeconds };
    return { ...address, status, version, ...expiry, content: job };
  }

  return {
    async get(ref) {
      const address = addressOf(ref);
      const item = address && (await getItem(documents, table, address));
      return item ? decode(item.content, ref) : null;
    },

    async create(job) {
      const made = await putWhere(documents, table, itemOf(job), ABSENT);
      if (made) await tell(job.worldId, JOB_PROGRESS, progressOf(job));
      return made;
    },

    async update(job) {
      if (!(await putWhere(documents, table, itemOf(job), storedIs(job.version - 1)))) {
        throw new VersionConflict(`The job ${job.id}`);
      }
      // That it was sent is no step.
      if (job.status !== 'queued') await tell(job.worldId, JOB_PROGRESS, progressOf(job));
    },
  };
}

/** The type of notices about jobs. */
const JOB_PROGRESS = 'job.progress';

/** What is told of a job: enough to show how far it is. What came of it is read where the job is. */
function progressOf({ id, kind, generation, status, step, percentage, error }: Job) {
  return { job: { id, kind, generation, status, step, percentage, error } };
}

/** That an item has a version; those without one were written by the version of Showroom that had no such attribute. */
function storedIs(version: number) {
  if (version === 0) {
    const ConditionExpression = 'attribute_exists(pk) AND attribute_not_exists(#version)';
    return { ConditionExpression, ExpressionAttributeNames: { '#version': 'version' } };
  }
  return {
    ConditionExpression: '#version = :before',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':before': version },
  };
}
