import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { WorldJob } from '../../../../../functions/worlds/jobs.ts';
import { closeDeadLetter } from '../../../../../functions/worlds/write/dead-letters.ts';
import { buildWorld, installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { type FollowedMessage, jobMessage } from '../../../../../functions/worlds/write/job-messages.ts';
import { doJob } from '../../../../../functions/worlds/write/jobs.ts';
import { queueJob } from '../../../../../functions/worlds/write/queue-job.ts';
import { apiOn } from '../../../../tools/api.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';

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
