import { runBuild } from '../../functions/prospects/build-dashboards.ts';
import { type BuildRequest, startBuild } from '../../functions/prospects/build-job.ts';
import type { DashboardMaker } from '../../functions/prospects/ports.ts';
import type { BuildJob } from '../../functions/prospects/records.ts';
import { buildWorld, installWorld } from '../../functions/worlds/write/genesis.ts';
import type { Origin } from '../../functions/worlds/write/job-messages.ts';
import { runTick } from '../../functions/worlds/write/tick.ts';
import { createTables, startDynamo, type TestDynamo } from './dynamo.ts';
import { type Generate, prospectServices, type TestProspects } from './prospects.ts';
import { type Clock, originOf, servicesOn, WEDNESDAY } from './simulation.ts';

export const PLACE = { worldId: 'default', generation: 1 };
const INTERVAL = 30_000;

/** A small world in tables of its own, and who works on its dashboards. */
export interface ProspectWorld {
  readonly dynamo: TestDynamo;
  readonly prefix: string;
  readonly clock: Clock;
  /** A freshly started function. */
  fresh(): TestProspects;
  /** Moves the world on to a tick. */
  tick(to: number): Promise<void>;
  /** Asks for a job; answers it as it stands then. */
  start(clientId: string, request?: BuildRequest): Promise<BuildJob>;
  /** Asks for a job and does it. */
  generate(clientId: string, request?: BuildRequest): Promise<BuildJob>;
  stop(): Promise<void>;
}

export async function startProspectWorld(prefix: string, origin: Partial<Origin> = {}): Promise<ProspectWorld> {
  const dynamo = await startDynamo();
  await createTables(dynamo.documents, prefix);
  const clock = { now: WEDNESDAY };
  await installWorld(servicesOn(dynamo.documents, prefix, clock), 'default', buildWorld(originOf(origin)), false);
  await installWorld(servicesOn(dynamo.documents, prefix, clock), 'other', buildWorld(originOf({ seed: 7 })), false);
  const fresh = () => prospectServices(dynamo.documents, prefix, clock);
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
    async tick(to) {
      clock.now = Math.max(clock.now, WEDNESDAY + to * INTERVAL);
      await runTick(servicesOn(dynamo.documents, prefix, clock), { ...PLACE, tick: to });
    },
    async generate(clientId, request) {
      const { id } = await start(clientId, request);
      await runBuild(fresh(), messageOf(id));
      return jobOf(fresh(), id);
    },
    stop: () => dynamo.stop(),
  };
}

export function messageOf(jobId: string): Generate {
  return { kind: 'generate', ...PLACE, jobId };
}

export async function jobOf({ jobs }: Pick<TestProspects, 'jobs'>, id: string): Promise<BuildJob> {
  const job = await jobs.get({ ...PLACE, jobId: id });
  if (!job) throw new Error(`there is no job ${id}`);
  return job;
}

/** Services whose maker is another in part. */
export function makingOtherwise(services: TestProspects, change: Partial<DashboardMaker>): TestProspects {
  return { ...services, maker: { ...services.maker, ...change } };
}
