import type { BuildMessage, RefreshTarget } from './messages.ts';
import type { Place } from './names.ts';
import type { DataHead, RefreshSlot } from './records.ts';
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
 * @param heads the data of its client's prospects: the last time that any of its own was made counts
 */
export async function scheduleRefresh(
  services: RefreshServices,
  place: Place,
  prospectId: string,
  heads: readonly DataHead[],
): Promise<void> {
  const before = await services.slots.get(place, prospectId);
  if (before && isUnderWay(before, services.now())) {
    const forgotten = !before.sent && before.requestedAt < services.now() - UNSENT_AFTER_MS;
    return forgotten ? send(services, place, before) : undefined;
  }
  const slot = nextSlot(services, prospectId, before, heads);
  if (await services.slots.put(place, slot, before)) await send(services, place, slot);
}

/**
 * Makes data stale that was made before something which it shows has changed, and sees to it that it is made anew.
 * @param touched of `heads`, those that the change concerns
 * @param through the tick up to which data of a head is stale: what was made later has seen the change
 */
export async function outdate(
  services: RefreshServices & Pick<ProspectServices, 'data'>,
  place: Place,
  { touched, heads }: { readonly touched: readonly DataHead[]; readonly heads: readonly DataHead[] },
  through: (head: DataHead) => number = ({ asOf }) => asOf.tick,
): Promise<void> {
  for (const head of touched) {
    if (head.status === 'ready') await services.data.markStale(place, head, through(head));
  }
  const prospects = new Set(touched.map(({ prospectId }) => prospectId));
  for (const prospectId of prospects) await scheduleRefresh(services, place, prospectId, heads);
}

function isUnderWay({ status, dueAt }: RefreshSlot, now: number): boolean {
  return status !== 'completed' && status !== 'failed' && dueAt > now - LOST_AFTER_MS;
}

function nextSlot(
  { refreshInterval, now }: RefreshServices,
  prospectId: string,
  before: RefreshSlot | null,
  heads: readonly DataHead[],
): RefreshSlot {
  const made = heads.filter((head) => head.prospectId === prospectId).map(({ generatedAt }) => generatedAt);
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

async function send({ slots, queue, now }: RefreshServices, place: Place, slot: RefreshSlot): Promise<void> {
  await queue.send([messageFor(place, slot, now())]);
  await slots.put(place, { ...slot, sent: true }, slot); // refused: its turn has begun
}

/** The message that brings a slot's turn, no sooner than it is due as far as the queue can wait. */
export function messageFor({ worldId, generation }: Place, { prospectId, turn, dueAt }: RefreshSlot, now: number) {
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
