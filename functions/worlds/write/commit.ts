import { encodeChunks, reanchor, timeOfTick, wallOfTick } from '../../../core/world/index.ts';
import { changeEntry } from '../change-entry.ts';
import type { RefChanges } from '../chunk-manifest.ts';
import { planEvents } from '../events.ts';
import type { Command, Head } from '../head.ts';
import { partitionOf } from '../ports.ts';
import { historyBefore, historyTexts } from '../read/history.ts';
import type { LoadedWorld } from '../read/loader.ts';
import { advanceAndCertify } from './advance-and-certify.ts';
import type { Decision } from './decide.ts';
import { recordsAfter } from './effects.ts';
import { halt } from './halt.ts';
import { happeningsOf } from './happenings.ts';
import { carriedOver } from './layers.ts';
import { projectChanges } from './projection.ts';
import { recordRefs } from './record-refs.ts';
import type { Services } from './services.ts';
import { storeHead } from './store-head.ts';

/**
 * One commit: events, history and changed chunks under new names, the change entry, then the head under the condition
 * that nobody came first, then the entity tables, then the message. A crash before the head leaves items that nobody
 * names; after it, the tables lag behind their watermark until the next tick or a sync.
 * @throws VersionConflict when the world has moved on: the caller loads again and decides anew
 * @throws WorldHalted when a rule would be broken
 * @throws CommitUnfinished when the commit stands, but the tables could not be brought up to it
 */
export async function commit(services: Services, loaded: LoadedWorld, decision: Decision): Promise<LoadedWorld> {
  const { loader, now } = services;
  const startedAt = now();
  const world = { ...loaded, head: await carriedOver(services, loaded) };
  const { head, simulation, rows } = world;
  loader.drop(head.worldId); // from here on the world in memory is ahead of the stored one
  const to = Math.round(timeOfTick(decision.clock, decision.tick));
  const history = await historyBefore(loader, head, to);
  const moved = advanceAndCertify(world, to, history, decision.effects);
  if ('breach' in moved) return halt(services, head, decision.tick, moved.breach);

  const { changed } = moved;
  const { tick, clock } = ownTick(head, decision, changed.length > 0);
  const version = head.version + 1;
  const command = decision.log && { ...decision.log, version: head.commandVersion + 1, tick, time: simulation.time };
  const { texts, gone } = await textsAfter(services, world, command);
  for (const [name, text] of historyTexts(history)) texts.set(name, text);
  const changes = await storeChunks(services, head, version, texts, gone);
  const branches = decision.effects.some(({ kind }) => kind === 'start-scenario');
  const recorded = await recordRefs(services, world, version, changes, branches, (branch) =>
    recordsAfter(head, decision.effects, simulation, branch),
  );
  const { refs, due, ...named } = recorded;
  if (due.length > 0) await services.chunks.remove(partitionOf(head), due);
  const happenings = happeningsOf(head, { status: decision.status, clock, scenarios: named.scenarios });
  const entry = changeEntry(head, version, tick, simulation.time, changed, { wall: now(), happenings });
  await services.changes.append(partitionOf(head), entry);
  const next: Head = {
    ...head,
    version,
    status: decision.status,
    tick,
    time: simulation.time,
    clock,
    commandVersion: command?.version ?? head.commandVersion,
    ...named,
    changeId: entry.id,
    halt: null,
    committedAt: now(),
  };
  await storeHead(services, next, head.version);
  const committed: LoadedWorld = { head: next, refs, simulation, rows };
  loader.keep(committed, texts);
  await projectChanges(services, committed, head, changed, startedAt);
  return committed;
}

/** A commit that changes rows has a tick of its own: who follows the changes by ticks would miss it otherwise. */
function ownTick(head: Head, { tick, clock }: Decision, changes: boolean): Pick<Decision, 'tick' | 'clock'> {
  if (!changes || tick > head.tick) return { tick, clock };
  const at = { tick: head.tick + 1, time: head.time, wall: wallOfTick(clock, head.tick) };
  return { tick: at.tick, clock: reanchor(clock, at) };
}

/** The texts of all chunks that differ after a move; takes the simulation's list of changed records and its events. */
async function textsAfter(
  { loader }: Services,
  { head, refs, simulation }: LoadedWorld,
  command: Command | null,
): Promise<{ texts: Map<string, string>; gone: readonly string[] }> {
  const events = planEvents(Object.keys(refs), simulation.events.splice(0), simulation.time);
  const stored = await loader.texts(head, [...events.gone, ...(command ? ['log'] : [])]);
  const texts = new Map([...encodeChunks(simulation, simulation.takeDirty()), ...events.texts(stored)]);
  if (command) {
    const log: Command[] = JSON.parse(stored.get('log') ?? '[]');
    texts.set('log', JSON.stringify([...log, command]));
  }
  return { texts, gone: events.gone };
}

async function storeChunks(
  { chunks }: Services,
  head: Head,
  version: number,
  texts: ReadonlyMap<string, string>,
  gone: readonly string[],
): Promise<RefChanges> {
  const written = texts.size > 0 ? await chunks.write(partitionOf(head), version, texts) : {};
  return { ...Object.fromEntries(gone.map((name) => [name, null])), ...written };
}
