import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { followTicks } from '../../../../functions/platform/follow/follow-ticks.ts';
import type { ChangedMessage } from '../../../../functions/platform/follow/messages.ts';
import { runBuild } from '../../../../functions/prospects/build-dashboards.ts';
import { closeDeadLetter } from '../../../../functions/prospects/dead-letters.ts';
import { applyChanges, outdateChanged } from '../../../../functions/prospects/follow-changes.ts';
import { clientKey } from '../../../../functions/prospects/names.ts';
import { runRefresh } from '../../../../functions/prospects/refresh.ts';
import { runMessage } from '../../../../functions/prospects/run-message.ts';
import { createHistoryReader } from '../../../../functions/worlds/read/history.ts';
import { type Fault, failing } from '../../../tools/crashes.ts';
import { itemsOf, type Rewind, rewinding } from '../../../tools/dynamo.ts';
import { type ProspectWorld, startProspectWorld, WORLD } from '../../../tools/prospect-world.ts';
import { asking, REFRESH_INTERVAL, type Refresh, sentOf, type TestProspects } from '../../../tools/prospects.ts';

const CLIENT = 'client-1';
/** It has no data at first. */
const OTHER = 'client-2';
let world: ProspectWorld;
let rewind: Rewind;
let demo = '';
let start = 0;
beforeAll(async () => {
  world = await startProspectWorld('changes-', { tempo: 240 });
  demo = (await world.build(CLIENT, { categories: ['roi-focused'] })).detail.demoProspectId ?? '';
  await world.follow(0);
  start = world.clock.now;
  await world.tick(1);
  rewind = await rewinding(world.dynamo, 'changes-');
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.clock.now = start;
  await rewind();
});

/** The client has changed at a tick. */
const changedAt = (tick: number, id = CLIENT): ChangedMessage => ({
  kind: 'changed',
  ...WORLD,
  entity: 'clients',
  rows: [{ id, tick }],
});
const data = async () => (await world.fresh().data.listByProspect(WORLD, demo))[0];
const interests = async () => (await world.follower().interests.of(WORLD)).get('prospects');

/** Calls something at one await of services, before or after it acts; nothing fails. */
function interrupted(services: TestProspects, call: number, when: Fault['when'], act: () => Promise<unknown>) {
  const names: string[] = [];
  const wrap = <T extends object>(name: string, port: T): T =>
    new Proxy(port, {
      get(target, property, receiver) {
        const member: unknown = Reflect.get(target, property, receiver);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          names.push(`${name}.${String(property)}`);
          const hit = names.length - 1 === call;
          if (hit && when === 'before') await act();
          const answer: unknown = await member.apply(target, args);
          if (hit && when === 'after') await act();
          return answer;
        };
      },
    });
  return { names, services: wrapped(services, wrap) };
}

function wrapped(services: TestProspects, wrap: <T extends object>(name: string, port: T) => T): TestProspects {
  const loader = wrap('loader', services.loader);
  return {
    ...services,
    loader,
    history: createHistoryReader(loader),
    templates: wrap('templates', services.templates),
    prospects: wrap('prospects', services.prospects),
    data: wrap('data', services.data),
    jobs: wrap('jobs', services.jobs),
    slots: wrap('slots', services.slots),
    interests: wrap('interests', services.interests),
    changes: wrap('changes', services.changes),
  };
}

/** Brings the refreshes that wait, one after the other, until none waits. */
async function settle(sent: readonly Refresh[]): Promise<number> {
  const waiting = [...sent];
  for (let brought = 0; ; brought += 1) {
    const next = waiting.shift();
    if (!next) return brought;
    if (brought > 20) throw new Error('refreshes without end');
    world.clock.now += 2 * REFRESH_INTERVAL;
    const services = world.fresh();
    await runRefresh(services, next);
    waiting.push(...sentOf(services, 'refresh').map(({ message }) => message));
  }
}
const refreshesOf = (...all: readonly TestProspects[]): Refresh[] =>
  all.flatMap((services) => sentOf(services, 'refresh').map(({ message }) => message));

/** Stale data whose refresh is due. */
async function staleAtOne(): Promise<Refresh> {
  const services = world.fresh();
  await applyChanges(services, changedAt(1));
  world.clock.now += 2 * REFRESH_INTERVAL;
  const [refresh] = refreshesOf(services);
  if (!refresh) throw new Error('no refresh was asked for');
  return refresh;
}

describe('a change that comes at any await', () => {
  it('of a refresh is in its data, or another refresh is asked for', async () => {
    const count = interrupted(world.fresh(), -1, 'before', async () => undefined);
    await runRefresh(count.services, await staleAtOne());
    expect(count.names.length).toBeGreaterThan(12);
    for (let call = 0; call < count.names.length; call += 1) {
      // After a call is before the next.
      for (const when of call === 0 || process.env.SHOWROOM_DEEP
        ? (['before', 'after'] as const)
        : (['after'] as const)) {
        world.clock.now = start;
        await rewind();
        const refresh = await staleAtOne();
        const worker = world.fresh();
        const view = world.fresh();
        // The world moves on, the client with it, and the view hears of it, all while the refresh waits.
        const { services } = interrupted(worker, call, when, async () => {
          await world.tick(2);
          await applyChanges(view, changedAt(2));
        });
        await runRefresh(services, refresh);
        await settle(refreshesOf(worker, view));
        const { status, asOf } = (await data()) ?? {};
        const at = count.names[call];
        expect({ at, when, status, tick: asOf?.tick }).toEqual({ at, when, status: 'ready', tick: 2 });
      }
    }
  });

  it('of the first build of a client is in its data, or a refresh is asked for', async () => {
    const request = { categories: ['roi-focused', 'growth-forecast'] as const };
    const { id } = await world.start(OTHER, request);
    const count = interrupted(world.fresh(), -1, 'before', async () => undefined);
    await runBuild(count.services, { ...WORLD, jobId: id });
    expect(count.names.length).toBeGreaterThan(15);
    for (let call = 0; call < count.names.length; call += 1) {
      world.clock.now = start;
      await rewind();
      const job = await world.start(OTHER, request);
      const worker = world.fresh();
      const view = world.fresh();
      const { services } = interrupted(worker, call, 'after', async () => {
        await world.tick(2);
        await applyChanges(view, changedAt(2, OTHER));
      });
      await runBuild(services, { ...WORLD, jobId: job.id });
      await settle(refreshesOf(worker, view));
      const heads = await world.fresh().data.listSummariesByClient(WORLD, clientKey(WORLD, OTHER));
      const at = count.names[call];
      expect({ at, made: heads.map(({ status, asOf }) => [status, asOf.tick]) }).toEqual({
        at,
        made: [
          ['ready', 2],
          ['ready', 2],
        ],
      });
    }
  });

  it('of a request that makes data is in it, or a refresh is asked for', async () => {
    const template = (await data())?.templateId;
    const body = { template_id: template, prospect_id: demo, regenerate: true };
    const count = interrupted(world.fresh(), -1, 'before', async () => undefined);
    expect((await asking(count.services)('generateProspectData', { body })).status).toBe(201);
    for (let call = 0; call < count.names.length; call += 1) {
      world.clock.now = start;
      await rewind();
      const worker = world.fresh();
      const view = world.fresh();
      const { services } = interrupted(worker, call, 'after', async () => {
        await world.tick(2);
        await applyChanges(view, changedAt(2));
      });
      await asking(services)('generateProspectData', { body });
      await settle(refreshesOf(worker, view));
      const { status, asOf } = (await data()) ?? {};
      const at = count.names[call];
      expect({ at, status, tick: asOf?.tick }).toEqual({ at, status: 'ready', tick: 2 });
    }
  });
});

describe('data that is stored at any await', () => {
  it('of applying a change is stale, and made anew', async () => {
    const record = await data();
    if (!record) throw new Error('there is no data');
    const count = interrupted(world.fresh(), -1, 'before', async () => undefined);
    await applyChanges(count.services, changedAt(2));
    for (let call = 0; call < count.names.length; call += 1) {
      // After a call is before the next.
      for (const when of call === 0 || process.env.SHOWROOM_DEEP
        ? (['before', 'after'] as const)
        : (['after'] as const)) {
        world.clock.now = start;
        await rewind();
        await world.tick(2);
        await world.fresh().data.remove(WORLD, demo, record.templateId);
        const view = world.fresh();
        const worker = world.fresh();
        // As each that makes data ends.
        const { names, services } = interrupted(view, call, when, async () => {
          await worker.data.put(WORLD, record);
          await outdateChanged(worker, WORLD, clientKey(WORLD, CLIENT));
        });
        await applyChanges(services, changedAt(2));
        if (names.length <= call) continue; // without data there is less to wait for
        await settle(refreshesOf(view, worker));
        const { status, asOf } = (await data()) ?? {};
        expect({ call, when, status, tick: asOf?.tick }).toEqual({ call, when, status: 'ready', tick: 2 });
      }
    }
  });
});

describe('a worker that dies at any await', () => {
  it('of applying changes has made the same of them when the message has come again', async () => {
    const count = failing();
    await applyChanges(wrapped(world.fresh(), count.wrap), changedAt(1));
    expect(count.calls.length).toBeGreaterThan(5);
    for (let call = 0; call < count.calls.length; call += 1) {
      for (const when of ['before', 'after'] as const) {
        world.clock.now = start;
        await rewind();
        const first = world.fresh();
        const dying = wrapped(first, failing({ call, when, deadly: true }).wrap);
        await expect(applyChanges(dying, changedAt(1))).rejects.toThrow();
        world.clock.now += 90_000;
        const again = world.fresh();
        await applyChanges(again, changedAt(1));
        expect((await data())?.status).toBe('stale');
        expect(await settle(refreshesOf(first, again))).toBeGreaterThan(0);
        expect(await data()).toMatchObject({ status: 'ready', asOf: { tick: 1 } });
      }
    }
  });

  it('of a refresh asks for the next turn when its message has come again', async () => {
    const refresh = await staleAtOne();
    // It has ended its turn, and died before it looked for what had become stale meanwhile.
    const view = world.fresh();
    const worker = world.fresh();
    const put: typeof worker.slots.put = async (ref, slot, before) => {
      if (slot.status !== 'completed') return worker.slots.put(ref, slot, before);
      await world.tick(2);
      await applyChanges(view, changedAt(2)); // asks for nothing, as a refresh is under way
      await worker.slots.put(ref, slot, before);
      throw new Error('it died');
    };
    await expect(runRefresh({ ...worker, slots: { ...worker.slots, put } }, refresh)).rejects.toThrow('it died');
    expect(refreshesOf(view, worker)).toEqual([]);
    const again = world.fresh();
    await runRefresh(again, refresh);
    await settle(refreshesOf(again));
    expect(await data()).toMatchObject({ status: 'ready', asOf: { tick: 2 } });
  });
});

describe('interests', () => {
  it('are registered before data is made, for each client that has some', async () => {
    expect(await interests()).toEqual({
      view: 'prospects',
      followed: 0,
      interests: [{ entity: 'clients', id: CLIENT, since: 0 }],
    });
    await world.build('client-2', { categories: ['roi-focused'] });
    expect((await interests())?.interests.map(({ id, since }) => [id, since])).toEqual([
      [CLIENT, 0],
      ['client-2', 1],
    ]);
  });

  it('go when the client has no data at its next change, unless it was registered a moment ago', async () => {
    await asking(world.fresh())('deleteProspect', { params: { id: demo } });
    await applyChanges(world.fresh(), changedAt(1));
    expect((await interests())?.interests).toHaveLength(1);
    world.clock.now += 16 * 60_000;
    await applyChanges(world.fresh(), changedAt(1));
    expect((await interests())?.interests).toEqual([]);
    await applyChanges(world.fresh(), changedAt(1));
  });

  it('in data of a version that registered none are derived from it, and what has changed since is made anew', async () => {
    await world.fresh().interests.removeAll(WORLD);
    const follower = world.follower();
    await followTicks(follower, { ...WORLD, tick: 1 });
    expect(follower.queue.sent).toEqual([{ body: { kind: 'register', ...WORLD, tick: 1 } }]);
    for (const _ of [1, 2]) await runMessage(world.fresh(), { kind: 'register', ...WORLD, tick: 1 });
    expect(await interests()).toEqual({
      view: 'prospects',
      followed: 0,
      interests: [{ entity: 'clients', id: CLIENT, since: 0 }],
    });
    const read = async () => ({ entries: [], through: 1, lostUntil: 1 });
    const services = await world.follow(1, { changes: { read } });
    expect((await data())?.status).toBe('stale');
    expect(refreshesOf(services)).toHaveLength(1);
  });

  it('of a generation without data cost one item', async () => {
    await runMessage(world.fresh(), { kind: 'register', worldId: 'other', generation: 1, tick: 7 });
    const items = await itemsOf(world.dynamo.documents, 'changes-interests');
    expect(items.filter(({ pk }) => pk === 'other#1')).toEqual([{ pk: 'other#1', sk: 'prospects', tick: 7 }]);
  });
});

it('a message of changes that fails each time is told to the log, with all that was in it', async () => {
  const services = world.fresh();
  await closeDeadLetter(services, changedAt(1));
  expect(services.lines).toMatchObject([
    { level: 'error', message: 'changes-not-applied', fields: { message: changedAt(1) } },
  ]);
});
