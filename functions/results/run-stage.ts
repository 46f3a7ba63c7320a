import { DomainError } from '../../core/kernel/errors.ts';
import type { PersonasAbsent } from '../../core/views/results/index.ts';
import { closeJob } from '../platform/jobs/close-job.ts';
import { isFinished } from '../platform/jobs/job.ts';
import { type Outcome, runJob } from '../platform/jobs/run-job.ts';
import type { ResultsMessage } from './messages.ts';
import type { ResultsSweep } from './ports.ts';
import type { Run, StageJob, StageName, StageRef, StageResults, StoredResult, VersionRef } from './records.ts';
import type { StageServices } from './services.ts';
import type { Stage, StageContext } from './stages.ts';
import { advance } from './start-run.ts';

/** Does what a message of the queue asks for. Each may come twice, late, and in any order. */
export async function takeMessage(
  services: StageServices,
  sweep: ResultsSweep,
  message: ResultsMessage,
): Promise<void> {
  return message.kind === 'world-removed' ? sweep.removeAll(message) : takeStage(services, message);
}

/**
 * Closes a message that failed each time: its stage is failed and says why, and the next one has its turn, so that what does not
 * need it stands.
 * @throws Error for a removed world, whose results would stay for ever: its message becomes a dead letter
 */
export async function closeMessage(services: StageServices, message: ResultsMessage): Promise<void> {
  if (message.kind === 'world-removed') {
    throw new Error(`The results of generation ${message.generation} of ${message.worldId} are still to be removed.`);
  }
  await closeJob(services, message);
  await goOn(services, message);
}

/** Computes a stage of a version, and stores what it comes to. Done again, wherever the time before ended, it leaves the same. */
export async function takeStage(services: StageServices, ref: StageRef): Promise<void> {
  if (await isWanted(services, ref)) {
    await runJob<StageJob, StageRef>(services, ref, 'compute', () => compute(services, ref));
  }
  await goOn(services, ref);
}

/** Has the next stage begin; of a version that was cleared meanwhile, or whose world is gone, it removes what it may have stored. */
async function goOn(services: StageServices, ref: StageRef): Promise<void> {
  if (await isWanted(services, ref)) {
    const run = await services.runs.run(ref);
    if (run) await advance(services, ref, run);
    return;
  }
  await services.runs.removeThrough(ref, ref.version);
  await services.results.removeThrough(ref, ref.version);
}

async function isWanted({ sessions }: StageServices, ref: VersionRef): Promise<boolean> {
  const session = await sessions.get(ref);
  return session !== null && session.clearedThrough < ref.version;
}

async function compute(services: StageServices, ref: StageRef): Promise<Outcome> {
  const { stages, runs, results } = services;
  const stage = stages.find(({ name }) => name === ref.stage);
  const run = await runs.run(ref);
  if (!stage || !run) throw new DomainError('conflict', `There is no stage ${ref.stage} of this version.`);
  const needed = await neededBy(services, ref, stage);
  const stored = await results.write(ref, stage, await stage.run(await contextOf(services, ref, run, needed)));
  return { result: { ...stored } };
}

type Needed = ReadonlyMap<string, { readonly stage: Stage; readonly stored: StoredResult }>;

/** The stages that one needs, with where their results lie. @throws DomainError `conflict` where one of them has none */
async function neededBy({ stages, runs }: StageServices, ref: StageRef, { needs }: Stage): Promise<Needed> {
  const jobs = needs.length === 0 ? new Map<string, StageJob>() : await runs.stagesOf(ref);
  return new Map(
    stages
      .filter(({ name }) => needs.includes(name))
      .map((stage) => {
        const stored = storedResult(jobs.get(stage.name));
        if (stored) return [stage.name, { stage, stored }] as const;
        throw new DomainError('conflict', `It needs the stage ${stage.name}, which has failed.`);
      }),
  );
}

/** Where the result of a stage lies; null of one that has none, or none yet. */
export function storedResult(job: StageJob | undefined): StoredResult | null {
  if (!job || !isFinished(job) || job.status === 'failed' || job.result === null) return null;
  const { parts, characters } = job.result;
  return { parts: Number(parts), characters: Number(characters) };
}

/** Who submits measures says nothing of people, and those of the world are not what they are of. */
const NOBODY_MEASURED: PersonasAbsent = {
  status: 'absent',
  reason: 'No people were measured: the session is scored with measures that were submitted.',
};

async function contextOf(services: StageServices, ref: StageRef, run: Run, needed: Needed): Promise<StageContext> {
  const { sessions, results, measures, people, narrator } = services;
  const input = await sessions.input(ref, run.input);
  if (!input) throw new DomainError('conflict', 'What the session was scored with is not there any more.');
  const past = () => measures.past(ref, input.time);
  return {
    run,
    scored: input,
    narrator,
    measures: past,
    people: async () => (input.source === 'submitted' ? NOBODY_MEASURED : people.past(ref, await past())),
    async of<N extends StageName>(name: N) {
      const found = needed.get(name);
      if (!found) throw new Error(`${ref.stage} does not say that it needs ${name}.`);
      const result = await results.read(ref, found.stage, found.stored);
      if (result === null) throw new Error(`The result of ${name} is not there any more.`);
      return result as StageResults[N];
    },
  };
}
