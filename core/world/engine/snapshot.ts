import { canonical, type Json } from '../../kernel/canonical.ts';
import { hash32 } from '../../kernel/hash.ts';
import type { Time } from '../../kernel/time.ts';
import { expectedRecords } from './kinds.ts';
import type { Registry } from './registry.ts';
import { emptyState, Simulation } from './simulation.ts';
import type { RecordKind, State, World } from './world.ts';

/** Records per chunk, about: small enough that a tick rewrites little, large enough that there are few. */
const RECORDS_PER_CHUNK = 24;

/** How many chunks records of a kind are spread over, by the size the world was configured with. */
function shardsOf<W extends World>({ kinds }: Registry<W>, { counts }: W['config'], kind: RecordKind<W>): number {
  return Math.max(1, Math.ceil(expectedRecords(kinds, counts, kind) / RECORDS_PER_CHUNK));
}

/** `clients/3`: the chunk in which a record is kept. */
const chunkOf = (kind: string, id: string, shards: number): string => `${kind}/${hash32(id, 11) % shards}`;

/** Names of all chunks of a world, in order: of the kinds that its pack has. */
export function chunkNames<W extends World>(registry: Registry<W>, config: W['config']): string[] {
  return registry
    .kindsOf(config)
    .flatMap((kind) => Array.from({ length: shardsOf(registry, config, kind) }, (_, shard) => `${kind}/${shard}`));
}

/** The canonical text of chunks: of those that hold the given records, or of all. */
export function encodeChunks<W extends World>(
  { registry, config, state }: Simulation<W>,
  dirty: ReadonlyMap<RecordKind<W>, ReadonlySet<string>> | 'all',
): Map<string, string> {
  const wanted = dirty === 'all' ? chunkNames(registry, config) : dirtyChunks(registry, config, dirty);
  const texts = new Map<string, string[]>([...wanted].sort().map((name) => [name, []]));
  for (const kind of registry.kindsOf(config)) {
    if (dirty !== 'all' && !dirty.has(kind)) continue;
    const shards = shardsOf(registry, config, kind);
    for (const record of state[kind]) texts.get(chunkOf(kind, record.id, shards))?.push(canonical(toJson(record)));
  }
  return new Map([...texts].map(([name, records]) => [name, `[${records.join(',')}]`]));
}

function dirtyChunks<W extends World>(
  registry: Registry<W>,
  config: W['config'],
  dirty: ReadonlyMap<RecordKind<W>, ReadonlySet<string>>,
): Set<string> {
  const names = new Set<string>();
  for (const [kind, ids] of dirty) {
    const shards = shardsOf(registry, config, kind);
    for (const id of ids) names.add(chunkOf(kind, id, shards));
  }
  return names;
}

/** A snapshot lacks a chunk of a kind that worlds of its pack are stored with. */
export class IncompleteSnapshot extends Error {
  readonly chunk: string;

  constructor(chunk: string) {
    super(`The snapshot lacks the chunk ${chunk}.`);
    this.name = 'IncompleteSnapshot';
    this.chunk = chunk;
  }
}

/**
 * A world from its chunks, at a time. The texts are those of `encodeChunks`; of a kind that is newer than its pack the
 * world has no records.
 * @throws IncompleteSnapshot when a chunk lacks
 */
export function decodeChunks<W extends World>(
  registry: Registry<W>,
  config: W['config'],
  time: Time,
  chunks: ReadonlyMap<string, string>,
): Simulation<W> {
  const state = emptyState(registry);
  for (const name of chunkNames(registry, config)) {
    const text = chunks.get(name);
    if (text === undefined) throw new IncompleteSnapshot(name);
    addRecords(state, name.slice(0, name.indexOf('/')) as RecordKind<W>, text);
  }
  return new Simulation(registry, config, state, time);
}

function addRecords<W extends World, K extends RecordKind<W>>(state: State<W>, kind: K, text: string): void {
  const records: W['records'][K][] = JSON.parse(text);
  for (const record of records) state[kind].add(record);
}

/** Records hold plain data only; this says so to the compiler. */
function toJson(record: unknown): Json {
  return record as Json;
}

/** The whole state's canonical text: equal for equal worlds, in every process. */
export function stateText<W extends World>(simulation: Simulation<W>): string {
  const chunks = encodeChunks(simulation, 'all');
  return [...chunks].map(([name, text]) => `${name}\n${text}\n`).join('');
}
