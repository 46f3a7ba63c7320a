import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { batchWriteAll } from '../../../../../functions/platform/storage/batch.ts';
import type { LoggedChange } from '../../../../../functions/worlds/head.ts';
import type { ChangeEntry, ChangeLog } from '../../../../../functions/worlds/ports.ts';
import { createChangeTable } from '../../../../../functions/worlds/tables/change-table.ts';
import { createTables, itemsOf, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { impatience } from '../../../../tools/simulation.ts';

const TABLE = 'log-changes';
const HOUR = 3_600_000;
let dynamo: TestDynamo;
let log: ChangeLog;
let now = 0;
let partition = '';
let worlds = 0;
const nextPartition = (): string => {
  worlds += 1;
  return `world#${worlds}`;
};

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'log-');
  log = createChangeTable(dynamo.documents, TABLE, () => now, impatience);
});
afterAll(() => dynamo.stop());
beforeEach(() => {
  now = Date.UTC(2026, 10, 18);
  partition = nextPartition();
});

const change = (tick: number, n: number, text = ''): LoggedChange => ({
  tick,
  time: '2026-11-18T14:00:00Z',
  entity: 'clients',
  id: `client-${n}`,
  cause: 'ticket.opened',
  before: { name: text },
  after: { name: n },
});

interface Head {
  readonly version: number;
  readonly tick: number;
  readonly changeId: string;
}
const GENESIS: Head = { version: 1, tick: 0, changeId: 'e1' };

/** An entry of a commit on a head; it is only committed when the next one is made on what this answers. */
async function append(head: Head, tick: number, changes: number, text = ''): Promise<Head> {
  const entry: ChangeEntry = {
    id: randomBytes(4).toString('hex'),
    version: head.version + 1,
    tick,
    time: 0,
    previousId: head.changeId,
    previousTick: head.tick,
    changes: Array.from({ length: changes }, (_, n) => change(tick, n, text)),
    wall: now,
    happenings: [],
  };
  await log.append(partition, entry);
  return { version: entry.version, tick, changeId: entry.id };
}

/** All pages from a tick on, each asked for with the end of the one before. */
async function pages(head: Head, since: number, limit: number): Promise<readonly ChangeEntry[][]> {
  const found: ChangeEntry[][] = [];
  for (let after = since; after < head.tick; ) {
    const { entries, through, lostUntil } = await log.read(partition, after, limit, head);
    expect(lostUntil).toBeNull();
    expect(through).toBeGreaterThan(after);
    found.push([...entries]);
    after = through;
  }
  return found;
}

/** A commit: by a tick (which moves on) or a command (which doesn't), how much changes, and tries that failed before. */
const commits = fc.array(
  fc.record({
    moves: fc.boolean(),
    changes: fc.nat(6),
    failed: fc.array(fc.record({ further: fc.nat(2), changes: fc.nat(6) }), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('the change log', () => {
  it('answers, page by page, each committed change once, in order, and none that was not committed', async () => {
    await fc.assert(
      fc.asyncProperty(commits, fc.integer({ min: 1, max: 12 }), fc.nat(4), async (made, limit, since) => {
        partition = nextPartition();
        let head = GENESIS;
        const expected: string[] = [];
        for (const { moves, changes, failed } of made) {
          for (const orphan of failed) await append(head, head.tick + 1 + orphan.further, orphan.changes);
          // What a command changes has a tick of its own.
          const tick = moves || changes > 0 ? head.tick + 1 : head.tick;
          head = await append(head, tick, changes);
          if (tick > since) expected.push(head.changeId);
        }
        await append(head, head.tick + 1, 3); // of a commit that is under way
        const found = await pages(head, since, limit);
        expect(found.flat().map(({ id }) => id)).toEqual(expected);
        // Whole ticks: none is continued on the next page.
        const ticks = found.map((page) => new Set(page.map(({ tick }) => tick)));
        expect(ticks.reduce((sum, { size }) => sum + size, 0)).toBe(new Set(found.flat().map(({ tick }) => tick)).size);
      }),
      { numRuns: process.env.SHOWROOM_DEEP ? 300 : 25 },
    );
  });

  it('answers a tick whole that has more changes than were asked for', async () => {
    let head = await append(GENESIS, 1, 40);
    expect((await log.read(partition, 0, 5, head)).entries.map(({ changes }) => changes.length)).toEqual([40]);
    head = await append(head, 2, 1);
    const { entries, through } = await log.read(partition, 0, 5, head);
    expect({ ticks: entries.map(({ tick }) => tick), through }).toEqual({ ticks: [1], through: 1 });
  });

  it('keeps entries that are larger than an item in parts, and drops those that are not whole', async () => {
    const text = randomBytes(1_000_000).toString('base64');
    const first = await append(GENESIS, 1, 1, text);
    const parts = (await itemsOf(dynamo.documents, TABLE)).filter(({ pk }) => pk === partition);
    expect(parts).toHaveLength(3);
    for (const { data } of parts) expect(Object(data).byteLength).toBeLessThanOrEqual(360 * 1024);
    const second = await append(first, 2, 2);
    const third = await append(second, 3, 1, text);
    const { entries } = await log.read(partition, 0, 100, third);
    expect(entries.map(({ tick }) => tick)).toEqual([1, 2, 3]);
    expect(entries[0]?.changes).toEqual([change(1, 0, text)]);
    // A commit that fails midway leaves some of its parts, in any order.
    const gone = parts.filter(({ part }) => part === 0).map(({ pk, sk }) => ({ remove: { pk: `${pk}`, sk: `${sk}` } }));
    await batchWriteAll(dynamo.documents, TABLE, gone, impatience);
    expect((await log.read(partition, 0, 100, third)).entries.map(({ tick }) => tick)).toEqual([2, 3]);
  });

  it('says where it begins when it no longer keeps what is asked for', async () => {
    const first = await append(GENESIS, 1, 1);
    now += 20 * HOUR;
    const second = await append(first, 2, 1);
    const third = await append(second, 3, 1);
    expect(await log.read(partition, 0, 100, third)).toMatchObject({ lostUntil: null, through: 3 });
    now += 5 * HOUR; // the first is more than a day old
    expect(await log.read(partition, 0, 100, third)).toMatchObject({ lostUntil: 1, through: 3 });
    expect(await log.read(partition, 1, 100, third)).toMatchObject({ lostUntil: null, through: 3 });
    now += 24 * HOUR; // and now all are
    expect(await log.read(partition, 2, 100, third)).toMatchObject({ entries: [], lostUntil: 3, through: 3 });
    expect(await log.read(partition, 3, 100, third)).toMatchObject({ entries: [], lostUntil: null, through: 3 });
  });

  it('lets its items pass away after a day, and removes all at once', async () => {
    await append(GENESIS, 1, 1);
    const [item] = (await itemsOf(dynamo.documents, TABLE)).filter(({ pk }) => pk === partition);
    expect(item?.expiresAt).toBe(now / 1000 + 24 * 3600);
    await log.removeAll(partition);
    expect((await itemsOf(dynamo.documents, TABLE)).filter(({ pk }) => pk === partition)).toEqual([]);
  });
});
