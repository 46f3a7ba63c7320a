import { DomainError } from '../../core/kernel/errors.ts';
import { HistoryRecorder } from '../../core/measures/index.ts';
import {
  type CertificateEntry,
  certify,
  createWorld,
  encodeChunks,
  PACK_VERSION,
  type PublishedRows,
  type Simulation,
} from '../../core/world/index.ts';
import { changeEntry } from '../worlds/change-entry.ts';
import { appendFacts, keepsDetail } from '../worlds/facts.ts';
import type { ChunkRefs, Command, Head } from '../worlds/head.ts';
import { historyTexts } from '../worlds/history.ts';
import { type LoadedWorld, rowMaps, rowSets } from '../worlds/loader.ts';
import { CommitConflict, partitionOf } from '../worlds/ports.ts';
import type { Origin } from './job-messages.ts';
import { publish, reconcile } from './projection.ts';
import type { Services } from './services.ts';

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
  const { seed, counts, startedAt } = origin;
  const history = new HistoryRecorder();
  const simulation = createWorld({ seed, packVersion: PACK_VERSION, counts, startedAt }, history.observe);
  const rows = rowMaps(simulation);
  refuseBroken(certify(simulation, rowSets(simulation, rows)));
  const begin: Command = {
    version: 1,
    tick: 0,
    time: simulation.time,
    kind: 'regenerate',
    args: { seed, startedAt, ...counts },
  };
  simulation.takeDirty();
  const facts = keepsDetail(simulation) ? simulation.facts.splice(0) : [];
  simulation.facts.length = 0;
  const texts = new Map([
    ...encodeChunks(simulation, 'all'),
    ...appendFacts(new Map(), facts),
    ...historyTexts(history),
    ['log', JSON.stringify([begin])],
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

/**
 * Stores a company as a new world, or as the next generation of one, and fills the tables. Commits that come first are
 * no hindrance: a generation replaces whatever tick the one before has reached.
 * @param worldId the world; with `replace` it must exist, without it must not
 * @throws CommitConflict when there is a world that was not to be replaced; DomainError `not-found` when there is none that was
 */
export async function installWorld(
  services: Services,
  worldId: string,
  world: NewWorld,
  replace: boolean,
): Promise<{ installed: LoadedWorld; before: Head | null }> {
  const { heads, chunks, changes } = services;
  const startedAt = services.now();
  let written: { readonly partition: string; readonly refs: ChunkRefs } = { partition: '', refs: {} };
  for (let attempt = 1; ; attempt += 1) {
    const before = replace ? await heads.get(worldId) : null;
    if (replace && !before) throw new DomainError('not-found', `There is no world ${worldId}.`);
    const version = (before?.version ?? 0) + 1;
    const partition = partitionOf({ worldId, generation: (before?.generation ?? 0) + 1 });
    if (written.partition !== partition) {
      written = { partition, refs: await chunks.write(partition, version, world.texts) };
    }
    const entry = changeEntry({ changeId: '' }, version, 0, world.simulation.time, []);
    await changes.append(partition, entry);
    const head = firstHead(
      worldId,
      world,
      before,
      { version, chunks: written.refs, changeId: entry.id },
      services.now(),
    );
    try {
      await heads.put(head, before?.version ?? null);
    } catch (error) {
      if (!replace || !(error instanceof CommitConflict) || attempt === ATTEMPTS) throw error;
      continue;
    }
    const installed: LoadedWorld = { head, simulation: world.simulation, rows: world.rows };
    services.loader.keep(installed);
    await reconcile(services, worldId);
    await publish(services, head, [], services.now() - startedAt);
    return { installed, before };
  }
}

function firstHead(
  worldId: string,
  { origin, simulation }: NewWorld,
  before: Head | null,
  stored: Pick<Head, 'version' | 'chunks' | 'changeId'>,
  now: number,
): Head {
  const { interval, tempo } = origin;
  const { time } = simulation;
  return {
    ...simulation.config,
    ...stored,
    worldId,
    generation: (before?.generation ?? 0) + 1,
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
