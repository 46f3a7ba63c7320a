import type { WorldRef } from '../platform/follow/interests.ts';
import type { BuildMessage, RefreshTarget } from './messages.ts';
import type { DataSummary, RefreshSlot } from './records.ts';
import type { CloserServices, ProspectServices, RefreshServices } from './services.ts';

/** A refresh that was due so long ago has lost its message. */
const LOST_AFTER_MS = 15 * 60_000;
/** Who writes a turn sends its message at once: one that isn't sent by then has died before. */
const UNSENT_AFTER_MS = 30_000;
/** The most that SQS delays a message. */
const MOST_DELAY_MS = 900_000;

/**
 * Sees to it that a prospect's stale data will be made anew: as soon as it was not for an interval. One turn waits at a
 * time. It may be asked for at any time and as often as anyone likes.
 * @param summaries the data of its client's prospects: the last time that any of its own was made counts
 */
export async function scheduleRefresh(
  services: RefreshServices,
  world: WorldRef,
  prospectId: string,
  summaries: readonly DataSummary[],
): Promise<void> {
  const before = await services.slots.get(world, prospectId);
  if (before && isUnderWay(before, services.now())) {
    const forgotten = !before.sent && before.requestedAt < services.now() - UNSENT_AFTER_MS;
    return forgotten ? send(services, world, before) : undefined;
  }
  const slot = nextSlot(services, prospectId, before, summaries);
  if (await services.slots.put(world, slot, before)) await send(services, world, slot);
}

/**
 * Makes data stale that was made before something which it shows has changed, and sees to it that it is made anew.
 * @param touched of `summaries`, those that the change concerns
 * @param through the tick up to which data is stale: what was made later has seen the change
 */
export async function outdate(
  services: RefreshServices & Pick<ProspectServices, 'data'>,
  world: WorldRef,
  { touched, summaries }: { readonly touched: readonly DataSummary[]; readonly summaries: readonly DataSummary[] },
  through: (data: DataSummary) => number = ({ asOf }) => asOf.tick,
): Promise<void> {
  for (const data of touched) {
    if (data.status === 'ready') await services.data.markStale(world, data, through(data));
  }
  const prospects = new Set(touched.map(({ prospectId }) => prospectId));
  for (const prospectId of prospects) await scheduleRefresh(services, world, prospectId, summaries);
}

function isUnderWay({ status, dueAt }: RefreshSlot, now: number): boolean {
  return status !== 'completed' && status !== 'failed' && dueAt > now - LOST_AFTER_MS;
}

function nextSlot(
  { refreshInterval, now }: RefreshServices,
  prospectId: string,
  before: RefreshSlot | null,
  summaries: readonly DataSummary[],
): RefreshSlot {
  const made = summaries.filter((data) => data.prospectId === prospectId).map(({ generatedAt }) => generatedAt);
  return {
    prospectId,
    status: 'queued',
    dueAt: Math.max(now(), Math.max(before?.finishedAt ?? 0, ...made) + refreshInterval),
    requestedAt: now(),
    finishedAt: before?.finishedAt ?? null,
    turn: (before?.turn ?? 0) + 1,
    sent: false,
  };
}

async function send({ slots, queue, now }: RefreshServices, world: WorldRef, slot: RefreshSlot): Promise<void> {
  await queue.send([messageFor(world, slot, now())]);
  await slots.put(world, { ...slot, sent: true }, slot); // refused: its turn has begun
}

/** The message that brings a slot's turn, no sooner than it is due as far as the queue can wait. */
export function messageFor({ worldId, generation }: WorldRef, { prospectId, turn, dueAt }: RefreshSlot, now: number) {
  const body: BuildMessage = { kind: 'refresh', worldId, generation, prospectId, turn };
  return { body, delaySeconds: Math.ceil(Math.min(MOST_DELAY_MS, Math.max(0, dueAt - now)) / 1000) };
}

/** Frees the turn of a refresh whose message the queue has given up: what is asked for next gets another. */
export async function closeRefresh({ slots, now, logger }: CloserServices, target: RefreshTarget): Promise<void> {
  const slot = await slots.get(target, target.prospectId);
  if (!slot || slot.turn !== target.turn || slot.status === 'completed' || slot.status === 'failed') return;
  await slots.put(target, { ...slot, status: 'failed', finishedAt: now() }, slot);
  logger.error('refresh-failed', { prospect: target.prospectId });
}
