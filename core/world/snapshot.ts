import { canonical, type Json } from '../kernel/canonical.ts';
import { hash32 } from '../kernel/hash.ts';
import type { Time } from '../kernel/time.ts';
import type { WorldConfig } from './config.ts';
import { Simulation } from './engine/simulation.ts';
import { registry } from './parts.ts';
import { emptyState, type RecordKind, type Records, recordKinds, type State } from './state.ts';

/** Records per chunk, about: small enough that a tick rewrites little, large enough that there are few. */
const RECORDS_PER_CHUNK = 24;

/** How many chunks each kind of record is spread over, by the size the world was configured with. */
export function shardCounts(config: WorldConfig): Readonly<Record<RecordKind, number>> {
  const { counts } = config;
  const shards = (records: number): number => Math.max(1, Math.ceil(records / RECORDS_PER_CHUNK));
  return {
    clients: shards(counts.clients),
    company: 1,
    contracts: shards(counts.contracts),
    departments: shards(counts.departments),
    desks: shards(counts.leads),
    leads: shards(counts.leads),
    licenses: shards(counts.licenses),
    scenarios: 1,
    technicians: shards(counts.technicians),
    tickets: shards(counts.technicians),
    vendors: shards(counts.vendors),
  };
}

/** `clients/3`: the chunk in which a record is kept. */
export function chunkOf(config: WorldConfig, kind: RecordKind, id: string): string {
  return `${kind}/${hash32(id, 11) % shardCounts(config)[kind]}`;
}

/** Names of all chunks of a world, in order. */
export function chunkNames(config: WorldConfig): string[] {
  const counts = shardCounts(config);
  return recordKinds.flatMap((kind) => Array.from({ length: counts[kind] }, (_, shard) => `${kind}/${shard}`));
}

/** The canonical text of chunks: of those that hold the given records, or of all. */
export function encodeChunks(
  simulation: Simulation,
  dirty: ReadonlyMap<RecordKind, ReadonlySet<string>> | 'all',
): Map<string, string> {
  const { config, state } = simulation;
  const wanted = dirty === 'all' ? new Set(chunkNames(config)) : dirtyChunks(config, dirty);
  const texts = new Map<string, string[]>([...wanted].sort().map((name) => [name, []]));
  for (const kind of recordKinds) {
    if (dirty !== 'all' && !dirty.has(kind)) continue;
    for (const record of state[kind]) texts.get(chunkOf(config, kind, record.id))?.push(canonical(toJson(record)));
  }
  return new Map([...texts].map(([name, records]) => [name, `[${records.join(',')}]`]));
}

function dirtyChunks(config: WorldConfig, dirty: ReadonlyMap<RecordKind, ReadonlySet<string>>): Set<string> {
  const names = new Set<string>();
  for (const [kind, ids] of dirty) for (const id of ids) names.add(chunkOf(config, kind, id));
  return names;
}

/** A world from its chunks, at a time. The texts are those of `encodeChunks`; a chunk that lacks is a fault. */
export function decodeWorld(config: WorldConfig, time: Time, chunks: ReadonlyMap<string, string>): Simulation {
  const state = emptyState();
  for (const name of chunkNames(config)) {
    const text = chunks.get(name);
    if (text === undefined) throw new Error(`the snapshot lacks chunk ${name}`);
    addRecords(state, name.slice(0, name.indexOf('/')) as RecordKind, text);
  }
  return new Simulation(registry, config, state, time);
}

function addRecords<K extends RecordKind>(state: State, kind: K, text: string): void {
  const records: Records[K][] = JSON.parse(text);
  for (const record of records) state[kind].add(record);
}

/** Records hold plain data only; this says so to the compiler. */
function toJson(record: Records[RecordKind]): Json {
  return record as unknown as Json;
}

/** A hash of the whole state's canonical bytes: equal for equal worlds, in every process. */
export function stateText(simulation: Simulation): string {
  const chunks = encodeChunks(simulation, 'all');
  return [...chunks].map(([name, text]) => `${name}\n${text}\n`).join('');
}
