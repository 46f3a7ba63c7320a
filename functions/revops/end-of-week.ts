import { whyNoSales } from '../../core/views/revops/index.ts';
import type { WorldRef } from '../platform/follow/interests.ts';
import { lastWeek } from './closings.ts';
import type { WeekServices } from './services.ts';
import { startBuild } from './start-build.ts';

/**
 * Starts a build once a week of the world has ended, unless its version is kept already: the message that a week has ended
 * may come twice, late, or not at all; the next one makes up for it.
 */
export async function buildAfterWeek(services: WeekServices, world: WorldRef): Promise<void> {
  const head = await services.heads.get(world.worldId);
  if (head?.generation !== world.generation) return; // removed or regenerated meanwhile
  const week = lastWeek(head);
  if (!week || whyNoSales(head) || (await services.versions.get(head, week.id))) return;
  await startBuild(services, head, 'week');
}
