import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeMonth, encodeMonth, HistoryRecorder, type MeasureHistory } from '../../core/measures/index.ts';
import {
  createWorld,
  decodeWorld,
  encodeChunks,
  PACK_VERSION,
  rowMaps,
  type Simulation,
  type WorldConfig,
  type WorldEvent,
} from '../../core/world/index.ts';
import type { Origin } from '../../functions/worlds/write/job-messages.ts';
import { buildWorld, type NewWorld } from '../../functions/worlds/write/making.ts';
import { filesOnce } from './run-folder.ts';

/**
 * Companies with their 25 months, each made once per run of the tests and from then on read from its bytes, as a function
 * reads it: some milliseconds where the making takes a second. For all tests but those of genesis itself.
 */

/** The company of an origin, as `buildWorld` makes it; a copy of its own. */
export function madeWorld(origin: Origin): NewWorld {
  const { seed, counts, startedAt } = origin;
  const folder = filesOnce(placeOf('made', origin), () => ({
    texts: JSON.stringify([...buildWorld(origin).texts]),
  }));
  const texts = new Map<string, string>(read(folder, 'texts'));
  const simulation = decodeWorld({ seed, packVersion: PACK_VERSION, counts, startedAt }, startedAt, texts);
  return { origin, simulation, rows: rowMaps(simulation), texts };
}

/** A company as it stands after its history, and its measures. */
export interface PastWorld {
  readonly simulation: Simulation;
  readonly history: MeasureHistory;
}

/** The company of a config, as `createWorld` makes it, but that its events are elsewhere, as in a function; a copy of its own. */
export function pastWorld(config: WorldConfig): PastWorld {
  const folder = filesOnce(placeOf('past', config), () => {
    const recorder = new HistoryRecorder();
    const chunks = chunksOf(createWorld(config, recorder.observe));
    return { chunks, months: JSON.stringify(recorder.takeWritten().map(encodeMonth)) };
  });
  const months = read(folder, 'months').map(decodeMonth);
  return { simulation: worldIn(folder, config), history: new Map(months.map((month) => [month.month, month])) };
}

/** The company of a config with all its events, which take longer to read than all else; a copy of its own. */
export function eventfulWorld(config: WorldConfig): Simulation {
  const folder = filesOnce(placeOf('eventful', config), () => {
    const made = createWorld(config);
    return { chunks: chunksOf(made), events: JSON.stringify(made.events) };
  });
  const simulation = worldIn(folder, config);
  for (const event of read(folder, 'events')) simulation.events.push(event);
  return simulation;
}

const chunksOf = (simulation: Simulation): string => JSON.stringify([...encodeChunks(simulation, 'all')]);

const worldIn = (folder: string, config: WorldConfig): Simulation =>
  decodeWorld(config, config.startedAt, new Map(read(folder, 'chunks')));

interface Texts {
  readonly texts: [name: string, text: string][];
  readonly chunks: [name: string, text: string][];
  readonly months: string[];
  readonly events: WorldEvent[];
}

function read<K extends keyof Texts>(folder: string, file: K): Texts[K] {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

function placeOf(kind: string, of: object): string {
  return `worlds/${kind}-${createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 24)}`;
}
