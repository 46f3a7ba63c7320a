import { DomainError } from '../../core/kernel/errors.ts';
import { makeData } from './make-data.ts';
import type { GenerationMessage } from './messages.ts';
import type { Place } from './names.ts';
import type { DataHead, RefreshSlot } from './records.ts';
import { type LoadedScene, sceneOf } from './scene.ts';
import type { ProspectServices } from './services.ts';

type Target = Extract<GenerationMessage, { kind: 'refresh' }>;

/** A refresh that was due so long ago has lost its message. */
const LOST_AFTER_MS = 15 * 60_000;
/** The most that SQS delays a message. */
const MOST_DELAY_MS = 900_000;

/**
 * Sees to it that a prospect's stale data will be made anew: as soon as it was not for an interval. One turn waits at a
 * time. It may be asked for at any time and as often as anyone likes.
 * @param heads the data of its client's prospects: the last time that any of its own was made counts
 */
export async function scheduleRefresh(
  { jobs, queue, refreshInterval, now }: Pick<ProspectServices, 'jobs' | 'queue' | 'refreshInterval' | 'now'>,
  place: Place,
  prospectId: string,
  heads: readonly DataHead[],
): Promise<void> {
  const before = await jobs.slot(place, prospectId);
  const waits = before !== null && (before.status === 'queued' || before.status === 'running');
  if (waits && before.dueAt > now() - LOST_AFTER_MS) return;
  const made = heads.filter((head) => head.prospectId === prospectId).map(({ generatedAt }) => generatedAt);
  const dueAt = Math.max(now(), Math.max(before?.finishedAt ?? 0, ...made) + refreshInterval);
  const turn = (before?.turn ?? 0) + 1;
  const slot: RefreshSlot = {
    prospectId,
    status: 'queued',
    dueAt,
    requestedAt: now(),
    finishedAt: before?.finishedAt ?? null,
    turn,
  };
  if (!(await jobs.putSlot(place, slot, before))) return; // someone else asked
  await queue.send([messageFor(place, slot, now())]);
}

function messageFor({ worldId, generation }: Place, { prospectId, turn, dueAt }: RefreshSlot, now: number) {
  const body: GenerationMessage = { kind: 'refresh', worldId, generation, prospectId, turn };
  return { body, delaySeconds: Math.ceil(Math.min(MOST_DELAY_MS, Math.max(0, dueAt - now)) / 1000) };
}

/** Makes a prospect's stale data anew, at one committed tick, when its turn has come; before, it waits on. */
export async function runRefresh(services: ProspectServices, target: Target): Promise<void> {
  const { jobs, queue, now } = services;
  const slot = await jobs.slot(target, target.prospectId);
  if (!slot || slot.turn !== target.turn || slot.status === 'completed' || slot.status === 'failed') return;
  if (slot.dueAt > now()) return queue.send([messageFor(target, slot, now())]);
  const running: RefreshSlot = { ...slot, status: 'running' };
  if (!(await jobs.putSlot(target, running, slot))) return;
  const scene = await sceneFor(services, target);
  if (scene) await renew(services, target, scene);
  await jobs.putSlot(target, { ...running, status: 'completed', finishedAt: now() }, running);
}

async function sceneFor(services: ProspectServices, target: Target): Promise<LoadedScene | null> {
  const prospect = await services.prospects.get(target, target.prospectId);
  if (!prospect) return null;
  try {
    const world = await services.loader.load(target.worldId);
    return world.head.generation === target.generation ? await sceneOf(services, world, prospect.clientId) : null;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not-found') return null; // world or client have gone
    throw error;
  }
}

async function renew(services: ProspectServices, target: Target, scene: LoadedScene): Promise<void> {
  const { data, templates } = services;
  for (const record of await data.ofProspect(target, target.prospectId)) {
    if (record.status !== 'stale') continue;
    const template = await templates.get(target, record.templateId);
    if (!template) continue;
    const made = makeData(services, template, scene);
    await data.put(target, { ...made, prospectId: target.prospectId, generatedBy: 'refresh' });
  }
}
