import type { WorldRef } from '../platform/follow/interests.ts';
import type { ChangedMessage, RegisterMessage } from '../platform/follow/messages.ts';
import type { LoadedWorld } from '../worlds/read/loader.ts';
import { clientKey } from './names.ts';
import type { DataSummary } from './records.ts';
import { outdate } from './schedule-refresh.ts';
import type { ProspectServices } from './services.ts';

/*
 * What ticks change, and who has to know. No refresh is lost, because of three orders:
 * - Who makes data registers the client first and loads the world then: each later tick finds the interest.
 * - A change is noted before the client's data is looked at, and data is stored before the note is looked at: one of the
 *   two sees the other, and makes the data stale.
 * - Data is made stale before the turn of its refresh is looked at, and a refresh ends its turn before it looks for stale
 *   data: one of the two asks for the next turn.
 */

/** The name under which interests are registered, and the kind of rows that they are about. */
const VIEW = 'prospects';
const ENTITY = 'clients';
/** Whoever registered a client so long ago has stored its data by now, or has died: the time limits of functions are below. */
const STORED_AFTER_MS = 15 * 60_000;

type Services = Pick<
  ProspectServices,
  'heads' | 'interests' | 'changes' | 'data' | 'slots' | 'queue' | 'refreshInterval' | 'now'
>;

/**
 * The world from which data of a client is to be made: of a tick at or after the one from which its changes are followed.
 * @throws DomainError as the loader does
 */
export async function loadFollowed(
  { loader, interests }: Pick<ProspectServices, 'loader' | 'interests'>,
  worldId: string,
  clientId: string,
): Promise<LoadedWorld> {
  const { head } = await loader.load(worldId);
  await interests.register(head, VIEW, [{ entity: ENTITY, id: clientId, since: head.tick }]);
  return loader.load(worldId);
}

/** Makes stale what changes have outdated, and asks for it to be made anew. The interest in a client without data goes. */
export async function applyChanges(services: Services, message: ChangedMessage): Promise<void> {
  const { heads, interests, changes, data, now } = services;
  const world: WorldRef = message;
  if ((await heads.get(world.worldId))?.generation !== world.generation) return; // removed or regenerated meanwhile
  if (message.entity !== ENTITY) return;
  for (const { id, tick } of message.rows) {
    const key = clientKey(world, id);
    await changes.note(world, key, tick);
    const stored = await data.listSummariesByClient(world, key);
    if (stored.length > 0) await outdateOlder(services, world, stored, tick);
    else await interests.withdraw(world, VIEW, { entity: ENTITY, id }, now() - STORED_AFTER_MS);
  }
}

/** Makes data stale that was stored after it was told that the client has changed since its tick. */
export async function outdateChanged(services: Services, world: WorldRef, key: string): Promise<void> {
  const tick = await services.changes.last(world, key);
  if (tick === null) return;
  const stored = await services.data.listSummariesByClient(world, key);
  const fresh = stored.some(({ status, asOf }) => status === 'ready' && asOf.tick < tick);
  if (fresh) await outdateOlder(services, world, stored, tick);
}

/** Makes what was made of a client before a tick stale; what is stale is to be made anew. */
async function outdateOlder(
  services: Services,
  world: WorldRef,
  summaries: readonly DataSummary[],
  tick: number,
): Promise<void> {
  const older = summaries.filter(({ asOf }) => asOf.tick < tick);
  const touched = older.filter(({ status }) => status === 'ready' || status === 'stale');
  await outdate(services, world, { touched, summaries }, () => tick - 1);
}

/**
 * Registers all clients of a generation that have data, once: what a version stored that knew no interests is followed
 * from the tick on of which it is.
 */
export async function registerStored(
  { heads, interests, data }: Pick<ProspectServices, 'heads' | 'interests' | 'data'>,
  message: RegisterMessage,
): Promise<void> {
  const world: WorldRef = message;
  if ((await heads.get(world.worldId))?.generation !== world.generation) return;
  const oldest = new Map<string, number>();
  for (const { clientId, asOf } of await data.listSummaries(world)) {
    oldest.set(clientId, Math.min(asOf.tick, oldest.get(clientId) ?? asOf.tick));
  }
  const clients = Array.from(oldest, ([id, since]) => ({ entity: ENTITY, id, since }));
  await interests.register(world, VIEW, clients);
  await interests.open(world, VIEW, Math.min(message.tick, ...oldest.values()));
}
