import { DomainError } from '../../../core/kernel/errors.ts';
import { addMonths, isoMonth, type Time } from '../../../core/kernel/time.ts';
import { decodeMonth, HistoryRecorder } from '../../../core/measures/index.ts';
import {
  type CertificateEntry,
  castWorld,
  certify,
  decodeWorld,
  encodeChunks,
  HISTORY_MONTHS,
  historyStart,
  PACK_VERSION,
  type PublishedRows,
  rowMaps,
  rowSets,
  type Simulation,
  type WorldConfig,
} from '../../../core/world/index.ts';
import { planEvents } from '../events.ts';
import { type Command, isStateChunk } from '../head.ts';
import { historyTexts, monthChunk } from '../read/history.ts';
import type { Origin } from './job-messages.ts';

/** A company that was made and not yet stored: the costly part, done once however often storing it is tried. */
export interface NewWorld {
  readonly origin: Origin;
  readonly simulation: Simulation;
  readonly rows: PublishedRows;
  /** Its chunks by name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A company of whose 25 months some have happened. It is changed in place. */
export interface Making {
  readonly origin: Origin;
  readonly simulation: Simulation;
  /** Texts of what has happened and was measured so far, by the names of their chunks. */
  readonly written: Map<string, string>;
  /** How many months have happened. */
  months: number;
}

/**
 * Casts a company and lets its 25 months happen.
 * @throws DomainError `invalid` for counts with which it breaks a rule of its own
 */
export function buildWorld(origin: Origin): NewWorld {
  const making = beginMaking(origin);
  while (!isMade(making)) makeMonth(making);
  return finishMaking(making);
}

/** A company as it is cast, before anything happens. */
export function beginMaking(origin: Origin): Making {
  return { origin, simulation: castWorld(configOf(origin)), written: new Map(), months: 0 };
}

/** A company in the making as `makingTexts` wrote it after one month or more: it becomes the same, wherever it was put down. */
export function resumeMaking(origin: Origin, months: number, texts: ReadonlyMap<string, string>): Making {
  const [state, written] = [new Map<string, string>(), new Map<string, string>()];
  for (const [name, text] of texts) (isStateChunk(name) ? state : written).set(name, text);
  return { origin, simulation: decodeWorld(configOf(origin), timeAfter(origin, months), state), written, months };
}

/** All that `resumeMaking` needs, once a month has happened: what the cast records is written with that. */
export function makingTexts({ simulation, written }: Making): Map<string, string> {
  return new Map([...encodeChunks(simulation, 'all'), ...written]);
}

export function isMade({ months }: Making): boolean {
  return months === HISTORY_MONTHS;
}

/** Lets the next month happen, and writes down what did: of a large company the events of all months would fill the memory. */
export function makeMonth(making: Making): void {
  const { origin, simulation, written } = making;
  const running = written.get(monthChunk(isoMonth(simulation.time)));
  const history = new HistoryRecorder(running === undefined ? [] : [decodeMonth(running)]);
  making.months += 1;
  simulation.observeDay = history.observe;
  simulation.advance(timeAfter(origin, making.months));
  simulation.observeDay = null;
  const plan = planEvents([...written.keys()], simulation.events.splice(0), simulation.time);
  const events = plan.texts(written);
  for (const name of plan.gone) written.delete(name);
  for (const [name, text] of [...events, ...historyTexts(history)]) written.set(name, text);
}

/**
 * The company once its months have happened.
 * @throws DomainError `invalid` where it breaks a rule of its own
 */
export function finishMaking({ origin, simulation, written }: Making): NewWorld {
  const { seed, counts, startedAt } = origin;
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
  const texts = new Map([...encodeChunks(simulation, 'all'), ...written, ['log', JSON.stringify([first])]]);
  return { origin, simulation, rows, texts };
}

const configOf = ({ seed, counts, startedAt }: Origin): WorldConfig => ({
  seed,
  packVersion: PACK_VERSION,
  counts,
  startedAt,
});

/** The time of a company after some of its months; after all of them, when it begins to run. */
function timeAfter({ startedAt }: Origin, months: number): Time {
  return months === HISTORY_MONTHS ? startedAt : addMonths(historyStart(startedAt), months);
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
