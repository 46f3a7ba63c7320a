import { applied, type ChunkRefs, inOneLayer, type RefChanges, withChanges } from '../chunk-manifest.ts';
import type { Head, ScenarioRecord } from '../head.ts';
import type { LoadedWorld } from '../read/loader.ts';
import { layerStore } from './layers.ts';
import { retire, superseded } from './retirement.ts';
import type { Services } from './services.ts';

/** What the next head says of its chunks. */
export interface RecordedRefs extends Pick<Head, 'manifest' | 'scenarios' | 'retired'> {
  readonly refs: ChunkRefs;
  /** Refs to be removed now. */
  readonly due: readonly string[];
}

/**
 * Records the chunks that a commit has written: in its manifest, and those that it supersedes among the retired.
 * @param changes the commit's chunks
 * @param branches whether a scenario branches off from the commit before: then that becomes one layer
 * @param scenarios the records after it, by the ref of that layer
 */
export async function recordRefs(
  services: Pick<Services, 'chunks' | 'loader' | 'now'>,
  world: LoadedWorld,
  version: number,
  changes: RefChanges,
  branches: boolean,
  scenarios: (branch: string) => readonly ScenarioRecord[],
): Promise<RecordedRefs> {
  const { head } = world;
  const store = layerStore(services, head, version);
  const base = branches ? await inOneLayer(store, world.refs) : head.manifest;
  const manifest = await withChanges(store, base, changes);
  const refs = applied(world.refs, changes);
  const after = { manifest, scenarios: scenarios(base.layers.at(-1)?.ref ?? '') };
  const fresh = await superseded(services.loader, world, after, refs);
  return { ...after, ...(await retire(store, head.retired, fresh, services.now())), refs };
}
