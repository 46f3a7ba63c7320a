import { SECOND } from '../../../core/kernel/time.ts';
import { PACK_VERSION, tickAt, wallOfTick } from '../../../core/world/index.ts';
import type { Queue, QueueMessage } from '../../platform/messaging/queue.ts';
import type { Head } from '../head.ts';
import type { HeadStore } from '../ports.ts';
import type { JobMessage } from './job-messages.ts';
import type { ControlServices } from './services.ts';
import type { TickMessage } from './tick.ts';

/** How far ahead one firing looks: the rule's minute, and some seconds for one that fires late. Duplicates are harmless. */
const WINDOW_MS = 66 * SECOND;

export interface DispatchServices {
  readonly heads: Pick<HeadStore, 'list'>;
  readonly tickQueue: Queue;
  readonly jobQueue: Queue;
  now(): number;
}

/** The ticks of a world that fall due within the window, each with its delay; the one due now, if it was missed, first. */
export function dueTicks(head: Head, now: number): QueueMessage[] {
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

/** Sends the coming minute's ticks of all running worlds; asks for the default world if there is none. */
export async function dispatch(services: DispatchServices): Promise<{ worlds: number; ticks: number }> {
  const heads = await services.heads.list();
  if (!heads.some((head) => head.worldId === 'default')) {
    const body: JobMessage = { kind: 'create-default' };
    await services.jobQueue.send([{ body }]);
  }
  const messages = heads.flatMap((head) => dueTicks(head, services.now()));
  await services.tickQueue.send(messages);
  return { worlds: heads.length, ticks: messages.length };
}
