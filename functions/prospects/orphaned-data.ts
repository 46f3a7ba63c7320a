import type { WorldRef } from '../platform/follow/interests.ts';
import type { ProspectServices } from './services.ts';

/**
 * Removes the data of a prospect that was removed while its data was made; to be called after storing. Who removes a
 * prospect removes its data afterwards: either that finds what was stored, or this finds no prospect.
 */
export async function removeOrphaned(
  { prospects, data }: Pick<ProspectServices, 'prospects' | 'data'>,
  world: WorldRef,
  prospectId: string,
): Promise<void> {
  if ((await prospects.get(world, prospectId)) === null) await data.removeOfProspect(world, prospectId);
}
