import { type ChunkRefs, type LayerStore, versionOf } from '../chunk-manifest.ts';
import { type Head, isStateChunk, type RetiredBatch } from '../head.ts';
import type { LoadedWorld, WorldLoader } from '../read/loader.ts';

/** Superseded chunks stay for readers that have just read the head before. */
const RETIREMENT_MS = 2 * 60_000;
/** What is retired within such a time is one batch, so that there are few of them however often a world commits. */
const BATCH_MS = 10_000;
/** Refs that the head holds itself, of all batches together. */
const MOST_INLINE = 32;

export interface Retirement {
  /** Refs to be removed now: nobody can be reading them any more. */
  readonly due: readonly string[];
  readonly retired: readonly RetiredBatch[];
}

/**
 * Refs that a world's last commit names and the next does not.
 * @param refs where the chunks of the next commit are
 */
export async function superseded(
  loader: WorldLoader,
  before: LoadedWorld,
  after: Pick<Head, 'manifest' | 'scenarios'>,
  refs: ChunkRefs,
): Promise<string[]> {
  const { head } = before;
  // A branch has the state's chunks of its moment: what was written before the youngest, and superseded since, is in it.
  const youngest = Math.max(0, ...after.scenarios.map(({ branch }) => branchVersion(branch)));
  const changed = Object.entries(before.refs).filter(([name, ref]) => refs[name] !== ref);
  const free = changed.filter(([name, ref]) => !isStateChunk(name) || versionOf(ref) >= youngest);
  const layers = new Set<unknown>([...after.manifest.layers.map(({ ref }) => ref), ...branchesOf(after)]);
  return [
    ...free.map(([, ref]) => ref),
    ...head.manifest.layers.flatMap(({ ref }) => (layers.has(ref) ? [] : [ref])),
    ...(await forgotten(loader, before, after, refs)),
  ];
}

/** A branch has refs of versions below this one only. */
export function branchVersion(branch: string | ChunkRefs): number {
  return typeof branch === 'string' ? versionOf(branch) : 1 + Math.max(0, ...Object.values(branch).map(versionOf));
}

function branchesOf({ scenarios }: Pick<Head, 'scenarios'>): string[] {
  return scenarios.flatMap(({ branch }) => (typeof branch === 'string' ? [branch] : []));
}

/** What only the branches of scenarios had that are no longer compared. */
async function forgotten(
  loader: WorldLoader,
  { head, refs: present }: LoadedWorld,
  after: Pick<Head, 'manifest' | 'scenarios'>,
  refs: ChunkRefs,
): Promise<string[]> {
  const kept = new Set(after.scenarios.map(({ id }) => id));
  const gone = head.scenarios.filter(({ id }) => !kept.has(id));
  if (gone.length === 0) return [];
  const stay = head.scenarios.filter(({ id }) => kept.has(id));
  const refsIn = async (records: Head['scenarios']): Promise<string[]> => {
    const all = await Promise.all(records.map((record) => loader.branchRefs(head, record)));
    return all.flatMap((branch) => Object.values(branch));
  };
  // Those of the last commit that this one supersedes are told apart above.
  const needed = new Set([...Object.values(refs), ...Object.values(present), ...(await refsIn(stay))]);
  const layers = new Set([...branchesOf(after), ...after.manifest.layers.map(({ ref }) => ref)]);
  return [...new Set([...(await refsIn(gone)), ...branchesOf({ scenarios: gone })])].filter(
    (ref) => !needed.has(ref) && !layers.has(ref),
  );
}

/** Adds refs to those that wait, and answers which have waited long enough. Writes a list where they are too many for the head. */
export async function retire(
  store: LayerStore,
  before: readonly RetiredBatch[],
  fresh: readonly string[],
  now: number,
): Promise<Retirement> {
  const over = (batch: RetiredBatch): boolean => now - batch.since >= RETIREMENT_MS;
  const slot = (time: number): number => Math.floor(time / BATCH_MS);
  const listOf = async ({ list }: RetiredBatch): Promise<string[]> =>
    list === null ? [] : (await store.read(list)).split('\n');
  const due: string[] = [];
  const lists: string[] = [];
  for (const batch of before.filter(over)) {
    due.push(...batch.refs, ...(await listOf(batch)));
    if (batch.list !== null) lists.push(batch.list); // a commit that fails after this one's removals reads it again
  }
  const waiting = before.filter((batch) => !over(batch));
  const last = waiting.at(-1);
  const added = [...lists, ...fresh];
  if (added.length > 0) {
    if (last && slot(last.since) === slot(now))
      waiting[waiting.length - 1] = { ...last, since: now, refs: [...last.refs, ...added] };
    else waiting.push({ since: now, refs: added, list: null });
  }
  while (waiting.reduce((sum, { refs }) => sum + refs.length, 0) > MOST_INLINE) {
    const most = waiting.reduce((best, batch, index) => (batch.refs.length > sizeAt(waiting, best) ? index : best), 0);
    const batch = waiting[most];
    if (!batch) break;
    const list = await store.write('retired', [...(await listOf(batch)), ...batch.refs].join('\n'));
    waiting[most] = { since: batch.since, refs: batch.list === null ? [] : [batch.list], list };
  }
  return { due, retired: waiting };
}

function sizeAt(batches: readonly RetiredBatch[], index: number): number {
  return batches[index]?.refs.length ?? 0;
}
