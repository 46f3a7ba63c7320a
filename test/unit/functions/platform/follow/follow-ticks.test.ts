import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { type FollowerServices, followTicks } from '../../../../../functions/platform/follow/follow-ticks.ts';
import { Crash, type Fault, failing } from '../../../../tools/crashes.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { recordingQueue } from '../../../../tools/simulation.ts';
import { changeOf, clock, FollowedWorld, PREFIX } from './sample.ts';

let dynamo: TestDynamo;
let worlds = 0;
let world: FollowedWorld;
const commands: { name: string; table: unknown }[] = [];
beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, PREFIX);
  dynamo.watch((input, name) => commands.push({ name, table: Object(input).TableName }));
});
afterAll(() => dynamo.stop());
beforeEach(() => {
  worlds += 1;
  world = new FollowedWorld(dynamo, `world-${worlds}`);
  commands.length = 0;
});

const follow = (tick: number, services: FollowerServices = world.services) =>
  followTicks(services, { ...world.world, tick });
/** Ports that count their calls, and fail at one. */
function wired(fault?: Fault) {
  const { calls, wrap } = failing(fault);
  const { heads, changes, interests } = world.services;
  const services: FollowerServices = {
    heads: wrap('heads', heads),
    changes: wrap('changes', changes),
    interests: wrap('interests', interests),
    views: new Map([['view', wrap('queue', world.queue)]]),
  };
  return { calls, services };
}
const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `client-${n + 1}`);

describe('a view', () => {
  it('is told of the rows that it wants to hear of, each with the last tick at which it changed', async () => {
    await world.open();
    await world.register('client-1', 'client-2', 'client-3');
    await world.commit(['client-1', 'client-9'], [changeOf('leads', 'client-2', 1)]);
    await world.commit(['client-2']);
    await world.commit(['client-1']);
    await follow(3);
    const rows = [
      { id: 'client-1', tick: 3 },
      { id: 'client-2', tick: 2 },
    ];
    expect(world.told()).toEqual([{ kind: 'changed', ...world.world, entity: 'clients', rows }]);
  });

  it('without interests costs a look at the head and one query, and nothing is written', async () => {
    await world.open();
    await world.commit(ids(50));
    commands.length = 0;
    await follow(1);
    expect(commands).toEqual([{ name: 'QueryCommand', table: `${PREFIX}interests` }]);
    expect(world.queue.sent).toEqual([]);
  });

  it('that has interests again is followed from the first of them on', async () => {
    await world.open();
    await world.commit(['client-1']);
    await follow(1);
    await world.register('client-1');
    const read = jest.spyOn(world.services.changes, 'read');
    await world.commit(['client-1']);
    await follow(2);
    expect(read.mock.calls.map(([, after]) => after)).toEqual([1]);
    expect([...world.lastTold()]).toEqual([['client-1', 2]]);
  });

  it('of which nothing is known is asked to register, and told nothing until it has', async () => {
    await world.register('client-1');
    await world.commit(['client-1']);
    await follow(1);
    expect(world.queue.sent).toEqual([{ body: { kind: 'register', ...world.world, tick: 1 } }]);
    await world.interests.open(world.world, 'view', 0);
    await follow(1);
    expect([...world.lastTold()]).toEqual([['client-1', 1]]);
  });

  it('is told of all that it wants to hear of where the log does not reach back far enough', async () => {
    await world.open();
    await world.register(...ids(250));
    await world.commit(['client-1']);
    clock.now += 25 * 3_600_000;
    await world.commit(['client-2']);
    await follow(2);
    clock.now -= 25 * 3_600_000;
    expect(world.told().map(({ rows }) => rows.length)).toEqual([100, 100, 50]);
    expect([...world.lastTold()].sort()).toEqual(
      ids(250)
        .map((id) => [id, 2])
        .sort(),
    );
    expect((await world.interests.of(world.world)).get('view')?.followed).toBe(2);
  });

  it('is followed for itself: one that is behind keeps no other from going on', async () => {
    const other = recordingQueue();
    const services = { ...world.services, views: new Map([...world.services.views, ['other', other]]) };
    await world.open();
    await world.register('client-1');
    await world.commit(['client-1']);
    await follow(1, services);
    expect(other.sent).toEqual([{ body: { kind: 'register', ...world.world, tick: 1 } }]);
    await world.interests.register(world.world, 'other', [{ entity: 'clients', id: 'client-1', since: 0 }]);
    await world.interests.open(world.world, 'other', 0);
    world.queue.sent.length = 0;
    await follow(1, services);
    expect(world.queue.sent).toEqual([]);
    expect(other.sent.slice(1)).toMatchObject([{ body: { kind: 'changed', rows: [{ id: 'client-1', tick: 1 }] } }]);
  });

  it('hears nothing of a generation that is not served', async () => {
    await world.open();
    await world.register('client-1');
    await world.commit(['client-1']);
    await followTicks(world.services, { ...world.world, generation: 2, tick: 1 });
    await followTicks(world.services, { worldId: 'gone', generation: 1, tick: 1 });
    expect(world.queue.sent).toEqual([]);
  });
});

describe('a day of a world of 50,000 rows', () => {
  it('is followed with as many queries as its log has parts, whatever has changed', async () => {
    await world.open();
    await world.register('client-17', 'client-7000', 'client-9999');
    const more = Array.from({ length: 30_000 }, (_, n) => changeOf('technicians', `technician-${n}`, 2880));
    await world.commit(ids(7600), more, 2880);
    commands.length = 0;
    await follow(2880);
    const queries = commands.filter(({ name }) => name === 'QueryCommand');
    expect(queries.length).toBeLessThanOrEqual(4);
    expect(commands.filter(({ name }) => name !== 'QueryCommand')).toHaveLength(1); // the progress
    expect(world.told()).toHaveLength(1);
    expect([...world.lastTold()]).toEqual([
      ['client-17', 2880],
      ['client-7000', 2880],
    ]);
  });

  it('is told in messages that a worker can do, where all of its clients are wanted', async () => {
    await world.open();
    await world.register(...ids(7600));
    await world.commit(ids(7600), [], 2880);
    commands.length = 0;
    await follow(2880);
    expect(commands.length).toBeLessThan(12);
    expect(world.told()).toHaveLength(76);
    expect(world.lastTold().size).toBe(7600);
  });
});

describe('progress', () => {
  it('is noted after every page: who comes after a crash goes on from there', async () => {
    await world.open();
    await world.register('client-1');
    for (let page = 0; page < 3; page += 1) {
      await world.commit(
        ['client-1'],
        Array.from({ length: 5000 }, (_, n) => changeOf('leads', `lead-${n}`, page + 1)),
      );
    }
    const { calls, services } = wired();
    await follow(3, services);
    const reads = calls.flatMap((name, call) => (name === 'changes.read' ? [call] : []));
    expect(reads).toHaveLength(3);
    world = new FollowedWorld(dynamo, `${world.world.worldId}-again`);
    await world.open();
    await world.register('client-1');
    for (let page = 0; page < 3; page += 1) {
      await world.commit(
        ['client-1'],
        Array.from({ length: 5000 }, (_, n) => changeOf('leads', `lead-${n}`, page + 1)),
      );
    }
    const last = wired({ call: reads[2] ?? 0, when: 'before', deadly: true });
    await expect(follow(3, last.services)).rejects.toThrow(Crash);
    const read = jest.spyOn(world.services.changes, 'read');
    await follow(3);
    expect(read.mock.calls.map(([, after]) => after)).toEqual([2]);
  });

  it('never goes back, and is not made for a generation that was swept', async () => {
    await world.open();
    await world.interests.moveTo(world.world, 'view', 7);
    await world.interests.moveTo(world.world, 'view', 5);
    expect((await world.interests.of(world.world)).get('view')?.followed).toBe(7);
    await world.interests.removeAll(world.world);
    await world.interests.moveTo(world.world, 'view', 9);
    expect((await world.interests.of(world.world)).size).toBe(0);
  });
});

/** What happens to a world: rows change, interests come, and messages of ticks come (late, twice, out of order) or don't. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('commit' as const), rows: fc.subarray(ids(6)), big: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('register' as const), rows: fc.subarray(ids(6), { minLength: 1 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('message' as const), back: fc.nat(3), crash: fc.option(fc.nat(12)) }),
  },
);

describe('whatever messages come', () => {
  it('each change of a row is told that came after the interest in it, once a message of the last tick has come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        worlds += 1;
        world = new FollowedWorld(dynamo, `world-${worlds}`);
        await world.open();
        const wanted = new Set<string>();
        const due = new Map<string, number>();
        for (const each of steps) {
          if (each.kind === 'register') {
            await world.register(...each.rows);
            for (const id of each.rows) wanted.add(id);
          } else if (each.kind === 'commit') {
            const more = each.big ? Array.from({ length: 5000 }, (_, n) => changeOf('leads', `lead-${n}`, 0)) : [];
            const tick = await world.commit(each.rows, more);
            for (const id of each.rows) if (wanted.has(id)) due.set(id, tick);
          } else {
            const fault =
              each.crash === null ? undefined : ({ call: each.crash, when: 'after', deadly: true } as const);
            const tick = Math.max(0, world.head.tick - each.back);
            await follow(tick, wired(fault).services).catch((error: unknown) => {
              if (!(error instanceof Crash)) throw error;
            });
          }
        }
        await follow(world.head.tick);
        const told = world.lastTold();
        for (const [id, tick] of due) expect([id, told.get(id)]).toEqual([id, tick]);
        for (const id of told.keys()) expect(wanted).toContain(id);
        // Told once, it is not told again.
        const before = world.queue.sent.length;
        await follow(world.head.tick);
        expect(world.queue.sent).toHaveLength(before);
      }),
      { numRuns: process.env.SHOWROOM_DEEP ? 300 : 25 },
    );
  });

  it('a run that fails at any of its awaits leaves nothing untold when its message comes again', async () => {
    const prepare = async () => {
      worlds += 1;
      world = new FollowedWorld(dynamo, `world-${worlds}`);
      await world.open();
      await world.register('client-1', 'client-2');
      await world.commit(
        ['client-1'],
        Array.from({ length: 5000 }, (_, n) => changeOf('leads', `lead-${n}`, 1)),
      );
      await world.commit(['client-2']);
    };
    await prepare();
    const counted = wired();
    await follow(2, counted.services);
    expect(counted.calls.length).toBeGreaterThan(6);
    for (let call = 0; call < counted.calls.length; call += 1) {
      for (const when of ['before', 'after'] as const) {
        await prepare();
        await expect(follow(2, wired({ call, when, deadly: true }).services)).rejects.toThrow(Crash);
        await follow(2);
        expect([...world.lastTold()]).toEqual([
          ['client-1', 1],
          ['client-2', 2],
        ]);
        expect((await world.interests.of(world.world)).get('view')?.followed).toBe(2);
      }
    }
  });
});
