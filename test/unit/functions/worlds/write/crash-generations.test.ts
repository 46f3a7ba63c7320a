import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newJob } from '../../../../../functions/platform/jobs/job.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { type FollowedMessage, jobMessage } from '../../../../../functions/worlds/write/job-messages.ts';
import { doJob } from '../../../../../functions/worlds/write/jobs.ts';
import type { NewWorld } from '../../../../../functions/worlds/write/making.ts';
import { runTick } from '../../../../../functions/worlds/write/tick.ts';
import { removeWorld } from '../../../../../functions/worlds/write/worlds.ts';
import { tableNames } from '../../../../../lib/capability.ts';
import type { Fault } from '../../../../tools/crashes.ts';
import {
  createTables,
  partitionsIn,
  type Rewind,
  rewinding,
  startDynamo,
  type TestDynamo,
} from '../../../../tools/dynamo.ts';
import { callsOf, deaths, fails, failures, type Operate } from '../../../../tools/faults.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { changesOf, imageOf } from '../../../../tools/world-image.ts';

/** Worlds that are made, replaced and removed by something that fails at any await; nothing is done twice or left over. */

const PREFIX = 'generations-';
const INTERVAL = 30_000;
let dynamo: TestDynamo;
let rewind: Rewind;
let next: NewWorld;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, PREFIX, clock);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, PREFIX);
  const first = madeWorld(originOf());
  await installWorld(fresh(), 'default', first, false);
  await installWorld(fresh(), 'acme', first, false);
  next = madeWorld(originOf({ seed: 7, startedAt: WEDNESDAY + INTERVAL }));
  rewind = await rewinding(dynamo, PREFIX);
});
afterAll(() => dynamo.stop());
beforeEach(reset);

async function reset(): Promise<void> {
  await rewind();
  clock.now = WEDNESDAY + INTERVAL;
}

/** Does what the job queue was sent, when it is due, some of it twice. */
async function doJobs(services: TestServices): Promise<unknown[]> {
  clock.now += 120_000;
  const messages = services.jobQueue.sent.map(({ body }) => jobMessage.parse(body));
  const told: unknown[] = [];
  for (const message of [...messages, ...messages.slice(0, 1)]) {
    const worker = fresh();
    await doJob(worker, message);
    told.push(...worker.removedTopic.published);
  }
  return told;
}

/** Keys of all items that belong to a world, by the generation in them. */
async function remains(worldId: string): Promise<string[]> {
  const all = await Promise.all(tableNames.map((name) => partitionsIn(dynamo.documents, `${PREFIX}${name}`)));
  return [...new Set(all.flat().filter((pk) => pk.startsWith(`${worldId}#`)))].sort();
}

/** The world some ticks later, without what depends on when it was stored. */
async function later(worldId: string): Promise<unknown> {
  const head = await fresh().loader.head(worldId);
  for (const tick of [1, 2]) {
    clock.now = head.clock.anchorWall + tick * INTERVAL + 20_000;
    await runTick(fresh(), { worldId, generation: head.generation, tick });
  }
  return { ...(await imageOf(fresh(), worldId)), changes: await changesOf(fresh(), worldId) };
}

describe('a regenerate', () => {
  const operate: Operate = (services) => installWorld(services, 'default', next, true);

  it('either happens or does not, and leaves nothing of the generation before', async () => {
    const calls = await callsOf(fresh(), operate);
    const undisturbed = await later('default');
    expect(undisturbed).toMatchObject({ generation: 2, tick: 2, projected: true });
    await reset();
    for (const fault of [...deaths(calls), ...failures(calls)]) {
      const services = fresh();
      const failed = await fails(services, fault, operate);
      const { generation } = await fresh().loader.head('default');
      if (!fault.deadly) expect({ fault, generation }).toEqual({ fault, generation: failed ? 1 : 2 });
      if (generation === 1) await operate(services);
      await doJobs(services);
      const seen = { fault, at: calls[fault.call], world: await later('default'), left: await remains('default') };
      expect(seen).toEqual({ fault, at: calls[fault.call], world: undisturbed, left: ['default#2'] });
      await reset();
    }
  });
});

describe('a commit that is held up until its generation was replaced and swept', () => {
  it('leaves nothing that the second sweep does not find', async () => {
    const services = fresh();
    await installWorld(services, 'default', next, true);
    const sweeps = services.jobQueue.sent.map(({ body, delaySeconds }) => ({
      body: jobMessage.parse(body),
      delaySeconds,
    }));
    expect(sweeps.map(({ delaySeconds }) => delaySeconds)).toEqual([60, 900]);
    const [first, second] = sweeps;
    if (!first || !second) throw new Error('no sweeps');
    await doJob(fresh(), first.body);
    await fresh().chunks.write('default#1', 9, new Map([['clients/0', 'late']]));
    expect(await remains('default')).toEqual(['default#1', 'default#2']);
    await doJob(fresh(), second.body);
    expect(await remains('default')).toEqual(['default#2']);
  });
});

describe('a removal', () => {
  const operate: Operate = (services) => removeWorld(services, 'acme');

  it('removes everything, and a new world of that name has nothing of the old one', async () => {
    const calls = await callsOf(fresh(), operate);
    await reset();
    for (const fault of [...deaths(calls), ...failures(calls)]) {
      const services = fresh();
      await fails(services, fault, operate);
      if (await services.heads.get('acme')) await operate(services);
      expect(await services.heads.get('acme')).toBeNull();
      await installWorld(fresh(), 'acme', next, false); // before the sweep comes
      const told = await doJobs(services);
      expect({ fault, left: await remains('acme') }).toEqual({ fault, left: ['acme#2'] });
      // The views are told of the old generation, whatever went wrong, and never of the one that is served.
      expect(told).toContainEqual({ kind: 'world-removed', worldId: 'acme', generation: 1 });
      expect(told).not.toContainEqual(expect.objectContaining({ generation: 2 }));
      expect(await later('acme')).toMatchObject({ generation: 2, tick: 2, projected: true });
      await reset();
    }
  });

  it('says so when there is no such world', async () => {
    await expect(removeWorld(fresh(), 'nobody')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(removeWorld(fresh(), 'default')).rejects.toMatchObject({ kind: 'conflict' });
  });
});

/** Writes the job that a message names, as who sends it does. */
async function queue(message: FollowedMessage): Promise<void> {
  const { jobId: id, kind, worldId } = message;
  await fresh().jobs.create(newJob({ id, kind, worldId, generation: null, detail: { message } }, clock.now));
}

/** A world takes a while to make: unless tests are deep, it is made again only around the head and the end. */
function decisive(calls: readonly string[], { call }: Fault): boolean {
  // One month of history that is noted is like another.
  if (process.env.SHOWROOM_DEEP)
    return calls[call] !== 'jobs.update' || call < 5 || call > calls.lastIndexOf('jobs.update') - 5;
  return calls[call] === 'heads.watermark' || call === calls.length - 1;
}

describe('a job that is delivered again after a crash', () => {
  const origin = originOf({ seed: 11, startedAt: WEDNESDAY + INTERVAL });
  const messages: Record<string, FollowedMessage> = {
    advance: { kind: 'advance', jobId: 'job-1', worldId: 'default', generation: 1, ticks: 9 },
    regenerate: { kind: 'regenerate', jobId: 'job-1', worldId: 'default', generation: 1, origin },
    create: { kind: 'create', jobId: 'job-1', worldId: 'beta', origin },
  };

  it.each(Object.entries(messages))('does %s once', async (kind, message) => {
    const operate: Operate = (services) => doJob(services, message);
    const queued = () => queue(message);
    const worldId = kind === 'create' ? 'beta' : 'default';
    await queued();
    const calls = await callsOf(fresh(), operate);
    const undisturbed = await later(worldId);
    await reset();
    for (const fault of deaths(calls).filter((death) => kind === 'advance' || decisive(calls, death))) {
      await queued();
      const services = fresh();
      await fails(services, fault, operate);
      await operate(services);
      await operate(fresh());
      expect(await fresh().jobs.get({ jobId: 'job-1' })).toMatchObject({ status: 'completed', error: null });
      const world = await later(worldId);
      expect({ fault, at: calls[fault.call], world }).toEqual({ fault, at: calls[fault.call], world: undisturbed });
      await reset();
    }
  });

  it('is failed by what is expected, and by nothing else', async () => {
    const late: FollowedMessage = { kind: 'advance', jobId: 'job-1', worldId: 'default', generation: 3, ticks: 9 };
    await queue(late);
    await doJob(fresh(), late);
    const failed = await fresh().jobs.get({ jobId: 'job-1' });
    expect(failed).toMatchObject({ status: 'failed', finishedAt: clock.now });
    expect(failed?.error).toMatch(/regenerated/);
  });
});
