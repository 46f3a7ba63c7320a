import { type PublishedRows, rowMaps, type Simulation } from '../../../core/world/index.ts';
import { type ChunkRefs, refsOf } from '../chunk-manifest.ts';
import { type Head, isStateChunk, type ScenarioRecord } from '../head.ts';
import { type ChunkStore, commitId, type HeadStore } from '../ports.ts';
import { createChunkTexts } from './chunk-texts.ts';
import { decodeStored } from './decode-stored.ts';
import { unknownWorld } from './require-head.ts';
import { whileCurrent } from './while-current.ts';

/** One committed tick of a world: its head, where its chunks are, its state, and its rows by kind and id. */
export interface LoadedWorld {
  readonly head: Head;
  readonly refs: ChunkRefs;
  readonly simulation: Simulation;
  readonly rows: PublishedRows;
}

export interface WorldLoader {
  /** The head last committed. DomainError `not-found` for an unknown world, `unavailable` while `default` is being made. */
  head(worldId: string): Promise<Head>;
  /** The world as last committed, kept between calls while the head stays the same. DomainErrors as `head`, and as `at`. */
  load(worldId: string): Promise<LoadedWorld>;
  /**
   * The world at a head that was read a moment ago. Throws MissingChunk when it has been overtaken since; DomainError
   * `unavailable` for a world that only regenerating brings to this version.
   */
  at(head: Head): Promise<LoadedWorld>;
  /** The refs of all chunks of a head, by name. Throws MissingChunk. */
  refs(head: Head): Promise<ChunkRefs>;
  /** Refs of the state from which a scenario's twin branches off. Throws MissingChunk. */
  branchRefs(head: Head, record: ScenarioRecord): Promise<ChunkRefs>;
  /** Texts of chunks that are no part of the state: events, history, the log; those that there are. */
  texts(head: Head, names: readonly string[]): Promise<Map<string, string>>;
  /** Takes over a world that was changed in place and committed, with those texts of its chunks that it will read again. */
  keep(world: LoadedWorld, texts?: ReadonlyMap<string, string>): void;
  /** Forgets a world whose state in memory may be ahead of what is stored. */
  drop(worldId: string): void;
}

/**
 * Characters of texts, and of those that worlds were decoded from, that are kept in memory. A world of 100,000 rows has
 * some 30 million in each; decoded they take several times that.
 */
const MOST_CHARACTERS = 80_000_000;

export function createLoader(
  heads: Pick<HeadStore, 'get' | 'commitId'>,
  chunks: Pick<ChunkStore, 'read'>,
  mostCharacters = MOST_CHARACTERS,
): WorldLoader {
  const worlds = new Map<string, LoadedWorld>();
  /** Characters of the texts that each was decoded from, or would be. */
  const characters = new Map<string, number>();
  const manifests = new Map<string, { readonly commit: string; readonly refs: ChunkRefs }>();
  const chunkTexts = createChunkTexts(chunks);

  function remember(world: LoadedWorld): LoadedWorld {
    const { worldId } = world.head;
    worlds.delete(worldId);
    worlds.set(worldId, world);
    const sizeOf = (id: string): number => chunkTexts.size(id) + (characters.get(id) ?? 0);
    let size = [...worlds.keys()].reduce((sum, id) => sum + sizeOf(id), 0);
    for (const oldest of worlds.keys()) {
      if (size <= mostCharacters || oldest === worldId) break;
      size -= sizeOf(oldest);
      forget(oldest);
    }
    return world;
  }

  function forget(worldId: string): void {
    worlds.delete(worldId);
    characters.delete(worldId);
    manifests.delete(worldId);
    chunkTexts.drop(worldId);
  }

  function rememberRefs(head: Head, refs: ChunkRefs): void {
    manifests.set(head.worldId, { commit: commitId(head), refs });
    chunkTexts.retain(head, [...Object.values(refs), ...head.manifest.layers.map(({ ref }) => ref)]);
  }

  async function head(worldId: string): Promise<Head> {
    const found = await heads.get(worldId);
    if (found) return found;
    forget(worldId);
    throw unknownWorld(worldId);
  }

  async function refs(wanted: Head): Promise<ChunkRefs> {
    const known = manifests.get(wanted.worldId);
    if (known?.commit === commitId(wanted)) return known.refs;
    const layers = wanted.manifest.layers.map(({ ref }) => ref);
    const texts = await chunkTexts.read(wanted, Object.fromEntries(layers.map((ref) => [ref, ref])));
    const read = refsOf(
      wanted.manifest,
      layers.flatMap((ref) => texts.get(ref) ?? []),
    );
    rememberRefs(wanted, read);
    return read;
  }

  async function at(wanted: Head): Promise<LoadedWorld> {
    const kept = worlds.get(wanted.worldId);
    if (kept && commitId(kept.head) === commitId(wanted)) return remember(kept);
    const present = await refs(wanted);
    const texts = await chunkTexts.read(wanted, only(present, isStateChunk));
    const simulation = decodeStored(wanted, wanted.time, texts);
    characters.set(wanted.worldId, charactersOf(texts));
    return remember({ head: wanted, refs: present, simulation, rows: rowMaps(simulation) });
  }

  return {
    head,
    at,
    refs,

    async load(worldId) {
      // The usual case, and the cheapest: nothing was committed since the last call.
      const kept = worlds.get(worldId);
      if (kept && (await heads.commitId(worldId)) === commitId(kept.head)) return remember(kept);
      return whileCurrent(async () => at(await head(worldId)));
    },

    async branchRefs(committed, { branch }) {
      if (typeof branch !== 'string') return branch;
      const texts = await chunkTexts.read(committed, { [branch]: branch });
      return only(refsOf({ layers: [], recent: {} }, [...texts.values()]), isStateChunk);
    },

    async texts(committed, names) {
      return chunkTexts.read(
        committed,
        only(await refs(committed), (name) => names.includes(name)),
      );
    },

    keep(world, texts = new Map()) {
      const { worldId } = world.head;
      characters.set(worldId, Math.max(characters.get(worldId) ?? 0, charactersOf(texts)));
      rememberRefs(world.head, world.refs);
      chunkTexts.add(world.head, world.refs, new Map([...texts].filter(([name]) => !isStateChunk(name))));
      remember(world);
    },

    drop(worldId) {
      worlds.delete(worldId); // its texts are immutable, and right whatever became of the world
    },
  };
}

function only(refs: ChunkRefs, wanted: (name: string) => boolean): ChunkRefs {
  return Object.fromEntries(Object.entries(refs).filter(([name]) => wanted(name)));
}

function charactersOf(texts: ReadonlyMap<string, string>): number {
  return [...texts.values()].reduce((sum, text) => sum + text.length, 0);
}
