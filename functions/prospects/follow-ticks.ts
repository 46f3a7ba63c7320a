import type { Head } from '../worlds/head.ts';
import { partitionOf } from '../worlds/ports.ts';
import type { TickMessage } from './messages.ts';
import { clientKey, type Place } from './names.ts';
import { outdate } from './schedule-refresh.ts';
import type { FollowerServices } from './services.ts';

/** Changes that are read at a time. */
const CHANGES_AT_ONCE = 5000;

/**
 * Makes stale what the changes up to a tick touch, and asks for it to be made anew. A message says how far to follow, not
 * what has changed: one that comes twice, late or after lost ones changes nothing, or makes up for them.
 */
export async function followTicks(services: FollowerServices, target: TickMessage): Promise<void> {
  const { heads, followed } = services;
  const head = await heads.get(target.worldId);
  if (head?.generation !== target.generation) return; // removed or regenerated meanwhile
  const from = (await followed.get(target)) ?? (await firstDataTick(services, target));
  if (from >= target.tick) return;
  const { clients, through } = await touchedClients(services, head, from, target.tick);
  const touched = clients === 'all' ? await clientsWithData(services, target, through) : clients;
  for (const [clientId, tick] of touched) await touch(services, target, clientKey(target, clientId), tick);
  await followed.moveTo(target, through);
}

/** From where to follow a generation that never was: the tick before its oldest data, or now where there is none. */
async function firstDataTick({ data }: FollowerServices, target: TickMessage): Promise<number> {
  const heads = await data.heads(target);
  return Math.min(target.tick - 1, ...heads.map(({ asOf }) => asOf.tick));
}

/** Clients, and the last tick at which the row of each has changed. */
type Touched = ReadonlyMap<string, number>;

/** Whose rows have changed after a tick; `all` where the log of changes doesn't reach back that far. */
async function touchedClients(
  { changes }: FollowerServices,
  head: Head,
  from: number,
  to: number,
): Promise<{ clients: Touched | 'all'; through: number }> {
  const end = Math.min(to, head.tick);
  const clients = new Map<string, number>();
  let through = from;
  while (through < end) {
    const page = await changes.read(partitionOf(head), through, CHANGES_AT_ONCE, head);
    if (page.lostUntil !== null) return { clients: 'all', through: head.tick };
    for (const { tick, changes } of page.entries) {
      for (const { entity, id } of changes) if (entity === 'clients') clients.set(id, tick);
    }
    through = Math.max(through + 1, page.through);
  }
  return { clients, through };
}

async function clientsWithData({ data }: FollowerServices, place: Place, tick: number): Promise<Touched> {
  const heads = await data.heads(place);
  return new Map(heads.map(({ clientId }) => [clientId, tick]));
}

/** Makes what was made of a client before a tick stale; what is stale is to be made anew. */
async function touch(services: FollowerServices, place: Place, key: string, tick: number): Promise<void> {
  const heads = await services.data.headsOfClient(place, key);
  const older = heads.filter(({ asOf }) => asOf.tick < tick);
  const touched = older.filter(({ status }) => status === 'ready' || status === 'stale');
  await outdate(services, place, { touched, heads }, () => tick - 1);
}
