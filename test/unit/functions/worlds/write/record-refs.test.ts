import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { storedSize } from '../../../../../bench/tools/item-size.ts';
import { chunkNames, defaultCounts, entityKinds, MAX_ROWS, totalRows } from '../../../../../core/world/index.ts';
import { type ChunkRefs, inOneLayer } from '../../../../../functions/worlds/chunk-manifest.ts';
import type { Head, ScenarioRecord } from '../../../../../functions/worlds/head.ts';
import type { LoadedWorld } from '../../../../../functions/worlds/read/loader.ts';
import { allRefs, layerStore } from '../../../../../functions/worlds/write/layers.ts';
import { recordRefs } from '../../../../../functions/worlds/write/record-refs.ts';
import { createTables, itemsOf, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';

/**
 * The head of a world of the most rows, over scenarios, bursts of commits and quick ticks. The chunks are only named,
 * as to make them takes minutes; manifests, lists and heads are stored as a commit stores them.
 */

const MOST_BYTES = 4096;
let dynamo: TestDynamo;
let services: TestServices;
let world: LoadedWorld;
/** Refs of chunks that were named and not removed. */
const stored = new Set<string>();
const clock = { now: WEDNESDAY };

const scale = (MAX_ROWS - entityKinds.length) / totalRows(defaultCounts);
const counts = Object.fromEntries(entityKinds.map((kind) => [kind, Math.floor(defaultCounts[kind] * scale)]));
const {
  head: small,
  simulation,
  rows,
} = (() => {
  const built = madeWorld(originOf());
  return { head: built.simulation.config, simulation: built.simulation, rows: built.rows };
})();
const config = { ...small, counts: { ...defaultCounts, ...counts } };
const stateChunks = chunkNames(config);

const refOf = (name: string, version: number): string => {
  const hash = createHash('sha256').update(`${name}${version}`).digest('hex').slice(0, 16);
  return `${name}@${hash}.${version}*1`;
};
const written = (names: readonly string[], version: number): ChunkRefs =>
  Object.fromEntries(names.map((name) => [name, refOf(name, version)]));

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'large-');
  services = servicesOn(dynamo.documents, 'large-', clock);
  const months = Array.from({ length: 25 }, (_, n) => [`facts/m-${n}`, `history/m-${n}`]).flat();
  const refs = written([...stateChunks, ...months, 'log'], 1);
  for (const ref of Object.values(refs)) stored.add(ref);
  const manifest = await inOneLayer(layerStore(services, { worldId: 'large', generation: 1 }, 1), refs);
  const head: Head = {
    ...config,
    worldId: 'large',
    generation: 1,
    version: 1,
    status: 'running',
    tick: 0,
    time: WEDNESDAY,
    clock: { running: true, interval: 1, tempo: 1, anchorTick: 0, anchorWall: WEDNESDAY, anchorTime: WEDNESDAY },
    commandVersion: 1,
    changeId: '0123456789ab',
    halt: null,
    createdAt: WEDNESDAY,
    committedAt: WEDNESDAY,
    manifest,
    scenarios: [],
    retired: [],
  };
  world = { head, refs, simulation, rows };
  await services.heads.put(head, null);
  services.loader.keep(world);
});
afterAll(() => dynamo.stop());

/** Whether a ref is of a manifest or a list: those are stored. */
const isRecord = (ref: string): boolean => /^(manifest|retired)@/.test(ref);

/** One commit that writes some chunks; answers the bytes of its head. */
async function commit(
  names: readonly string[],
  scenarios?: (before: readonly ScenarioRecord[], branch: string) => readonly ScenarioRecord[],
): Promise<number> {
  const { head } = world;
  const version = head.version + 1;
  const changes = written(names, version);
  for (const ref of Object.values(changes)) stored.add(ref);
  const { refs, due, ...recorded } = await recordRefs(
    services,
    world,
    version,
    changes,
    scenarios !== undefined,
    (branch) => scenarios?.(head.scenarios, branch) ?? head.scenarios,
  );
  expect(due.filter((ref) => !stored.delete(ref) && !isRecord(ref))).toEqual([]);
  await services.chunks.remove('large#1', due.filter(isRecord));
  const next: Head = { ...head, ...recorded, version, tick: head.tick + 1, committedAt: clock.now };
  await services.heads.put(next, head.version);
  world = { ...world, head: next, refs };
  services.loader.keep(world);
  const [item] = (await itemsOf(dynamo.documents, 'large-worlds')).filter(({ sk }) => sk === 'large');
  return storedSize(item ?? {});
}

/** What is stored is what is needed or waits, and nothing else. */
async function expectNothingLost(): Promise<void> {
  const reader = servicesOn(dynamo.documents, 'large-', clock);
  const head = await reader.loader.head('large');
  expect(await reader.loader.refs(head)).toEqual(world.refs);
  const needed = [...(await allRefs(reader.loader, layerStore(reader, head, 0), head))];
  expect(new Set(needed.filter((ref) => !isRecord(ref)))).toEqual(stored);
  const records = await reader.chunks.list('large#1', Infinity);
  expect(records.sort()).toEqual(needed.filter(isRecord).sort());
}

/** Every so manieth chunk of the state. */
const every = (n: number, from: number): string[] => stateChunks.filter((_, index) => index % n === from % n);

const recordOf = (n: number, branch: string): ScenarioRecord => ({
  id: `scenario-${n}`,
  scenario: 'license-crunch',
  magnitude: 1.2345678901234567,
  durationMinutes: 1440,
  startedAt: WEDNESDAY + n,
  endsAt: WEDNESDAY + n + 86_400_000,
  startTick: n,
  endedAt: null,
  branch,
  commandVersion: n,
});

it('stays below 4 KB, and knows all its chunks', async () => {
  expect(stateChunks.length).toBeGreaterThan(5000);
  const sizes: number[] = [];
  const branches = new Map<string, ChunkRefs>();
  for (let n = 1; n <= 12; n += 1) {
    // A scenario begins, hours go by, and it ends; five that ended are kept, as they are by commands.
    const before = world.refs;
    sizes.push(
      await commit(['scenarios/0', 'log'], (records, branch) => [
        ...records.slice(-9).map((record) => ({ ...record, endedAt: clock.now })),
        recordOf(n, branch),
      ]),
    );
    branches.set(`scenario-${n}`, before);
    clock.now += 3000;
    sizes.push(await commit(n % 2 === 0 ? stateChunks : every(3, n)));
    clock.now += 20_000;
  }
  await expectNothingLost();
  // Bursts: as many advances as a client sends within two minutes, and ticks of a second.
  for (let n = 0; n < 8; n += 1) {
    sizes.push(await commit(stateChunks));
    clock.now += 4000;
  }
  for (let n = 0; n < 130; n += 1) {
    sizes.push(await commit(every(40, n)));
    clock.now += 1000;
  }
  await expectNothingLost();
  const reader = servicesOn(dynamo.documents, 'large-', clock);
  const head = await reader.loader.head('large');
  expect(head.scenarios).toHaveLength(10);
  for (const record of head.scenarios) {
    const state = Object.entries(branches.get(record.id) ?? {}).filter(([name]) => stateChunks.includes(name));
    expect(await reader.loader.branchRefs(head, record)).toEqual(Object.fromEntries(state));
  }
  expect(Math.max(...sizes)).toBeLessThan(MOST_BYTES);
});
