import { createJobRepository, type JobLayout } from '../../platform/jobs/repository.ts';
import type { Tell } from '../../platform/notices/notices.ts';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import { batchWriteAll, queryItems, type WriteRequest } from '../../platform/storage/batch.ts';
import { ABSENT, beginningWith, getItem, putWhere } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { partitionOf } from '../../worlds/ports.ts';
import { readRunKey, runKey, runsOf, stageKey } from '../names.ts';
import type { RunStore, RunWithStages } from '../ports.ts';
import type { Run, StageJob, StageRef } from '../records.ts';

const layout: JobLayout<StageJob, StageRef> = {
  addressOf: (ref) => ({ pk: partitionOf(ref), sk: stageKey(ref.session, ref.version, ref.stage) }),
  // Every stage is of a generation.
  refOf: ({ worldId, generation, detail }) => ({ worldId, generation: generation ?? 0, ...detail }),
  decode: (content) => content as StageJob,
};

/** Versions of sessions, and beside each the jobs of its stages. */
export function createRunTable(
  documents: Documents,
  table: string,
  now: () => number,
  tell: Tell,
  patient: Backoff = backoff,
): RunStore {
  return {
    ...createJobRepository(documents, table, now, layout, tell),

    async add(ref, run) {
      const address = { pk: partitionOf(ref), sk: runKey(ref.session, run.version) };
      await putWhere(documents, table, { ...address, content: run }, ABSENT); // refused: it is there
    },

    async run(ref) {
      const item = await getItem(documents, table, { pk: partitionOf(ref), sk: runKey(ref.session, ref.version) });
      return item === undefined ? null : (item.content as Run);
    },

    async stagesOf(ref) {
      const prefix = `${runKey(ref.session, ref.version)}#`;
      const jobs = new Map<string, StageJob>();
      for await (const item of queryItems(documents, beginningWith(table, partitionOf(ref), prefix))) {
        const job = item.content as StageJob;
        jobs.set(job.detail.stage, job);
      }
      return jobs;
    },

    async list(ref, after) {
      const found = new Map<number, { run: Run | null; jobs: Map<string, StageJob> }>();
      const query = beginningWith(table, partitionOf(ref), runsOf(ref.session));
      for await (const { sk, content } of queryItems(documents, query)) {
        const { version, stage } = readRunKey(ref.session, String(sk));
        const entry = found.get(version) ?? { run: null, jobs: new Map<string, StageJob>() };
        found.set(version, entry);
        if (stage === null) entry.run = content as Run;
        else entry.jobs.set(stage, content as StageJob);
      }
      return [...found.values()]
        .flatMap(({ run, jobs }): RunWithStages[] => (run !== null && run.version > after ? [{ run, jobs }] : []))
        .reverse();
    },

    async removeThrough(ref, version) {
      const pk = partitionOf(ref);
      const old: WriteRequest[] = [];
      const query = { ...beginningWith(table, pk, runsOf(ref.session)), ProjectionExpression: 'sk' };
      for await (const { sk } of queryItems(documents, query)) {
        const key = String(sk);
        if (readRunKey(ref.session, key).version <= version) old.push({ remove: { pk, sk: key } });
      }
      await batchWriteAll(documents, table, old, patient);
    },
  };
}
