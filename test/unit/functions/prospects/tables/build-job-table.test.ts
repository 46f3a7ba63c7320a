import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runBuild } from '../../../../../functions/prospects/build-dashboards.ts';
import { clientKey, jobId, partitionOfKey } from '../../../../../functions/prospects/names.ts';
import type { BuildJob } from '../../../../../functions/prospects/records.ts';
import { itemsOf, type Rewind, rewinding } from '../../../../tools/dynamo.ts';
import { jobOf, messageOf, type ProspectWorld, startProspectWorld, WORLD } from '../../../../tools/prospect-world.ts';
import { asking } from '../../../../tools/prospects.ts';

let world: ProspectWorld;
let rewind: Rewind;
beforeAll(async () => {
  world = await startProspectWorld('former-');
  rewind = await rewinding(world.dynamo, 'former-');
});
afterAll(() => world.stop());
beforeEach(() => rewind());

const CLIENT = 'client-1';
const key = clientKey(WORLD, CLIENT);

/** Writes a job as the version before did, with all of it side by side. */
async function former({ detail, ...job }: BuildJob): Promise<void> {
  const { kind: _kind, worldId: _world, generation: _generation, percentage: _done, resendAt: _at, ...kept } = job;
  const { result: _result, ...own } = kept;
  const content = { ...own, ...detail };
  const at = { pk: partitionOfKey(WORLD, key), sk: job.id };
  const Item = { ...at, client_id: CLIENT, status: job.status, version: job.version, content };
  await world.dynamo.documents.send(new PutCommand({ TableName: 'former-generation_jobs', Item }));
}

describe('the table of builds', () => {
  it('shows jobs of the version before as it showed them then', async () => {
    const done = await world.build(CLIENT, { categories: ['roi-focused'] });
    const ask = asking(world.fresh());
    const asked = { params: { job_id: done.id } };
    const before = (await ask('getGenerationJob', asked)).body;
    await former(done);
    const items = await itemsOf(world.dynamo.documents, 'former-generation_jobs');
    expect(items.filter(({ sk }) => sk === done.id).every(({ content }) => !('detail' in Object(content)))).toBe(true);
    expect((await ask('getGenerationJob', asked)).body).toEqual(before);
    expect((await ask('listGenerationJobs', { params: { client_id: CLIENT } })).body).toEqual([before]);
    expect((await world.start(CLIENT)).id).toBe(jobId(key, 2));
  });

  it('does jobs that the version before has queued', async () => {
    const queued = await world.start(CLIENT, { categories: ['roi-focused'] });
    await former(queued);
    expect((await jobOf(world.fresh(), queued.id)).detail).toEqual(queued.detail);
    await runBuild(world.fresh(), messageOf(queued.id));
    expect(await jobOf(world.fresh(), queued.id)).toMatchObject({ status: 'completed', percentage: 100 });
  });
});
