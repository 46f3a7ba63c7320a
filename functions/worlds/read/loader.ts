import { DomainError } from '../../../core/kernel/errors.ts';
import { decodeWorld, type PublishedRows, rowMaps, type Simulation } from '../../../core/world/index.ts';
import { type ChunkRefs, type Head, isStateChunk } from '../head.ts';
import { type ChunkStore, type HeadStore, MissingChunk, placeOf } from '../ports.ts';
import { createChunkTexts } from './chunk-texts.ts';

/** One committed tick of a world: its head, its state, and its rows by kind and id. */
export interface LoadedWorld {
  readonly head: Head;
  readonly simulation: Simulation;
  readonly rows: PublishedRows;
}

export interface WorldLoader {
  /** The head last committed. DomainError `not-found` for an unknown world, `unavailable` while `default` is being made. */
  head(worldId: string): Promise<Head>;
  /** The world as last committed, kept between calls while the head stays the same. DomainErrors as `head`. */
  load(worldId: string): Promise<LoadedWorld>;
  /** The world at a head that was read a moment ago. Throws MissingChunk when it has been overtaken since. */
  at(head: Head): Promise<LoadedWorld>;
  /** Texts of chunks that are no part of the state: facts, history, the log; those that there are. */
  texts(head: Head, names: readonly string[]): Promise<Map<string, string>>;
  /** Takes over a world that was changed in place and committed, with those texts of its chunks that it will read again. */
  keep(world: LoadedWorld, texts?: ReadonlyMap<string, string>): void;
  /** Forgets a world whose state in memory may be ahead of what is stored. */
  drop(worldId: string): void;
}

/** A head may be overtaken between reading it and its chunks; then both are read anew. */
const ATTEMPTS = 4;
/** Worlds kept in memory at a time. */
const MOST_WORLDS = 8;

export function createLoader(heads: Pick<HeadStore, 'get' | 'place'>, chunks: Pick<ChunkStore, 'read'>): WorldLoader {
  const worlds = new Map<string, LoadedWorld>();
  const chunkTexts = createChunkTexts(chunks);

  function remember(world: LoadedWorld): LoadedWorld {
    worlds.delete(world.head.worldId);
    worlds.set(world.head.worldId, world);
    const oldest = worlds.keys().next().value;
    if (worlds.size > MOST_WORLDS && oldest !== undefined) forget(oldest);
    return world;
  }

  function forget(worldId: string): void {
    worlds.delete(worldId);
    chunkTexts.drop(worldId);
  }

  async function head(worldId: string): Promise<Head> {
    const found = await heads.get(worldId);
    if (found) return found;
    forget(worldId);
    throw unknownWorld(worldId);
  }

  async function at(wanted: Head): Promise<LoadedWorld> {
    const kept = worlds.get(wanted.worldId);
    if (kept && kept.head.version === wanted.version && kept.head.generation === wanted.generation) {
      return remember(kept);
    }
    const texts = await chunkTexts.read(wanted, refsOf(wanted, isStateChunk));
    const simulation = decodeWorld(wanted, wanted.time, texts);
    return remember({ head: wanted, simulation, rows: rowMaps(simulation) });
  }

  return {
    head,
    at,

    async load(worldId) {
      // The usual case, and the cheapest: nothing was committed since the last call.
      const kept = worlds.get(worldId);
      if (kept && (await heads.place(worldId)) === placeOf(kept.head)) return remember(kept);
      for (let attempt = 1; ; attempt += 1) {
        const committed = await head(worldId);
        try {
          return await at(committed);
        } catch (error) {
          if (!(error instanceof MissingChunk) || attempt === ATTEMPTS) throw error;
        }
      }
    },

    texts(committed, names) {
      return chunkTexts.read(
        committed,
        refsOf(committed, (name) => names.includes(name)),
      );
    },

    keep(world, texts = new Map()) {
      remember(world);
      chunkTexts.add(world.head, new Map([...texts].filter(([name]) => !isStateChunk(name))));
    },

    drop(worldId) {
      worlds.delete(worldId); // its texts are immutable, and right whatever became of the world
    },
  };
}

function refsOf(head: Head, wanted: (name: string) => boolean): ChunkRefs {
  return Object.fromEntries(Object.entries(head.chunks).filter(([name]) => wanted(name)));
}

function unknownWorld(worldId: string): DomainError {
  if (worldId === 'default') {
    return new DomainError('unavailable', 'The world is being made; try again in some seconds.');
  }
  return new DomainError('not-found', `There is no world ${worldId}.`, [
    { pointer: 'header/X-World', detail: 'Expected the name of a world that GET /api/worlds lists.' },
  ]);
}
