import { DomainError } from '../../core/kernel/errors.ts';
import type { Head } from '../worlds/head.ts';
import { partitionOf } from '../worlds/ports.ts';
import type { TickMessage } from './messages.ts';
import { clientKey, type Place } from './names.ts';
import { scheduleRefresh } from './refresh.ts';
import type { ProspectServices } from './services.ts';

/** Changes that are read at a time. */
const CHANGES_AT_ONCE = 5000;

/**
 * Makes stale what the changes up to a tick touch, and asks for it to be made anew. A message says how far to follow, not
 * what has changed: one that comes twice, late or after lost ones changes nothing, or makes up for them.
 */
export async function followTicks(services: ProspectServices, target: TickMessage): Promise<void> {
  const { loader, jobs } = services;
  const head = await presentHead(loader, target);
  if (!head) return;
  const from = await jobs.followed(target);
  if (from !== null && from >= target.tick) return;
  const { clients, through } = await touchedClients(services, head, from, target.tick);
  const touched = clients === 'all' ? await clientsWithData(services, target, through) : clients;
  for (const [clientId, tick] of touched) await touch(services, target, clientKey(target, clientId), tick);
  await jobs.follow(target, through);
}

async function presentHead(loader: ProspectServices['loader'], target: TickMessage): Promise<Head | null> {
  try {
    const head = await loader.head(target.worldId);
    return head.generation === target.generation ? head : null;
  } catch (error) {
    if (error instanceof DomainError && (error.kind === 'not-found' || error.kind === 'unavailable')) return null;
    throw error;
  }
}

/** Clients, and the last tick at which the row of each has changed. */
type Touched = ReadonlyMap<string, number>;

/** Whose rows have changed after a tick; `all` where the log of changes doesn't reach back that far. */
async function touchedClients(
  { changes }: ProspectServices,
  head: Head,
  from: number | null,
  to: number,
): Promise<{ clients: Touched | 'all'; through: number }> {
  const end = Math.min(to, head.tick);
  if (from === null) return { clients: 'all', through: end };
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

async function clientsWithData({ data }: ProspectServices, place: Place, tick: number): Promise<Touched> {
  const heads = await data.heads(place);
  return new Map(heads.map(({ clientId }) => [clientId, tick]));
}

/** Makes what was made of a client before a tick stale; what is stale is to be made anew. */
async function touch(services: ProspectServices, place: Place, key: string, tick: number): Promise<void> {
  const heads = await services.data.headsOfClient(place, key);
  const older = heads.filter(({ asOf }) => asOf.tick < tick);
  const touched = older.filter(({ status }) => status === 'ready' || status === 'stale');
  for (const head of touched) if (head.status === 'ready') await services.data.markStale(place, head, tick - 1);
  const prospects = new Set(touched.map(({ prospectId }) => prospectId));
  for (const prospectId of prospects) await scheduleRefresh(services, place, prospectId, heads);
}
