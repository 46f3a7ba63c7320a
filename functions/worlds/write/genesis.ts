import { DomainError } from '../../../core/kernel/errors.ts';
import { addMonths } from '../../../core/kernel/time.ts';
import { HistoryRecorder } from '../../../core/measures/index.ts';
import {
  type CertificateEntry,
  castWorld,
  certify,
  encodeChunks,
  HISTORY_MONTHS,
  PACK_VERSION,
  type PublishedRows,
  rowMaps,
  rowSets,
  type Simulation,
} from '../../../core/world/index.ts';
import { VersionConflict } from '../../platform/storage/version-conflict.ts';
import { changeEntry } from '../change-entry.ts';
import { type ChunkRefs, inOneLayer, type Manifest } from '../chunk-manifest.ts';
import { planEvents } from '../events.ts';
import type { Command, Head } from '../head.ts';
import { commitId, partitionOf } from '../ports.ts';
import { historyTexts } from '../read/history.ts';
import type { LoadedWorld } from '../read/loader.ts';
import { retryWhenOutdated } from './execute-command.ts';
import type { Origin } from './job-messages.ts';
import { layerStore } from './layers.ts';
import { publish } from './projection.ts';
import { reconcile } from './reconcile.ts';
import type { ControlServices } from './services.ts';
import { storeHead } from './store-head.ts';
import { sweepLater } from './sweep.ts';

/** Times that a generation is stored anew when ticks come first. */
const ATTEMPTS = 8;

/** A company that was made and not yet stored: the costly part, done once however often storing it is tried. */
export interface NewWorld {
  readonly origin: Origin;
  readonly simulation: Simulation;
  readonly rows: PublishedRows;
  /** Its chunks by name. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Casts a company and lets its 25 months happen.
 * @throws DomainError `invalid` for counts with which it breaks a rule of its own
 */
export function buildWorld(origin: Origin): NewWorld {
  const making = buildWorldByMonths(origin);
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

/** The same, month by month: yields how many have happened, for whoever tells of it meanwhile. */
export function* buildWorldByMonths(origin: Origin): Generator<number, NewWorld> {
  const { seed, counts, startedAt } = origin;
  const history = new HistoryRecorder();
  const simulation = castWorld({ seed, packVersion: PACK_VERSION, counts, startedAt });
  const begin = simulation.time;
  simulation.observeDay = history.observe;
  for (let month = 1; month < HISTORY_MONTHS; month += 1) {
    simulation.advance(addMonths(begin, month));
    yield month;
  }
  simulation.advance(startedAt);
  yield HISTORY_MONTHS;
  const rows = rowMaps(simulation);
  refuseBroken(certify(simulation, rowSets(simulation, rows)));
  const first: Command = {
    version: 1,
    tick: 0,
    time: simulation.time,
    kind: 'regenerate',
    args: { seed, startedAt, ...counts },
  };
  simulation.takeDirty();
  const texts = new Map([
    ...encodeChunks(simulation, 'all'),
    ...planEvents([], simulation.events.splice(0), simulation.time).texts(new Map()),
    ...historyTexts(history),
    ['log', JSON.stringify([first])],
  ]);
  return { origin, simulation, rows, texts };
}

function refuseBroken(certificate: readonly CertificateEntry[]): void {
  const broken = certificate.find((entry) => entry.broken.length > 0);
  const first = broken?.broken[0];
  if (!broken || !first) return;
  const fault = `${broken.id} (${first.id}: ${first.detail})`;
  throw new DomainError('invalid', `These counts make a company that breaks its own rule ${fault}.`, [
    { pointer: '/counts', detail: 'Expected counts of a company that can exist.' },
  ]);
}

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
