import { SECOND, type Time } from '../../../../core/kernel/time.ts';
import { PACK_VERSION, wallOfTick } from '../../../../core/world/index.ts';
import { isFinished, type Job } from '../../../platform/jobs/job.ts';
import type { Notice } from '../../../platform/notices/notices.ts';
import type { Head } from '../../head.ts';

/** From when a tick is due to when it can be read: messages wait for whole seconds, and a commit takes its time. */
const UNTIL_VISIBLE_MS = 1.5 * SECOND;
/** Whoever asks for a tick that is overdue asks as often as this at most. */
const SHORTEST_MS = SECOND;
/** What commands and reports tell is seen within a minute, however long the interval, and of a world that stands still. */
const LONGEST_MS = 60 * SECOND;
/** While a job of the world is under way. */
const WHILE_BUSY_MS = 2 * SECOND;
/** A job that has told nothing for so long is waited for by nobody. */
const SILENT_MS = 5 * 60 * SECOND;
/** There is more to be told already. */
export const AT_ONCE_MS = 100;

/**
 * Milliseconds after which a follower that was told everything should ask again: when the next tick is due and can be
 * seen. Of a tick that is overdue, the longer it is, the less often.
 */
export function retryAfter(
  { status, packVersion, clock, tick }: Pick<Head, 'status' | 'packVersion' | 'clock' | 'tick'>,
  notices: readonly Notice[],
  now: Time,
): number {
  const stands = status !== 'running' || packVersion !== PACK_VERSION;
  const wait = stands ? LONGEST_MS : wallOfTick(clock, tick + 1) + UNTIL_VISIBLE_MS - now;
  const until = wait > 0 ? wait : -wait;
  const longest = isBusy(notices, now) ? WHILE_BUSY_MS : LONGEST_MS;
  return Math.round(Math.min(longest, Math.max(SHORTEST_MS, until)));
}

/** Whether a job is under way, by what was told of it last. */
function isBusy(notices: readonly Notice[], now: Time): boolean {
  const told = notices.flatMap(({ at, type, data }) =>
    type === 'job.progress' ? [{ at, job: data.job as Pick<Job, 'id' | 'status'> }] : [],
  );
  const last = new Map(told.map((entry) => [entry.job.id, entry]));
  return [...last.values()].some(({ at, job }) => !isFinished(job) && now - at < SILENT_MS);
}
