export const jobStatuses = ['queued', 'running', 'completed', 'completed_with_errors', 'failed'] as const;
export type JobStatus = (typeof jobStatuses)[number];

/**
 * The record of work that outlasts a request. Times are epoch milliseconds of the wall.
 * @typeParam Detail what is asked for, and how far its parts are, in the client's own terms
 * @typeParam Step names of the steps through which the work goes
 */
export interface Job<Detail = unknown, Step extends string = string> {
  readonly id: string;
  readonly kind: string;
  readonly worldId: string;
  /** The generation of the world that it is for; null where it is for the world, whichever that has. */
  readonly generation: number | null;
  /** Rises with each write: the optimistic lock, and what fences off a worker whose job another has taken. */
  readonly version: number;
  readonly status: JobStatus;
  readonly step: Step | 'queued' | 'finished';
  /** How much is done, in whole percent. */
  readonly percentage: number;
  /** Times that a worker began with it. */
  readonly attempts: number;
  /** When whoever reads it, unfinished, takes its message for lost and sends it again. */
  readonly resendAt: number;
  /** What the last worker that gave up said. */
  readonly lastFailure: string | null;
  /** Why it failed, or what of it did. */
  readonly error: string | null;
  /** What came of it, when completed. */
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly detail: Detail;
}

/** Who sends a message at once, does so by then: a job whose message isn't sent after that lost its sender. */
const UNSENT_AFTER_MS = 10_000;

/** A job that is still to be sent to a worker. */
export function newJob<Detail>(
  what: Pick<Job<Detail>, 'id' | 'kind' | 'worldId' | 'generation' | 'detail'>,
  now: number,
): Job<Detail, never> {
  return {
    ...what,
    version: 1,
    status: 'queued',
    step: 'queued',
    percentage: 0,
    attempts: 0,
    resendAt: now + UNSENT_AFTER_MS,
    lastFailure: null,
    error: null,
    result: null,
    createdAt: now,
    startedAt: null,
    finishedAt: null,
  };
}

export function isFinished({ status }: Pick<Job, 'status'>): boolean {
  return status !== 'queued' && status !== 'running';
}

/**
 * A queue brings a message to the next worker within a quarter of an hour, three times, and then to whoever closes the
 * job: one of which nothing was heard for an hour has no message any more.
 */
const SILENT_AFTER_MS = 3_600_000;

/** The next version of a job, as who works on it writes it now. */
export function changed<J extends Job>(job: J, change: Partial<J>, now: number): J {
  return { ...job, resendAt: now + SILENT_AFTER_MS, ...change, version: job.version + 1 };
}
