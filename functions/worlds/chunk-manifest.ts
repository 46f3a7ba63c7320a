/** `clients/0` → where its text is stored: `clients/0@3f9ac21b77d0e4a1.12*1`. A ref is never written twice with different content. */
export type ChunkRefs = Readonly<Record<string, string>>;

/** Chunks that were written since, by name; null for one that there is no more. */
export type RefChanges = Readonly<Record<string, string | null>>;

/** A chunk that holds changes of refs. */
export interface Layer {
  readonly ref: string;
  /** How many names it has. */
  readonly size: number;
}

/**
 * Which chunks make up a commit, as a log-structured merge tree: layers, each of them changes to those before it, and
 * the latest changes, which are few and lie in the head itself. So a tick that changes two chunks of thousands writes two refs.
 */
export interface Manifest {
  readonly layers: readonly Layer[];
  readonly recent: RefChanges;
}

/** The name under which layers are stored. */
const NAME = 'manifest';
/** Changes that the head holds itself. */
const MOST_RECENT = 16;
/** A layer stays beside a new one that is so much smaller; else both become one. So each ref is written again a few times only. */
const RATIO = 4;

/** What a manifest is read from and written to. */
export interface LayerStore {
  read(ref: string): Promise<string>;
  /** Stores a text under a name, and answers its ref. */
  write(name: string, text: string): Promise<string>;
}

/** The refs of all chunks, from the layers' texts in order. */
export function refsOf({ recent }: Manifest, layers: readonly string[]): ChunkRefs {
  return present(Object.assign({}, ...layers.map(decodeLayer), recent));
}

/** Refs after some changes. */
export function applied(refs: ChunkRefs, changes: RefChanges): ChunkRefs {
  return present({ ...refs, ...changes });
}

/** The manifest after some changes. Writes a layer when they are too many for the head. */
export async function withChanges(store: LayerStore, before: Manifest, changes: RefChanges): Promise<Manifest> {
  const recent = { ...before.recent, ...changes };
  if (Object.keys(recent).length <= MOST_RECENT) return { layers: before.layers, recent };
  const layers = [...before.layers];
  let merged: RefChanges = recent;
  for (let below = layers.at(-1); below; below = layers.at(-1)) {
    if (below.size >= RATIO * Object.keys(merged).length) break;
    merged = { ...decodeLayer(await store.read(below.ref)), ...merged };
    layers.pop();
  }
  return { layers: [...layers, await writeLayer(store, layers.length === 0 ? present(merged) : merged)], recent: {} };
}

/** A manifest of one layer, which a scenario's branch can name by its ref alone. */
export async function inOneLayer(store: LayerStore, refs: ChunkRefs): Promise<Manifest> {
  return { layers: [await writeLayer(store, refs)], recent: {} };
}

async function writeLayer(store: LayerStore, changes: RefChanges): Promise<Layer> {
  return { ref: await store.write(NAME, encodeLayer(changes)), size: Object.keys(changes).length };
}

function present(changes: RefChanges): ChunkRefs {
  return Object.fromEntries(Object.entries(changes).flatMap(([name, ref]) => (ref === null ? [] : [[name, ref]])));
}

/** A ref begins with its name, which is not written twice. */
function encodeLayer(changes: RefChanges): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(changes).map(([name, ref]) => [name, ref === null ? null : ref.slice(name.length + 1)]),
    ),
  );
}

function decodeLayer(text: string): RefChanges {
  const changes: Record<string, string | null> = JSON.parse(text);
  return Object.fromEntries(
    Object.entries(changes).map(([name, rest]) => [name, rest === null ? null : `${name}@${rest}`]),
  );
}

/** The version of the commit that wrote a ref. */
export function versionOf(ref: string): number {
  return Number(ref.slice(ref.lastIndexOf('.') + 1, ref.lastIndexOf('*')));
}

/** The name of the chunk that a ref is of. */
export function nameOf(ref: string): string {
  return ref.slice(0, ref.lastIndexOf('@'));
}
