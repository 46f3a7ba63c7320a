import type { Time } from '../kernel/time.ts';
import type { WorldConfig } from './config.ts';
import { castSimulation } from './engine/simulation.ts';
import * as snapshot from './engine/snapshot.ts';
import { historyStart } from './history.ts';
import type { DayObserver, Simulation } from './machine.ts';
import { registry } from './parts.ts';

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
