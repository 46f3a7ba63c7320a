import { DomainError } from '../../core/kernel/errors.ts';
import {
  decodeWorld,
  type EntityKind,
  entityKinds,
  type PublishedRows,
  projectRows,
  type Row,
  type RowSets,
  type Simulation,
} from '../../core/world/index.ts';
import { type ChunkRefs, type Head, isStateChunk } from './head.ts';
import { type ChunkStore, type HeadStore, MissingChunk, partitionOf } from './ports.ts';

/** One committed tick of a world: its head, its state, and its rows by kind and id. */
export interface LoadedWorld {
  readonly head: Head;
  readonly simulation: Simulation;
  readonly rows: PublishedRows;
}

export interface WorldLoader {
  /**
   * The world as last committed. Kept between calls while the head stays the same; chunks that stay are not read again.
   * @throws DomainError `not-found` for an unknown world, `unavailable` while `default` is being made
   */
  load(worldId: string): Promise<LoadedWorld>;
  /** Texts of chunks that are no part of the state: months of facts and history, the log. */
  texts(head: Head, names: readonly string[]): Promise<Map<string, string>>;
  /** Takes over a world that was changed in place and committed. */
  keep(world: LoadedWorld): void;
  /** Forgets a world whose state in memory may be ahead of what is stored. */
  drop(worldId: string): void;
}

/** A head may be overtaken between reading it and its chunks; then both are read anew. */
const ATTEMPTS = 4;
/** Worlds kept in memory at a time. */
const MOST_WORLDS = 8;

export function createLoader(heads: Pick<HeadStore, 'get'>, chunks: Pick<ChunkStore, 'read'>): WorldLoader {
  const worlds = new Map<string, LoadedWorld>();
  const textsByWorld = new Map<string, Map<string, string>>();

  /** Reads the refs that are not at hand, and forgets those that the head no longer names. */
  async function textsOf(head: Head, refs: ChunkRefs): Promise<Map<string, string>> {
    const partition = partitionOf(head);
    const known = textsByWorld.get(partition) ?? new Map<string, string>();
    const live = new Set(Object.values(head.chunks));
    for (const ref of known.keys()) if (!live.has(ref)) known.delete(ref);
    textsByWorld.set(partition, known);
    const lacking = Object.fromEntries(Object.entries(refs).filter(([, ref]) => !known.has(ref)));
    const read = Object.keys(lacking).length > 0 ? await chunks.read(partition, lacking) : new Map<string, string>();
    const result = new Map<string, string>();
    for (const [name, ref] of Object.entries(refs)) {
      const text = known.get(ref) ?? read.get(name);
      if (text === undefined) throw new MissingChunk(name);
      known.set(ref, text);
      result.set(name, text);
    }
    return result;
  }

  async function loadHead(worldId: string): Promise<Head> {
    const head = await heads.get(worldId);
    if (head) return head;
    if (worldId === 'default')
      throw new DomainError('unavailable', 'The world is being made; try again in some seconds.');
    throw new DomainError('not-found', `There is no world ${worldId}.`, [
      { pointer: 'header/X-World', detail: 'Expected the name of a world that GET /api/worlds lists.' },
    ]);
  }

  async function loadOnce(worldId: string): Promise<LoadedWorld> {
    const head = await loadHead(worldId);
    const kept = worlds.get(worldId);
    if (kept && kept.head.version === head.version && kept.head.generation === head.generation) return kept;
    const stateRefs = Object.fromEntries(Object.entries(head.chunks).filter(([name]) => isStateChunk(name)));
    const texts = await textsOf(head, stateRefs);
    const simulation = decodeWorld(head, head.time, texts);
    return remember({ head, simulation, rows: rowMaps(simulation) });
  }

  function remember(world: LoadedWorld): LoadedWorld {
    worlds.delete(world.head.worldId);
    worlds.set(world.head.worldId, world);
    const oldest = worlds.keys().next().value;
    if (worlds.size > MOST_WORLDS && oldest !== undefined) worlds.delete(oldest);
    return world;
  }

  return {
    async load(worldId) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await loadOnce(worldId);
        } catch (error) {
          if (!(error instanceof MissingChunk) || attempt === ATTEMPTS) throw error;
        }
      }
    },

    texts(head, names) {
      const refs = Object.entries(head.chunks).filter(([name]) => names.includes(name));
      return textsOf(head, Object.fromEntries(refs));
    },

    keep(world) {
      remember(world);
    },

    drop(worldId) {
      worlds.delete(worldId);
    },
  };
}

/** All rows of a world by kind and id. */
export function rowMaps(simulation: Simulation): PublishedRows {
  const rows = projectRows(simulation);
  const byId = <T extends Row>(list: readonly T[]): Map<string, T> => new Map(list.map((row) => [row.id, row]));
  return {
    clients: byId(rows.clients),
    licenses: byId(rows.licenses),
    leads: byId(rows.leads),
    technicians: byId(rows.technicians),
    departments: byId(rows.departments),
    vendors: byId(rows.vendors),
    contracts: byId(rows.contracts),
  };
}

/** How many rows there are of each kind. */
export function rowCounts(rows: PublishedRows): Record<EntityKind, number> {
  return Object.fromEntries(entityKinds.map((kind) => [kind, rows[kind].size])) as Record<EntityKind, number>;
}

/** The rows of now, in the order of their ids. */
export function rowSets(simulation: Simulation, rows: PublishedRows): RowSets {
  const { state } = simulation;
  const inOrder = <T>(ids: readonly string[], byId: ReadonlyMap<string, T>): T[] =>
    ids.flatMap((id) => byId.get(id) ?? []);
  return {
    clients: inOrder(state.clients.ids(), rows.clients),
    licenses: inOrder(state.licenses.ids(), rows.licenses),
    leads: inOrder(state.leads.ids(), rows.leads),
    technicians: inOrder(state.technicians.ids(), rows.technicians),
    departments: inOrder(state.departments.ids(), rows.departments),
    vendors: inOrder(state.vendors.ids(), rows.vendors),
    contracts: inOrder(state.contracts.ids(), rows.contracts),
  };
}
