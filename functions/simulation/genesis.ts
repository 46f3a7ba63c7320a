import { DomainError } from '../../core/kernel/errors.ts';
import { HistoryRecorder } from '../../core/measures/index.ts';
import { certify, createWorld, encodeChunks, PACK_VERSION } from '../../core/world/index.ts';
import { changeEntry } from '../worlds/change-entry.ts';
import { appendFacts, keepsDetail } from '../worlds/facts.ts';
import type { Command, Head } from '../worlds/head.ts';
import { historyTexts } from '../worlds/history.ts';
import { type LoadedWorld, rowMaps, rowSets } from '../worlds/loader.ts';
import { partitionOf } from '../worlds/ports.ts';
import type { Origin } from './job-messages.ts';
import { publish, reconcile } from './projection.ts';
import type { Services } from './services.ts';

/**
 * Makes a world, or its next generation: casts the company, lets its 25 months happen, commits, and fills the tables.
 * @param before the head to be replaced, or null for a new world
 * @throws CommitConflict when the world was made or changed by someone else meanwhile
 */
export async function makeWorld(
  services: Services,
  worldId: string,
  origin: Origin,
  before: Head | null,
): Promise<LoadedWorld> {
  const { heads, chunks, changes, loader, now } = services;
  const startedAt = now();
  const generation = (before?.generation ?? 0) + 1;
  const partition = partitionOf({ worldId, generation });
  const config = { seed: origin.seed, packVersion: PACK_VERSION, counts: origin.counts, startedAt: origin.startedAt };
  const history = new HistoryRecorder();
  const simulation = createWorld(config, history.observe);
  const rows = rowMaps(simulation);
  const broken = certify(simulation, rowSets(simulation, rows)).find((entry) => entry.broken.length > 0);
  if (broken) {
    const first = broken.broken[0];
    throw new DomainError(
      'invalid',
      `These counts make a company that breaks its own rule ${broken.id}: ${first?.id}, ${first?.detail}.`,
    );
  }
  const command: Command = {
    version: 1,
    tick: 0,
    time: simulation.time,
    kind: 'regenerate',
    args: { seed: origin.seed, startedAt: origin.startedAt, ...origin.counts },
  };
  simulation.takeDirty();
  const texts = new Map(encodeChunks(simulation, 'all'));
  for (const [name, text] of appendFacts(new Map(), keepsDetail(simulation) ? simulation.facts : []))
    texts.set(name, text);
  for (const [name, text] of historyTexts(history)) texts.set(name, text);
  texts.set('log', JSON.stringify([command]));
  simulation.facts.length = 0;

  const version = (before?.version ?? 0) + 1;
  const refs = await chunks.write(partition, version, texts);
  const entry = changeEntry({ changeId: '' }, version, 0, simulation.time, []);
  await changes.append(partition, entry);
  const head: Head = {
    worldId,
    generation,
    version,
    status: 'running',
    ...config,
    tick: 0,
    time: simulation.time,
    clock: {
      running: true,
      interval: origin.interval,
      tempo: origin.tempo,
      anchorTick: 0,
      anchorWall: now(),
      anchorTime: simulation.time,
    },
    commandVersion: 1,
    chunks: refs,
    scenarios: [],
    retired: [],
    changeId: entry.id,
    halt: null,
    createdAt: before?.createdAt ?? now(),
    committedAt: now(),
  };
  await heads.put(head, before?.version ?? null);
  const world: LoadedWorld = { head, simulation, rows };
  loader.keep(world);
  await reconcile(services, worldId);
  await publish(services, head, [], now() - startedAt);
  return world;
}
