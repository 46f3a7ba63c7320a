import { generationOfList, generationPrefix, lakeTableIds, listKey } from '../../../core/views/analytics/index.ts';
import type { WorldRef } from '../../platform/follow/interests.ts';
import type { GuardedTexts } from '../../platform/storage/guarded-objects.ts';
import type { ObjectStore } from '../../platform/storage/object-store.ts';
import type { HeadStore } from '../../worlds/ports.ts';

export interface SweepServices {
  readonly heads: Pick<HeadStore, 'get'>;
  readonly texts: GuardedTexts;
  readonly objects: Pick<ObjectStore, 'remove'>;
}

/**
 * Removes what is at rest of a generation that is served no more: first the lists that name it, then its manifest, then its
 * objects, so that nothing ever names what is gone. Told twice, it finds nothing the second time.
 */
export async function sweepLake({ heads, texts, objects }: SweepServices, ref: WorldRef): Promise<void> {
  const { worldId: world, generation } = ref;
  if ((await heads.get(world))?.generation === generation) return;
  for (const table of lakeTableIds) {
    const key = listKey(world, table);
    const listed = await texts.get(key);
    // One that names nothing says as much as none. Refused: the next generation has just written its own.
    if (listed && [generation, null].includes(generationOfList(listed.text))) await texts.remove(key, listed);
  }
  const prefix = generationPrefix({ world, generation });
  const keys = await texts.keys(prefix);
  const manifestFirst = keys.sort((a, b) => Number(a.endsWith('.parquet')) - Number(b.endsWith('.parquet')));
  for (const key of manifestFirst) await objects.remove(key);
}
