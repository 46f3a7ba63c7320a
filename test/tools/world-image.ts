import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { segmentName } from '../../core/events/index.ts';
import { entityKinds, stateText } from '../../core/world/index.ts';
import type { ChunkRefs } from '../../functions/worlds/chunk-manifest.ts';
import { isStateChunk } from '../../functions/worlds/head.ts';
import { commitId, partitionOf } from '../../functions/worlds/ports.ts';
import { createEventReader } from '../../functions/worlds/read/events.ts';
import { worldKey } from '../../functions/worlds/write/projection.ts';
import type { TestServices } from './simulation.ts';

/** All that anyone can see of a world: two that are equal in it are the same. */
export interface WorldImage {
  readonly generation: number;
  readonly tick: number;
  readonly time: number;
  readonly status: string;
  /** Hash of the state's canonical bytes. */
  readonly state: string;
  /** Sealed events, history and the log, by name, as the hashes of their content that the refs carry. */
  readonly records: Readonly<Record<string, string>>;
  /** Ids of the events that are not sealed, in order: how those of the running day lie depends on how its time was cut. */
  readonly events: readonly string[];
  readonly scenarios: readonly unknown[];
  /** Rows of the entity tables, by table and id. */
  readonly tables: Readonly<Record<string, unknown>>;
  readonly projected: boolean;
}

const EVERYTHING = 1_000_000;

/** A world as stored: of its state, of what is kept of its past, and of the tables. */
export async function imageOf(services: TestServices, worldId = 'default'): Promise<WorldImage> {
  const { heads, tables, loader } = services;
  const { head, refs, simulation } = await loader.load(worldId);
  const rows = entityKinds.map(async (kind) => {
    const stored = await tables.readAll(kind, worldKey(head));
    return [kind, Object.fromEntries([...stored].sort())] as const;
  });
  const kinds = Array.from(simulation.registry.events.values(), ({ kind }) => kind);
  const running = Object.keys(refs).flatMap((name) => {
    const segment = segmentName(name);
    return segment?.commits ? [Date.parse(segment.period)] : [];
  });
  const range = { from: Math.min(head.time, ...running), to: head.time + 1 };
  const events = await createEventReader(loader).read(head, { kinds, ...range });
  const past = Object.entries(refs).filter(([name]) => !isStateChunk(name) && !segmentName(name)?.commits);
  return {
    generation: head.generation,
    tick: head.tick,
    time: head.time,
    status: head.status,
    state: hashOf(stateText(simulation)),
    records: hashesOf(Object.fromEntries(past)),
    events: events.map(({ id }) => id),
    scenarios: await Promise.all(
      head.scenarios.map(async (record) => ({
        ...record,
        branch: hashesOf(await loader.branchRefs(head, record)),
      })),
    ),
    tables: Object.fromEntries(await Promise.all(rows)),
    projected: (await heads.watermark(worldId)) === commitId(head),
  };
}

/** The hashes of contents that refs carry, by name. */
function hashesOf(refs: ChunkRefs): Record<string, string> {
  return Object.fromEntries(
    Object.entries(refs)
      .sort()
      .map(([name, ref]) => [name, /@(\w+)\./.exec(ref)?.[1] ?? ref]),
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** All changes of a world, in order. */
export async function changesOf({ heads, changes }: TestServices, worldId = 'default') {
  const head = await heads.get(worldId);
  if (!head) throw new Error(`There is no world ${worldId}.`);
  const { entries } = await changes.read(partitionOf(head), 0, EVERYTHING, head);
  return entries.flatMap((entry) => [...entry.changes]);
}

type Table = Record<string, Record<string, unknown>>;

/** Rows without the time of their last change, which the log leaves out. */
function withoutTimes(tables: WorldImage['tables']): Record<string, Table> {
  const copy: Record<string, Table> = structuredClone(Object(tables));
  for (const table of Object.values(copy)) for (const row of Object.values(table)) delete row.lastUpdated;
  return copy;
}

/**
 * Lets the changes of a log happen to the rows of a world, each to what the one before has left.
 * Fails when a change is lost, comes twice, or doesn't follow on the row as it is.
 */
export function expectChangesToLead(
  from: WorldImage,
  to: WorldImage,
  changes: Awaited<ReturnType<typeof changesOf>>,
): void {
  const tables = withoutTimes(from.tables);
  for (const { entity, id, cause, before, after } of changes) {
    const table = tables[entity] ?? {};
    const row = table[id];
    const { lastUpdated: _, ...was } = before ?? {};
    const { lastUpdated: __, ...is } = after ?? {};
    const present =
      row && before && after ? Object.fromEntries(Object.keys(was).map((name) => [name, row[name]])) : row;
    expect({ id, cause, before: present ?? null }).toEqual({ id, cause, before: before && was });
    if (after) table[id] = { ...row, ...is };
    else delete table[id];
  }
  expect(tables).toEqual(withoutTimes(to.tables));
}
