import { DomainError } from '../../../core/kernel/errors.ts';
import { VersionConflict } from '../../platform/storage/version-conflict.ts';
import { changeEntry } from '../change-entry.ts';
import { type ChunkRefs, inOneLayer, type Manifest } from '../chunk-manifest.ts';
import type { Head } from '../head.ts';
import { commitId, partitionOf } from '../ports.ts';
import type { LoadedWorld } from '../read/loader.ts';
import { retryWhenOutdated } from './execute-command.ts';
import { layerStore } from './layers.ts';
import type { NewWorld } from './making.ts';
import { publish } from './projection.ts';
import { reconcile } from './reconcile.ts';
import type { ControlServices } from './services.ts';
import { storeHead } from './store-head.ts';
import { sweepLater } from './sweep.ts';

/** Times that a generation is stored anew when ticks come first. */
const ATTEMPTS = 8;

/** Where the chunks of a company are, once they are written. */
interface Stored {
  readonly partition: string;
  readonly refs: ChunkRefs;
  readonly manifest: Manifest;
}

/**
 * Stores a company as a new world, or as the next generation of one, and fills the tables. Commits that come first are
 * no hindrance: a generation replaces whatever tick the one before has reached.
 * @param worldId the world; with `replace` it must exist, without it must not
 * @throws VersionConflict when there is a world that was not to be replaced; DomainError `not-found` when there is none that was,
 * `unavailable` when others replace it each time first
 */
export async function installWorld(
  services: ControlServices,
  worldId: string,
  world: NewWorld,
  replace: boolean,
): Promise<LoadedWorld> {
  const { heads, chunks, changes, now } = services;
  const startedAt = now();
  let written: Stored = { partition: '', refs: {}, manifest: { layers: [], recent: {} } };
  const store = async (): Promise<Head> => {
    const before = replace ? await heads.get(worldId) : null;
    if (replace && !before) throw new DomainError('not-found', `There is no world ${worldId}.`);
    const generation = (before?.generation ?? (await heads.lastGeneration(worldId))) + 1;
    const version = (before?.version ?? 0) + 1;
    const partition = partitionOf({ worldId, generation });
    if (written.partition !== partition) {
      const refs = await chunks.write(partition, version, world.texts);
      const manifest = await inOneLayer(layerStore(services, { worldId, generation }, version), refs);
      written = { partition, refs, manifest };
    }
    const entry = changeEntry({ changeId: '', tick: 0 }, version, 0, world.simulation.time, [], { wall: now() });
    await changes.append(partition, entry);
    if (before) await sweepLater(services, before);
    const stored = { worldId, generation, version, manifest: written.manifest, changeId: entry.id };
    const head = firstHead(stored, world, before, now());
    try {
      await storeHead(services, head, before?.version ?? null);
    } catch (error) {
      // Where the answer was lost, and others have committed since, ours may have been replaced already: it begins anew.
      if (before && (await heads.commitId(worldId)) !== commitId(before)) throw new VersionConflict(`World ${worldId}`);
      throw error;
    }
    return head;
  };
  const head = replace ? await retryWhenOutdated(ATTEMPTS, store) : await store();
  if (!head) throw new DomainError('unavailable', 'Others replace this world at the same time; try again.');
  const installed: LoadedWorld = { head, refs: written.refs, simulation: world.simulation, rows: world.rows };
  services.loader.keep(installed, world.texts);
  await fillTables(services, head, startedAt);
  return installed;
}

/** The world is there whatever becomes of its tables: the first tick makes up for what fails now. */
async function fillTables(services: ControlServices, head: Head, startedAt: number): Promise<void> {
  try {
    await reconcile(services, head.worldId);
    // All days of its history have ended: who keeps them by the day begins with it.
    await publish(services, head, { changed: [], day: 'new', week: 'same', wallMs: services.now() - startedAt });
  } catch (error) {
    services.logger.error('commit-unfinished', { world: head.worldId, error });
  }
}

function firstHead(
  stored: Pick<Head, 'worldId' | 'generation' | 'version' | 'manifest' | 'changeId'>,
  { origin, simulation }: NewWorld,
  before: Head | null,
  now: number,
): Head {
  const { interval, tempo } = origin;
  const { time } = simulation;
  return {
    ...simulation.config,
    ...stored,
    status: 'running',
    tick: 0,
    time,
    clock: { running: true, interval, tempo, anchorTick: 0, anchorWall: now, anchorTime: time },
    commandVersion: 1,
    scenarios: [],
    retired: [],
    halt: null,
    createdAt: before?.createdAt ?? now,
    committedAt: now,
  };
}
