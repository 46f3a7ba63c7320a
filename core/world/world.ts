import { addMonths, dayStart, type Time } from '../kernel/time.ts';
import { HISTORY_MONTHS, type WorldConfig } from './config.ts';
import { castSimulation } from './engine/simulation.ts';
import * as snapshot from './engine/snapshot.ts';
import type { DayObserver, Simulation } from './machine.ts';
import { registry } from './parts.ts';

/** Midnight at which the company's history begins: 25 months before it runs. */
export function historyStart(startedAt: Time): Time {
  return dayStart(addMonths(startedAt, -HISTORY_MONTHS));
}

/** The company as it stood when history begins: who exists, by seed, pack and counts alone. */
export function castWorld(config: WorldConfig): Simulation {
  return castSimulation(registry, config, historyStart(config.startedAt));
}

/** Casts the company and lets its 25 months of history happen. */
export function createWorld(config: WorldConfig, observeDay: DayObserver | null = null): Simulation {
  const simulation = castWorld(config);
  simulation.observeDay = observeDay;
  simulation.advance(config.startedAt);
  return simulation;
}

/** Names of all chunks of a company's snapshot, in order. */
export function chunkNames(config: WorldConfig): string[] {
  return snapshot.chunkNames(registry, config);
}

/**
 * A company from the chunks of its snapshot, at a time. The texts are those of `encodeChunks`.
 * @throws IncompleteSnapshot when a chunk lacks
 */
export function decodeWorld(config: WorldConfig, time: Time, chunks: ReadonlyMap<string, string>): Simulation {
  return snapshot.decodeChunks(registry, config, time, chunks);
}
