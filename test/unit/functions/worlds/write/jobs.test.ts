import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { WorldJob } from '../../../../../functions/worlds/jobs.ts';
import { closeDeadLetter } from '../../../../../functions/worlds/write/dead-letters.ts';
import { buildWorld, installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { type FollowedMessage, jobMessage } from '../../../../../functions/worlds/write/job-messages.ts';
import { doJob } from '../../../../../functions/worlds/write/jobs.ts';
import { queueJob } from '../../../../../functions/worlds/write/queue-job.ts';
import { apiOn } from '../../../../tools/api.ts';
import {
  createTables,
  itemsOf,
  type Rewind,
  rewinding,
  startDynamo,
  type TestDynamo,
} from '../../../../tools/dynamo.ts';
import { originOf, servicesOn, smallCounts, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { imageOf } from '../../../../tools/world-image.ts';

jest.setTimeout(120_000);
let dynamo: TestDynamo;
let rewind: Rewind;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, 'jobs-', clock);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'jobs-');
  await installWorld(fresh(), 'default', buildWorld(originOf()), false);
  rewind = await rewinding(dynamo, 'jobs-');
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  await rewind();
  clock.now = WEDNESDAY + 1234;
});

const head = () => fresh().loader.head('default');

async function jobOf(jobId: string): Promise<WorldJob> {
  const job = await fresh().jobs.get({ jobId });
  if (!job) throw new Error(`There is no job ${jobId}.`);
  return job;
}

/** Starts a job; answers the message that its worker gets. */
async function started(what: Parameters<typeof queueJob>[1]): Promise<FollowedMessage> {
  const services = fresh();
  await queueJob(services, what);
  const [message] = services.jobQueue.sent.map(({ body }) => jobMessage.parse(body));
  if (!message || !('jobId' in message)) throw new Error('no job was sent');
  return message;
}

const advance = (ticks: number) => started({ kind: 'advance', worldId: 'default', generation: 1, ticks });
const origin = originOf({ seed: 11 });

describe('jobs that are asked for', () => {
  it('are as many as requests, though all come in one millisecond', async () => {
    const messages = await Promise.all(Array.from({ length: 20 }, () => started({ kind: 'sync', worldId: 'default' })));
    expect(new Set(messages.map(({ jobId }) => jobId)).size).toBe(20);
    for (const { jobId } of messages) expect(jobId).toMatch(/^job-[0-9a-f-]{36}$/);
    for (const message of messages.slice(0, 2)) await doJob(fresh(), message);
    const [first, second, third] = await Promise.all(messages.slice(0, 3).map(({ jobId }) => jobOf(jobId)));
    expect([first?.status, second?.status, third?.status]).toEqual(['completed', 'completed', 'queued']);
  });

  it('are sent by who reads them, where who asked died before', async () => {
    const dying = fresh();
    const send = () => Promise.reject(new Error('the queue is away'));
    const asked = queueJob({ ...dying, jobQueue: { send } }, { kind: 'sync', worldId: 'default' });
    await expect(asked).rejects.toThrow('away');
    const [item] = await itemsOf(dynamo.documents, 'jobs-jobs');
    const services = fresh();
    clock.now += 10_000;
    const { body } = await apiOn(services).call('GET', `/api/jobs/${item?.pk}`);
    expect(body).toMatchObject({ status: 'queued', step: 'queued', percentage: 0, attempts: 0 });
    const [message] = services.jobQueue.sent.map((sent) => jobMessage.parse(sent.body));
    expect(message).toEqual({ kind: 'sync', worldId: 'default', jobId: item?.pk });
    if (message) await doJob(fresh(), message);
    expect(await jobOf(String(item?.pk))).toMatchObject({ status: 'completed', step: 'finished', percentage: 100 });
  });
});

describe('advancing by jobs', () => {
  it('adds up, however many ask at once, by job or request, and however often messages come', async () => {
    const asked = fc.array(fc.record({ ticks: fc.integer({ min: 1, max: 40 }), times: fc.nat(2) }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(asked, async (all) => {
        await rewind();
        const work = await Promise.all(
          all.map(async ({ ticks, times }) => {
            if (times === 0) return [() => apiOn(fresh()).call('POST', '/api/simulation/advance', { body: { ticks } })];
            const message = await advance(ticks);
            return Array.from({ length: times }, () => () => doJob(fresh(), message));
          }),
        );
        await Promise.all(work.flat().map((each) => each()));
        expect((await head()).tick).toBe(all.reduce((sum, { ticks }) => sum + ticks, 0));
      }),
      { numRuns: 8 },
    );
  });

  it('goes on after a commit where the worker before died, and does nothing twice', async () => {
    await apiOn(fresh()).call('PUT', '/api/simulation/tempo', { body: { tempo: 240 } });
    const message = await advance(500);
    const services = fresh();
    // Cut as a world of 40,000 leads would be: some 200 ticks to a commit.
    const counts = { ...smallCounts, leads: 40_000 };
    const load: typeof services.loader.load = async (worldId) => {
      const world = await services.loader.load(worldId);
      return { ...world, head: { ...world.head, counts } };
    };
    const put: typeof services.heads.put = (next, expected) =>
      services.heads.put({ ...next, counts: smallCounts }, expected);
    const update: typeof services.jobs.update = async (job) => {
      if (job.percentage > 50) throw new Error('died');
      return services.jobs.update(job);
    };
    const dying = {
      ...services,
      loader: { ...services.loader, load },
      heads: { ...services.heads, put },
      jobs: { ...services.jobs, update },
    };
    await expect(doJob(dying, message)).rejects.toThrow('died');
    const { tick } = await head();
    expect(tick).toBeGreaterThan(250);
    expect(tick).toBeLessThan(500);
    expect((await jobOf(message.jobId)).percentage).toBeGreaterThan(0);
    await doJob(fresh(), message);
    expect((await head()).tick).toBe(500);
    expect(await jobOf(message.jobId)).toMatchObject({ status: 'completed', attempts: 2, result: { tick: 500 } });
  });

  it('brings a world to the tick that a message of the version before names', async () => {
    const { jobId } = await advance(5);
    await doJob(fresh(), { kind: 'advance', jobId, worldId: 'default', generation: 1, tick: 7 });
    expect((await head()).tick).toBe(7);
    expect(await jobOf(jobId)).toMatchObject({ status: 'completed', result: { tick: 7 } });
  });
});

describe('making a world by a job', () => {
  it('tells how far it is, month by month', async () => {
    const message = await started({ kind: 'create', worldId: 'acme', origin });
    const services = fresh();
    const seen: [string, number][] = [];
    const update: typeof services.jobs.update = async (job) => {
      seen.push([job.step, job.percentage]);
      return services.jobs.update(job);
    };
    await doJob({ ...services, jobs: { ...services.jobs, update } }, message);
    const percentages = seen.map(([, percentage]) => percentage);
    expect(percentages).toEqual([...percentages].sort((a, b) => a - b));
    expect(seen.filter(([step]) => step === 'history')).toHaveLength(26);
    expect(seen.slice(-3)).toEqual([
      ['history', 80],
      ['storing', 80],
      ['finished', 100],
    ]);
    const { state } = await imageOf(fresh(), 'acme');
    await installWorld(fresh(), 'beta', buildWorld(origin), false);
    expect((await imageOf(fresh(), 'beta')).state).toBe(state);
  });

  it('is done once, though a worker that lost the job stores the world, too', async () => {
    const message = await started({ kind: 'create', worldId: 'acme', origin });
    const services = fresh();
    let overtaken = false;
    const write: typeof services.chunks.write = async (...given) => {
      if (!overtaken) {
        overtaken = true;
        await doJob(fresh(), message); // it came twice, and the second worker is faster
      }
      return services.chunks.write(...given);
    };
    await doJob({ ...services, chunks: { ...services.chunks, write } }, message);
    expect(await jobOf(message.jobId)).toMatchObject({ status: 'completed', attempts: 2, result: { generation: 1 } });
    expect((await fresh().loader.head('acme')).generation).toBe(1);
  });

  it('fails where there is another world of that name by then', async () => {
    const message = await started({ kind: 'create', worldId: 'acme', origin });
    await installWorld(fresh(), 'acme', buildWorld(originOf({ seed: 3 })), false);
    await doJob(fresh(), message);
    expect(await jobOf(message.jobId)).toMatchObject({ status: 'failed', error: 'There is a world acme already.' });
  });
});

describe('a dead letter', () => {
  it('fails its job, and the log says so', async () => {
    const message = await advance(5);
    const dying = fresh();
    const load = () => Promise.reject(new Error('the table is away'));
    await expect(doJob({ ...dying, loader: { ...dying.loader, head: load } }, message)).rejects.toThrow('away');
    expect(await jobOf(message.jobId)).toMatchObject({ status: 'running', attempts: 1 });
    const services = fresh();
    await closeDeadLetter(services, message);
    const error = 'Given up after 1 attempt, in the step "advancing": the table is away';
    expect((await apiOn(fresh()).call('GET', `/api/jobs/${message.jobId}`)).body).toMatchObject({
      status: 'failed',
      step: 'finished',
      error,
    });
    expect(services.lines).toContainEqual(expect.objectContaining({ level: 'error', message: 'job-failed' }));
    await doJob(fresh(), message); // the letter is sent again by hand
    expect((await head()).tick).toBe(0);
  });

  it('is kept where nobody asks for the same again, and else done with', async () => {
    const { counts } = origin;
    const sweep = { kind: 'sweep', worldId: 'gone', generation: 3, counts } as const;
    await expect(closeDeadLetter(fresh(), sweep)).rejects.toThrow('Generation 3 of gone is still to be swept.');
    for (const message of [{ kind: 'create-default' }, { kind: 'tidy', worldId: 'default' }] as const) {
      const services = fresh();
      await closeDeadLetter(services, message);
      expect(services.lines).toMatchObject([{ level: 'error', message: 'message-given-up', fields: message }]);
    }
  });
});
