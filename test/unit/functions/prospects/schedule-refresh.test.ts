import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { followTicks } from '../../../../functions/platform/follow/follow-ticks.ts';
import { runMessage } from '../../../../functions/prospects/run-message.ts';
import { type Rewind, rewinding } from '../../../tools/dynamo.ts';
import { type ProspectWorld, startProspectWorld, WORLD } from '../../../tools/prospect-world.ts';
import { REFRESH_INTERVAL, type Refresh, sentOf, storedIn } from '../../../tools/prospects.ts';

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
const follow = async (tick: number) => sentOf(await world.follow(tick), 'refresh');

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

describe('ticks', () => {
  it('make the data of the clients stale that they touch, and no other', async () => {
    const other = (await world.build('client-2', { categories: ['roi-focused'] })).detail.demoProspectId ?? '';
    const tick = await tickThatTouches('client-1');
    const services = world.fresh();
    const head = await services.loader.head('default');
    const { entries } = await world.follower().changes.read('default#1', 0, 5000, head);
    const touched = entries
      .flatMap(({ changes }) => changes)
      .some(({ entity, id }) => entity === 'clients' && id === 'client-2');
    await follow(tick);
    expect(await statuses()).toEqual(['stale', 'stale']);
    const [untouched] = await services.data.listByProspect(WORLD, other);
    expect(untouched?.status).toBe(touched ? 'stale' : 'ready');
  });

  it('ask for one refresh of a prospect, an interval after its data was made', async () => {
    const tick = await tickThatTouches('client-1');
    const [asked, ...more] = await follow(tick);
    expect(more).toEqual([]);
    const due = start + REFRESH_INTERVAL - world.clock.now;
    expect(asked).toEqual({
      message: { kind: 'refresh', ...WORLD, prospectId: demo, turn: 1 } satisfies Refresh,
      delaySeconds: Math.ceil(Math.max(0, due) / 1000),
    });
    const later = await tickThatTouches('client-1', tick);
    expect(await follow(later)).toEqual([]);
  });

  it('are followed once, in whatever order and number their messages come', async () => {
    const first = await tickThatTouches('client-1');
    const second = await tickThatTouches('client-1', first);
    await follow(second);
    const stored = await storedIn(world.dynamo.documents, 'fresh-');
    expect(await follow(first)).toEqual([]);
    expect(await follow(second)).toEqual([]);
    expect(await storedIn(world.dynamo.documents, 'fresh-')).toEqual(stored);
  });

  it('make nothing stale that is of their own tick or a later one', async () => {
    const tick = await tickThatTouches('client-1');
    await world.build('client-1', { categories: ['roi-focused', 'risk-compliance'] });
    await follow(tick);
    expect(await statuses()).toEqual(['ready', 'ready']);
  });

  it('make all older data stale when it isn’t known any more what they touched', async () => {
    await follow(0);
    await world.tick(1);
    await follow(1);
    const read = async () => ({ entries: [], through: 2, lostUntil: 2 });
    await world.tick(2);
    await world.follow(2, { changes: { read } });
    expect(await statuses()).toEqual(['stale', 'stale']);
  });

  it('of another generation, or a world that is gone, are passed over', async () => {
    const before = await storedIn(world.dynamo.documents, 'fresh-');
    for (const ref of [
      { worldId: 'default', generation: 2 },
      { worldId: 'gone', generation: 1 },
    ]) {
      await followTicks(world.follower(), { ...ref, tick: 3 });
      const rows = [{ id: 'client-1', tick: 3 }];
      await runMessage(world.fresh(), { kind: 'changed', ...ref, entity: 'clients', rows });
      await runMessage(world.fresh(), { kind: 'register', ...ref, tick: 3 });
    }
    expect(await storedIn(world.dynamo.documents, 'fresh-')).toEqual(before);
  });
});
