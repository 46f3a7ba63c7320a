import { isoTime } from '../../core/kernel/time.ts';
import type { RunWithStages } from './ports.ts';
import type { Choice, Run, Session, StageJob } from './records.ts';
import type { Stage } from './stages.ts';
import { statusOf } from './status.ts';

const time = (at: number | null): string | null => (at === null ? null : isoTime(at));

/** How the last version of a session stands, with the three answers that a screen asks for. */
export function describeStatus(stages: readonly Stage[], session: Session, jobs: ReadonlyMap<string, StageJob>) {
  const { id, topic, input, last } = session;
  const { startedAt, finishedAt, stages: each, ...at } = statusOf(stages, jobs);
  const { status, stage, percentage, error } =
    last === null ? { status: 'scored' as const, stage: null, percentage: 0, error: null } : at;
  return {
    session_id: id,
    topic: last?.topic ?? topic,
    status,
    stage,
    percentage,
    is_processing: status === 'queued' || status === 'running',
    is_completed: status === 'completed' || status === 'completed_with_errors',
    is_failed: status === 'failed',
    version: last?.version ?? null,
    input_version: last?.input ?? input,
    error,
    created_at: time(last?.createdAt ?? null),
    started_at: time(startedAt),
    finished_at: time(finishedAt),
    stages: each.map(({ startedAt: started, finishedAt: finished, ...rest }) => ({
      ...rest,
      started_at: time(started),
      finished_at: time(finished),
    })),
  };
}

export function describeChoice({ seed, iterations, sampling, stopWhenConverged, whatIfs }: Choice) {
  return {
    seed,
    iterations,
    hypercube: sampling === 'latin-hypercube',
    stop: stopWhenConverged,
    what_ifs: whatIfs,
  };
}

/** A version in a list. */
export function describeVersion(stages: readonly Stage[], { run, jobs }: RunWithStages) {
  const { status, percentage, finishedAt, error } = statusOf(stages, jobs);
  return {
    version: run.version,
    topic: run.topic,
    input_version: run.input,
    status,
    percentage,
    cause: run.cause,
    choice: describeChoice(run.choice),
    created_at: isoTime(run.createdAt),
    finished_at: time(finishedAt),
    error,
  };
}

/** What stands above the results of a version. */
export function describeFrame(
  stages: readonly Stage[],
  session: string,
  run: Run,
  jobs: ReadonlyMap<string, StageJob>,
) {
  const { status, finishedAt, stages: each } = statusOf(stages, jobs);
  return {
    session_id: session,
    topic: run.topic,
    version: run.version,
    input_version: run.input,
    status,
    generated_at: isoTime(finishedAt ?? run.createdAt),
    choice: describeChoice(run.choice),
    errors: each.flatMap(({ stage, status: ended, error }) =>
      ended === 'failed' ? { stage, error: error ?? '' } : [],
    ),
  };
}
