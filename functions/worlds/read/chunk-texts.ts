import type { ChunkRefs, Head } from '../head.ts';
import { type ChunkStore, MissingChunk, partitionOf } from '../ports.ts';

/** Texts of chunks by ref, for as long as a world's head names them: what stays from tick to tick is read once. */
export interface ChunkTexts {
  /** The texts of some of a head's refs, by name. Throws MissingChunk. */
  read(head: Head, refs: ChunkRefs): Promise<Map<string, string>>;
  /** Keeps texts that were just written under refs of this head. */
  add(head: Head, texts: ReadonlyMap<string, string>): void;
  /** Forgets a world. */
  drop(worldId: string): void;
}

interface Known {
  readonly partition: string;
  version: number;
  readonly byRef: Map<string, string>;
}

export function createChunkTexts(chunks: Pick<ChunkStore, 'read'>): ChunkTexts {
  const worlds = new Map<string, Known>();

  /** What is known of a head's chunks; what it no longer names is forgotten. */
  function knownOf(head: Head): Map<string, string> {
    const partition = partitionOf(head);
    const present = worlds.get(head.worldId);
    const known: Known =
      present?.partition === partition ? present : { partition, version: head.version, byRef: new Map() };
    worlds.set(head.worldId, known);
    if (known.version !== head.version) {
      const live = new Set(Object.values(head.chunks));
      for (const ref of known.byRef.keys()) if (!live.has(ref)) known.byRef.delete(ref);
      known.version = head.version;
    }
    return known.byRef;
  }

  return {
    async read(head, refs) {
      const known = knownOf(head);
      const lacking = Object.fromEntries(Object.entries(refs).filter(([, ref]) => !known.has(ref)));
      const read = Object.keys(lacking).length > 0 ? await chunks.read(partitionOf(head), lacking) : new Map();
      const texts = new Map<string, string>();
      for (const [name, ref] of Object.entries(refs)) {
        const text: string | undefined = known.get(ref) ?? read.get(name);
        if (text === undefined) throw new MissingChunk(name);
        known.set(ref, text);
        texts.set(name, text);
      }
      return texts;
    },

    add(head, texts) {
      const known = knownOf(head);
      for (const [name, text] of texts) {
        const ref = head.chunks[name];
        if (ref !== undefined) known.set(ref, text);
      }
    },

    drop(worldId) {
      worlds.delete(worldId);
    },
  };
}
