import { DomainError, type ErrorKind } from '../../../core/kernel/errors.ts';
import type { StagesOfSegments } from '../../../core/views/results/index.ts';
import type { RunWithStages } from '../ports.ts';
import type { SessionRef, StageName, StageResults } from '../records.ts';
import { storedResult } from '../run-stage.ts';
import type { ResultsServices } from '../services.ts';
import { requireSession } from '../sessions.ts';
import { isOver } from '../start-run.ts';

type Reading = Pick<ResultsServices, 'sessions' | 'runs' | 'results' | 'stages'>;

/** What the stages of a version have come to; null of those that have failed. */
export type VersionResults = { readonly [N in StageName]: StageResults[N] | null };

export interface ReadVersion extends RunWithStages {
  readonly results: VersionResults;
}

interface Telling {
  /** Where the version stands in the request. @default 'query/version' */
  readonly pointer?: string;
  /** What it is that a session has no results. @default 'not-found' */
  readonly none?: Extract<ErrorKind, 'not-found' | 'conflict'>;
}

/**
 * The results of a version that is finished; without a number the last that has any.
 * @throws DomainError `not-found` where there is no such session or version, `conflict` while it is still computed, and `none`
 */
export async function readVersion(
  services: Reading,
  ref: SessionRef,
  version: number | undefined,
  { pointer = 'query/version', none = 'not-found' }: Telling = {},
): Promise<ReadVersion> {
  const found = await (version === undefined
    ? lastVersion(services, ref, none)
    : oneVersion(services, ref, version, pointer));
  return { ...found, results: await resultsOf(services, ref, found) };
}

async function lastVersion(
  services: Reading,
  ref: SessionRef,
  none: NonNullable<Telling['none']>,
): Promise<RunWithStages> {
  const { last, clearedThrough } = await requireSession(services, ref);
  if (last === null) {
    throw new DomainError(
      none,
      `The session ${ref.session} has no results: nothing was generated, or it was cleared.`,
      [{ pointer: 'path/session_id', detail: 'Expected a session with results: POST …/generate.' }],
    );
  }
  // The usual case is that nothing runs, and takes one query for one version.
  const jobs = await services.runs.stagesOf({ ...ref, version: last.version });
  if (hasResults(services, jobs)) return { run: last, jobs };
  const earlier = (await services.runs.list(ref, clearedThrough)).find((each) => hasResults(services, each.jobs));
  if (earlier) return earlier;
  if (isOver(services, jobs)) {
    throw new DomainError(none, `The session ${ref.session} has no results: its generation has failed.`);
  }
  throw new DomainError('conflict', `The first results of the session ${ref.session} are still generated.`);
}

function hasResults(services: Reading, jobs: RunWithStages['jobs']): boolean {
  return isOver(services, jobs) && services.stages.some(({ name }) => storedResult(jobs.get(name)) !== null);
}

async function oneVersion(
  services: Reading,
  ref: SessionRef,
  version: number,
  pointer: string,
): Promise<RunWithStages> {
  const { clearedThrough } = await requireSession(services, ref);
  const of = { ...ref, version };
  const run = version > clearedThrough ? await services.runs.run(of) : null;
  if (!run) {
    const errors = [{ pointer, detail: 'Expected a number that GET …/versions lists.' }];
    throw new DomainError('not-found', `The session ${ref.session} has no version ${version}.`, errors);
  }
  const jobs = await services.runs.stagesOf(of);
  if (isOver(services, jobs)) return { run, jobs };
  throw new DomainError('conflict', `Version ${version} of the session ${ref.session} is still generated.`);
}

async function resultsOf(
  { results, stages }: Reading,
  ref: SessionRef,
  { run, jobs }: RunWithStages,
): Promise<VersionResults> {
  const of = { ...ref, version: run.version };
  const read = await Promise.all(
    stages.map(async (stage) => {
      const stored = storedResult(jobs.get(stage.name));
      if (!stored) return [stage.name, null] as const;
      const result = await results.read(of, stage, stored);
      if (result !== null) return [stage.name, result] as const;
      throw new DomainError('not-found', `Version ${run.version} of the session ${ref.session} was cleared.`);
    }),
  );
  // Each stage stores what its entry in the list of stages says.
  return Object.fromEntries(read) as unknown as VersionResults;
}

/** As the core's own functions take it. */
export function stagesOfSegments(results: VersionResults): StagesOfSegments {
  const { factors, patterns, monte_carlo: simulation, personas, rich_content: content } = results;
  return { factors, patterns, simulation, personas, content };
}
