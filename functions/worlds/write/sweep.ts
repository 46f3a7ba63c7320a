import { entityKinds } from '../../../core/world/index.ts';
import type { Head } from '../head.ts';
import { partitionOf } from '../ports.ts';
import type { WorldRemoved } from '../removal.ts';
import type { JobMessage } from './job-messages.ts';
import { allRefs, layerStore } from './layers.ts';
import { worldKey } from './projection.ts';
import type { ControlServices, JobServices } from './services.ts';

/**
 * First when readers that have just read the old head have finished; and once more when no commit can be running any
 * longer that began before: functions end after 15 minutes at the latest, which is also as long as a message may wait.
 */
const SWEEP_AFTER_SECONDS = [60, 900];
/** No commit takes so long: what was written before and is not named belongs to one that failed. */
const ORPHAN_MS = 3_600_000;

/**
 * Asks for everything of a generation to be removed. To be sent before the head is replaced or removed: then none is
 * ever left behind, and if that fails, the sweep finds the generation still served.
 */
export async function sweepLater({ jobQueue }: ControlServices, head: Head): Promise<void> {
  const { worldId, generation, counts } = head;
  const body: JobMessage = { kind: 'sweep', worldId, generation, counts: { ...counts } };
  await jobQueue.send(SWEEP_AFTER_SECONDS.map((delaySeconds) => ({ body, delaySeconds })));
}

/**
 * Removes everything of a generation, unless it is the one that is served, and tells the views, each of which removes what
 * it has stored. They are told last: a sweep that ends before does all again.
 */
export async function sweep(
  { heads, tables, changes, chunks, notices, removedTopic }: JobServices,
  message: Pick<Head, 'worldId' | 'generation' | 'counts'>,
): Promise<void> {
  const present = await heads.get(message.worldId);
  if (present?.generation === message.generation) return;
  for (const kind of entityKinds) await tables.removeAll(kind, worldKey(message));
  await changes.removeAll(partitionOf(message));
  await chunks.removeAll(partitionOf(message));
  const { worldId, generation } = message;
  // They are of the world, whatever its generation; one that was made again meanwhile keeps them.
  if (!present) await notices.remove(worldId);
  const removed: WorldRemoved = { kind: 'world-removed', worldId, generation };
  await removedTopic.publish(removed);
}

/** Removes chunks that commits wrote which then failed. Answers how many. */
export async function removeOrphans(services: ControlServices, worldId: string): Promise<number> {
  const { heads, chunks, loader, now } = services;
  const head = await heads.get(worldId);
  if (!head) return 0;
  const kept = await allRefs(loader, layerStore(services, head, head.version), head);
  const listed = await chunks.list(partitionOf(head), now() - ORPHAN_MS);
  const orphans = listed.filter((ref) => !kept.has(ref));
  if (orphans.length > 0) await chunks.remove(partitionOf(head), orphans);
  return orphans.length;
}
