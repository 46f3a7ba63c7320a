import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { WorldJob } from '../../functions/worlds/jobs.ts';
import { installWorld } from '../../functions/worlds/write/genesis.ts';
import { type FollowedMessage, jobMessage } from '../../functions/worlds/write/job-messages.ts';
import { queueJob } from '../../functions/worlds/write/queue-job.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from './dynamo.ts';
import { madeWorld } from './made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from './simulation.ts';

/** Tables with a default world, which each test of a file finds as they were, for tests of the jobs of worlds. */
export interface WorldJobs {
  readonly clock: { now: number };
  dynamo(): TestDynamo;
  /** Services that know nothing yet, as of another function. */
  fresh(): TestServices;
  /** Puts the tables back, as before each test. */
  rewind(): Promise<void>;
  jobOf(jobId: string): Promise<WorldJob>;
  /** Starts a job; answers the message that its worker gets. */
  started(what: Parameters<typeof queueJob>[1]): Promise<FollowedMessage>;
}

/** Sets the tables up before a file's first test, and puts them back before each. */
export function worldJobs(): WorldJobs {
  let dynamo: TestDynamo;
  let rewind: Rewind;
  const clock = { now: WEDNESDAY };
  const fresh = (): TestServices => servicesOn(dynamo.documents, 'jobs-', clock);

  beforeAll(async () => {
    dynamo = await startDynamo();
    await createTables(dynamo.documents, 'jobs-');
    await installWorld(fresh(), 'default', madeWorld(originOf()), false);
    rewind = await rewinding(dynamo, 'jobs-');
  });
  afterAll(() => dynamo.stop());
  beforeEach(async () => {
    await rewind();
    clock.now = WEDNESDAY + 1234;
  });

  return {
    clock,
    dynamo: () => dynamo,
    fresh,
    rewind: async () => {
      await rewind();
    },

    async jobOf(jobId) {
      const job = await fresh().jobs.get({ jobId });
      if (!job) throw new Error(`There is no job ${jobId}.`);
      return job;
    },

    async started(what) {
      const services = fresh();
      await queueJob(services, what);
      const [message] = services.jobQueue.sent.map(({ body }) => jobMessage.parse(body));
      if (!message || !('jobId' in message)) throw new Error('no job was sent');
      return message;
    },
  };
}
