import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeJob } from '../../../../../functions/platform/jobs/close-job.ts';
import { changed, newJob } from '../../../../../functions/platform/jobs/job.ts';
import { VersionConflict } from '../../../../../functions/platform/storage/version-conflict.ts';
import type { WorldJob } from '../../../../../functions/worlds/jobs.ts';
import { createJobTable } from '../../../../../functions/worlds/tables/job-table.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { recordingLogger } from '../../../../tools/simulation.ts';

let dynamo: TestDynamo;
const NOW = Date.UTC(2026, 10, 18);
const table = () =>
  createJobTable(
    dynamo.documents,
    'table-jobs',
    () => NOW,
    async () => undefined,
  );

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'table-');
});
afterAll(() => dynamo.stop());

/** Writes a job as the version before did. */
async function former(id: string, how: Pick<WorldJob, 'status' | 'finishedAt' | 'result' | 'error'>): Promise<void> {
  const content = { id, worldId: 'default', kind: 'sync', createdAt: NOW - 1000, ...how };
  const Item = { pk: id, sk: 'job', content, expiresAt: Math.floor(NOW / 1000) };
  await dynamo.documents.send(new PutCommand({ TableName: 'table-jobs', Item }));
}

describe('the table of jobs', () => {
  it('keeps a job with what its worker is sent', async () => {
    const message = { kind: 'sync', jobId: 'job-1', worldId: 'default' } as const;
    const job = newJob({ id: 'job-1', kind: 'sync', worldId: 'default', generation: null, detail: { message } }, NOW);
    await table().create(job);
    expect(await table().get({ jobId: 'job-1' })).toEqual(job);
  });

  it('reads jobs of the version before', async () => {
    const unfinished = { finishedAt: null, result: null, error: null };
    await former('job-a', { ...unfinished, status: 'running' });
    await former('job-b', { ...unfinished, status: 'completed', finishedAt: NOW, result: { tick: 7 } });
    await former('job-c', { ...unfinished, status: 'failed', finishedAt: NOW, error: 'It was halted.' });
    const lacking = { version: 0, attempts: 0, detail: { message: null }, worldId: 'default', createdAt: NOW - 1000 };
    const read = async (jobId: string) => await table().get({ jobId });
    expect(await read('job-a')).toMatchObject({ ...lacking, status: 'running', step: 'queued', percentage: 0 });
    expect(await read('job-b')).toMatchObject({ ...lacking, step: 'finished', percentage: 100, result: { tick: 7 } });
    expect(await read('job-c')).toMatchObject({ ...lacking, step: 'finished', percentage: 0, error: 'It was halted.' });
  });

  it('goes on with one of them once, and closes it when its message is dead', async () => {
    await former('job-d', { status: 'running', finishedAt: null, result: null, error: null });
    const job = await table().get({ jobId: 'job-d' });
    if (!job) throw new Error('there is no job');
    await table().update(changed(job, { attempts: 1 }, NOW));
    await expect(table().update(changed(job, { attempts: 1 }, NOW))).rejects.toThrow(VersionConflict);
    await closeJob({ jobs: table(), logger: recordingLogger([]), now: () => NOW }, { jobId: 'job-d' });
    expect(await table().get({ jobId: 'job-d' })).toMatchObject({ status: 'failed', version: 2, finishedAt: NOW });
  });
});
