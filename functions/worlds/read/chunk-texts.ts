import type { ChunkRefs } from '../chunk-manifest.ts';
import type { Head } from '../head.ts';
import { type ChunkStore, MissingChunk, partitionOf } from '../ports.ts';

type World = Pick<Head, 'worldId' | 'generation'>;

/** Texts of chunks by ref, for as long as a world's commit has them: what stays from tick to tick is read once. */
export interface ChunkTexts {
  /** The texts of some refs of a world, by the names that they are asked for under. Throws MissingChunk. */
  read(world: World, refs: ChunkRefs): Promise<Map<string, string>>;
  /** Keeps texts that were just written under these refs. */
  add(world: World, refs: ChunkRefs, texts: ReadonlyMap<string, string>): void;
  /** Forgets what is under other refs than these. */
  retain(world: World, refs: Iterable<string>): void;
  /** Characters kept of a world. */
  size(worldId: string): number;
  /** Forgets a world. */
  drop(worldId: string): void;
}

interface Known {
  readonly partition: string;
  readonly byRef: Map<string, string>;
  size: number;
}

export function createChunkTexts(chunks: Pick<ChunkStore, 'read'>): ChunkTexts {
  const worlds = new Map<string, Known>();

  function knownOf(world: World): Known {
    const partition = partitionOf(world);
    const present = worlds.get(world.worldId);
    if (present?.partition === partition) return present;
    const known = { partition, byRef: new Map<string, string>(), size: 0 };
    worlds.set(world.worldId, known);
    return known;
  }

  function keep(known: Known, ref: string, text: string): void {
    if (!known.byRef.has(ref)) known.size += text.length;
    known.byRef.set(ref, text);
  }

  return {
    async read(world, refs) {
      const known = knownOf(world);
      const lacking = Object.fromEntries(Object.entries(refs).filter(([, ref]) => !known.byRef.has(ref)));
      const read = Object.keys(lacking).length > 0 ? await chunks.read(partitionOf(world), lacking) : new Map();
      const texts = new Map<string, string>();
      for (const [name, ref] of Object.entries(refs)) {
        const text: string | undefined = known.byRef.get(ref) ?? read.get(name);
        if (text === undefined) throw new MissingChunk(ref);
        keep(known, ref, text);
        texts.set(name, text);
      }
      return texts;
    },

    add(world, refs, texts) {
      const known = knownOf(world);
      for (const [name, text] of texts) {
        const ref = refs[name];
        if (ref !== undefined) keep(known, ref, text);
      }
    },

    retain(world, refs) {
      const known = knownOf(world);
      const live = new Set(refs);
      for (const [ref, text] of known.byRef) {
        if (live.has(ref)) continue;
        known.byRef.delete(ref);
        known.size -= text.length;
      }
    },

    size: (worldId) => worlds.get(worldId)?.size ?? 0,

    drop(worldId) {
      worlds.delete(worldId);
    },
  };
}
