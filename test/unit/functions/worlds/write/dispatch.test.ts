import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PACK_VERSION, tickAt, wallOfTick } from '../../../../../core/world/index.ts';
import type { Head } from '../../../../../functions/worlds/head.ts';
import { advance, pause } from '../../../../../functions/worlds/write/commands.ts';
import { dispatch, dueTicks } from '../../../../../functions/worlds/write/dispatch.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { doJob } from '../../../../../functions/worlds/write/jobs.ts';
import { runTick } from '../../../../../functions/worlds/write/tick.ts';
import { crashing } from '../../../../tools/crashes.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { imageOf } from '../../../../tools/world-image.ts';

/** Ticks are sent when they are due, and tables that lag behind are repaired. */

let dynamo: TestDynamo;
let rewind: Rewind;
let services: TestServices;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, 'dispatch-', clock);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'dispatch-');
  await installWorld(fresh(), 'default', madeWorld(originOf()), false);
  rewind = await rewinding(dynamo, 'dispatch-');
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  await rewind();
  clock.now = WEDNESDAY + 1234;
  services = fresh();
});

describe('the dispatcher', () => {
  const headAt = (overrides: Partial<Head>): Head => ({
    ...Object({ worldId: 'w', generation: 3, status: 'running', packVersion: PACK_VERSION, tick: 0 }),
    clock: { running: true, interval: 30, tempo: 1, anchorTick: 0, anchorWall: WEDNESDAY, anchorTime: WEDNESDAY },
    ...overrides,
  });

  it('sends each tick that is due before it fires again, when it is due, and the last one that was missed', () => {
    const cases = fc.record({
      interval: fc.integer({ min: 1, max: 3600 }),
      tick: fc.nat(400),
      since: fc.nat(10_000_000),
    });
    fc.assert(
      fc.property(cases, ({ interval, tick, since }) => {
        const head = headAt({ tick, clock: { ...headAt({}).clock, interval } });
        const now = WEDNESDAY + since;
        const messages = dueTicks(head, now);
        const due = tickAt(head.clock, now);
        const later = messages.filter(({ body }) => Object(body).tick > due);
        expect(messages.length - later.length).toBe(due > tick ? 1 : 0);
        for (const { body, delaySeconds = 0 } of messages) {
          const late = now + delaySeconds * 1000 - wallOfTick(head.clock, Object(body).tick);
          expect(late).toBeGreaterThanOrEqual(0);
          if (Object(body).tick > due) expect(late).toBeLessThan(1000);
          expect(delaySeconds).toBeLessThanOrEqual(66);
          expect(body).toMatchObject({ worldId: 'w', generation: 3 });
        }
        const ticks = later.map(({ body }) => Object(body).tick);
        expect(ticks).toEqual(ticks.map((_, n) => due + 1 + n));
        expect(wallOfTick(head.clock, due + 1 + ticks.length)).toBeGreaterThanOrEqual(now + 60_000);
      }),
    );
  });

  it('leaves worlds alone that stand still or are of an older pack', () => {
    const now = WEDNESDAY + 3_600_000;
    expect(dueTicks(headAt({ status: 'paused' }), now)).toEqual([]);
    expect(dueTicks(headAt({ status: 'halted' }), now)).toEqual([]);
    expect(dueTicks(headAt({ packVersion: PACK_VERSION - 1 }), now)).toEqual([]);
  });

  it('asks for the default world where there is none, and for no other', async () => {
    clock.now = WEDNESDAY + 10_000;
    expect(await dispatch(services)).toEqual({ worlds: 1, ticks: 2, late: [] });
    expect(services.jobQueue.sent).toEqual([]);
    const empty = { ...services, heads: { ...services.heads, list: async () => [] } };
    expect(await dispatch(empty)).toEqual({ worlds: 0, ticks: 0, late: [] });
    expect(services.jobQueue.sent.map(({ body }) => body)).toEqual([{ kind: 'create-default' }]);
  });

  it('has the default world made once, however often it asks', async () => {
    const before = await imageOf(fresh());
    await doJob(services, { kind: 'create-default' });
    expect(await imageOf(fresh())).toEqual(before);
    await fresh().heads.remove(await services.loader.head('default'));
    await Promise.all([doJob(fresh(), { kind: 'create-default' }), doJob(fresh(), { kind: 'create-default' })]);
    expect(await imageOf(fresh())).toMatchObject({ generation: 2, tick: 0, projected: true });
  });
});

describe('a paused world whose tables lag behind', () => {
  it('is repaired by a message of the dispatcher, as it has no next tick', async () => {
    await pause(fresh(), 'default');
    const dying = crashing(fresh(), { call: Number.POSITIVE_INFINITY, when: 'before', deadly: true });
    await advance(dying.services, 'default', 200);
    const call = dying.calls.indexOf('heads.put') + 1;
    await rewind();
    await pause(fresh(), 'default');
    const { services } = crashing(fresh(), { call, when: 'before', deadly: true });
    await advance(services, 'default', 200).catch(() => undefined);
    expect(await imageOf(fresh())).toMatchObject({ status: 'paused', tick: 200, projected: false });
    clock.now += 60_000;
    const dispatcher = fresh();
    expect(await dispatch(dispatcher)).toEqual({ worlds: 1, ticks: 1, late: [] });
    const [message] = dispatcher.tickQueue.sent;
    expect(message).toEqual({ body: { worldId: 'default', generation: 1, tick: 200 } });
    expect(await runTick(fresh(), Object(message?.body))).toBe('stands-still');
    expect(await imageOf(fresh())).toMatchObject({ tick: 200, projected: true });
    expect(await dispatch(fresh())).toEqual({ worlds: 1, ticks: 0, late: [] });
  });
});
