import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runBuild } from '../../../../functions/prospects/build-dashboards.ts';
import { clientKey } from '../../../../functions/prospects/names.ts';
import { type Rewind, rewinding } from '../../../tools/dynamo.ts';
import { messageOf, type ProspectWorld, startProspectWorld, WORLD } from '../../../tools/prospect-world.ts';
import { asking, sentOf, storedIn } from '../../../tools/prospects.ts';

let world: ProspectWorld;
let rewind: Rewind;
beforeAll(async () => {
  world = await startProspectWorld('jobs-');
  rewind = await rewinding(world.dynamo, 'jobs-');
});
afterAll(() => world.stop());
beforeEach(() => rewind());

const CLIENT = 'client-1';
const key = clientKey(WORLD, CLIENT);
const params = { client_id: CLIENT };
const stored = () => storedIn(world.dynamo.documents, 'jobs-');

describe('asking for a build', () => {
  it.each([
    ['generateTemplates', ''],
    ['generateTemplatesV1', '/v1'],
  ] as const)('%s answers the job and its address, and queues it', async (operation, prefix) => {
    const services = world.fresh();
    const { status, headers, body } = await asking(services)(operation, { params });
    expect(status).toBe(202);
    expect(headers.location).toBe(`${prefix}/triton/jobs/${body.job_id}`);
    expect(body).toMatchObject({ client_id: CLIENT, status: 'queued', current_step: 'queued', percentage: 0 });
    expect(sentOf(services, 'build')).toEqual([{ message: messageOf(body.job_id), delaySeconds: 0 }]);
    for (const found of ['getGenerationJob', 'getGenerationJobV1'] as const) {
      expect((await asking(services)(found, { params: { job_id: body.job_id } })).body).toEqual(body);
    }
  });

  it('answers the running job again, and a new one when it is over', async () => {
    const services = world.fresh();
    const ask = asking(services);
    const ids = await Promise.all(
      Array.from({ length: 8 }, async () => (await ask('generateTemplates', { params })).body.job_id),
    );
    expect(new Set(ids).size).toBe(1);
    expect(sentOf(services, 'build')).toHaveLength(1);
    await runBuild(world.fresh(), messageOf(ids[0]));
    expect((await ask('generateTemplates', { params })).body.job_id).not.toBe(ids[0]);
    const listed = (await ask('listGenerationJobs', { params })).body;
    expect(listed.map(({ status }: { status: string }) => status)).toEqual(['queued', 'completed']);
    const first = await ask('listGenerationJobs', { params, query: 'limit=1' });
    expect(first.body).toEqual(listed.slice(0, 1));
    const next = /cursor=([^>]+)>/.exec(String(first.headers.link))?.[1];
    expect((await ask('listGenerationJobs', { params, query: `limit=1&cursor=${next}` })).body).toEqual(
      listed.slice(1),
    );
  });

  it('sends again what was not sent, or of which nothing was heard for an hour, when it is asked for', async () => {
    const dying = world.fresh();
    const send = async () => {
      throw new Error('the queue is away');
    };
    expect((await asking({ ...dying, queue: { ...dying.queue, send } })('generateTemplates', { params })).status).toBe(
      500,
    );
    const [job] = await dying.jobs.listByClient(WORLD, key, { limit: 1 });
    const id = job?.id ?? '';
    /** What is sent by who asks so many milliseconds later. */
    const sentAfter = async (later: number, ...asked: Parameters<ReturnType<typeof asking>>) => {
      const services = world.fresh();
      world.clock.now += later;
      expect((await asking(services)(...asked)).body.job_id).toBe(id);
      return sentOf(services, 'build').map(({ message }) => message.jobId);
    };
    const start = world.clock.now;
    expect(await sentAfter(9_999, 'generateTemplates', { params })).toEqual([]);
    expect(await sentAfter(1, 'generateTemplates', { params })).toEqual([id]);
    const follow = { params: { job_id: id } };
    expect(await sentAfter(3_599_999, 'getGenerationJob', follow)).toEqual([]);
    expect(await sentAfter(1, 'getGenerationJob', follow)).toEqual([id]);
    expect(await sentAfter(1, 'generateTemplates', { params })).toEqual([]);
    await runBuild(world.fresh(), messageOf(id));
    expect(await sentAfter(10_000_000, 'getGenerationJob', follow)).toEqual([]);
    world.clock.now = start;
  });

  it('refuses what is not there, or of another client, and names the place', async () => {
    const ask = asking(world.fresh());
    const pointers = async (...given: Parameters<typeof ask>) => {
      const { status, body } = await ask(...given);
      return [status, body.errors?.map(({ pointer }: { pointer: string }) => pointer)];
    };
    const elsewhere = (await world.build('client-2')).detail.demoProspectId;
    expect(await pointers('generateTemplates', { params: { client_id: 'client-99' } })).toEqual([
      404,
      ['path/client_id'],
    ]);
    expect(await pointers('getGenerationJob', { params: { job_id: 'job-1' } })).toEqual([404, ['path/job_id']]);
    expect(await pointers('generateTemplates', { params, body: { prospect_ids: ['none'] } })).toEqual([
      404,
      ['/prospect_ids/0'],
    ]);
    expect(await pointers('generateTemplates', { params, body: { prospect_ids: [elsewhere] } })).toEqual([
      422,
      ['/prospect_ids/0'],
    ]);
    expect(await pointers('generateTemplates', { params, body: { categories: ['weather'] } })).toEqual([
      422,
      ['/categories/0'],
    ]);
    expect(await pointers('generateTemplates', { params, body: { seed: -1 } })).toEqual([422, ['/seed']]);
    expect(await pointers('listGenerationJobs', { params: { client_id: 'x' } })).toEqual([404, ['path/client_id']]);
    expect((await stored()).generation_jobs).toHaveLength(1);
  });

  it('keeps the jobs and templates of a world to those who may see it', async () => {
    const { id } = await world.build(CLIENT);
    const [template] = await world.fresh().templates.listByClient(WORLD, key);
    const ask = asking(world.fresh());
    for (const [worldId, worlds, status] of [
      ['default', undefined, 200],
      ['other', undefined, 404],
      ['other', 'other', 404],
      ['default', 'other', 403],
    ] as const) {
      const asked = { world: worldId, ...(worlds && { worlds }) };
      expect((await ask('getGenerationJob', { params: { job_id: id }, ...asked })).status).toBe(status);
      expect((await ask('getTemplate', { params: { template_id: template?.id ?? '' }, ...asked })).status).toBe(status);
    }
  });
});
