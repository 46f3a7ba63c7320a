import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { closeDeadLetter } from '../../../../functions/prospects/dead-letters.ts';
import { runRefresh } from '../../../../functions/prospects/refresh.ts';
import { type Rewind, rewinding } from '../../../tools/dynamo.ts';
import { type ProspectWorld, startProspectWorld, WORLD } from '../../../tools/prospect-world.ts';
import { asking, REFRESH_INTERVAL, type Refresh, sentOf } from '../../../tools/prospects.ts';

let world: ProspectWorld;
let rewind: Rewind;
let demo = '';
let start = 0;
beforeAll(async () => {
  world = await startProspectWorld('fresh-', { tempo: 240 });
  demo =
    (await world.build('client-1', { categories: ['roi-focused', 'risk-compliance'] })).detail.demoProspectId ?? '';
  await world.follow(0);
  start = world.clock.now;
  rewind = await rewinding(world.dynamo, 'fresh-');
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.clock.now = start;
  await rewind();
});

const records = () => world.fresh().data.listByProspect(WORLD, demo);
const statuses = async () => (await records()).map(({ status }) => status);
const ticks = async () => (await records()).map(({ asOf }) => asOf.tick);
const follow = async (tick: number) => sentOf(await world.follow(tick), 'refresh');
const refresh = async (turn: number) => {
  const services = world.fresh();
  await runRefresh(services, { kind: 'refresh', ...WORLD, prospectId: demo, turn });
  return sentOf(services, 'refresh');
};

/** Moves the world on, two hours at a time, until a tick has changed a client's row. */
async function tickThatTouches(clientId: string, after = 0): Promise<number> {
  for (let tick = after + 1; tick < after + 40; tick += 1) {
    await world.tick(tick);
    const services = world.fresh();
    const head = await services.loader.head('default');
    const { entries } = await world.follower().changes.read('default#1', tick - 1, 5000, head);
    const changed = entries.flatMap(({ changes }) => changes);
    if (changed.some(({ entity, id }) => entity === 'clients' && id === clientId)) return tick;
  }
  throw new Error(`nothing changed ${clientId}`);
}

describe('a refresh', () => {
  it('makes stale data anew when an interval is over, and not before', async () => {
    const tick = await tickThatTouches('client-1');
    await follow(tick);
    world.clock.now = start + REFRESH_INTERVAL - 1;
    expect(await refresh(1)).toMatchObject([{ message: { turn: 1 }, delaySeconds: 1 }]);
    expect(await statuses()).toEqual(['stale', 'stale']);
    world.clock.now = start + REFRESH_INTERVAL;
    expect(await refresh(1)).toEqual([]);
    expect(await statuses()).toEqual(['ready', 'ready']);
    expect(await ticks()).toEqual([tick, tick]);
    const [record] = await records();
    expect(record).toMatchObject({ generatedBy: 'refresh', generatedAt: start + REFRESH_INTERVAL });
  });

  it('comes at most once per interval and prospect', async () => {
    const first = await tickThatTouches('client-1');
    await follow(first);
    world.clock.now = start + REFRESH_INTERVAL;
    await refresh(1);
    const second = await tickThatTouches('client-1', first);
    const refreshedAt = start + REFRESH_INTERVAL;
    expect(await follow(second)).toMatchObject([
      { message: { turn: 2 }, delaySeconds: Math.ceil((refreshedAt + REFRESH_INTERVAL - world.clock.now) / 1000) },
    ]);
    expect(await refresh(1)).toEqual([]); // the message of the turn before comes twice
    expect(await refresh(2)).toMatchObject([{ message: { turn: 2 } }]);
    expect(await statuses()).toEqual(['stale', 'stale']);
    world.clock.now = refreshedAt + REFRESH_INTERVAL;
    await refresh(2);
    expect(await statuses()).toEqual(['ready', 'ready']);
  });

  it('leaves what is ready as it is', async () => {
    const [first] = await records();
    if (!first) throw new Error('there is no data');
    await world.fresh().data.markStale(WORLD, first, 10);
    const [, second] = await records();
    await world
      .fresh()
      .slots.put(
        WORLD,
        { prospectId: demo, status: 'queued', dueAt: 0, requestedAt: 0, finishedAt: null, turn: 1, sent: true },
        null,
      );
    world.clock.now += 5000;
    await refresh(1);
    const after = await records();
    expect(after.map(({ generatedBy }) => generatedBy)).toEqual(['refresh', 'template-generation']);
    expect(after[1]).toEqual(second);
  });

  it('gives the next turn to what becomes stale while it is at it', async () => {
    await follow(await tickThatTouches('client-1'));
    world.clock.now = start + REFRESH_INTERVAL;
    const services = world.fresh();
    const { data } = services;
    const put: typeof data.put = async (ref, record) => {
      await data.put(ref, record);
      await data.markStale(ref, record, record.asOf.tick);
    };
    const message: Refresh = { kind: 'refresh', ...WORLD, prospectId: demo, turn: 1 };
    await runRefresh({ ...services, data: { ...data, put } }, message);
    expect(sentOf(services, 'refresh')).toMatchObject([
      { message: { turn: 2 }, delaySeconds: REFRESH_INTERVAL / 1000 },
    ]);
  });

  it('ends quietly when its prospect is gone, and frees the turn when it fails each time', async () => {
    const touched = await tickThatTouches('client-1');
    await follow(touched);
    const message: Refresh = { kind: 'refresh', ...WORLD, prospectId: demo, turn: 1 };
    await closeDeadLetter(world.fresh(), message);
    expect(await world.fresh().slots.get(WORLD, demo)).toMatchObject({ status: 'failed' });
    const again = await follow(await tickThatTouches('client-1', touched));
    expect(again).toMatchObject([{ message: { turn: 2 } }]);
    await asking(world.fresh())('deleteProspect', { params: { id: demo } });
    world.clock.now += 2 * REFRESH_INTERVAL;
    expect(await refresh(2)).toEqual([]);
    expect(await records()).toEqual([]);
  });
});
