import { inOneLayer, type LayerStore, withChanges } from '../chunk-manifest.ts';
import type { Head, ScenarioRecord } from '../head.ts';
import { partitionOf } from '../ports.ts';
import type { LoadedWorld, WorldLoader } from '../read/loader.ts';
import { branchVersion } from './retirement.ts';
import type { Services } from './services.ts';

/** Reads and writes a manifest's layers and lists of refs among a world's chunks, written under a version. */
export function layerStore(
  { chunks }: Pick<Services, 'chunks'>,
  head: Pick<Head, 'worldId' | 'generation'>,
  version: number,
): LayerStore {
  const partition = partitionOf(head);
  return {
    async read(ref) {
      return (await chunks.read(partition, { [ref]: ref })).get(ref) ?? '';
    },
    async write(name, text) {
      return (await chunks.write(partition, version, new Map([[name, text]])))[name] ?? '';
    },
  };
}

/**
 * A head without what the form before decision 0014 had: refs of branches, and more refs than a head holds, are stored as
 * layers. Of a head in the present form nothing changes.
 */
export async function carriedOver(services: Services, { head }: LoadedWorld): Promise<Head> {
  const manifest = await withChanges(layerStore(services, head, head.version + 1), head.manifest, {});
  const scenarios: ScenarioRecord[] = [];
  for (const record of head.scenarios) scenarios.push({ ...record, branch: await branchLayer(services, head, record) });
  return { ...head, manifest, scenarios };
}

async function branchLayer(services: Services, head: Head, { branch }: ScenarioRecord): Promise<string> {
  if (typeof branch === 'string') return branch;
  const { layers } = await inOneLayer(layerStore(services, head, branchVersion(branch)), branch);
  return layers[0]?.ref ?? '';
}

/** Every ref that a head needs or that waits to be removed: of its tick, its branches, its layers and its lists. */
export async function allRefs(loader: WorldLoader, store: LayerStore, head: Head): Promise<Set<string>> {
  const branches = await Promise.all(head.scenarios.map((record) => loader.branchRefs(head, record)));
  const lists = await Promise.all(
    head.retired.map(async ({ list }) => (list ? (await store.read(list)).split('\n') : [])),
  );
  return new Set([
    ...Object.values(await loader.refs(head)),
    ...branches.flatMap((refs) => Object.values(refs)),
    ...head.manifest.layers.map(({ ref }) => ref),
    ...head.scenarios.flatMap(({ branch }) => (typeof branch === 'string' ? [branch] : [])),
    ...head.retired.flatMap(({ refs, list }) => (list ? [...refs, list] : refs)),
    ...lists.flat(),
  ]);
}
