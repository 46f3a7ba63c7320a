import { DomainError } from '../../core/kernel/errors.ts';
import { buildData } from './build-data.ts';
import { snapshotOf } from './client-snapshot.ts';
import { loadFollowed, outdateChanged } from './follow-changes.ts';
import type { RefreshTarget } from './messages.ts';
import { clientKey, keyIn } from './names.ts';
import { removeOrphaned } from './orphaned-data.ts';
import type { ClientSnapshot } from './ports.ts';
import type { RefreshSlot } from './records.ts';
import { messageFor, scheduleRefresh } from './schedule-refresh.ts';
import type { ProspectServices } from './services.ts';

/**
 * Makes a prospect's stale data anew, at one committed tick, when its turn has come; before, it waits on. What became
 * stale while it was at it gets the next turn.
 */
export async function runRefresh(services: ProspectServices, target: RefreshTarget): Promise<void> {
  const { slots, queue, now } = services;
  const slot = await slots.get(target, target.prospectId);
  if (!slot || slot.turn !== target.turn || slot.status === 'failed') return;
  // Its worker may have died before it asked for the next turn.
  if (slot.status === 'completed') return askAgain(services, target);
  if (slot.dueAt > now()) return queue.send([messageFor(target, slot, now())]);
  const running: RefreshSlot = { ...slot, status: 'running', sent: true };
  if (!(await slots.put(target, running, slot))) return;
  const snapshot = await snapshotFor(services, target);
  if (snapshot) {
    await renew(services, target, snapshot);
    await outdateChanged(services, target, clientKey(target, snapshot.clientId));
  }
  await slots.put(target, { ...running, status: 'completed', finishedAt: now() }, running);
  if (snapshot) await askAgain(services, target);
}

async function snapshotFor(services: ProspectServices, target: RefreshTarget): Promise<ClientSnapshot | null> {
  const prospect = await services.prospects.get(target, target.prospectId);
  if (!prospect) return null;
  try {
    const world = await loadFollowed(services, target.worldId, prospect.clientId);
    return world.head.generation === target.generation ? await snapshotOf(services, world, prospect.clientId) : null;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not-found') return null; // world or client have gone
    throw error;
  }
}

async function renew(services: ProspectServices, target: RefreshTarget, snapshot: ClientSnapshot): Promise<void> {
  const { data, templates } = services;
  const records = await data.listByProspect(target, target.prospectId);
  const stale = records.filter(({ status }) => status === 'stale');
  // Together, as a model that narrates is waited for once then.
  const made = await Promise.all(
    stale.map(async ({ templateId }) => {
      const template = await templates.get(target, templateId);
      return template && (await buildData(services, template, snapshot));
    }),
  );
  for (const entry of made) {
    if (entry) await data.put(target, { ...entry, prospectId: target.prospectId, generatedBy: 'refresh' });
  }
  await removeOrphaned(services, target, target.prospectId);
}

async function askAgain(services: ProspectServices, target: RefreshTarget): Promise<void> {
  const { prospectId } = target;
  const summaries = await services.data.listSummariesByClient(target, keyIn('prospect', prospectId) ?? '');
  const left = summaries.some((data) => data.prospectId === prospectId && data.status === 'stale');
  if (left) await scheduleRefresh(services, target, prospectId, summaries);
}
