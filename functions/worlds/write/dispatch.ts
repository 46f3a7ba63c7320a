import { SECOND } from '../../../core/kernel/time.ts';
import { PACK_VERSION, tickAt, wallOfTick } from '../../../core/world/index.ts';
import type { Queue, QueueMessage } from '../../platform/messaging/queue.ts';
import type { Head, WorldSummary } from '../head.ts';
import { type LateWorld, lateWorlds } from '../lateness.ts';
import { commitId, type HeadStore } from '../ports.ts';
import type { JobMessage } from './job-messages.ts';
import type { ControlServices } from './services.ts';
import type { TickMessage } from './tick.ts';

/** How far ahead one firing looks: the rule's minute, and some seconds for one that fires late. Duplicates are harmless. */
const WINDOW_MS = 66 * SECOND;
/** Calls of the queue at a time. */
const SENDERS = 8;

export interface DispatchServices {
  readonly heads: Pick<HeadStore, 'list' | 'watermarks'>;
  readonly tickQueue: Queue;
  readonly jobQueue: Queue;
  now(): number;
}

/** The ticks of a world that fall due within the window, each with its delay; the one due now, if it was missed, first. */
export function dueTicks(head: WorldSummary, now: number): QueueMessage[] {
  if (head.status !== 'running' || head.packVersion !== PACK_VERSION) return [];
  const messages: QueueMessage[] = [];
  const send = (tick: number, delaySeconds: number): void => {
    const body: TickMessage = { worldId: head.worldId, generation: head.generation, tick };
    messages.push({ body, delaySeconds });
  };
  const due = tickAt(head.clock, now);
  if (due > head.tick) send(due, 0);
  for (let tick = due + 1; wallOfTick(head.clock, tick) < now + WINDOW_MS; tick += 1) {
    send(tick, Math.max(0, Math.ceil((wallOfTick(head.clock, tick) - now) / SECOND)));
  }
  return messages;
}

/**
 * Sends a world's ticks of the coming minute at once, where they are others than the dispatcher has sent. It need not
 * succeed: the dispatcher sends them within a minute.
 */
export async function sendTicks(
  { tickQueue, logger, now }: Pick<ControlServices, 'tickQueue' | 'logger' | 'now'>,
  head: Head,
): Promise<void> {
  try {
    await tickQueue.send(dueTicks(head, now()));
  } catch (error) {
    logger.warn('ticks-not-sent', { world: head.worldId, error });
  }
}

/**
 * A message for each world that stands still while its tables lag behind: it has no next tick that would repair them.
 * The tick function moves nothing then, and reconciles.
 */
async function repairs(heads: DispatchServices['heads'], worlds: readonly WorldSummary[]): Promise<QueueMessage[]> {
  const still = worlds.filter(({ status, packVersion }) => status !== 'running' || packVersion !== PACK_VERSION);
  if (still.length === 0) return [];
  const watermarks = await heads.watermarks(still.map(({ worldId }) => worldId));
  const behind = still.filter((world) => watermarks.get(world.worldId) !== commitId(world));
  return behind.map(({ worldId, generation, tick }) => ({ body: { worldId, generation, tick } satisfies TickMessage }));
}

/** Sends the coming minute's ticks of all running worlds; asks for the default world if there is none. */
export async function dispatch(
  services: DispatchServices,
): Promise<{ worlds: number; ticks: number; late: readonly LateWorld[] }> {
  const { heads, tickQueue, jobQueue, now } = services;
  const worlds = await heads.list();
  if (!worlds.some(({ worldId }) => worldId === 'default')) {
    const body: JobMessage = { kind: 'create-default' };
    await jobQueue.send([{ body }]);
  }
  const messages = [...worlds.flatMap((world) => dueTicks(world, now())), ...(await repairs(heads, worlds))];
  // Messages are targets: their order does not matter, so they are sent side by side.
  const share = Math.ceil(messages.length / SENDERS);
  const shares = Array.from({ length: SENDERS }, (_, sender) => messages.slice(sender * share, (sender + 1) * share));
  await Promise.all(shares.filter(({ length }) => length > 0).map((some) => tickQueue.send(some)));
  return { worlds: worlds.length, ticks: messages.length, late: lateWorlds(worlds, now()) };
}
