import { DomainError } from '../../core/kernel/errors.ts';
import { isFinished, newJob } from '../platform/jobs/job.ts';
import { resendLost, startJob } from '../platform/jobs/start-job.ts';
import { retryOnConflict } from '../platform/storage/retry.ts';
import { MOST_VERSIONS } from './names.ts';
import type { Choice, Run, Session, SessionRef, StageJob, VersionRef } from './records.ts';
import type { StageSender } from './services.ts';
import { isScored, requireSession } from './sessions.ts';

export interface RunRequest {
  readonly topic: string;
  readonly choice: Choice;
  readonly cause: Run['cause'];
}

/**
 * Starts a new version of a session's results, and answers it; the one that is computed already, if one is of the same input and
 * choice. Its number comes from the session's record, and with it the record has what was asked for: whoever reads it next goes on
 * where the one before has died.
 * @throws DomainError `conflict` where nothing is scored, or for another topic
 */
export async function startRun(sender: StageSender, ref: SessionRef, request: RunRequest): Promise<Run> {
  const run = await retryOnConflict(
    async () => {
      const session = await requireScored(sender, ref, request.topic);
      const same = await running(sender, ref, session, request);
      if (same) return same;
      const next = newRun(session, request, sender.now());
      const { version, createdAt } = next;
      const lock = session.lock + 1;
      await sender.sessions.put(ref, { ...session, lock, versions: version, last: next, updatedAt: createdAt });
      return next;
    },
    () => new DomainError('unavailable', 'Versions of this session come and go; try again.'),
  );
  await advance(sender, ref, run);
  return run;
}

async function requireScored(sender: StageSender, ref: SessionRef, topic: string): Promise<Session> {
  const session = await sender.sessions.get(ref);
  if (!session || !isScored(session)) {
    throw new DomainError('conflict', `The session ${ref.session} has no measure that has a value: score it first.`, [
      { pointer: 'path/session_id', detail: 'Expected a session that was scored: PUT …/scoring.' },
    ]);
  }
  if (session.topic === topic) return session;
  throw new DomainError('conflict', `The session ${ref.session} is scored for another topic: “${session.topic}”.`, [
    { pointer: 'path/topic', detail: `Expected ${session.topic}.` },
  ]);
}

/** The last version, when it is not finished and would come to the same. */
async function running(
  sender: StageSender,
  ref: SessionRef,
  { last, input }: Session,
  { choice }: RunRequest,
): Promise<Run | null> {
  if (last?.input !== input || JSON.stringify(last.choice) !== JSON.stringify(choice)) return null;
  const jobs = await sender.runs.stagesOf({ ...ref, version: last.version });
  return isOver(sender, jobs) ? null : last;
}

/** True when each stage is finished, one way or the other. */
export function isOver({ stages }: Pick<StageSender, 'stages'>, jobs: ReadonlyMap<string, StageJob>): boolean {
  return stages.every(({ name }) => {
    const job = jobs.get(name);
    return job !== undefined && isFinished(job);
  });
}

function newRun({ versions, input }: Session, { topic, choice, cause }: RunRequest, now: number): Run {
  const version = versions + 1;
  if (version > MOST_VERSIONS) throw new DomainError('conflict', 'The session has had as many versions as it can.');
  return { version, topic, input, choice, cause, createdAt: now };
}

/**
 * Brings a version on: begins the first stage that was not begun yet, once all before it are finished, and sends the message of
 * one again that must be lost. Done by whoever starts a version, by who has finished a stage, and by who reads how it stands, so that
 * none of them is needed. Answers the stages as far as they are.
 */
export async function advance(sender: StageSender, ref: SessionRef, run: Run): Promise<ReadonlyMap<string, StageJob>> {
  const of: VersionRef = { ...ref, version: run.version };
  const jobs = new Map(await sender.runs.stagesOf(of));
  if (jobs.size === 0) await sender.runs.add(ref, run);
  for (const { name } of sender.stages) {
    const job = jobs.get(name);
    if (job && isFinished(job)) continue;
    const message = { kind: 'stage', ...of, stage: name };
    if (job) await resendLost(sender, job, message);
    else {
      const begun = newStage(of, name, sender.now());
      await startJob(sender, begun, message);
      jobs.set(name, begun);
    }
    break;
  }
  return jobs;
}

function newStage(of: VersionRef, stage: string, now: number): StageJob {
  const { worldId, generation, session, version } = of;
  const detail = { session, version, stage };
  return newJob({ id: `${session}-${version}-${stage}`, kind: 'results-stage', worldId, generation, detail }, now);
}

/** The session, and its last version brought on. @throws DomainError `not-found` */
export async function readSession(
  sender: StageSender,
  ref: SessionRef,
): Promise<{ readonly session: Session; readonly jobs: ReadonlyMap<string, StageJob> }> {
  const session = await requireSession(sender, ref);
  const { last } = session;
  return { session, jobs: last === null ? new Map() : await advance(sender, ref, last) };
}
