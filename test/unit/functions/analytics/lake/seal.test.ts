import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { howToGetDuckDb, openDuckDb } from '../../../../../bench/tools/duckdb.ts';
import { membershipEvents } from '../../../../../core/events/index.ts';
import { DAY, dayStart, HOUR, isoDate, parseDate } from '../../../../../core/kernel/time.ts';
import {
  academyEventKinds,
  eventRecord,
  type LakeTableId,
  lakeTableIds,
  listKey,
  membershipRecords,
  objectsOf,
} from '../../../../../core/views/analytics/index.ts';
import { historyStart } from '../../../../../core/world/index.ts';
import { sealWorld } from '../../../../../functions/analytics/lake/seal.ts';
import { describeEvent } from '../../../../../functions/analytics/records.ts';
import { createEventReader } from '../../../../../functions/worlds/read/events.ts';
import { type LakeScene, lakeScene, WORLD } from '../../../../tools/lake-scene.ts';
import { WEDNESDAY } from '../../../../tools/simulation.ts';

let scene: LakeScene;
beforeAll(async () => {
  scene = await lakeScene('seal-');
});
afterAll(() => scene.stop());

const periods = async () => (await scene.manifest()).sealed.map(({ period }) => period);
const list = async (table: LakeTableId) => (await scene.lake().texts.get(listKey('default', table)))?.text;

/** All events that arrived before a day, as the API shows them. */
async function shown(day: number): Promise<Record<string, unknown>[]> {
  const { loader } = scene.writer;
  const head = await loader.head('default');
  const range = { from: historyStart(head.startedAt), to: day };
  const events = await createEventReader(loader).read(head, { kinds: academyEventKinds, ...range });
  return events.map((event) => describeEvent({ id: event.id, ...eventRecord(event) }));
}

const iso = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

/** A row as the API shows the event that it was made of. */
function asShown({
  arrived_on,
  id,
  user_id,
  event_name,
  event_time,
  received_at,
  properties,
  ...known
}: Record<string, unknown>) {
  const own = Object.entries(known).filter(([, value]) => value !== null);
  return {
    id,
    user_id,
    event_name,
    event_time: iso(event_time),
    received_at: iso(received_at),
    properties: { ...Object.fromEntries(own), ...JSON.parse(String(properties ?? '{}')) },
  };
}

/** What is right at any moment: all that the API shows of what is over, once, by the day of its arrival. */
async function expectWhole(): Promise<void> {
  const { head } = scene.writer.loader;
  const { time } = await head('default');
  const expected = await shown(dayStart(time));
  const rows = await scene.rows('events');
  expect(rows.map(asShown)).toEqual(expected);
  for (const { arrived_on, received_at } of rows) {
    expect(String(iso(arrived_on)).slice(0, 10)).toBe(String(iso(received_at)).slice(0, 10));
  }
  const manifest = await scene.manifest();
  for (const { period, objects } of manifest.sealed) {
    expect(period.length === 10 ? period.slice(0, 7) : '').toBe(period.length === 10 ? isoDate(time).slice(0, 7) : '');
    for (const { rows: count } of Object.values(objects)) expect(count).toBeGreaterThan(0);
  }
  for (const table of lakeTableIds) {
    const lines = objectsOf(manifest.sealed, table).map(({ key }) => `s3://lake/${key}`);
    expect((await list(table))?.trimEnd().split('\n')).toEqual(lines);
  }
}

/** Of each term the row that was changed last. */
async function standing(): Promise<unknown[]> {
  const latest = new Map<string, Record<string, unknown>>();
  for (const row of await scene.rows('memberships')) {
    const key = [row.user_id, row.plan_type, iso(row.start_at)].join();
    const before = latest.get(key);
    if (before === undefined || String(iso(before.changed_at)) <= String(iso(row.changed_at))) latest.set(key, row);
  }
  return [...latest.values()].map(({ arrived_on, changed_at, ...term }) => ({
    ...Object.fromEntries(Object.entries(term).map(([name, value]) => [name, iso(value)])),
    amount: Math.round(Number(term.amount) * 100),
  }));
}

/** Statements of a document that DuckDB can run; a secret is for an account. */
function statementsIn(document: string): string[] {
  const text = readFileSync(join(import.meta.dirname, '../../../../..', document), 'utf8');
  const blocks = [...text.matchAll(/```sql\n(.*?)```/gs)].map(([, block = '']) => block);
  return blocks
    .flatMap((block) => block.split(';'))
    .map((statement) => statement.trim())
    .filter((statement) => /'lake\/|s3:\/\/|getvariable/.test(statement));
}

describe('a world that has just been made', () => {
  it('is sealed by months up to the one that runs, and by days from there', async () => {
    await sealWorld(scene.lake(), WORLD);
    const names = await periods();
    expect(names.slice(0, 2)).toEqual(['2024-10', '2024-11']);
    expect(names.slice(-18)).toEqual([
      '2026-10',
      ...Array.from({ length: 17 }, (_, n) => isoDate(Date.UTC(2026, 10, n + 1))),
    ]);
    await expectWhole();
  });

  it('has its memberships as the API makes them at the end of the last day', async () => {
    const { loader } = scene.writer;
    const head = await loader.head('default');
    const range = { from: historyStart(head.startedAt), to: dayStart(head.time) };
    const events = await createEventReader(loader).read(head, { kinds: membershipEvents, ...range });
    const expected = membershipRecords(events).map((record) => ({
      ...record,
      start_at: new Date(record.start_at).toISOString(),
      expire_at: new Date(record.expire_at).toISOString(),
    }));
    const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    expect(expected.length).toBeGreaterThan(10);
    expect((await standing()).sort(byText)).toEqual(
      expected.map(({ user_id, plan_type, ...rest }) => ({ user_id, plan_type, ...rest })).sort(byText),
    );
  });

  it('is left alone by a message that comes again, and by one of another generation or world', async () => {
    const [keys, manifest] = [await scene.bucket.keys(), await scene.manifest()];
    await sealWorld(scene.lake(), WORLD);
    await sealWorld(scene.lake(), { ...WORLD, generation: 2 });
    await sealWorld(scene.lake(), { worldId: 'nowhere', generation: 1 });
    expect(await scene.bucket.keys()).toEqual(keys);
    expect(await scene.manifest()).toEqual(manifest);
  });
});

it('is read by DuckDB, with the counts of the API', async () => {
  const db = await openDuckDb();
  if (db === null) {
    console.log(`DuckDB is not installed: nothing is read by it. To have it: ${howToGetDuckDb}`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'showroom-lake-'));
  try {
    const { body } = await scene.askLake()('getAnalyticsLake');
    for (const { objects } of body.tables) {
      for (const { name, key } of objects) {
        writeFileSync(join(folder, name), await scene.bucket.bytes(key));
      }
    }
    const events = await shown(parseDate(body.at_rest_until));
    const counts = Object.entries(Object.groupBy(events, ({ event_name }) => String(event_name)));
    const read = `read_parquet('${folder}/events-*.parquet')`;
    expect(
      await db.rows(`SELECT event_name, count(*)::INTEGER AS n FROM ${read} GROUP BY ALL ORDER BY event_name`),
    ).toEqual(
      counts
        .map(([event_name, of = []]) => ({ event_name, n: of.length }))
        .sort((a, b) => (a.event_name < b.event_name ? -1 : 1)),
    );
    const described = await db.rows(`DESCRIBE SELECT * FROM ${read}`);
    expect(described.map(({ column_name }) => column_name)).toEqual(
      body.tables[0].columns.map(({ name }: { name: string }) => name),
    );
    // One day, by what the files say of themselves.
    const day = '2026-11-12';
    expect(
      await db.rows(
        `SELECT count(*)::INTEGER AS n, min(received_at)::VARCHAR AS first FROM ${read} WHERE arrived_on = DATE '${day}'`,
      ),
    ).toMatchObject([{ n: events.filter(({ received_at }) => String(received_at).startsWith(day)).length }]);
    const latest = `SELECT * FROM read_parquet('${folder}/memberships-*.parquet')
      QUALIFY row_number() OVER (PARTITION BY user_id, plan_type, start_at ORDER BY changed_at DESC) = 1`;
    const terms = await standing();
    expect(await db.rows(`SELECT count(*)::INTEGER AS n, sum(amount)::VARCHAR AS paid FROM (${latest})`)).toEqual([
      { n: terms.length, paid: (terms.reduce((sum: number, term) => sum + Object(term).amount, 0) / 100).toFixed(2) },
    ]);
    // The recipes of the documents, with what they get beforehand: files in a folder, and the list of those of one table.
    const listed = objectsOf((await scene.manifest()).sealed, 'events');
    const names = body.tables[0].objects.map(({ name }: { name: string }) => `${folder}/${name}\n`);
    expect(names).toHaveLength(listed.length);
    writeFileSync(join(folder, 'objects.txt'), names.join(''));
    const recipes = ['README.md', 'docs/lake.md'].flatMap(statementsIn);
    expect(recipes.length).toBeGreaterThan(5);
    for (const recipe of recipes) {
      const here = recipe
        .replaceAll('s3://BUCKET/lake/tables/events/world=default', folder)
        .replaceAll("'lake/", `'${folder}/`);
      if (here.startsWith('SET')) await db.run(here);
      else expect({ recipe, rows: (await db.rows(here)).length > 0 }).toEqual({ recipe, rows: true });
    }
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
});

describe('a world that goes on', () => {
  it('has each day sealed once it is over, with a write for each table that has rows', async () => {
    const before = new Set(await scene.bucket.keys());
    await scene.moveTo(1);
    // Its message may come twice, and be taken by two at the same time.
    await Promise.all([sealWorld(scene.lake(), WORLD), sealWorld(scene.lake(), WORLD)]);
    const added = (await scene.bucket.keys()).filter((key) => !before.has(key));
    expect(added.length).toBeLessThanOrEqual(2);
    for (const key of added) expect(key).toMatch(/\/2026-11-18-\w+\.parquet$/);
    await expectWhole();
  });

  it('has the month sealed in place of its days, whose files stay for an hour', async () => {
    await scene.moveTo(13);
    await sealWorld(scene.lake(), WORLD);
    expect((await periods()).slice(-2)).toEqual(['2026-10', '2026-11']);
    await expectWhole();
    const { retired } = await scene.manifest();
    expect(retired.length).toBeGreaterThan(10);
    const present = await scene.bucket.keys();
    expect(retired.filter(({ key }) => present.includes(key))).toEqual(retired);
    scene.clock.now += HOUR;
    await sealWorld(scene.lake(), WORLD);
    expect(await scene.manifest()).toMatchObject({ retired });
    scene.clock.now += 1;
    await sealWorld(scene.lake(), WORLD);
    const left = await scene.bucket.keys();
    expect((await scene.manifest()).retired).toEqual([]);
    expect(retired.filter(({ key }) => left.includes(key))).toEqual([]);
    await expectWhole();
  });

  it('has all that is over sealed after a jump of a hundred days', async () => {
    await scene.moveTo(113);
    await sealWorld(scene.lake(), WORLD);
    expect((await periods()).slice(25)).toEqual(
      ['2026-11', '2026-12', '2027-01', '2027-02'].concat(
        Array.from({ length: 10 }, (_, n) => isoDate(Date.UTC(2027, 2, n + 1))),
      ),
    );
    await expectWhole();
  });

  it('has the same files whether it was sealed as time went by or late', async () => {
    const manifest = await scene.manifest();
    await scene.bucket.empty();
    await sealWorld(scene.lake(), WORLD);
    expect(await scene.manifest()).toMatchObject({ sealed: manifest.sealed });
    await expectWhole();
  });
});

it('says nothing of a day that runs, to the millisecond', async () => {
  const last = (await scene.rows('events')).at(-1);
  expect(Number(new Date(String(iso(last?.received_at))))).toBeLessThan(dayStart(WEDNESDAY + 113 * DAY));
});
