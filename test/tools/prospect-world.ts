import { type FollowerServices, followTicks } from '../../functions/platform/follow/follow-ticks.ts';
import { runBuild } from '../../functions/prospects/build-dashboards.ts';
import { type BuildRequest, startBuild } from '../../functions/prospects/build-job.ts';
import { buildMessage } from '../../functions/prospects/messages.ts';
import type { DashboardFactory } from '../../functions/prospects/ports.ts';
import type { BuildJob } from '../../functions/prospects/records.ts';
import { runMessage } from '../../functions/prospects/run-message.ts';
import { installWorld } from '../../functions/worlds/write/genesis.ts';
import type { Origin } from '../../functions/worlds/write/job-messages.ts';
import { runTick } from '../../functions/worlds/write/tick.ts';
import { createTables, startDynamo, type TestDynamo } from './dynamo.ts';
import { madeWorld } from './made-world.ts';
import { type Build, followerOn, prospectServices, type TestProspects } from './prospects.ts';
import { type Clock, originOf, servicesOn, WEDNESDAY } from './simulation.ts';

export const WORLD = { worldId: 'default', generation: 1 };
const INTERVAL = 30_000;

/** A small world in tables of its own, and who works on its dashboards. */
export interface ProspectWorld {
  readonly dynamo: TestDynamo;
  readonly prefix: string;
  readonly clock: Clock;
  /** A freshly started function. */
  fresh(): TestProspects;
  /** A freshly started follower of ticks. */
  follower(): ReturnType<typeof followerOn>;
  /** Follows ticks up to one, and does what the view is told and asked; answers the services that did it. */
  follow(tick: number, change?: Partial<FollowerServices>): Promise<TestProspects>;
  /** Moves the world on to a tick. */
  tick(to: number): Promise<void>;
  /** Asks for a job; answers it as it stands then. */
  start(clientId: string, request?: BuildRequest): Promise<BuildJob>;
  /** Asks for a job and does it. */
  build(clientId: string, request?: BuildRequest): Promise<BuildJob>;
  stop(): Promise<void>;
}

export async function startProspectWorld(prefix: string, origin: Partial<Origin> = {}): Promise<ProspectWorld> {
  const dynamo = await startDynamo();
  await createTables(dynamo.documents, prefix);
  const clock = { now: WEDNESDAY };
  await installWorld(servicesOn(dynamo.documents, prefix, clock), 'default', madeWorld(originOf(origin)), false);
  await installWorld(servicesOn(dynamo.documents, prefix, clock), 'other', madeWorld(originOf({ seed: 7 })), false);
  const fresh = () => prospectServices(dynamo.documents, prefix, clock);
  const follower = () => followerOn(dynamo.documents, prefix, clock);
  const start = async (clientId: string, request: BuildRequest = {}) => {
    const services = fresh();
    return startBuild(services, await services.loader.head('default'), clientId, request);
  };
  return {
    dynamo,
    prefix,
    clock,
    fresh,
    start,
    follower,
    async follow(tick, change = {}) {
      const services = fresh();
      for (let asked = true; asked; ) {
        const follows = follower();
        await followTicks({ ...follows, ...change }, { ...WORLD, tick });
        const messages = follows.queue.sent.map(({ body }) => buildMessage.parse(body));
        for (const message of messages) await runMessage(services, message);
        // What has just registered is told at the next tick.
        asked = messages.some(({ kind }) => kind === 'register');
      }
      return services;
    },
    async tick(to) {
      clock.now = Math.max(clock.now, WEDNESDAY + to * INTERVAL);
      await runTick(servicesOn(dynamo.documents, prefix, clock), { ...WORLD, tick: to });
    },
    async build(clientId, request) {
      const { id } = await start(clientId, request);
      await runBuild(fresh(), messageOf(id));
      return jobOf(fresh(), id);
    },
    stop: () => dynamo.stop(),
  };
}

export function messageOf(jobId: string): Build {
  return { kind: 'build', ...WORLD, jobId };
}

export async function jobOf({ jobs }: Pick<TestProspects, 'jobs'>, id: string): Promise<BuildJob> {
  const job = await jobs.get({ ...WORLD, jobId: id });
  if (!job) throw new Error(`there is no job ${id}`);
  return job;
}

/** Services whose factory is another in part. */
export function withFactory(services: TestProspects, change: Partial<DashboardFactory>): TestProspects {
  return { ...services, factory: { ...services.factory, ...change } };
}
